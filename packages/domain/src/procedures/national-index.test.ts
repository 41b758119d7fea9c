import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { fieldCodeOf, fieldName, fields } from "./fields.ts";
import { parseNationalIndex } from "./national-index.ts";

const row = {
  code: "1.001193",
  name: "Thủ tục đăng ký khai sinh",
  field: "Hộ tịch",
  level: "Cấp xã",
  ministry: "bo-tu-phap",
  decision: "163/QĐ-BTP",
  kind: "TTHC",
  subjects: "Công dân Việt Nam",
  authority: "",
  url: "https://example.vn",
};

test("a row is cleaned and gets the code of its field; unknown keys are dropped", () => {
  const dirty = { ...row, name: ` ${row.name.normalize("NFD")}\n`, field: "Hộ  tịch" };
  const { kind, url, ...kept } = row;
  expect(parseNationalIndex({ source: "x", count: 1, procedures: [dirty] })).toEqual([
    { ...kept, fieldCode: "ho-tich" },
  ]);
});

test.each([
  [null, /expected object/],
  [{}, /procedures/],
  [{ procedures: [{ ...row, code: "1.1193" }] }, /code/],
  [{ procedures: [{ ...row, name: " " }] }, /name/],
  [{ procedures: [{ ...row, level: 3 }] }, /level/],
  [{ procedures: [row, row] }, /1\.001193 twice/],
])("another shape is refused: %#", (json, says) => {
  expect(() => parseNationalIndex(json)).toThrow(says);
});

test("fields have one code each, whatever the accents; an unknown one gets its own", () => {
  expect(new Set(fields.map(({ code }) => code)).size).toBe(fields.length);
  for (const { code, name, nationalName } of fields) {
    expect(fieldCodeOf(name)).toBe(code);
    expect(fieldCodeOf((nationalName ?? name).normalize("NFD").toUpperCase())).toBe(code);
    expect(fieldName(code)).toBe(name);
  }
  expect(fieldCodeOf("Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)")).toBe("ho-kinh-doanh");
  expect(fieldCodeOf("Lĩnh vực mới")).toBe("linh-vuc-moi");
  expect(fieldCodeOf("từ ".repeat(40))).toBe(`${"tu-".repeat(19)}tu`);
  expect(fieldName("linh-vuc-moi")).toBeNull();
});

const indexFile = new URL("../../../../../shared/data/tthc-index.json", import.meta.url);
const absent = !existsSync(indexFile);
if (absent) console.warn("skipped: no national catalogue at ../shared/data/tthc-index.json");

test.skipIf(absent)("all 2.642 procedures of the national catalogue are read, composed and in known fields", () => {
  const raw = JSON.parse(readFileSync(indexFile, "utf8")) as { procedures: { name: string }[] };
  const rows = parseNationalIndex(raw);
  expect(rows).toHaveLength(2642);
  expect(raw.procedures.filter(({ name }) => name !== name.normalize("NFC"))).toHaveLength(24);
  for (const { name, fieldCode } of rows) {
    expect(name).toBe(name.normalize("NFC"));
    expect(fieldName(fieldCode)).not.toBeNull();
  }
});
