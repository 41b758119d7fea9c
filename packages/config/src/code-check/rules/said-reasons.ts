import type { Node } from "oxc-parser";

import { type Rule, reasonAt, type SourceFile, type Violation, walk } from "../source-file.ts";

const suites = new Set(["test", "it", "describe", "suite", "bench"]);
const switches = new Set(["skip", "skipIf", "runIf", "todo", "fails"]);

/** `test` of `test.each([…]).skip`, wherever in the chain it begins. */
function chainRoot(node: Node): string | null {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression") return chainRoot(node.object);
  if (node.type === "CallExpression") return chainRoot(node.callee);
  return null;
}

function isTextual(node: Node | undefined): boolean {
  return (
    node?.type === "TemplateLiteral" ||
    (node?.type === "Literal" && typeof node.value === "string" && node.value !== "")
  );
}

/** Whether the file has a sentence for the end of the run, where whoever reads the count sees it. */
function saysWhatIsSkipped(file: SourceFile): boolean {
  return [...walk(file.program)].some(({ node }) => {
    if (node.type === "TemplateElement") return /^skipped: ./i.test(node.value.raw);
    return node.type === "Literal" && typeof node.value === "string" && /^skipped: ./i.test(node.value);
  });
}

function switchedOff(file: SourceFile, node: Node): string | null {
  if (node.type !== "MemberExpression" || node.property.type !== "Identifier") return null;
  const root = chainRoot(node.object);
  const { name } = node.property;
  if (root === null || !suites.has(root)) return null;
  if (name === "only") return `${root}.only leaves every other test out: remove it`;
  if (!switches.has(name) || saysWhatIsSkipped(file)) return null;
  return `${root}.${name} in a file that does not say why: print a sentence that begins with "Skipped: "`;
}

/** `context.skip("why")` inside a test: the reason is printed at the end of the run. */
function skippedInside(file: SourceFile, node: Node): string | null {
  if (!/\.test\.tsx?$/.test(file.path) || node.type !== "CallExpression") return null;
  const { callee } = node;
  const name = callee.type === "MemberExpression" ? callee.property : callee;
  if (name.type !== "Identifier" || name.name !== "skip") return null;
  const root = chainRoot(callee);
  if (root !== null && suites.has(root)) return null;
  return isTextual(node.arguments.at(-1)) ? null : 'skip() without a reason: skip("why")';
}

function doubleCast(file: SourceFile, node: Node): string | null {
  if (node.type !== "TSAsExpression" || node.expression.type !== "TSAsExpression") return null;
  if (node.expression.typeAnnotation.type !== "TSUnknownKeyword" || reasonAt(file, node.start)) return null;
  return "`as unknown as` without a comment that says why it holds";
}

function* unfinished(file: SourceFile): Generator<{ line: number; message: string }> {
  for (const { value, start } of file.comments) {
    const word = /\b(TODO|FIXME|XXX|HACK)\b/.exec(value)?.[0];
    if (word) yield { line: file.lineAt(start), message: `${word}: finish it, or write it where work is planned` };
  }
}

/** A test that is left out, a cast that goes through `unknown`, a piece left unfinished: each with its reason or not at all. */
export const saidReasons: Rule = {
  name: "said-reasons",
  *check(file): Generator<Violation> {
    for (const { node } of walk(file.program)) {
      const message = switchedOff(file, node) ?? skippedInside(file, node) ?? doubleCast(file, node);
      if (message) yield { path: file.path, line: file.lineAt(node.start), rule: this.name, message };
    }
    for (const { line, message } of unfinished(file)) yield { path: file.path, line, rule: this.name, message };
  },
};
