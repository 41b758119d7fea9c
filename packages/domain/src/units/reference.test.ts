import { existsSync, readFileSync } from "node:fs";
import { localDate } from "@motcua/time/local-date";
import { expect, test } from "vitest";

import { foldVietnamese } from "../vietnamese/fold.ts";
import { referenceDistricts } from "./reference.ts";
import { descendants, isValidOn, unitAt, unitByCode } from "./tree.ts";

const district = (id: number) => {
  const found = referenceDistricts.find((one) => one.id === id);
  if (!found) throw new Error(`no district ${id}`);
  return found;
};
const communesOn = (id: number, day: string) =>
  district(id).unitVersions.filter((unit) => unit.tier === "commune" && isValidOn(unit, localDate(day)));

test("the five districts have their tenant numbers and national codes", () => {
  expect(referenceDistricts.map(({ id, code, name }) => [id, code, name])).toEqual([
    [1, "274", "Huyện Hoài Đức"],
    [2, "185", "Huyện Bắc Sơn"],
    [3, "905", "Huyện Châu Thành"],
    [4, "064", "Huyện Chợ Đồn"],
    [5, "401", "Huyện Nga Sơn"],
  ]);
});

test.each([
  { id: 1, day: "2018-01-01", count: 20, why: "Hoài Đức never changed before 2025" },
  { id: 1, day: "2025-06-30", count: 20, why: "to its last day" },
  { id: 1, day: "2025-07-01", count: 4, why: "four communes of the new order" },
  { id: 2, day: "2020-02-29", count: 20, why: "Bắc Sơn before its mergers" },
  { id: 2, day: "2020-03-01", count: 18, why: "and after them" },
  { id: 2, day: "2025-07-01", count: 6, why: "six of the new order" },
  { id: 3, day: "2023-10-16", count: 10, why: "Châu Thành never changed before 2025" },
  { id: 3, day: "2025-07-01", count: 3, why: "Thạnh Hưng took the other Thạnh Lộc" },
  { id: 4, day: "2020-01-31", count: 22, why: "Chợ Đồn before its mergers" },
  { id: 4, day: "2020-02-01", count: 20, why: "and after them" },
  { id: 4, day: "2025-07-01", count: 8, why: "two of them have their seat in a neighbouring district" },
  { id: 5, day: "2019-11-30", count: 27, why: "Nga Sơn before its mergers" },
  { id: 5, day: "2019-12-01", count: 24, why: "after the first" },
  { id: 5, day: "2025-03-01", count: 23, why: "after the second" },
  { id: 5, day: "2025-07-01", count: 6, why: "six of the new order" },
])("district $id has $count communes on $day: $why", ({ id, day, count }) => {
  expect(communesOn(id, day)).toHaveLength(count);
});

test.each([
  { code: "09832", day: "2025-06-30", name: "Thị trấn Trạm Trôi", unitId: 2 },
  { code: "09832", day: "2025-07-01", name: "Xã Hoài Đức", unitId: 201 },
  { code: "09856", day: "2023-01-01", name: "Xã Yên Sở", unitId: 10 },
  { code: "09856", day: "2026-01-01", name: "Xã Dương Hoà", unitId: 202 },
  { code: "09871", day: "2023-01-01", name: "Xã Tiền Yên", unitId: 15 },
  { code: "09871", day: "2026-01-01", name: "Xã Sơn Đồng", unitId: 203 },
  { code: "09859", day: "2023-01-01", name: "Xã Sơn Đồng", unitId: 11 },
  { code: "09877", day: "2026-01-01", name: "Xã An Khánh", unitId: 204 },
  { code: "274", day: "2023-01-01", name: "Huyện Hoài Đức", unitId: 1 },
])("on $day code $code of Hoài Đức was $name", ({ code, day, name, unitId }) => {
  expect(unitByCode(district(1).unitVersions, code, localDate(day))).toMatchObject({ name, unitId });
});

test("a code that nobody bears any more or yet leads nowhere", () => {
  expect(unitByCode(district(1).unitVersions, "274", localDate("2025-07-01"))).toBeNull();
  expect(unitByCode(district(1).unitVersions, "09859", localDate("2025-07-01"))).toBeNull();
  expect(unitByCode(district(1).unitVersions, "99999", localDate("2023-01-01"))).toBeNull();
  expect(unitByCode(district(2).unitVersions, "06334", localDate("2023-01-01"))).toBeNull();
});

test("a commune renamed by a merger keeps its number; Nga Phượng keeps it through a change of code too", () => {
  const bacSon = district(2).unitVersions;
  expect(unitByCode(bacSon, "06343", localDate("2019-06-01"))?.name).toBe("Xã Bắc Sơn");
  expect(unitByCode(bacSon, "06343", localDate("2023-06-01"))?.name).toBe("Xã Bắc Quỳnh");
  const ngaSon = district(5).unitVersions;
  const ngaLinh = unitByCode(ngaSon, "16111", localDate("2019-06-01"));
  expect(ngaLinh?.name).toBe("Xã Nga Lĩnh");
  expect(unitByCode(ngaSon, "16114", localDate("2023-06-01"))).toMatchObject({
    unitId: ngaLinh?.unitId,
    name: "Xã Nga Phượng",
  });
  expect(unitByCode(ngaSon, "16114", localDate("2019-06-01"))?.name).toBe("Xã Nga Nhân");
});

