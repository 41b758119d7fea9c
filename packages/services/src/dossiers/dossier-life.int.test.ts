import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";

import { intake } from "../test/sample-input.ts";
import { at, createTestDistrict, type TestDistrict } from "../test/test-desk.ts";
import { endDossier } from "./end-dossier.ts";
import { getDossier } from "./get-dossier.ts";
import { handOverDossier } from "./hand-over-dossier.ts";
import { listQueue } from "./list-queue.ts";
import { receiveDossier } from "./receive-dossier.ts";
import { recordResult } from "./record-result.ts";
import { returnResult } from "./return-result.ts";
import { searchDossiers } from "./search-dossiers.ts";

let district: TestDistrict;
beforeAll(async () => {
  district = await createTestDistrict();
});
afterAll(async () => {
  await district.owner.end();
  await district.testDatabase.drop();
});

const commandId = () => uuidv7();
const queue = { unitId: 2, mine: false, show: "open", after: null, limit: 50 } as const;

test("a dossier is taken in, handed over, resolved and returned before its due moment", async () => {
  const clerk = await district.staff("clerk", 2);
  const specialist = await district.staff("specialist", 2, at("2023-10-17T10:00:00+07:00"));
  const received = await receiveDossier(clerk, intake());
  expect(received.code).toMatch(/^000\.01\.99\.H99-231016-\d{4}$/);
  expect(received.dueAt).toBe("2023-10-19T17:00:00+07:00");
  const colleague = specialist.actor.id.slice("user:".length);
  const handed = await handOverDossier(clerk, {
    dossierId: received.id,
    commandId: commandId(),
    version: 1,
    toUnitId: 2,
    toUserId: colleague,
  });
  expect(handed).toMatchObject({ state: 4, version: 2 });
  const resolved = await recordResult(specialist, {
    dossierId: received.id,
    commandId: commandId(),
    version: 2,
    digitised: true,
  });
  expect(resolved.state).toBe(9);
  const returned = await returnResult(clerk, {
    dossierId: received.id,
    commandId: commandId(),
    version: 3,
    channel: "desk",
  }).catch((error) => error);
  expect(returned).toMatchObject({ code: received.code, state: 10 });
  const view = await getDossier(clerk, { dossierId: received.id });
  expect(view.dossier).toMatchObject({
    state: 10,
    outcome: "early",
    digitised: true,
    resultAt: "2023-10-17T10:00:00+07:00",
  });
  expect(view.history.map((entry) => entry.kind)).toEqual([
    "dossier.received",
    "dossier.handedOver",
    "dossier.resultRecorded",
    "dossier.returned",
  ]);
});

test("a repeated intake is answered with the first number and writes nothing", async () => {
  const clerk = await district.staff("clerk", 2);
  const input = intake();
  const first = await receiveDossier(clerk, input);
  const second = await receiveDossier(clerk, input);
  expect(second).toEqual({ ...first, repeated: true });
  const [row] = await district.owner`select count(*)::int n from events where subject_id = ${first.id}`;
  expect(row?.n).toBe(1);
});

test("two equal intakes at the same moment make one dossier", async () => {
  const clerk = await district.staff("clerk", 2);
  const input = intake();
  const answers = await Promise.all(Array.from({ length: 4 }, () => receiveDossier(clerk, input)));
  expect(new Set(answers.map((answer) => answer.code)).size).toBe(1);
  expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
});

test("a step planned on an older version is refused, its repeat is answered", async () => {
  const clerk = await district.staff("clerk", 2);
  const { id } = await receiveDossier(clerk, intake());
  const step = { dossierId: id, commandId: commandId(), version: 1, digitised: false };
  const first = await recordResult(clerk, step);
  expect(await recordResult(clerk, step)).toEqual({ ...first, repeated: true });
  await expect(recordResult(clerk, { ...step, commandId: commandId() })).rejects.toMatchObject({
    code: "STALE_VERSION",
  });
  await expect(recordResult(clerk, { ...step, commandId: commandId(), version: 2 })).rejects.toMatchObject({
    code: "ACTION_NOT_ALLOWED",
  });
});

test("a command's id cannot be used for another dossier", async () => {
  const clerk = await district.staff("clerk", 2);
  const [one, two] = [await receiveDossier(clerk, intake()), await receiveDossier(clerk, intake())];
  const command = commandId();
  await recordResult(clerk, { dossierId: one.id, commandId: command, version: 1, digitised: false });
  await expect(
    recordResult(clerk, { dossierId: two.id, commandId: command, version: 1, digitised: false }),
  ).rejects.toMatchObject({
    code: "COMMAND_REUSED",
  });
});

