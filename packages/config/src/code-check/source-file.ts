import { type Comment, type Node, type Program, parseSync, visitorKeys } from "oxc-parser";

/** One file under the check. `path` is relative to the checkout's root; TypeScript and JavaScript come parsed. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
  /** Line of an offset, from 1. */
  readonly lineAt: (offset: number) => number;
};

/** One place where a file breaks a rule, in words that say what to do instead. */
export type Violation = {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
};

/** A rule over one file; it answers with what it found, nothing being good. */
export type Rule = {
  readonly name: string;
  readonly check: (file: SourceFile) => Iterable<Violation>;
};

/** Reads a source text. SQL and CSS have an empty program: the rules for them look at the text. */
export function parseSource(path: string, text: string): SourceFile {
  const isScript = /\.(ts|tsx|mjs)$/.test(path);
  const { program, comments, errors } = parseSync(isScript ? path : "empty.ts", isScript ? text : "");
  const error = errors[0];
  if (error) throw new SyntaxError(`${path}: ${error.message}`);
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  const lineAt = (offset: number) => {
    const next = lineStarts.findIndex((start) => start > offset);
    return next < 0 ? lineStarts.length : next;
  };
  return { path, text, program, comments, lineAt };
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** The nodes directly below `node`, in the order of the text. */
function childNodes(node: Node): Node[] {
  const slots = node as unknown as Record<string, unknown>; // every node type has its own keys; visitorKeys names them
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const child = slots[key];
    return (Array.isArray(child) ? child : [child]).filter(isNode);
  });
}

/** Every node from `node` down with the node above it, in the order of the text. */
export function* walk(node: Node, parent: Node | null = null): Generator<{ node: Node; parent: Node | null }> {
  yield { node, parent };
  for (const child of childNodes(node)) yield* walk(child, node);
}

/** A reason in plain sight: a comment that ends on the line of `offset` or on the line above it. */
export function reasonAt(file: SourceFile, offset: number): string | null {
  const line = file.lineAt(offset);
  const comment = file.comments.find(({ end }) => {
    const ends = file.lineAt(end - 1);
    return ends === line || ends === line - 1;
  });
  return comment?.value.trim() ?? null;
}
