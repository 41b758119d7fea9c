import type { DossierChange, PlannedEvent } from "@motcua/domain/dossier/change";
import type { ChannelIn, ChannelOut, Dossier } from "@motcua/domain/dossier/dossier";
import { planReceive } from "@motcua/domain/dossier/plan-receive";
import { planEnd, planHandOver, planRecordResult, planReturn } from "@motcua/domain/dossier/plan-step";
import { feesFor, limitsFor } from "@motcua/domain/procedures/procedure";
import type { Instant } from "@motcua/time/instant";
import type { CalendarRecord, NumberedVersion, ProcedureRecord, UnitRecord } from "../reference/reference-data.ts";
import type { Random } from "./random.ts";
import { demoShape } from "./shape.ts";
import { workingMomentAfter } from "./working-moment.ts";

/** A desk of the demo with its own habits. */
export interface DemoDesk {
  readonly unit: UnitRecord;
  readonly calendar: CalendarRecord;
  readonly lateShare: number;
  readonly digitisedShare: number;
  readonly clerkId: string | null;
  readonly specialistId: string | null;
}

/** What is settled before a dossier's life begins. */
export interface DemoIntake {
  readonly districtId: number;
  readonly id: string;
  readonly code: string;
  readonly desk: DemoDesk;
  readonly procedure: ProcedureRecord;
  readonly version: NumberedVersion;
  readonly receivedAt: Instant;
  readonly stayOpen: boolean;
  readonly ownerDigest: string;
}

/** A dossier's life as far as `now`, with every event in order. */
export interface DemoLife {
  readonly dossier: Dossier;
  readonly events: readonly PlannedEvent[];
}

/** Plans a life by the same pure functions as the desks: received, handed over, resolved, returned, or ended. */
export function simulateDossier(random: Random, intake: DemoIntake, now: Instant): DemoLife {
  const events: PlannedEvent[] = [];
  let dossier = apply(received(random, intake), events);
  const life = { random, intake, now };
  const handAt = later(life, intake.receivedAt, random.whole(10, 240));
  const handed = intake.stayOpen ? random.chance(demoShape.openHandedShare) : random.chance(0.8);
  if (handed && handAt < now) {
    dossier = apply(
      planHandOver(dossier, { unitId: intake.desk.unit.unitId, holderId: intake.desk.specialistId }, handAt),
      events,
    );
  }
  if (intake.stayOpen) return { dossier, events };
  const ending = endingOf(random);
  const lastAt = events.at(-1)?.occurredAt ?? intake.receivedAt;
  const resultAt = Math.max(lastAt, resultMoment(life, dossier)) as Instant;
  if (resultAt >= now) return { dossier, events };
  if (ending !== null) return { dossier: apply(planEnd(dossier, ending, resultAt), events), events };
  dossier = apply(
    planRecordResult(dossier, { digitised: random.chance(intake.desk.digitisedShare) }, resultAt),
    events,
  );
  const returnAt = later(life, resultAt, random.whole(5, 600));
  if (returnAt >= now || random.chance(demoShape.notReturnedShare)) return { dossier, events };
  dossier = apply(planReturn(dossier, channelOut(random), returnAt), events);
  if (random.chance(demoShape.ratedShare))
    dossier = { ...dossier, satisfaction: random.chance(0.96) ? random.whole(4, 5) : random.whole(1, 3) };
  return { dossier, events };
}

interface Life {
  readonly random: Random;
  readonly intake: DemoIntake;
  readonly now: Instant;
}

function received(random: Random, intake: DemoIntake): DossierChange {
  const { desk, procedure, version, code } = intake;
  const channelIn = channelInOf(random, version);
  const [fee] = feesFor(version, channelIn);
  const amount = fee?.amount ?? 0;
  const change = planReceive({
    districtId: intake.districtId,
    id: intake.id,
    unitId: desk.unit.unitId,
    numberPrefix: desk.unit.numberPrefix ?? "",
    holderId: desk.clerkId,
    procedureCode: procedure.code,
    fieldCode: procedure.fieldCode,
    rules: {
      procedure: version.version,
      process: version.version,
      fees: version.version,
      calendarId: desk.calendar.id,
      calendar: desk.calendar.version,
      numberFormat: desk.unit.numberFormat ?? "unitFirst",
    },
    limits: limitsFor(version, channelIn),
    calendar: desk.calendar.index,
    receivedAt: intake.receivedAt,
    channelIn,
    channelOutWanted: "desk",
    copies: 1,
    components: version.components
      .filter((paper) => paper.required)
      .map(({ name, original, certified, copy }) => ({ name, original, certified, copy })),
    fee: amount,
    payment: amount === 0 ? "free" : random.chance(0.7) ? "cashless" : "cash",
    digitised: false,
    source: "demo",
    partyDigests: { owner: intake.ownerDigest },
  });
  const [event] = change.events;
  const payload = event ? { ...(event.payload as object), code } : {};
  return { ...change, after: { ...change.after, code }, number: null, events: event ? [{ ...event, payload }] : [] };
}

function apply(change: DossierChange, events: PlannedEvent[]): Dossier {
  for (const event of change.events) events.push({ ...event, source: "demo" });
  return change.after;
}

function channelInOf(random: Random, version: NumberedVersion): ChannelIn {
  const wanted: ChannelIn = random.chance(demoShape.onlineShare)
    ? "online"
    : random.chance(demoShape.postShare)
      ? "post"
      : "direct";
  return version.channels.includes(wanted) ? wanted : (version.channels[0] ?? "direct");
}

function channelOut(random: Random): ChannelOut {
  if (random.chance(demoShape.postOutShare)) return "post";
  return random.chance(demoShape.electronicOutShare) ? "electronic" : "desk";
}

function endingOf(random: Random): Parameters<typeof planEnd>[1] | null {
  const chance = random.next();
  const { refusedShare, withdrawnShare, stoppedShare } = demoShape;
  if (chance < refusedShare) return { how: "refuse", reason: "Hồ sơ không đủ điều kiện giải quyết" };
  if (chance < refusedShare + withdrawnShare) return { how: "withdraw", reason: "Công dân đề nghị rút hồ sơ" };
  if (chance < refusedShare + withdrawnShare + stoppedShare)
    return { how: "stop", reason: "Dừng theo văn bản của cơ quan có thẩm quyền" };
  return null;
}

/** Late, at the very end, or somewhere in between, as the desk's habits have it. */
function resultMoment({ random, intake, now }: Life, dossier: Dossier): Instant {
  const due = dossier.dueAt ?? now;
  const calendar = intake.desk.calendar.index;
  if (random.chance(intake.desk.lateShare)) return workingMomentAfter(calendar, due, random.whole(20, 3 * 480));
  if (random.chance(demoShape.onTimeShare))
    return minimum(workingMomentAfter(calendar, (due - 3 * 3_600_000) as Instant, random.whole(0, 170)), due);
  const span = Math.max(30, Math.round(((due - intake.receivedAt) / 60_000) * 0.3));
  return minimum(workingMomentAfter(calendar, intake.receivedAt, random.whole(25, span)), due);
}

function later({ intake }: Life, moment: Instant, minutes: number): Instant {
  return workingMomentAfter(intake.desk.calendar.index, moment, minutes);
}

function minimum(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
