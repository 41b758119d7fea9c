import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { expect, test } from "vitest";

import { temporaryHouse } from "../test/temporary-house.ts";
import { installTools, missingTools, tools } from "./tools.mjs";

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn("Skipped: only root may install tools, and these tests do not run as root.");

function folderWith(files: Record<string, string>): string {
  const folder = temporaryHouse(files);
  for (const name of Object.keys(files)) chmodSync(join(folder, name), 0o755);
  return folder;
}

test("what is in PATH is there, under any of its names", () => {
  const path = [folderWith({ pdftotext: "" }), folderWith({ "google-chrome": "" })].join(delimiter);
  const wanted = tools.filter(({ name }) => name !== "PostgreSQL 15");
  expect(missingTools(wanted, path).map(({ name }) => name)).toEqual(["zbar-tools"]);
});

test("a program outside of PATH is looked for in its place", () => {
  const folder = folderWith({ postgres: "" });
  const wanted = [
    { name: "here", debianPackage: "a", places: [join(folder, "postgres")] },
    { name: "nowhere", debianPackage: "b", places: [join(folder, "gone")] },
  ];
  expect(missingTools(wanted, "").map(({ name }) => name)).toEqual(["nowhere"]);
});

test.skipIf(!isRoot)("one call installs what is missing and nothing else", () => {
  const folder = folderWith({ "apt-get": '#!/bin/sh\necho "$@" >> "$(dirname "$0")/log"\n' });
  const env = { PATH: [folder, process.env.PATH].join(delimiter) };
  installTools([{ name: "zbar-tools", debianPackage: "zbar-tools", places: ["zbarimg"] }], env);
  const log = readFileSync(join(folder, "log"), "utf8");
  expect(log.trim().split("\n")).toHaveLength(1);
  expect(log).toMatch(/ install -y --no-install-recommends zbar-tools$/m);
});

test.skipIf(!isRoot)("a refusal is tried once more with fresh lists, and is no failure", () => {
  const folder = folderWith({ "apt-get": '#!/bin/sh\necho "$@" >> "$(dirname "$0")/log"\nexit 100\n' });
  installTools([{ name: "zbar-tools", debianPackage: "zbar-tools", places: ["zbarimg"] }], {
    PATH: [folder, process.env.PATH].join(delimiter),
  });
  const log = readFileSync(join(folder, "log"), "utf8").trim().split("\n");
  expect(log.map((line) => / (install|update)\b/.exec(line)?.[1])).toEqual(["install", "update"]);
});

test("nothing missing: apt-get is not called", () => {
  const folder = folderWith({ "apt-get": '#!/bin/sh\necho "$@" >> "$(dirname "$0")/log"\n' });
  installTools([], { PATH: [folder, process.env.PATH].join(delimiter) });
  expect(existsSync(join(folder, "log"))).toBe(false);
});
