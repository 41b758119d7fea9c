import type { ExportNamedDeclaration, Program, Statement } from "oxc-parser";

import { isPure, isTest } from "../policy.ts";
import type { Rule, SourceFile, Violation } from "../source-file.ts";

/** The names that a declaration brings. */
function declaredNames(statement: Statement | ExportNamedDeclaration["declaration"]): string[] {
  if (!statement) return [];
  if (statement.type === "VariableDeclaration") {
    return statement.declarations.map(({ id }) => (id.type === "Identifier" ? id.name : "(destructured)"));
  }
  const id = "id" in statement ? statement.id : null;
  return id && "name" in id ? [id.name] : [];
}

/** Text of the docstring that stands directly above, without its tags; empty when there is none. */
function descriptionAbove(file: SourceFile, start: number): string {
  const comment = file.comments.findLast(({ end }) => end <= start);
  if (comment?.type !== "Block" || !comment.value.startsWith("*")) return "";
  if (file.text.slice(comment.end, start).trim() !== "") return "";
  const lines = comment.value.slice(1).split("\n");
  const words = lines.map((line) => line.replace(/^\s*\*?/, "").trim()).join(" ");
  return words.replace(/(^|\s)@[a-z][\s\S]*/, "").trim();
}

/** Where each exported name is declared: at its export, or further up for `export { name }`. */
function exportedAt(program: Program): Map<string, number> {
  const local = new Map<string, number>();
  const exported = new Map<string, number>();
  for (const statement of program.body) {
    if (statement.type === "ExportNamedDeclaration") {
      for (const name of declaredNames(statement.declaration)) {
        // The first of an overload, or the schema before the type of the same name, speaks for both.
        if (!exported.has(name)) exported.set(name, statement.start);
      }
    } else {
      for (const name of declaredNames(statement as Statement)) if (!local.has(name)) local.set(name, statement.start);
    }
  }
  for (const statement of program.body) {
    if (statement.type !== "ExportNamedDeclaration" || statement.source) continue;
    for (const { local: name } of statement.specifiers) {
      const start = name.type === "Identifier" ? local.get(name.name) : undefined;
      if (name.type === "Identifier" && start !== undefined) exported.set(name.name, start);
    }
  }
  return exported;
}

/** Every export of a pure room says in words what it is. */
export const docstrings: Rule = {
  name: "docstrings",
  *check(file): Generator<Violation> {
    if (!isPure(file.path) || isTest(file.path)) return;
    for (const [name, start] of exportedAt(file.program)) {
      if (descriptionAbove(file, start)) continue;
      const message = `${name} is exported without a docstring: say what it returns or is, its units and edges`;
      yield { path: file.path, line: file.lineAt(start), rule: this.name, message };
    }
  },
};