test("another commune's clerk finds nothing and can do nothing", async () => {
  const clerk = await district.staff("clerk", 2);
  const other = await district.staff("clerk", 3);
  const { id, code } = await receiveDossier(clerk, intake());
  const step = { dossierId: id, commandId: commandId(), version: 1 };
  await expect(getDossier(other, { dossierId: id })).rejects.toMatchObject({ code: "DOSSIER_NOT_FOUND" });
  await expect(recordResult(other, { ...step, digitised: false })).rejects.toMatchObject({ code: "DOSSIER_NOT_FOUND" });
  await expect(endDossier(other, { ...step, how: "withdraw", reason: "Công dân xin rút" })).rejects.toMatchObject({
    code: "DOSSIER_NOT_FOUND",
  });
  await expect(listQueue(other, queue)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await listQueue(other, { ...queue, unitId: 3 })).lines).toEqual([]);
  expect(await searchDossiers(other, { unitId: 3, query: code })).toEqual([]);
  await expect(receiveDossier(other, intake({ id }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(receiveDossier(other, intake({ id, unitId: 3 }))).rejects.toMatchObject({ code: "DOSSIER_NOT_FOUND" });
});

test("list and page say alike how many working days are left, are past, or that none is counted any more", async () => {
  const received = await receiveDossier(await district.staff("clerk", 2), intake());
  const { id } = received;
  expect(received.dueAt).toBe("2023-10-19T17:00:00+07:00");
  const said = async (now: string) => {
    const clerk = await district.staff("clerk", 2, at(now));
    const { dueState, dueInWorkingDays } = await getDossier(clerk, { dossierId: id });
    const [line] = (await searchDossiers(clerk, { unitId: 2, query: received.code })).filter((one) => one.id === id);
    expect(line).toMatchObject({ dueState, dueInWorkingDays });
    return [dueState, dueInWorkingDays];
  };
  expect(await said("2023-10-16T09:00:00+07:00")).toEqual(["running", 3]);
  expect(await said("2023-10-18T09:00:00+07:00")).toEqual(["dueSoon", 1]);
  expect(await said("2023-10-19T17:00:00+07:00")).toEqual(["dueSoon", 0]);
  expect(await said("2023-10-19T17:01:00+07:00")).toEqual(["overdue", 0]);
  expect(await said("2023-10-23T09:00:00+07:00")).toEqual(["overdue", -2]);
  const clerk = await district.staff("clerk", 2, at("2023-10-23T09:00:00+07:00"));
  await recordResult(clerk, { dossierId: id, commandId: commandId(), version: 1, digitised: false });
  expect(await said("2023-10-23T10:00:00+07:00")).toEqual([null, null]);
});

test("a leader reads the district's dossiers and cannot act on them", async () => {
  const clerk = await district.staff("clerk", 2);
  const leader = await district.staff("leader", 1);
  const { id } = await receiveDossier(clerk, intake());
  expect((await getDossier(leader, { dossierId: id })).dossier.id).toBe(id);
  await expect(
    recordResult(leader, { dossierId: id, commandId: commandId(), version: 1, digitised: false }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a dossier is found by words without accents, by its number and by the identity number", async () => {
  const clerk = await district.staff("clerk", 2);
  const applicant = {
    kind: "person",
    name: "Đặng Thuỳ Ưu",
    identity: "001187654321",
    phone: null,
    email: null,
    address: null,
  };
  const { id, code } = await receiveDossier(clerk, intake({ applicant }));
  for (const query of ["dang thuy uu", "thùy ưu", "UU", code.toLowerCase(), code.slice(0, 22), "001187654321"]) {
    expect(
      (await searchDossiers(clerk, { unitId: 2, query })).map((line) => line.id),
      query,
    ).toContain(id);
  }
});

test("the queue shows what is due first and pages without loss", async () => {
  const clerk = await district.staff("clerk", 3);
  const codes = ["1.004873", "2.000815", "1.004873", "2.001035", "1.004884"];
  for (const procedureCode of codes) await receiveDossier(clerk, intake({ unitId: 3, procedureCode }));
  const lines = [];
  let after: { at: string; id: string } | null = null;
  do {
    const page = await listQueue(clerk, { ...queue, unitId: 3, after, limit: 2 });
    lines.push(...page.lines);
    after = page.next;
  } while (after !== null);
  expect(lines).toHaveLength(5);
  const due = lines.map((line) => line.dueAt ?? "");
  expect(due).toEqual([...due].sort());
});

test("pages of results lose nothing that came in within one second", async () => {
  const ids: string[] = [];
  for (const fraction of ["100", "500", "900"]) {
    const clerk = await district.staff("clerk", 1, at(`2023-10-16T09:00:00.${fraction}+07:00`));
    const { id } = await receiveDossier(clerk, intake({ unitId: 1, procedureCode: "1.013225" }));
    await recordResult(clerk, { dossierId: id, commandId: commandId(), version: 1, digitised: false });
    ids.unshift(id);
  }
  const clerk = await district.staff("clerk", 1);
  const found: string[] = [];
  let after: { at: string; id: string } | null = null;
  do {
    const page = await listQueue(clerk, { unitId: 1, mine: false, show: "toReturn", after, limit: 1 });
    found.push(...page.lines.map((line) => line.id));
    after = page.next;
  } while (after !== null);
  expect(found).toEqual(ids);
});

test("persons are stored encrypted and shown masked", async () => {
  const clerk = await district.staff("clerk", 2);
  const { id } = await receiveDossier(clerk, intake());
  const view = await getDossier(clerk, { dossierId: id });
  expect(view.parties[0]).toMatchObject({ name: "Nguyễn Thị Ánh", identity: "001******456" });
  const rows = await district.owner`select row_to_json(p)::text t from dossier_parties p where dossier_id = ${id}
    union all select row_to_json(e)::text from events e where subject_id = ${id}`;
  for (const row of rows) expect(row.t).not.toMatch(/001190123456|0912345678|Thôn 5/);
});
