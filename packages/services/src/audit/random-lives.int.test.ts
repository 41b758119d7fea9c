import { createTestDatabase, type TestDatabase } from "@motcua/db/test/database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDistrict } from "../test/test-desk.ts";
import { deskSteps, live, openDesks } from "./test/desk-life.ts";
import { verifyChains } from "./verify-chains.ts";
import { verifyTotals } from "./verify-totals.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

test("whatever the desks do, in any order, totals are what the dossiers add up to and every chain is whole", async () => {
  const reached = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(deskSteps, async (steps) => {
      const district = await createTestDistrict(testDatabase);
      const expected = await live(await openDesks(district), steps);
      const rows =
        await district.owner`select id, case when voided_at is null then state::text else 'voided' end as state, version
        from dossiers where district_id = ${district.districtId}`;
      await district.owner.end();
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(rows.map(({ id, state, version }) => ({ id, state, version })).sort(byId)).toEqual(
        expected.map(({ id, state, version }) => ({ id, state: String(state), version })).sort(byId),
      );
      for (const { state } of expected) reached.add(state);
      expect((await verifyChains(testDatabase.ownerUrl)).problems).toEqual([]);
      expect((await verifyTotals(testDatabase.ownerUrl)).differences).toEqual([]);
    }),
    { numRuns: 40 },
  );
  // Lives that reach too little would prove too little.
  expect([...reached].sort()).toEqual([10, 2, 3, 4, 7, 8, 9, "voided"].sort());
});
