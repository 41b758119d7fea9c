import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { ServiceContext } from "../context/service-context.ts";
import { receiveDossier } from "../dossiers/receive-dossier.ts";
import { intake } from "../test/sample-input.ts";
import { createTestDistrict, type TestDistrict } from "../test/test-desk.ts";
import { getProcedure } from "./get-procedure.ts";
import { previewDue } from "./preview-due.ts";
import { searchProcedures } from "./search-procedures.ts";

let district: TestDistrict;
let clerk: ServiceContext;
let districtClerk: ServiceContext;
beforeAll(async () => {
  district = await createTestDistrict();
  clerk = await district.staff("clerk", 2);
  districtClerk = await district.staff("clerk", 1);
});
afterAll(async () => {
  await district.owner.end();
  await district.testDatabase.drop();
});

const BIRTH = "1.001193"; // of communes only, since 2018
const MARRIAGE_STATUS = "1.004873";

const find = (ctx: ServiceContext, query: string, unitId = 2) => searchProcedures(ctx, { unitId, query });

describe("a procedure is found", () => {
  test.each([
    { query: "khai sinh", why: "by words without accents" },
    { query: "KHAI SINH", why: "in capitals" },
    { query: "dang ky khai sin", why: "before its last word is whole" },
    { query: "ks", why: "by the desk's own abbreviation" },
    { query: "1.001193", why: "by its code" },
    { query: "1001193", why: "by its code without the dot" },
  ])("$why ($query)", ({ query }) => {
    expect(find(clerk, query)[0]?.code).toBe(BIRTH);
  });

  test("with what it takes, when the unit receives it today", () => {
    const [first] = find(clerk, BIRTH);
    expect(first).toMatchObject({ fieldName: "Hộ tịch", notOffered: null });
    expect(first?.limit).toContain("15:00");
  });

  test("after all that can be received, and with its reason, when it cannot", () => {
    const found = find(districtClerk, "khai sinh", 1);
    const offered = found.map(({ notOffered }) => notOffered === null);
    expect(offered).toEqual([...offered].sort((a, b) => Number(b) - Number(a)));
    expect(found.find(({ code }) => code === BIRTH)).toMatchObject({ notOffered: "otherTier", limit: null });
  });
});

test("an empty query offers what desks receive every day", () => {
  const found = find(clerk, "");
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ notOffered }) => notOffered === "catalogueOnly")).toEqual([]);
});

test("the desk gets limits, fees, papers and stages of the version in force", () => {
  const procedure = getProcedure(clerk, { unitId: 2, code: MARRIAGE_STATUS });
  expect(procedure.sample).toBe(true);
  expect(procedure.channels.map(({ channel }) => channel)).toContain("direct");
  for (const { legalLimit, fees } of procedure.channels) {
    expect(legalLimit).toMatch(/ngày|giờ/);
    expect(fees.length).toBeGreaterThan(0);
  }
  expect(procedure.components.length).toBeGreaterThan(0);
  expect(procedure.process.map(({ roleName }) => roleName)).toContain("Cán bộ Một cửa");
});

test("what is not offered here or not known is refused with its code", () => {
  expect(() => getProcedure(districtClerk, { unitId: 1, code: BIRTH })).toThrow(/PROCEDURE_NOT_IN_FORCE/);
  expect(() => getProcedure(clerk, { unitId: 2, code: "9.999999" })).toThrow(/PROCEDURE_NOT_FOUND/);
});

test("the due moment shown before is the one that the receipt promises", async () => {
  const preview = previewDue(clerk, { unitId: 2, code: MARRIAGE_STATUS, channelIn: "direct" });
  const received = await receiveDossier(clerk, intake({ procedureCode: MARRIAGE_STATUS }));
  expect(preview).toMatchObject({ receivedAt: received.receivedAt, dueAt: received.dueAt });
});

test("only who receives at the unit looks procedures up for its desk", async () => {
  const specialist = await district.staff("specialist", 2);
  expect(() => find(specialist, "khai sinh")).toThrow(/FORBIDDEN/);
  expect(() => find(clerk, "khai sinh", 3)).toThrow(/FORBIDDEN/);
  expect(() => previewDue(clerk, { unitId: 3, code: BIRTH, channelIn: "direct" })).toThrow(/FORBIDDEN/);
});
