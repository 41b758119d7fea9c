import { mayHoldSql } from "../policy.ts";
import { type Rule, type SourceFile, type Violation, walk } from "../source-file.ts";

const clocks =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b|'(now|today|tomorrow|yesterday)'\s*::|\b(date|timestamp|timestamptz)\s+'(now|today|tomorrow|yesterday)'/gi;

/** Same length, comments blanked: what remains keeps its line. */
function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
}

/** The pieces of a file in which SQL may stand, each with its place in the file. */
function* sqlTexts(file: SourceFile): Generator<{ text: string; start: number }> {
  if (file.path.endsWith(".sql")) yield { text: withoutComments(file.text), start: 0 };
  for (const { node } of walk(file.program)) {
    if (node.type === "TemplateElement") yield { text: withoutComments(node.value.raw), start: node.start };
    if (node.type === "Literal" && typeof node.value === "string") yield { text: node.value, start: node.start };
  }
}

/**
 * SQL takes its moments as parameters: the law's clock may stand apart from the machine's (a demo's assumed day), and
 * PostgreSQL knows only the machine's.
 */
export const sqlClock: Rule = {
  name: "sql-clock",
  *check(file): Generator<Violation> {
    if (!mayHoldSql(file.path)) return;
    for (const { text, start } of sqlTexts(file)) {
      for (const match of text.matchAll(clocks)) {
        const message = `${match[0]} in SQL: pass lawNow or realNow of the context as a parameter`;
        yield { path: file.path, line: file.lineAt(start + match.index), rule: this.name, message };
      }
    }
    for (const { node } of walk(file.program)) {
      if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") continue;
      const { property } = node.callee;
      if (property.type !== "Identifier" || property.name !== "defaultNow") continue;
      const message = "defaultNow() is now() in SQL: the writer passes the moment";
      yield { path: file.path, line: file.lineAt(property.start), rule: this.name, message };
    }
  },
};
