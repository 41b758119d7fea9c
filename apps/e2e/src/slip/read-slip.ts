import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DPI = "200";

/** The words of a PDF in reading order; null where poppler-utils are not installed. */
export function readText(pdf: Buffer): string | null {
  return withFile(pdf, (path) => outputOf("pdftotext", ["-layout", path, "-"]));
}

/** What the QR code on the first page says; null where poppler-utils or zbar-tools are not installed. */
export function readQrCode(pdf: Buffer): string | null {
  return withFile(pdf, (path) => {
    const image = path.replace(/\.pdf$/, "");
    const drawn = outputOf("pdftoppm", ["-r", DPI, "-png", "-singlefile", path, image]);
    const read =
      drawn === null ? null : outputOf("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", `${image}.png`]);
    return read?.trim() ?? null;
  });
}

function withFile<T>(pdf: Buffer, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "motcua-slip-"));
  try {
    const path = join(folder, "slip.pdf");
    writeFileSync(path, pdf);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints; null when it is not installed. */
function outputOf(program: string, args: readonly string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error && (error as NodeJS.ErrnoException).code === "ENOENT") {
    console.log(`Skipped: a part of the slip's test: ${program} is not installed.`);
    return null;
  }
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}
