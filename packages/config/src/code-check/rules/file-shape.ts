import { isExemptFromLength, longestFile } from "../policy.ts";
import type { Rule, Violation } from "../source-file.ts";

/** Names that say where something was put and not what it is. */
const emptyName = /^(.+-)?(utils?|helpers?|misc)$|^(common|general)$/;

/** Folders and files bear names that mean something, and none is too long to be read. */
export const fileShape: Rule = {
  name: "file-shape",
  *check({ path, text }): Generator<Violation> {
    const empty = path.split("/").find((part) => emptyName.test(part.split(".")[0] as string));
    if (empty) {
      const message = `"${empty}" says nothing: name it after what it holds`;
      yield { path, line: 1, rule: this.name, message };
    }
    const lines = text.split("\n").length - 1;
    if (lines > longestFile && !isExemptFromLength(path)) {
      const message = `${lines} lines, at most ${longestFile}: split it by meaning`;
      yield { path, line: longestFile + 1, rule: this.name, message };
    }
  },
};
