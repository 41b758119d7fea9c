import { localDate } from "@motcua/time/local-date";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { reconcileRegisters } from "./reconcile-registers.ts";
import { deskRow, type RegisterDesk, registerDesk } from "./test/register-desk.ts";

let desk: RegisterDesk;
beforeAll(async () => {
  desk = await registerDesk();
  const other = { unit: "99002" };
  const paper = [
    deskRow(1),
    deskRow(2),
    deskRow(3),
    deskRow(4, other),
    deskRow(5, { ...other, receivedAt: "02/03/2023 08:00", dueAt: "", resultAt: "", returnedAt: "" }),
  ];
  await desk.import(paper, { system: "paper" });
  const province = [
    deskRow(1),
    deskRow(2, { resultAt: "01/03/2023 16:00", channelOut: "BCCI" }),
    deskRow(4, { ...other, owner: "NGUYỄN VĂN ÁNH", unitName: "Xã khác", sequence: "77" }),
    deskRow(9),
  ];
  await desk.import(province, { system: "province" });
  await desk.import([deskRow(1), deskRow(2)]);
});
afterAll(() => desk.close());

const march = { from: localDate("2023-03-01"), to: localDate("2023-03-31") };

test("counts rows by unit, the share that the province has, and what it says otherwise", async () => {
  const found = await reconcileRegisters(desk.admin, { unitId: 1, ...march });
  expect(found).toMatchObject({ paper: 5, here: 2, province: 4, rate: 0.6 });
  expect(found.units).toEqual([
    { unit: "99001", paper: 3, province: 3, rate: 0.6667, missing: 1 },
    { unit: "99002", paper: 2, province: 1, rate: 0.5, missing: 1 },
  ]);
  const { code = "" } = deskRow(2);
  expect(found.differing).toEqual([
    { code, column: "Có kết quả", paper: "01/03/2023 14:00", province: "01/03/2023 16:00" },
    { code, column: "Hình thức trả", paper: "Tại quầy", province: "Bưu chính công ích" },
  ]);
});

test.each([
  { unitId: 3, from: "2023-03-01", to: "2023-03-31", paper: 2, province: 1, why: "one unit alone" },
  { unitId: 1, from: "2023-03-02", to: "2023-03-02", paper: 1, province: 0, why: "a day, both ends included" },
  { unitId: 1, from: "2023-03-03", to: "2023-03-31", paper: 0, province: 0, why: "no day with a row" },
])("$why", async ({ unitId, from, to, paper, province }) => {
  const period = { from: localDate(from), to: localDate(to) };
  const found = await reconcileRegisters(desk.admin, { unitId, ...period });
  expect(found).toMatchObject({ paper, province, ...(paper === 0 ? { rate: null, units: [] } : {}) });
});

test("a newer export of the same system takes the place of the older", async () => {
  const row = deskRow(2, { resultAt: "01/03/2023 14:00" });
  const { report } = await desk.import([row], { system: "province" });
  expect(report).toMatchObject({ imported: 0, updated: 1 });
  const { differing } = await reconcileRegisters(desk.admin, { unitId: 1, ...march });
  expect(differing).toEqual([]);
});

describe("refused", () => {
  test("to whoever may not reconcile, and beyond the actor's reach", async () => {
    const clerk = await desk.staff("clerk", 2);
    await expect(reconcileRegisters(clerk, { unitId: 2, ...march })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(reconcileRegisters(desk.admin, { unitId: 999, ...march })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("for a period that ends before it begins", async () => {
    const backwards = { from: march.to, to: march.from };
    const refusal = reconcileRegisters(desk.admin, { unitId: 1, ...backwards });
    await expect(refusal).rejects.toMatchObject({ code: "PERIOD_INVALID" });
  });
});
