import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";

import { parseVnd } from "../money/vnd.ts";
import { isIdentityNumber } from "./cccd.ts";
import { parsePhone } from "./phone.ts";

const registers = new URL("../../../../../shared/data/registers/", import.meta.url);
const absent = !existsSync(registers);
if (absent) console.warn("skipped: no sample registers at ../shared/data/registers");

test.skipIf(absent).each([
  { file: "so-loi.csv", rows: 600, badIdentity: [58, 379, 476], badAmount: [250, 302] },
  { file: "so-giay-bac-son-xa-2023.csv.gz", rows: 39_079, badIdentity: [], badAmount: [] },
  { file: "he-thong-tinh-bac-son-xa-2023.csv.gz", rows: 33_784, badIdentity: [], badAmount: [] },
])("$file: exactly the planted numbers and amounts are refused", ({ file, rows, badIdentity, badAmount }) => {
  const [header = [], ...body] = readCsv(file);
  const cells = (title: string) => body.map((row) => row[header.indexOf(title)] ?? "");
  const linesWhere = (values: string[], bad: (value: string) => boolean) =>
    values.flatMap((value, index) => (bad(value) ? [index + 2] : []));

  expect(body).toHaveLength(rows);
  expect(linesWhere(cells("Số CCCD"), (value) => value !== "" && !isIdentityNumber(value))).toEqual(badIdentity);
  expect(linesWhere(cells("Phí, lệ phí (đồng)"), (value) => parseVnd(value) === null)).toEqual(badAmount);
  expect(linesWhere(cells("Số điện thoại"), (value) => parsePhone(value) === null)).toEqual([]);
});

/** The registers hold no quote inside a quoted cell and no line break inside a cell. */
function readCsv(file: string): string[][] {
  const bytes = readFileSync(new URL(file, registers));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").replace(/^\ufeff/, "");
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    );
}
