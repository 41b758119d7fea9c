import type { Rule, Violation } from "../source-file.ts";

/** The tag anywhere in a comment; between backticks the word is only spoken of. */
const tag = /(?<![`\w])@source[ \t]+([^\s*]+)/g;

/** Every `@source KEY` or `@source KEY.clause` in a comment names a source of `packages/legal`. */
export function citedSources(liveKeys: ReadonlySet<string>): Rule {
  return {
    name: "cited-sources",
    *check(file): Generator<Violation> {
      const places = file.path.endsWith(".sql")
        ? [{ text: file.text, start: 0 }]
        : file.comments.map(({ value, start }) => ({ text: value, start }));
      for (const { text, start } of places) {
        for (const match of text.matchAll(tag)) {
          const key = (match[1] as string).split(".")[0] as string;
          if (liveKeys.has(key)) continue;
          const line = file.lineAt(start + match.index);
          yield { path: file.path, line, rule: this.name, message: `@source ${key} is no key of packages/legal` };
        }
      }
    },
  };
}
