import { afterAll, beforeAll, expect, test } from "vitest";

import { intake } from "../test/sample-input.ts";
import { at, createTestDistrict, MONDAY, type TestDistrict } from "../test/test-desk.ts";
import { countQueue } from "./count-queue.ts";
import { handOverDossier } from "./hand-over-dossier.ts";
import { listQueue } from "./list-queue.ts";
import { receiveDossier } from "./receive-dossier.ts";
import { recordResult } from "./record-result.ts";
import { returnResult } from "./return-result.ts";
import { ListQueueInput } from "./schemas.ts";

let district: TestDistrict;
beforeAll(async () => {
  district = await createTestDistrict();
});
afterAll(async () => {
  await district.owner.end();
  await district.testDatabase.drop();
});

test("the counts are those of the lists, of one unit only, and overdue ones show as time goes on", async () => {
  const clerk = await district.staff("clerk", 2);
  const other = await district.staff("clerk", 3);
  const ids: { id: string; version: number }[] = [];
  for (let count = 0; count < 5; count += 1) ids.push(await receiveDossier(clerk, intake()));
  await receiveDossier(other, intake({ unitId: 3 }));
  const [first, second, third] = ids;
  if (!first || !second || !third) throw new Error("five were received");
  const step = ({ id, version }: { id: string; version: number }) => ({
    dossierId: id,
    commandId: intake().id,
    version,
  });
  await handOverDossier(clerk, { ...step(first), toUnitId: 2, toUserId: null });
  const resolved = await recordResult(clerk, { ...step(second), digitised: false });
  await recordResult(clerk, { ...step(third), digitised: false });
  await returnResult(clerk, { ...step(resolved), channel: "desk" });

  expect(await countQueue(clerk, { unitId: 2 })).toEqual({ open: 3, mine: 2, overdue: 0, toReturn: 1, returned: 1 });
  for (const { show, mine, count } of [
    { show: "open", mine: false, count: 3 },
    { show: "open", mine: true, count: 2 },
    { show: "toReturn", mine: false, count: 1 },
    { show: "returned", mine: false, count: 1 },
  ] as const) {
    const page = await listQueue(clerk, ListQueueInput.parse({ unitId: 2, show, mine }));
    expect(page.lines).toHaveLength(count);
  }

  const muchLater = await district.staff("clerk", 2, at("2023-12-15T09:00:00+07:00"));
  expect(await countQueue(muchLater, { unitId: 2 })).toMatchObject({ open: 3, overdue: 3, mine: 0 });
});

test("another unit's queue is not counted", async () => {
  const clerk = await district.staff("clerk", 2, MONDAY);
  await expect(countQueue(clerk, { unitId: 3 })).rejects.toThrow(/FORBIDDEN/);
});
