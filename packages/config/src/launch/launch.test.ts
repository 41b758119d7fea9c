import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { temporaryHouse } from "../test/temporary-house.ts";
import { root } from "./checkout.mjs";

const manifest = (name: string, more: object = {}) => JSON.stringify({ name, ...more });

const api = `for (const [signal, code] of [["SIGINT", 0], ["SIGTERM", 7]]) process.on(signal, () => process.exit(code));
console.log("server", JSON.stringify(process.argv.slice(2)));
if (!process.argv.includes("wait")) process.exit(5);
setInterval(() => {}, 1000);
`;

const stub = (line: string) => `#!/bin/sh\necho ${line} >> "$(dirname "$0")/../../done.log"\n`;

/** A checkout of one server, one command line and one web app, in which pnpm and turbo only write down that they ran. */
const house = {
  "package.json": manifest("motcua", { devEngines: { packageManager: { version: "12.21.0" } } }),
  "pnpm-lock.yaml": "lock: 1\n",
  "apps/api/package.json": manifest("@motcua/api"),
  "apps/api/src/main.ts": api,
  "apps/cli/package.json": manifest("@motcua/cli"),
  "apps/cli/src/main.ts":
    "const said: string = process.argv.slice(2).join('|');\nconsole.log(said);\nprocess.exit(2);\n",
  "apps/web/package.json": manifest("@motcua/web", {
    scripts: { build: "vite build" },
    dependencies: { "@motcua/ui": "workspace:*" },
  }),
  "apps/web/src/page.tsx": "1",
  "packages/ui/package.json": manifest("@motcua/ui"),
  "packages/ui/src/theme.ts": "1",
  "packages/db/package.json": manifest("@motcua/db"),
  "packages/db/src/pool.ts": "1",
  "node_modules/pnpm/package.json": manifest("pnpm", { version: "12.21.0" }),
  "node_modules/.bin/pnpm": stub("installed"),
  "node_modules/.bin/turbo": `${stub("built")}mkdir -p apps/web/dist\n`,
};

let checkout: string;
let bin: (name: "start" | "motcua") => string;

beforeEach(() => {
  checkout = temporaryHouse(house);
  for (const part of ["bin", "src/launch"]) {
    cpSync(join(root, "packages/config", part), join(checkout, "packages/config", part), { recursive: true });
  }
  writeFileSync(join(checkout, "packages/config/package.json"), manifest("@motcua/config", { type: "module" }));
  for (const name of ["pnpm", "turbo"]) chmodSync(join(checkout, "node_modules/.bin", name), 0o755);
  symlinkSync(process.execPath, join(checkout, "node_modules/.bin/node"));
  bin = (name) => join(checkout, "packages/config/bin", `${name}.mjs`);
});

const run = (name: "start" | "motcua", ...args: string[]) =>
  spawnSync(process.execPath, [bin(name), ...args], { cwd: checkout, encoding: "utf8" });
const change = (path: string, text: string) => writeFileSync(join(checkout, path), text);

/** What was installed and built since the last look. */
function doneSince(): string[] {
  const log = join(checkout, "done.log");
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, "utf8").trim().split("\n");
  rmSync(log);
  return lines;
}

test("the first start installs and builds, the second neither", () => {
  expect(run("start").status).toBe(5);
  expect(doneSince()).toEqual(["installed", "built"]);
  expect(run("start").status).toBe(5);
  expect(doneSince()).toEqual([]);
});

test.each([
  { path: "pnpm-lock.yaml", text: "lock: 2\n", done: ["installed", "built"], why: "another lockfile" },
  {
    path: "packages/db/package.json",
    text: manifest("@motcua/db", { dependencies: { postgres: "catalog:" } }),
    done: ["installed"],
    why: "a new dependency",
  },
  {
    path: "packages/db/package.json",
    text: manifest("@motcua/db", { exports: { "./pool": "./src/pool.ts" } }),
    done: [],
    why: "a manifest with the same dependencies",
  },
  { path: "apps/web/src/page.tsx", text: "2", done: ["built"], why: "the web app's source" },
  { path: "packages/ui/src/theme.ts", text: "2", done: ["built"], why: "a package that the web app uses" },
  { path: "packages/db/src/pool.ts", text: "2", done: [], why: "a package that it does not use" },
])("after a change of $why: $done", ({ path, text, done }) => {
  run("start");
  doneSince();
  change(path, text);
  run("start");
  expect(doneSince()).toEqual(done);
});

test("a missing build is made again", () => {
  run("start");
  doneSince();
  rmSync(join(checkout, "apps/web/dist"), { recursive: true });
  run("start");
  expect(doneSince()).toEqual(["built"]);
});

test("a failed installation stops with its output and is tried again", () => {
  change("node_modules/.bin/pnpm", "#!/bin/sh\necho ERR_PNPM_NO_SPACE\nexit 1\n");
  const failed = run("motcua", "--help");
  expect(failed).toMatchObject({ status: 1, stdout: "" });
  expect(failed.stderr).toContain("ERR_PNPM_NO_SPACE");
  change("node_modules/.bin/pnpm", house["node_modules/.bin/pnpm"]);
  expect(run("motcua", "a").status).toBe(2);
  expect(doneSince()).toEqual(["installed"]);
});

test("a lock left by a killed launcher is taken over", () => {
  const dead = spawnSync(process.execPath, ["--eval", "0"]).pid;
  mkdirSync(join(checkout, ".turbo"));
  change(".turbo/install.lock", String(dead));
  expect(run("motcua").status).toBe(2);
  expect(existsSync(join(checkout, ".turbo/install.lock"))).toBe(false);
});

test("two at once install once", async () => {
  const both = [1, 2].map(() => spawn(process.execPath, [bin("motcua")], { cwd: checkout, stdio: "ignore" }));
  await Promise.all(both.map((child) => once(child, "exit")));
  expect(doneSince()).toEqual(["installed"]);
});

test("motcua prints what the command prints and nothing else, from any folder", () => {
  const elsewhere = spawnSync(process.execPath, [bin("motcua"), "sla", "due", "--x=a b"], {
    cwd: join(checkout, "packages"),
    encoding: "utf8",
  });
  expect(elsewhere).toMatchObject({ status: 2, stdout: "sla|due|--x=a b\n" });
});

test("a Node that is too old is told so", () => {
  const old = "Object.defineProperty(process.versions, 'node', { value: '20.18.3' })";
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(old)}`, bin("start")],
    { cwd: checkout, encoding: "utf8" },
  );
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("Cần Node từ 20.19") });
});

describe.each([
  { way: "replacing itself", flags: [] },
  { way: "by a child, as on Node 20", flags: ["--import", "data:text/javascript,delete process.execve"] },
])("$way", ({ flags }) => {
  async function startAndSend(signal: NodeJS.Signals): Promise<number | null> {
    const child: ChildProcess = spawn(process.execPath, [...flags, bin("start"), "wait"], {
      cwd: checkout,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exit = once(child, "exit");
    if (child.stdout) await once(child.stdout, "data");
    child.kill(signal);
    return (await exit)[0];
  }

  test("the exit code is the server's", () => {
    const { status, stdout } = spawnSync(process.execPath, [...flags, bin("start"), "once"], {
      cwd: checkout,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 5, stdout: 'server ["once"]\n' });
  });

  test.each([
    { signal: "SIGINT", code: 0 },
    { signal: "SIGTERM", code: 7 },
  ] as const)("$signal reaches the server", async ({ signal, code }) => {
    expect(await startAndSend(signal)).toBe(code);
  });
});
