import { randomInt, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";

import { openClient } from "@motcua/db/database";
import { createTestDatabase, type TestDatabase, testKeys } from "@motcua/db/test/database";
import type { Role } from "@motcua/domain/permissions/role";
import { fixedClock } from "@motcua/time/fixed-clock";
import { type Instant, parseInstant } from "@motcua/time/instant";

import { reachOf, type ServiceContext } from "../context/service-context.ts";
import { type ReferenceData, readReferenceData } from "../reference/reference-data.ts";

/** A district of one test's own: unit 1 its desk, 2 and 3 communes, 101 a department. */
export interface TestDistrict {
  readonly districtId: number;
  readonly owner: ReturnType<typeof openClient>;
  readonly testDatabase: TestDatabase;
  /** A new member of staff, acting at `now`. */
  staff(role: Role, unitId: number, now?: Instant): Promise<ServiceContext>;
}

const UNITS = [
  {
    id: 1,
    parent: null,
    tier: "district",
    kind: "Huyện",
    name: "Huyện Thử Nghiệm",
    prefix: "000.00.99.H99",
    code: "990",
  },
  { id: 2, parent: 1, tier: "commune", kind: "Xã", name: "Xã Một", prefix: "000.01.99.H99", code: "99001" },
  { id: 3, parent: 1, tier: "commune", kind: "Xã", name: "Xã Hai", prefix: "000.02.99.H99", code: "99002" },
  { id: 101, parent: 1, tier: "department", kind: "Phòng", name: "Phòng Tư pháp", prefix: null, code: null },
] as const;

/** A moment in words of ISO 8601. */
export function at(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === null) throw new RangeError(text);
  return moment;
}

/** Monday morning of the demo's first week. */
export const MONDAY = at("2023-10-16T09:00:00+07:00");

/** Makes a database of the file's own with one new district in it. */
export async function createTestDistrict(testDatabase?: TestDatabase): Promise<TestDistrict> {
  const database = testDatabase ?? (await createTestDatabase());
  const owner = openClient(database.ownerUrl, 2);
  const districtId = randomInt(1000, 1_000_000);
  await owner`insert into districts (district_id, gso_code, name, provinces) values (${districtId}, '990', 'Huyện Thử Nghiệm',
    ${JSON.stringify([{ validFrom: "2018-01-01", validTo: null, code: "99", name: "Tỉnh Thử Nghiệm", orgCode: "H99" }])})`;
  for (const unit of UNITS) {
    const desk = unit.prefix === null ? null : `Bộ phận Một cửa ${unit.name}`;
    await owner`insert into units (district_id, id) values (${districtId}, ${unit.id})`;
    await owner`insert into unit_versions (district_id, unit_id, valid_from, code, parent_id, tier, kind, name, desk_name, authority,
        number_prefix, number_format, calendar_id)
      values (${districtId}, ${unit.id}, '2018-01-01', ${unit.code}, ${unit.parent}, ${unit.tier}, ${unit.kind}, ${unit.name}, ${desk},
        ${`Ủy ban nhân dân ${unit.name}`}, ${unit.prefix}, ${unit.prefix === null ? null : "unitFirst"}, 'vn-office')`;
    for (const ancestor of unit.parent === null ? [unit.id] : [unit.id, unit.parent]) {
      await owner`insert into unit_closure (district_id, ancestor_id, unit_id, valid_from) values (${districtId}, ${ancestor}, ${unit.id}, '2018-01-01')`;
    }
  }
  const reference = await readReferenceData(database.database);
  const dataDir = mkdtempSync(join("/tmp", "motcua-files-"));
  return {
    districtId,
    owner,
    testDatabase: database,
    staff: (role, unitId, now = MONDAY) =>
      createStaff({ owner, districtId, testDatabase: database, reference, dataDir }, { role, unitId, now }),
  };
}

interface Place {
  readonly owner: ReturnType<typeof openClient>;
  readonly districtId: number;
  readonly testDatabase: TestDatabase;
  readonly reference: ReferenceData;
  readonly dataDir: string;
}

async function createStaff(place: Place, post: { role: Role; unitId: number; now: Instant }): Promise<ServiceContext> {
  const { owner, districtId, testDatabase, reference, dataDir } = place;
  const id = randomUUID();
  const clock = fixedClock(post.now);
  const made = new Date(post.now).toISOString();
  await owner`insert into users (id, name, email, created_at, updated_at) values (${id}, ${`Cán bộ ${post.role}`}, ${`${id}@thu.example`}, ${made}, ${made})`;
  await owner`insert into user_positions (district_id, id, user_id, unit_id, role, valid_from)
    values (${districtId}, ${randomUUID()}, ${id}, ${post.unitId}, ${post.role}, '2018-01-01')`;
  const wholeDistrict = UNITS.map((unit) => unit.id);
  const below = post.unitId === 1 ? wholeDistrict : [post.unitId];
  const reach = reachOf(post.role, { unitId: post.unitId, below, wholeDistrict });
  const actor = {
    id: `user:${id}`,
    name: `Cán bộ ${post.role}`,
    districtId,
    positions: [{ unitId: post.unitId, role: post.role, reach }],
  };
  return { database: testDatabase.database, clock, keys: testKeys, reference, dataDir, actor };
}