test("names are clean, the source's spelling is kept beside", () => {
  const all = referenceDistricts.flatMap((one) => one.unitVersions);
  for (const { name, kind } of all) {
    expect(name).toBe(name.normalize("NFC").trim());
    expect(kind).not.toBe("");
    expect(name.slice(kind.length + 1)).toMatch(/^\p{Lu}|^huyện$/u);
  }
  const different = all.filter((unit) => unit.rawName !== null).map(({ name, rawName }) => [name, rawName]);
  expect(different).toEqual([
    ["Xã Đồng Ý", "Xã Đồng ý"],
    ["Xã Bắc Sơn", "xã Bắc Sơn"],
  ]);
});

test("the district has its desk and departments until 30/06/2025, the communes theirs before and after", () => {
  const units = district(1).unitVersions;
  expect(unitAt(units, 1, localDate("2023-10-16"))).toMatchObject({
    tier: "district",
    parentId: null,
    deskName: "Bộ phận Một cửa UBND huyện Hoài Đức",
    authority: "Ủy ban nhân dân huyện Hoài Đức",
    numberPrefix: "000.00.27.H26",
    numberFormat: "unitFirst",
    unverified: false,
  });
  expect(unitAt(units, 14, localDate("2023-10-16"))).toMatchObject({
    name: "Xã Lại Yên",
    deskName: "Bộ phận Một cửa UBND xã Lại Yên",
    numberPrefix: "000.13.27.H26",
  });
  expect(unitAt(units, 201, localDate("2026-11-23"))).toMatchObject({
    parentId: null,
    deskName: "Trung tâm Phục vụ hành chính công xã Hoài Đức",
    numberPrefix: "H26.27.01",
    numberFormat: "provinceFirst",
    sample: true,
  });
  const departments = units.filter((unit) => unit.tier === "department");
  expect(departments.map((unit) => unit.unitId)).toEqual([101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112]);
  expect(unitAt(units, 103, localDate("2025-07-01"))).toBeNull();
  expect(descendants(units, 1, localDate("2023-10-16"))).toHaveLength(20 + 12);
  expect(descendants(units, 1, localDate("2025-07-01"))).toEqual([]);
});

test("no two units ever have the same number prefix", () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, unitVersions } of referenceDistricts) {
    for (const { unitId, numberPrefix } of unitVersions) {
      if (numberPrefix === null) continue;
      owners.set(numberPrefix, (owners.get(numberPrefix) ?? new Set()).add(`${id}/${unitId}`));
    }
  }
  expect([...owners].filter(([, units]) => units.size > 1)).toEqual([]);
});

test("every unit of the old order that is gone has one main successor, which stands on that day", () => {
  for (const { unitVersions, successions } of referenceDistricts) {
    const communes = new Set(unitVersions.filter((unit) => unit.tier === "commune").map((unit) => unit.unitId));
    for (const id of communes) {
      const last = unitVersions.filter((unit) => unit.unitId === id).at(-1);
      const main = successions.filter((succession) => succession.fromId === id && succession.main);
      expect(main, last?.name).toHaveLength(last?.validTo === null ? 0 : 1);
    }
    for (const { fromId, toId, day, share } of successions) {
      expect(unitAt(unitVersions, toId, day)).not.toBeNull();
      expect(unitAt(unitVersions, fromId, day)).toBeNull();
      const targets = successions.filter((succession) => succession.fromId === fromId && succession.day === day);
      if (share === "whole") expect(targets).toHaveLength(1);
    }
  }
});

const registers = new URL("../../../../../shared/data/", import.meta.url);
const absent = !existsSync(registers);
if (absent) console.warn("skipped: no reference data at ../shared/data");

test.skipIf(absent)("units, codes and prefixes are those of the sample register", () => {
  const [, ...lines] = readFileSync(new URL("registers/so-loi.csv", registers), "utf8").trim().split("\n");
  const pairs = new Map(
    lines.map((line) => [/,(\d{5}),/.exec(line)?.[1] ?? "", line.split(",")[1]?.slice(0, 13) ?? ""]),
  );
  const known = [...pairs].filter(([code]) => code !== "" && code !== "99999" && code !== "09853");
  expect(known).toHaveLength(19);
  for (const [code, prefix] of known) {
    expect(unitByCode(district(1).unitVersions, code, localDate("2023-03-01"))?.numberPrefix).toBe(prefix);
  }
});

test.skipIf(absent)("every commune of the national lists of 2024 and 2026 is here under its code", () => {
  type Rows = [string, string, [string, string, [string, string][]][]][];
  const rows: Rows = JSON.parse(readFileSync(new URL("admin-full-2024-02.json", registers), "utf8")).rows;
  for (const { code, unitVersions } of referenceDistricts) {
    const listed = rows.flatMap(([, , districts]) => districts).find(([districtCode]) => districtCode === code)?.[2];
    const ours = unitVersions.filter((unit) => unit.tier === "commune" && isValidOn(unit, localDate("2024-02-01")));
    const key = (unitCode: string | null, name: string) => `${unitCode} ${foldVietnamese(name)}`;
    expect(ours.map((unit) => key(unit.code, unit.name)).sort()).toEqual(
      listed?.map(([unitCode, name]) => key(unitCode, name)).sort(),
    );
  }
});
