import { randomInt, randomUUID } from "node:crypto";

import type { DossierChange } from "@motcua/domain/dossier/change";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { planReceive } from "@motcua/domain/dossier/plan-receive";
import { vnOffice } from "@motcua/sla/vn-office";
import { type Instant, localDateOf, parseInstant } from "@motcua/time/instant";
import { and, eq } from "drizzle-orm";
import type { Sql } from "postgres";

import { openClient, type Who } from "../access/database.ts";
import { db } from "../access/scope.ts";
import { changePayload, type DossierWrite } from "../record/change-payload.ts";
import { dossierFromRow } from "../record/dossier-row.ts";
import type { SealedParty } from "../record/sealed-party.ts";
import { dossiers } from "../schema/dossiers.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/** A district of one test file's own with a desk (1) and eight communes (2 to 9), as the write door meets it. */
export interface DoorWorld {
  readonly store: TestDatabase;
  readonly districtId: number;
  readonly owner: Sql;
  /** Connections as the API's role, for what no service would send. */
  readonly api: Sql;
  who(...unitIds: number[]): Who;
  /** A new dossier at a unit, its number still to be taken. */
  intake(unitId: number, changes?: Partial<Dossier>): DossierChange;
  payload(writes: readonly DossierWrite[]): string;
  /** Writes through the door and gives the dossiers back as stored. */
  record(writes: readonly DossierWrite[], ...unitIds: number[]): Promise<Dossier[]>;
  read(id: string): Promise<Dossier>;
  drop(): Promise<void>;
}

export const WORLD_UNITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Monday morning of the demo's first week, the receipt of every sample. */
export const MONDAY = parseInstant("2023-10-16T09:00:00+07:00") as Instant;

/** The prefix of a unit's numbers in this world. */
export const prefixOf = (unitId: number) => `000.0${unitId}.99.H99`;

export async function createDoorWorld(): Promise<DoorWorld> {
  const store = await createTestDatabase();
  const owner = openClient(store.ownerUrl, 2);
  const api = openClient(store.apiUrl, 4);
  const districtId = randomInt(1000, 1_000_000);
  await fillDistrict(owner, districtId);
  const who = (...unitIds: number[]) => ({ actor: "user:test", districtId, unitIds });
  const payload = (writes: readonly DossierWrite[]) => changePayload({ districtId, recordedAt: MONDAY, writes });
  const read = async (id: string) => {
    const [row] = await store.database.readAs(who(...WORLD_UNITS), () =>
      db
        .select()
        .from(dossiers)
        .where(and(eq(dossiers.districtId, districtId), eq(dossiers.id, id)))
        .execute(),
    );
    if (!row) throw new Error(`no dossier ${id}`);
    return dossierFromRow(row);
  };
  return {
    store,
    districtId,
    owner,
    api,
    who,
    intake: (unitId, changes) => intakeOf(districtId, unitId, changes),
    payload,
    read,
    record: async (writes, ...unitIds) => {
      const answer = await store.database.writeAs(who(...unitIds), (writer) =>
        writer.recordChange(payload(writes), { last: true }),
      );
      return Promise.all(answer.dossiers.map(({ id }) => read(id)));
    },
    drop: async () => {
      await Promise.all([owner.end(), api.end()]);
      await store.drop();
    },
  };
}

async function fillDistrict(owner: Sql, districtId: number): Promise<void> {
  await owner`insert into districts (district_id, gso_code, name, provinces) values (${districtId}, '990', 'Huyện Thử', '[]')`;
  for (const unitId of WORLD_UNITS) {
    await owner`insert into units (district_id, id) values (${districtId}, ${unitId})`;
    await owner`insert into unit_versions (district_id, unit_id, valid_from, parent_id, tier, kind, name, authority, number_prefix,
        number_format, calendar_id)
      values (${districtId}, ${unitId}, '2018-01-01', ${unitId === 1 ? null : 1}, ${unitId === 1 ? "district" : "commune"}, 'Xã',
        ${`Xã ${unitId}`}, 'Ủy ban nhân dân', ${prefixOf(unitId)}, 'unitFirst', 'vn-office')`;
  }
}

function intakeOf(districtId: number, unitId: number, changes: Partial<Dossier> = {}): DossierChange {
  const change = planReceive({
    districtId,
    id: randomUUID(),
    unitId,
    numberPrefix: prefixOf(unitId),
    holderId: null,
    procedureCode: "1.004873",
    fieldCode: "ho-tich",
    rules: { procedure: 1, process: 1, fees: 1, calendarId: "vn-office", calendar: 1, numberFormat: "unitFirst" },
    limits: { legal: { unit: "workingDays", amount: 3 }, committed: null },
    calendar: vnOffice,
    receivedAt: MONDAY,
    channelIn: "direct",
    channelOutWanted: "desk",
    copies: 1,
    components: [],
    fee: 0,
    payment: "free",
    digitised: false,
    source: "desk",
    partyDigests: {},
  });
  return { ...change, after: { ...change.after, ...changes } };
}

/** An owner of a dossier; with `identity` one whom the district knows again. */
export function ownerOf(name: string, identity: string | null = null): SealedParty {
  return {
    role: "owner",
    party_id: randomUUID(),
    kind: "person",
    name,
    printed_cipher: "c2VhbGVk",
    key_id: "test",
    identity_kind: identity === null ? null : "identity",
    identity_hash: identity,
    identity_cipher: identity === null ? null : "c2VhbGVk",
    digest: "digest",
  };
}

/** A write of a new dossier with its owner. */
export function written(change: DossierChange, party: SealedParty = ownerOf("Nguyễn Văn Thử")): DossierWrite {
  return { change, commandId: randomUUID(), parties: [party], ownerFolded: "nguyen van thu" };
}

/** A write of a step. */
export function stepped(change: DossierChange): DossierWrite {
  return { change, commandId: randomUUID() };
}

/** The day of {@link MONDAY}. */
export const TODAY = localDateOf(MONDAY);
