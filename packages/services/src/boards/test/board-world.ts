import { randomUUID } from "node:crypto";

import { changePayload } from "@motcua/db/record/change-payload";
import { createTestDatabase, type TestDatabase, testKeys } from "@motcua/db/test/database";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { planReceive } from "@motcua/domain/dossier/plan-receive";
import { isOpen } from "@motcua/domain/dossier/state";
import type { Role } from "@motcua/domain/permissions/role";
import { outcomeOf } from "@motcua/sla/outcome";
import { vnOffice } from "@motcua/sla/vn-office";
import { fixedClock } from "@motcua/time/fixed-clock";
import { atMinute, type Instant, instant, parseInstant } from "@motcua/time/instant";
import { addDays, localDate } from "@motcua/time/local-date";
import { v7 as uuidv7 } from "uuid";

import type { ServiceContext } from "../../context/service-context.ts";
import { readReferenceData } from "../../reference/reference-data.ts";

/** A district of one test file's own, with the dossiers that it is asked about. */
export interface BoardWorld {
  readonly store: TestDatabase;
  readonly dossiers: readonly Dossier[];
  as(role: Role, unitId: number): ServiceContext;
}

/** The moment at which every board of the tests is read. */
export const NOW = at("2023-10-16T09:00:00+07:00");
const UNITS = [1, 2, 3];
const PROCEDURES = [
  ["1.001193", "ho-tich"],
  ["2.000815", "chung-thuc"],
  ["1.004859", "ho-tich"],
] as const;

/** An instant of a test's own text. */
function at(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === null) throw new RangeError(text);
  return moment;
}

/** Hoài Đức with `count` dossiers of three units, received from 01/08/2023 on, in every state a board tells apart. */
export async function boardWorld(count: number): Promise<BoardWorld> {
  const store = await createTestDatabase();
  const reference = await readReferenceData(store.database);
  const dossiers = Array.from({ length: count }, (_, place) => sampleDossier(place));
  const units = { actor: "cli:test", districtId: 1, unitIds: UNITS };
  const writes = dossiers.map((after) => ({
    change: {
      before: null,
      after,
      number: null,
      events: [
        { kind: "dossier.received" as const, occurredAt: after.receivedAt, payload: {}, source: "desk" as const },
      ],
    },
    commandId: null,
    parties: [owner(after)],
    ownerFolded: "nguyen van test",
  }));
  await store.database.writeAs(units, (writer) =>
    writer.recordChange(changePayload({ districtId: 1, recordedAt: NOW, writes }), { last: true }),
  );
  const whole = (reference.districts.get(1)?.units ?? []).map((unit) => unit.unitId);
  const district = [...new Set(whole)];
  return {
    store,
    dossiers,
    as: (role, unitId) => ({
      database: store.database,
      clock: fixedClock(NOW),
      keys: testKeys,
      reference,
      dataDir: "/nowhere",
      actor: {
        id: "user:test",
        name: "Người kiểm thử",
        districtId: 1,
        positions: [{ unitId, role, reach: role === "clerk" || role === "specialist" ? [unitId] : district }],
      },
    }),
  };
}

function owner(dossier: Dossier) {
  return {
    role: "owner" as const,
    party_id: randomUUID(),
    kind: "person" as const,
    name: `Nguyễn Văn ${dossier.code.slice(-4)}`,
    printed_cipher: testKeys.seal(1, "printed", "{}"),
    key_id: testKeys.currentId,
    identity_kind: null,
    identity_hash: null,
    identity_cipher: null,
    digest: "",
  };
}

/** Spread over units, fields, days and endings by remainders that share no factor. */
function sampleDossier(place: number): Dossier {
  const unitId = UNITS[place % 3] as number;
  const day = addDays(localDate("2023-08-01"), (place * 5) % 76);
  const [procedureCode, fieldCode] = PROCEDURES[Math.floor(place / 3) % 3] as (typeof PROCEDURES)[number];
  const { after } = planReceive({
    districtId: 1,
    id: uuidv7(),
    unitId,
    numberPrefix: "000.01.27.H26",
    holderId: null,
    procedureCode,
    fieldCode,
    rules: { procedure: 1, process: 1, fees: 1, calendarId: "vn-office", calendar: 1, numberFormat: "unitFirst" },
    limits: { legal: { unit: "workingDays", amount: 1 + (place % 12) }, committed: null },
    calendar: vnOffice,
    receivedAt: atMinute(day, 480 + (place % 9) * 50),
    channelIn: place % 4 === 0 ? "online" : "direct",
    channelOutWanted: "desk",
    copies: 1,
    components: [],
    fee: 0,
    payment: place % 5 === 0 ? "cashless" : "cash",
    digitised: place % 3 !== 0,
    source: "desk",
    partyDigests: {},
  });
  const code = `000.01.27.H26-${day.slice(2).replaceAll("-", "")}-${String(place + 1).padStart(4, "0")}`;
  return finished({ ...after, code, receivingUnitId: place % 7 === 0 ? 1 : unitId, satisfaction: null }, place);
}

function finished(dossier: Dossier, place: number): Dossier {
  const due = dossier.dueAt ?? NOW;
  switch (place % 8) {
    case 0:
    case 1:
      return resolved(dossier, instant(dossier.receivedAt + 600_000), place);
    case 2:
      return resolved(dossier, instant(due - 60_000), place);
    case 3:
      return resolved(dossier, instant(due + 26 * 3_600_000), place);
    case 4: {
      const endedAt = instant(dossier.receivedAt + 3_600_000);
      return { ...dossier, state: place % 16 === 4 ? 3 : 7, endedAt };
    }
    case 5:
      return { ...dossier, state: 5, dueAt: null };
    default:
      return dossier;
  }
}

function resolved(dossier: Dossier, resultAt: Instant, place: number): Dossier {
  if (resultAt >= NOW || dossier.dueAt === null || !isOpen(dossier.state)) return dossier;
  const outcome = outcomeOf(dossier.dueAt, resultAt);
  const result = { ...dossier, state: 9 as const, resultAt, outcome, outcomeFirst: outcome };
  if (place % 3 === 0) return result;
  const channelOut = place % 2 === 0 ? ("post" as const) : ("desk" as const);
  return { ...result, state: 10, returnedAt: instant(resultAt + 60_000), channelOut, satisfaction: 1 + (place % 5) };
}
