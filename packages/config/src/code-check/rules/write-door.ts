import type { Function as FunctionNode, Node, Program } from "oxc-parser";

import { isVerb } from "../policy.ts";
import { type Rule, type SourceFile, type Violation, walk } from "../source-file.ts";

const door = "writeAs";
const permission = "requirePermission";
/** In a docstring: `@permission none: why everyone may`. */
const openToAll = /@permission none: \S+/;

type LocalFunction = { readonly node: Node; readonly exported: boolean; readonly start: number };

/** What the file calls an import, or null when it does not import it. */
function localNameOf(program: Program, imported: string): string | null {
  for (const statement of program.body) {
    if (statement.type !== "ImportDeclaration") continue;
    for (const specifier of statement.specifiers) {
      if (specifier.type !== "ImportSpecifier") continue;
      if (specifier.imported.type === "Identifier" && specifier.imported.name === imported) return specifier.local.name;
    }
  }
  return null;
}

function topLevelFunctions(program: Program): Map<string, LocalFunction> {
  const found = new Map<string, LocalFunction>();
  for (const statement of program.body) {
    const exported = statement.type === "ExportNamedDeclaration";
    const declaration = exported ? statement.declaration : statement;
    if (declaration?.type === "FunctionDeclaration") {
      const { id } = declaration as FunctionNode;
      if (id) found.set(id.name, { node: declaration, exported, start: statement.start });
    }
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { id, init } of declaration.declarations) {
      const isFunction = init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
      if (isFunction && id.type === "Identifier") {
        found.set(id.name, { node: init, exported, start: statement.start });
      }
    }
  }
  for (const statement of program.body) {
    if (statement.type !== "ExportNamedDeclaration") continue;
    for (const { local } of statement.specifiers) {
      const target = local.type === "Identifier" ? found.get(local.name) : undefined;
      if (target && local.type === "Identifier") found.set(local.name, { ...target, exported: true });
    }
  }
  return found;
}

/** Names that the function mentions, itself or through functions of the same file. */
function namesReached(name: string, functions: Map<string, LocalFunction>): Set<string> {
  const reached = new Set<string>();
  const pending = [name];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const local = functions.get(next);
    if (!local) continue;
    for (const { node } of walk(local.node)) {
      if (node.type !== "Identifier" || reached.has(node.name)) continue;
      reached.add(node.name);
      pending.push(node.name);
    }
  }
  return reached;
}

function docstringBefore(file: SourceFile, start: number): string {
  const comment = file.comments.findLast(({ end }) => end <= start);
  return comment && file.text.slice(comment.end, start).trim() === "" ? comment.value : "";
}

/**
 * A verb that writes asks first: in a file that takes `writeAs`, every exported function that goes through the door calls
 * `requirePermission`, and every one that asks for a permission goes through the door.
 */
export const writeDoor: Rule = {
  name: "write-door",
  *check(file): Generator<Violation> {
    const doorName = isVerb(file.path) ? localNameOf(file.program, door) : null;
    if (!doorName) return;
    const permissionName = localNameOf(file.program, permission);
    const functions = topLevelFunctions(file.program);
    for (const [name, { exported, start }] of functions) {
      if (!exported) continue;
      const reached = namesReached(name, functions);
      const writes = reached.has(doorName);
      const asks = permissionName !== null && reached.has(permissionName);
      if (writes === asks || openToAll.test(docstringBefore(file, start))) continue;
      const message = writes
        ? `${name} writes by ${door} and never calls ${permission}; who may is said with "@permission none: why" when everyone may`
        : `${name} calls ${permission} and never ${door}: a verb that only reads belongs in a file of its own`;
      yield { path: file.path, line: file.lineAt(start), rule: this.name, message };
    }
  },
};
