import { localDate } from "@motcua/time/local-date";
import { verifyPassword } from "better-auth/crypto";
import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDistrict, MONDAY, type TestDistrict } from "../test/test-desk.ts";
import { createAccount, type NewPosition } from "./create-account.ts";
import { openActor } from "./open-actor.ts";

let district: TestDistrict;
beforeAll(async () => {
  district = await createTestDistrict();
});
afterAll(async () => {
  await district.owner.end();
  await district.testDatabase.drop();
});

const day = localDate("2023-10-16");

function create(
  positions: readonly Omit<NewPosition, "districtId" | "from">[],
  username = `nguoi.${crypto.randomUUID().slice(0, 8)}`,
) {
  const account = {
    username,
    password: "mat-khau-thu",
    name: "Nguyễn Văn Thử",
    demo: false,
    positions: positions.map((position) => ({
      districtId: district.districtId,
      from: localDate("2018-01-01"),
      ...position,
    })),
  };
  return createAccount(district.owner, account, MONDAY);
}

const actorOf = (userId: string, on = day) => openActor(district.testDatabase.database, userId, on);

test.each([
  { role: "clerk", unitId: 2, reach: [2], why: "a clerk sees the own unit" },
  { role: "clerk", unitId: 1, reach: [1], why: "also at the district's desk" },
  { role: "leader", unitId: 2, reach: [1, 2, 3, 101], why: "a leader sees the district" },
] as const)("$role at unit $unitId reaches $reach: $why", async ({ role, unitId, reach }) => {
  const { userId } = await create([{ unitId, role }]);
  expect(await actorOf(userId)).toEqual({
    id: `user:${userId}`,
    name: "Nguyễn Văn Thử",
    districtId: district.districtId,
    positions: [{ unitId, role, reach }],
  });
});

test("two positions are both held", async () => {
  const { userId } = await create([
    { unitId: 2, role: "clerk" },
    { unitId: 3, role: "specialist" },
  ]);
  expect((await actorOf(userId))?.positions.map((position) => position.unitId)).toEqual([2, 3]);
});

test("positions in two districts: one acts in the first of them", async () => {
  const other = await createTestDistrict(district.testDatabase);
  const { userId } = await create([{ unitId: 2, role: "clerk" }]);
  await district.owner`insert into user_positions (district_id, id, user_id, unit_id, role, valid_from)
    values (${other.districtId}, ${crypto.randomUUID()}, ${userId}, 3, 'clerk', '2018-01-01')`;
  const first = Math.min(district.districtId, other.districtId);
  const actor = await actorOf(userId);
  expect(actor?.districtId).toBe(first);
  expect(actor?.positions).toHaveLength(1);
  await other.owner.end();
});

test.each([
  { why: "before its first day", on: "2023-10-09", held: false },
  { why: "on its first day", on: "2023-10-10", held: true },
  { why: "on its last day", on: "2023-10-20", held: true },
  { why: "after its last day", on: "2023-10-21", held: false },
])("a position $why is held: $held", async ({ on, held }) => {
  const { userId } = await create([]);
  await district.owner`insert into user_positions (district_id, id, user_id, unit_id, role, valid_from, valid_to)
    values (${district.districtId}, ${crypto.randomUUID()}, ${userId}, 2, 'clerk', '2023-10-10', '2023-10-20')`;
  expect((await actorOf(userId, localDate(on))) !== null).toBe(held);
});

test("a role that this version does not know gives nothing", async () => {
  const { userId } = await create([]);
  await district.owner`insert into user_positions (district_id, id, user_id, unit_id, role, valid_from)
    values (${district.districtId}, ${crypto.randomUUID()}, ${userId}, 2, 'auditor', '2018-01-01')`;
  expect(await actorOf(userId)).toBeNull();
});

test("nobody is an unknown user", async () => {
  expect(await actorOf("khong-co")).toBeNull();
});

test("an account keeps a hash that the sign-in library accepts, never the password", async () => {
  const { userId } = await create([]);
  const [row] = await district.owner<{ password: string }[]>`select password from accounts where user_id = ${userId}`;
  const hash = row?.password ?? "";
  expect(hash).not.toContain("mat-khau");
  expect(await verifyPassword({ hash, password: "mat-khau-thu" })).toBe(true);
});

test("a name that is taken is left as it is, with its password and positions", async () => {
  const first = await create([{ unitId: 2, role: "clerk" }], "trung.ten");
  const second = await create([{ unitId: 3, role: "leader" }], "TRUNG.TEN");
  expect(second).toEqual({ ...first, created: false });
  expect((await actorOf(first.userId))?.positions).toHaveLength(1);
});

test.each([
  { username: "có dấu", words: "chữ thường không dấu" },
  { username: "ab", words: "3 đến 30" },
])("$username is no user name", async ({ username, words }) => {
  await expect(create([], username)).rejects.toThrow(words);
});
