import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import { filesBelow } from "../launch/content-hash.mjs";
import { listRooms, readManifest } from "../launch/workspace.mjs";

const longestGuide = 100;

/** Texts for people who work on the project, paths relative to the checkout's root. */
function listTexts(root: string): string[] {
  const atRoot = ["AGENTS.md", "README.md", "CONTRIBUTING.md", "SECURITY.md"].filter((name) =>
    existsSync(join(root, name)),
  );
  const docs = filesBelow(join(root, "docs")).map((path) => relative(root, path));
  return [...atRoot, ...docs.filter((path) => path.endsWith(".md"))];
}

/** The part of a cited path that must exist: all of it, or the folder before the first placeholder or star. */
function fixedPart(path: string): string {
  const placeholder = path.search(/[<{*…[]/);
  return placeholder < 0 ? path : path.slice(0, path.lastIndexOf("/", placeholder));
}

function deadPaths(root: string, text: string, line: string): string[] {
  const cited = [...line.matchAll(/`((?:apps|packages|docs|\.ci)\/[^`\s:]*)[^`]*`/g)].map(
    (match) => match[1] as string,
  );
  const linked = [...line.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map((match) =>
    join(dirname(text), match[1] as string),
  );
  return [...cited, ...linked].filter((path) => !existsSync(join(root, fixedPart(path))));
}

function deadScripts(line: string, scripts: ReadonlySet<string>): string[] {
  const called = [...line.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map((match) => match[1] as string);
  return called.filter((name) => !scripts.has(name)).map((name) => `npm run ${name}`);
}

function deadModules(line: string, modules: ReadonlySet<string>): string[] {
  const cited = [...line.matchAll(/`(@motcua\/[\w-]+\/[\w/.-]+)`/g)].map((match) => match[1] as string);
  return cited.filter((name) => !modules.has(name));
}

/**
 * What the texts name and the checkout does not have: paths, npm scripts, modules of our packages. AGENTS.md must exist
 * and stay short enough to be read whole.
 */
export function checkDocs(root: string): string[] {
  const scripts = new Set(Object.keys(readManifest(root).scripts ?? {}));
  const modules = new Set(
    listRooms(root).flatMap(({ manifest }) =>
      Object.keys(manifest.exports ?? {}).map((path) => join(manifest.name, path)),
    ),
  );
  const problems = listTexts(root).flatMap((text) =>
    readFileSync(join(root, text), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        [...deadPaths(root, text, line), ...deadScripts(line, scripts), ...deadModules(line, modules)].map(
          (dead) => `${text}:${index + 1} names ${dead}, which is not there`,
        ),
      ),
  );
  const guide = join(root, "AGENTS.md");
  const lines = existsSync(guide) ? readFileSync(guide, "utf8").trimEnd().split("\n").length : 0;
  if (lines === 0) problems.push("AGENTS.md is missing");
  if (lines > longestGuide) problems.push(`AGENTS.md has ${lines} lines, at most ${longestGuide}`);
  return problems;
}
