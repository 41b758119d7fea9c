import type { ChangeFeed } from "@motcua/services/changes/change-feed";
import type { ServiceContext } from "@motcua/services/context";
import { intake } from "@motcua/services/test/sample-input";
import { createTestDistrict, type TestDistrict } from "@motcua/services/test/test-desk";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";

import { staffRouter } from "../staff-router.ts";

let district: TestDistrict;
beforeAll(async () => {
  district = await createTestDistrict();
});
afterAll(async () => {
  await district.owner.end();
  await district.testDatabase.drop();
});

const noFeed = {} as ChangeFeed; // no procedure of these tests follows the feed
const commandId = () => intake().id;

/** What somebody's browser can ask. */
function asks(service: ServiceContext) {
  const account = { userId: userId(service), name: service.actor.name, demo: false };
  return staffRouter.createCaller({
    caller: async () => ({ service, account }),
    demo: false,
    feed: noFeed,
    requestId: "REF1",
  });
}

const userId = ({ actor }: ServiceContext) => actor.id.replace("user:", "");

/** A refusal as the transport carries it; the sentence is made further out. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof TRPCError ? error.code : String(error);
}

test("a clerk and a specialist of one unit bring a dossier from the counter to the citizen", async () => {
  const [clerk, specialist] = await Promise.all([district.staff("clerk", 2), district.staff("specialist", 2)]);
  const desk = asks(clerk);
  const office = asks(specialist);

  const received = await desk.dossiers.receive(intake());
  expect(received).toMatchObject({ version: 1, repeated: false });
  expect((await desk.dossiers.queue({ unitId: 2, mine: true })).lines.map(({ id }) => id)).toEqual([received.id]);

  const recipients = await desk.dossiers.recipients();
  expect(recipients.map((recipient) => recipient.userId)).toContain(userId(specialist));
  const handed = await desk.dossiers.handOver({
    dossierId: received.id,
    commandId: commandId(),
    version: received.version,
    toUnitId: 2,
    toUserId: userId(specialist),
  });
  expect((await office.dossiers.queue({ unitId: 2, mine: true })).lines.map(({ id }) => id)).toEqual([received.id]);

  const resolved = await office.dossiers.recordResult({
    dossierId: received.id,
    commandId: commandId(),
    version: handed.version,
    digitised: true,
  });
  expect(await desk.dossiers.queueCounts({ unitId: 2 })).toMatchObject({ toReturn: 1, mine: 0, returned: 0 });

  const giveBack = { dossierId: received.id, commandId: commandId(), version: resolved.version };
  expect(await refusalOf(office.dossiers.returnResult({ ...giveBack, channel: "desk" }))).toBe("FORBIDDEN");
  await desk.dossiers.returnResult({ ...giveBack, channel: "desk" });
  expect(await desk.dossiers.returnResult({ ...giveBack, channel: "desk" })).toMatchObject({ repeated: true });
  expect(await desk.dossiers.queueCounts({ unitId: 2 })).toMatchObject({ toReturn: 0, returned: 1 });

  const view = await desk.dossiers.get({ dossierId: received.id });
  expect(view.history.map(({ kind }) => kind)).toEqual([
    "dossier.received",
    "dossier.handedOver",
    "dossier.resultRecorded",
    "dossier.returned",
  ]);
  expect(view.dossier).toMatchObject({ state: 10, outcome: "early", digitised: true, channelOut: "desk" });
});

test("the second of two who act on the same version is told that somebody was quicker", async () => {
  const desk = asks(await district.staff("clerk", 2));
  const { id: dossierId, version } = await desk.dossiers.receive(intake());
  await desk.dossiers.recordResult({ dossierId, commandId: commandId(), version, digitised: false });
  const late = { dossierId, commandId: commandId(), version, how: "withdraw", reason: "Công dân đề nghị rút" } as const;
  expect(await refusalOf(desk.dossiers.end(late))).toBe("CONFLICT");
});

test("a clerk of another commune finds nothing of it by any question", async () => {
  const desk = asks(await district.staff("clerk", 2));
  const stranger = asks(await district.staff("clerk", 3));
  const { id: dossierId, code, version } = await desk.dossiers.receive(intake());
  const step = { dossierId, commandId: commandId(), version };
  expect(await refusalOf(stranger.dossiers.get({ dossierId }))).toBe("NOT_FOUND");
  expect(await refusalOf(stranger.dossiers.reveal({ dossierId, purpose: "đối chiếu căn cước" }))).toBe("NOT_FOUND");
  expect(await refusalOf(stranger.dossiers.recordResult({ ...step, digitised: false }))).toBe("NOT_FOUND");
  expect(await stranger.dossiers.search({ unitId: 3, query: code })).toEqual([]);
  for (const ask of [stranger.dossiers.queue, stranger.dossiers.queueCounts]) {
    expect(await refusalOf(ask({ unitId: 2 }))).toBe("FORBIDDEN");
  }
  expect(await refusalOf(stranger.dossiers.search({ unitId: 2, query: code }))).toBe("FORBIDDEN");
});

test("persons are masked until somebody says what for", async () => {
  const desk = asks(await district.staff("clerk", 2));
  const { id: dossierId } = await desk.dossiers.receive(intake());
  const [masked] = (await desk.dossiers.get({ dossierId })).parties;
  expect(masked?.identity).toContain("*");
  expect(await refusalOf(desk.dossiers.reveal({ dossierId, purpose: "xem" }))).toBe("BAD_REQUEST");
  const [shown] = await desk.dossiers.reveal({ dossierId, purpose: "đối chiếu căn cước" });
  expect(shown?.identity).toBe("001190123456");
});
