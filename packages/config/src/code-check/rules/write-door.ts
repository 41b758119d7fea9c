import type { Node, Program } from "oxc-parser";

import { isVerb } from "../policy.ts";
import { type Rule, type SourceFile, type Violation, walk } from "../source-file.ts";

const door = "writeAs";
const permission = "requirePermission";
const changes = new Set(["insert", "update", "delete"]);
/** In a docstring: `@permission none: why everyone may`. */
const openToAll = /@permission none: \S+/;

type LocalFunction = { readonly node: Node; readonly exported: boolean; readonly start: number };

/** What a function does itself or through functions of the same file. */
type Reach = { readonly writes: boolean; readonly asks: boolean; readonly changes: boolean };

function functionsOf(program: Program): Map<string, LocalFunction> {
  const found = new Map<string, LocalFunction>();
  const exportedLater = new Set<string>();
  for (const statement of program.body) {
    const exported = statement.type === "ExportNamedDeclaration";
    const declaration = exported ? statement.declaration : statement;
    if (exported) {
      for (const { local } of statement.specifiers) if (local.type === "Identifier") exportedLater.add(local.name);
    }
    if (declaration?.type === "FunctionDeclaration" && declaration.id) {
      found.set(declaration.id.name, { node: declaration, exported, start: statement.start });
    }
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { id, init } of declaration.declarations) {
      const isFunction = init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
      if (isFunction && id.type === "Identifier") found.set(id.name, { node: init, exported, start: statement.start });
    }
  }
  for (const name of exportedLater) {
    const local = found.get(name);
    if (local) found.set(name, { ...local, exported: true });
  }
  return found;
}

/** The name by which a call goes: `writeAs` of `writeAs(…)` and of `ctx.database.writeAs(…)`. */
function calledName(node: Node): string | null {
  if (node.type !== "CallExpression") return null;
  const { callee } = node;
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : null;
}

/** `db.insert(…)`, `db.update(…)`, `db.delete(…)`, `writer.recordChange(…)`. */
function isChange(node: Node): boolean {
  const name = calledName(node);
  if (name === "recordChange") return true;
  if (name === null || !changes.has(name) || node.type !== "CallExpression") return false;
  return (
    node.callee.type === "MemberExpression" &&
    node.callee.object.type === "Identifier" &&
    node.callee.object.name === "db"
  );
}

function reachOf(name: string, functions: ReadonlyMap<string, LocalFunction>): Reach {
  const seen = new Set<string>();
  const pending = [name];
  const calls = new Set<string>();
  let changing = false;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const local = functions.get(next);
    if (!local || seen.has(next)) continue;
    seen.add(next);
    for (const { node } of walk(local.node)) {
      if (node.type === "Identifier") pending.push(node.name);
      const called = calledName(node);
      if (called) calls.add(called);
      changing ||= isChange(node);
    }
  }
  return { writes: calls.has(door), asks: calls.has(permission), changes: changing };
}

/** A part of somebody's transaction: it is handed the writer by the verb that opened the door. */
function takesWriter(file: SourceFile, { node }: LocalFunction): boolean {
  if (node.type !== "FunctionDeclaration" && node.type !== "ArrowFunctionExpression") return false;
  return node.params.some((parameter) => /:[^:]*\bWriter\b/.test(file.text.slice(parameter.start, parameter.end)));
}

function isOpenToAll(file: SourceFile, start: number): boolean {
  const comment = file.comments.findLast(({ end }) => end <= start);
  return comment !== undefined && file.text.slice(comment.end, start).trim() === "" && openToAll.test(comment.value);
}

function complaint(name: string, { writes, asks, changes: changing }: Reach, fileWrites: boolean): string | null {
  if (writes && !asks) {
    return `${name} writes by ${door} and never calls ${permission}; where everyone may, its docstring says "@permission none: why"`;
  }
  if (writes) return null;
  if (changing)
    return `${name} changes rows outside of ${door}: open the door, or take the Writer of the verb that did`;
  return fileWrites && asks
    ? `${name} calls ${permission} and never ${door}: a verb that only reads has a file of its own`
    : null;
}

/**
 * A verb that writes asks first: every exported function of the services that goes through `writeAs` calls
 * `requirePermission`, beside such a verb every one that asks goes through the door, and none changes rows past it.
 */
export const writeDoor: Rule = {
  name: "write-door",
  *check(file): Generator<Violation> {
    if (!isVerb(file.path)) return;
    const functions = functionsOf(file.program);
    const reaches = [...functions].map(([name, local]) => ({ name, local, reach: reachOf(name, functions) }));
    const fileWrites = reaches.some(({ reach }) => reach.writes);
    for (const { name, local, reach } of reaches) {
      if (!local.exported || takesWriter(file, local)) continue;
      const message = complaint(name, reach, fileWrites);
      if (!message || isOpenToAll(file, local.start)) continue;
      yield { path: file.path, line: file.lineAt(local.start), rule: this.name, message };
    }
  },
};
