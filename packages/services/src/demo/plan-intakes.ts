import { deadlinesFrom } from "@motcua/domain/dossier/deadlines";
import { formatDossierNumber } from "@motcua/domain/numbering/dossier-number";
import { limitsFor, versionInForce } from "@motcua/domain/procedures/procedure";
import { isWorkingDay } from "@motcua/sla/working-days";
import { atMinute, type Instant, localDateOf } from "@motcua/time/instant";
import { addDays, eachDay, isoWeekday, type LocalDate } from "@motcua/time/local-date";

import type { NumberedVersion, ProcedureRecord } from "../reference/reference-data.ts";
import type { Random } from "./random.ts";
import { demoShape } from "./shape.ts";
import type { DemoDesk } from "./simulate-dossier.ts";

/** When and where a dossier of the demo comes in, and by which procedure. */
export interface PlannedIntake {
  readonly desk: DemoDesk;
  readonly procedure: ProcedureRecord;
  readonly version: NumberedVersion;
  readonly receivedAt: Instant;
  readonly stayOpen: boolean;
  readonly code: string;
}

/** What intakes are planned from. Days are inclusive; nothing is received after `now`. */
export interface IntakePlan {
  readonly desks: readonly DemoDesk[];
  readonly procedures: readonly ProcedureRecord[];
  readonly from: LocalDate;
  readonly now: Instant;
  readonly count: number;
  /** The last serial a unit's day has given out, by `unit|day`. */
  readonly lastSerials: ReadonlyMap<string, number>;
}

/** Plans all intakes in the order of their moments, with numbers from the demo's own block of serials. */
export function planIntakes(random: Random, plan: IntakePlan): PlannedIntake[] {
  const days = workingDays(plan);
  const recent = days.filter(({ day }) => day > addDays(localDateOf(plan.now), -demoShape.openDays));
  const offers = new Map<string, WeightedOffer[]>();
  const draw = (from: typeof days) => {
    const { day, moment } = arrivalAmong(random, from, plan.now);
    const desk = pickDesk(random, plan.desks);
    return { desk, ...random.weighted(offersAt(offers, plan, { desk, day })), receivedAt: moment };
  };
  const drafts = Array.from({ length: plan.count }, () => {
    if (recent.length === 0 || !random.chance(demoShape.openShare)) return { ...draw(days), stayOpen: false };
    const draft = draw(recent);
    if (!isOverdue(draft, plan.now) || random.chance(demoShape.openOverdueShare)) return { ...draft, stayOpen: true };
    // Open dossiers are mostly within their limit: most of those that would be overdue become another procedure.
    // Their day stays, or the short limits would all gather on the last one.
    const day = localDateOf(draft.receivedAt);
    const inTime = offersAt(offers, plan, { desk: draft.desk, day }).filter(
      (offer) => !isOverdue({ ...draft, ...offer }, plan.now),
    );
    return { ...draft, ...(inTime.length === 0 ? {} : random.weighted(inTime)), stayOpen: true };
  });
  drafts.sort((a, b) => a.receivedAt - b.receivedAt);
  const serials = new Map(plan.lastSerials);
  return drafts.map((draft) => {
    const day = localDateOf(draft.receivedAt);
    const key = `${draft.desk.unit.unitId}|${day}`;
    const serial = Math.max(serials.get(key) ?? 0, demoShape.firstSerial - 1) + 1;
    serials.set(key, serial);
    return { ...draft, code: formatDossierNumber({ prefix: draft.desk.unit.numberPrefix ?? "", day, serial }) };
  });
}

function isOverdue(draft: { desk: DemoDesk; version: NumberedVersion; receivedAt: Instant }, now: Instant): boolean {
  const { dueAt } = deadlinesFrom(draft.receivedAt, limitsFor(draft.version, "direct"), draft.desk.calendar.index);
  return dueAt < now;
}

interface WeightedOffer {
  readonly weight: number;
  readonly procedure: ProcedureRecord;
  readonly version: NumberedVersion;
}

function workingDays({ from, now, desks }: IntakePlan) {
  const calendar = desks[0]?.calendar.index;
  if (!calendar) return [];
  return eachDay(from, localDateOf(now))
    .filter((day) => isWorkingDay(calendar, day))
    .map((day) => ({ day, weight: demoShape.weekdayWeights[isoWeekday(day) - 1] ?? 1 }));
}

function pickDesk(random: Random, desks: readonly DemoDesk[]): DemoDesk {
  const district = desks.filter((desk) => desk.unit.tier === "district");
  const communes = desks.filter((desk) => desk.unit.tier === "commune");
  const atDistrict = communes.length === 0 || (district.length > 0 && random.chance(demoShape.districtDeskShare));
  return random.pick(atDistrict ? district : communes);
}

function offersAt(
  known: Map<string, WeightedOffer[]>,
  plan: IntakePlan,
  at: { desk: DemoDesk; day: LocalDate },
): WeightedOffer[] {
  const { tier } = at.desk.unit;
  const key = `${tier}|${at.day}`;
  let offers = known.get(key);
  if (!offers) {
    offers = tier === "department" ? [] : plan.procedures.flatMap((procedure) => offerOf(procedure, at.day, tier));
    known.set(key, offers);
  }
  return offers;
}

function offerOf(procedure: ProcedureRecord, day: LocalDate, tier: "district" | "commune"): WeightedOffer[] {
  const version = versionInForce(procedure, day, tier);
  if (!version) return [];
  return [{ weight: demoShape.fieldWeights[procedure.fieldCode] ?? demoShape.otherFieldWeight, procedure, version }];
}

/** A day and a moment of it before `now`: what falls after is drawn again, day and all, so that the last has its share. */
function arrivalAmong(random: Random, days: ReturnType<typeof workingDays>, now: Instant) {
  for (;;) {
    const { day } = random.weighted(days);
    const hours = random.weighted(demoShape.arrivalHours);
    const moment = atMinute(day, random.whole(hours.from, hours.to));
    if (moment < now) return { day, moment };
  }
}
