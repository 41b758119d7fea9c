import { instantToDriver } from "@motcua/db/driver-time";
import { asOwner } from "@motcua/db/owner";
import type { Store } from "@motcua/db/store";
import { DomainError } from "@motcua/domain/errors";
import { unitByCode } from "@motcua/domain/units/tree";
import type { Clock } from "@motcua/time/clock";
import { type Instant, localDateOf, parseInstant } from "@motcua/time/instant";
import { addDays, type LocalDate, localDate } from "@motcua/time/local-date";
import { systemClock } from "@motcua/time/system-clock";

import type { DistrictReference, ReferenceData } from "../reference/reference-data.ts";
import { createAccount } from "../sign-in/create-account.ts";
import { DEMO_PASSWORD, type DemoAccount, type DemoYear, demoEditions } from "./demo-accounts.ts";
import { type DemoLoaded, loadDemo } from "./load-demo.ts";

/** Which demo is wanted; what is left out is that of the edition. */
export interface DemoOrder {
  readonly year: DemoYear;
  readonly districtCode: string;
  readonly from?: LocalDate;
  readonly dossiers: number;
  readonly seed: number;
}

/** The demo that a first start brings. */
export const standardDemo: DemoOrder = { year: 2023, districtCode: "274", dossiers: 6500, seed: 20231016 };

/**
 * Loads a demo: marks the store, sets its clock on the first load, makes the accounts, fills the district.
 * @throws {DomainError} STORE_KIND in a store of real data, UNIT_NOT_FOUND, PERIOD_INVALID when `from` lies ahead
 */
export async function startDemo(store: Store, reference: ReferenceData, order: DemoOrder): Promise<DemoLoaded> {
  const district = [...reference.districts.values()].find((candidate) => candidate.code === order.districtCode);
  if (!district) throw new DomainError("UNIT_NOT_FOUND", { code: order.districtCode });
  const clock = await markDemo(store, order.year);
  const today = localDateOf(clock.lawNow());
  const from = order.from ?? addDays(today, -365);
  if (from > today) throw new DomainError("PERIOD_INVALID", { from, to: today });
  const staff = await createStaff(store, { district, year: order.year, today, clock });
  return loadDemo({
    ownerUrl: store.ownerUrl,
    keys: store.keys,
    reference,
    clock,
    districtId: district.id,
    from,
    dossiers: order.dossiers,
    seed: order.seed,
    staff,
  });
}

/** Sets the demo's clock in a store that was not written to; a demo goes on by the clock it has. */
async function markDemo(store: Store, year: DemoYear): Promise<Clock> {
  const realNow = systemClock().realNow();
  const starts = parseInstant(demoEditions[year].starts) as Instant;
  return asOwner(store.ownerUrl, async (sql) => {
    await sql`update store set kind = 'demo', law_offset_ms = ${starts - realNow}, first_write_at = ${instantToDriver(realNow)}
      where kind is null`;
    const [row] = await sql<{ kind: string; law_offset_ms: string }[]>`select kind, law_offset_ms from store`;
    if (row?.kind !== "demo") throw new DomainError("STORE_KIND");
    return systemClock(Number(row.law_offset_ms));
  });
}

type Staff = Map<number, { clerkId: string | null; specialistId: string | null }>;

async function createStaff(
  store: Store,
  demo: {
    readonly district: DistrictReference;
    readonly year: DemoYear;
    readonly today: LocalDate;
    readonly clock: Clock;
  },
): Promise<Staff> {
  const staff: Staff = new Map();
  const accounts: readonly DemoAccount[] = demoEditions[demo.year].accounts;
  await asOwner(store.ownerUrl, async (sql) => {
    for (const account of accounts) {
      const unit = unitByCode(demo.district.units, account.unitCode, demo.today);
      if (!unit) continue;
      const position = {
        districtId: demo.district.id,
        unitId: unit.unitId,
        role: account.role,
        from: localDate("2018-01-01"),
      };
      const { username, name, role } = account;
      const made = await createAccount(
        sql,
        { username, name, password: DEMO_PASSWORD, demo: true, positions: [position] },
        demo.clock.realNow(),
      );
      const known = staff.get(unit.unitId) ?? { clerkId: null, specialistId: null };
      if (role === "clerk") known.clerkId = made.userId;
      if (role === "specialist") known.specialistId = made.userId;
      staff.set(unit.unitId, known);
    }
  });
  return staff;
}
