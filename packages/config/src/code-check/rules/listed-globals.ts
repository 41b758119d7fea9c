import type { Node } from "oxc-parser";

import { mayConvertDate, mayReadClock, mayReadEnvironment } from "../policy.ts";
import { type Rule, type SourceFile, type Violation, walk } from "../source-file.ts";

type Access = { readonly owner: string; readonly member: string; readonly node: Node };

const globalObjects = new Set(["globalThis", "window", "self", "global"]);

function literalKey(node: Node): string | null {
  if (node.type === "Identifier") return node.name;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : null;
}

/** `Date` for `Date` and for `globalThis.Date`; null for anything that is no plain name. */
function ownerName(node: Node): string | null {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression" || node.object.type !== "Identifier") return null;
  return globalObjects.has(node.object.name) ? literalKey(node.property) : null;
}

/** `owner.member` however it is written: dotted, in brackets, or taken apart by destructuring. */
function* accesses(file: SourceFile): Generator<Access> {
  for (const { node } of walk(file.program)) {
    if (node.type === "MemberExpression") {
      const owner = ownerName(node.object);
      const isPlain = !node.computed || node.property.type === "Literal";
      const member = isPlain ? literalKey(node.property) : null;
      if (owner && member) yield { owner, member, node };
    }
    if (node.type === "VariableDeclarator" && node.id.type === "ObjectPattern" && node.init) {
      const owner = ownerName(node.init);
      for (const property of node.id.properties) {
        const member = property.type === "Property" ? literalKey(property.key) : null;
        if (owner && member) yield { owner, member, node: property };
      }
    }
    if (node.type === "ImportDeclaration" && /^(node:)?process$/.test(node.source.value)) {
      for (const specifier of node.specifiers) {
        if (specifier.type === "ImportSpecifier" && specifier.imported.type === "Identifier") {
          yield { owner: "process", member: specifier.imported.name, node: specifier };
        }
      }
    }
  }
}

function forbiddenAccess({ owner, member }: Access, path: string): string | null {
  const name = `${owner}.${member}`;
  if (name === "Date.now" || owner === "Temporal") {
    return mayReadClock(path) ? null : `${name}: take the time from the context's Clock (packages/time/src/clock.ts)`;
  }
  if (owner === "Date") {
    return mayConvertDate(path) ? null : `${name}: parse and count with @motcua/time (instant, local-date)`;
  }
  if (name === "Math.random") return `${name}: ids are UUIDs of crypto, samples come from a seed`;
  if (name === "process.env") {
    return mayReadEnvironment(path) ? null : `${name}: only the env.ts of a process reads settings`;
  }
  return null;
}

/** `new Date(…)`, and `Date` handed on as a value; asking `instanceof Date` is always allowed. */
function* dateUses(file: SourceFile): Generator<{ node: Node; message: string }> {
  for (const { node, parent } of walk(file.program)) {
    if (!parent || (node.type !== "NewExpression" && node.type !== "CallExpression")) continue;
    if (ownerName(node.callee) !== "Date") continue;
    const readsClock = node.type === "CallExpression" || node.arguments.length === 0;
    if (readsClock && !mayReadClock(file.path)) {
      yield { node, message: "new Date() reads the machine's clock: take the time from the context's Clock" };
    }
    if (!readsClock && !mayConvertDate(file.path)) {
      yield {
        node,
        message: "new Date(…) knows no zone: use @motcua/time, or one of the conversion files of policy.ts",
      };
    }
  }
}

/** The clock, chance and the environment each have one way in; the lists are in `policy.ts`. */
export const listedGlobals: Rule = {
  name: "listed-globals",
  *check(file): Generator<Violation> {
    for (const access of accesses(file)) {
      const message = forbiddenAccess(access, file.path);
      if (message) yield { path: file.path, line: file.lineAt(access.node.start), rule: this.name, message };
    }
    for (const { node, message } of dateUses(file)) {
      yield { path: file.path, line: file.lineAt(node.start), rule: this.name, message };
    }
  },
};
