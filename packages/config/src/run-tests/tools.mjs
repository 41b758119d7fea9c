import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * @typedef {object} Tool a program of the system that some tests need
 * @property {string} name
 * @property {string} debianPackage
 * @property {readonly string[]} places program names to look for in PATH, or absolute paths
 */

/** @type {readonly Tool[]} */
export const tools = [
  { name: "Chromium", debianPackage: "chromium", places: ["chromium", "chromium-browser", "google-chrome"] },
  { name: "poppler-utils", debianPackage: "poppler-utils", places: ["pdftotext"] },
  { name: "zbar-tools", debianPackage: "zbar-tools", places: ["zbarimg"] },
  { name: "PostgreSQL 15", debianPackage: "postgresql-15", places: ["/usr/lib/postgresql/15/bin/postgres"] },
];

/**
 * @param {string} place
 * @param {string} searchPath as the variable PATH
 */
function isThere(place, searchPath) {
  const candidates = place.startsWith("/") ? [place] : searchPath.split(delimiter).map((folder) => join(folder, place));
  return candidates.some((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // not there, or not to be run: the same to us
    }
  });
}

/**
 * @param {readonly Tool[]} wanted
 * @param {string} searchPath
 * @returns {Tool[]}
 */
export function missingTools(wanted, searchPath) {
  return wanted.filter(({ places }) => !places.some((place) => isThere(place, searchPath)));
}

/**
 * Installs what is missing where that is allowed (root, with apt-get). A refusal is no failure: the tests that need the
 * tool are left out by name.
 * @param {readonly Tool[]} missing
 * @param {NodeJS.ProcessEnv} env
 */
export function installTools(missing, env) {
  if (missing.length === 0 || process.getuid?.() !== 0 || !isThere("apt-get", env.PATH ?? "")) return;
  const names = missing.map(({ debianPackage }) => debianPackage);
  console.log(`Installing for the tests: ${names.join(", ")}`);
  const options = ["-qq", "-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=0"];
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync("apt-get", [...options, ...args], {
      // RUNLEVEL=1: the packages start no service; only the programs are wanted.
      env: { ...env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
      stdio: "ignore",
      timeout: 10 * 60_000,
    }).status === 0;
  const install = () => apt("install", "-y", "--no-install-recommends", ...names);
  if (!install() && !(apt("update") && install())) console.log(`apt-get could not install ${names.join(", ")}.`);
}
