import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TOOLS = {
  pdftotext: "poppler-utils",
  pdfinfo: "poppler-utils",
  pdftoppm: "poppler-utils",
  zbarimg: "zbar-tools",
};

/** Debian packages whose programs are not on this machine. */
export function missingPackages(): string[] {
  const missing = Object.entries(TOOLS).filter(([tool]) => spawnSync(tool, ["--version"]).error !== undefined);
  return [...new Set(missing.map(([, from]) => from))];
}

/** The text in the order in which it was drawn, without any white space, as another program reads it. */
export function readText(pdf: Uint8Array): string {
  return withFile(pdf, (path) => squeeze(execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" })));
}

/** A text as `readText` would give it. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

/** What pdfinfo says, by its own labels. */
export function readInfo(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = withFile(pdf, (path) => execFileSync("pdfinfo", ["-isodates", path], { encoding: "utf8" })).split("\n");
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
}

/** What a scanner reads off the first page printed at 150 dots an inch. */
export function readQrCode(pdf: Uint8Array): string {
  return withFile(pdf, (path) => {
    execFileSync("pdftoppm", ["-r", "150", "-f", "1", "-l", "1", "-png", "-singlefile", path, path]);
    const found = execFileSync("zbarimg", ["--raw", "-q", `${path}.png`], { encoding: "utf8", stdio: "pipe" });
    return found.trim();
  });
}

function withFile<T>(pdf: Uint8Array, read: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "motcua-slip-"));
  try {
    const path = join(folder, "slip.pdf");
    writeFileSync(path, pdf);
    return read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
