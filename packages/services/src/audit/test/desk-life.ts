import { changePayload } from "@motcua/db/record/change-payload";
import { planVoid } from "@motcua/domain/dossier/plan-step";
import type { DossierState } from "@motcua/domain/dossier/state";
import { isDomainError } from "@motcua/domain/errors";
import type { Role } from "@motcua/domain/permissions/role";
import { fixedClock } from "@motcua/time/fixed-clock";
import { type Instant, instant } from "@motcua/time/instant";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";

import { type ServiceContext, whoWith } from "../../context/service-context.ts";
import { endDossier } from "../../dossiers/end-dossier.ts";
import { handOverDossier } from "../../dossiers/hand-over-dossier.ts";
import { loadDossier } from "../../dossiers/load-dossier.ts";
import { receiveDossier } from "../../dossiers/receive-dossier.ts";
import { recordResult } from "../../dossiers/record-result.ts";
import { returnResult } from "../../dossiers/return-result.ts";
import { intake } from "../../test/sample-input.ts";
import { MONDAY, type TestDistrict } from "../../test/test-desk.ts";

/** One thing done at some desk, some time after the one before, to some dossier that is there by then. */
export interface DeskStep {
  readonly verb: "receive" | "handOver" | "result" | "return" | "refuse" | "withdraw" | "stop" | "void" | "repeat";
  readonly unit: 1 | 2 | 3;
  readonly place: number;
  readonly minutes: number;
  readonly choice: number;
  /** Whoever acts has read an older version. */
  readonly stale: boolean;
}

/** Lives of dossiers at a district's desks, in any order, with repeats and lost races. */
export const deskSteps: fc.Arbitrary<DeskStep[]> = fc.array(
  fc.record({
    verb: fc.oneof(
      { weight: 4, arbitrary: fc.constant("receive" as const) },
      { weight: 6, arbitrary: fc.constantFrom("handOver" as const, "result" as const, "return" as const) },
      { weight: 2, arbitrary: fc.constantFrom("refuse" as const, "withdraw" as const, "stop" as const) },
      { weight: 2, arbitrary: fc.constantFrom("void" as const, "repeat" as const) },
    ),
    unit: fc.constantFrom(1 as const, 2 as const, 3 as const),
    place: fc.nat(20),
    minutes: fc.nat(3 * 24 * 60),
    choice: fc.nat(5),
    stale: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  }),
  { minLength: 5, maxLength: 30 },
);

/** What the verbs said of a dossier when they last succeeded. */
export interface ExpectedDossier {
  readonly id: string;
  readonly unit: number;
  holding: number;
  version: number;
  state: DossierState | "voided";
}

const DEPARTMENT = 101;
/** Both tiers receive these. */
const PROCEDURES = ["1.004859", "2.000815", "2.001035"] as const;
const CHANNELS = ["desk", "post", "electronic"] as const;

/** The staff of a district's desks, who do what they are told at the moment they are told. */
export async function openDesks(district: TestDistrict) {
  const people = new Map<string, ServiceContext>();
  for (const unitId of [1, 2, 3]) people.set(`clerk ${unitId}`, await district.staff("clerk", unitId));
  for (const unitId of [1, 2, 3, DEPARTMENT])
    people.set(`specialist ${unitId}`, await district.staff("specialist", unitId));
  people.set("administrator 1", await district.staff("administrator", 1));
  return (role: Role, unitId: number, now: Instant): ServiceContext => {
    const person = people.get(`${role} ${unitId}`);
    if (!person) throw new Error(`nobody is ${role} at ${unitId}`);
    return { ...person, clock: fixedClock(now) };
  };
}
type Desks = Awaited<ReturnType<typeof openDesks>>;

/** Does the steps one after the other; what a rule refuses changes nothing. Answers with what should stand. */
export async function live(desks: Desks, steps: readonly DeskStep[]): Promise<ExpectedDossier[]> {
  const dossiers: ExpectedDossier[] = [];
  const life: Life = { desks, dossiers, now: MONDAY, last: null };
  for (const step of steps) {
    life.now = instant(life.now + step.minutes * 60_000);
    try {
      await act(life, step);
    } catch (error) {
      if (!isDomainError(error, "ACTION_NOT_ALLOWED", "STALE_VERSION", "DOSSIER_NOT_FOUND")) throw error;
    }
  }
  return dossiers;
}

interface Life {
  readonly desks: Desks;
  readonly dossiers: ExpectedDossier[];
  now: Instant;
  /** The last command, to be sent again. */
  last: (() => Promise<unknown>) | null;
}

async function act(life: Life, step: DeskStep): Promise<void> {
  if (step.verb === "receive") return receive(life, step);
  if (step.verb === "repeat") return void (await life.last?.());
  const dossier = life.dossiers[step.place % Math.max(1, life.dossiers.length)];
  if (!dossier) return;
  if (step.verb === "void") return voidDossier(life, dossier);
  const command = () => {
    const input = { dossierId: dossier.id, commandId: uuidv7(), version: dossier.version - (step.stale ? 1 : 0) };
    return commandOf(life, { step, dossier, input });
  };
  const send = command();
  const { state, version } = await send.run();
  Object.assign(dossier, { state, version, holding: send.holding });
  life.last = send.run;
}

async function receive(life: Life, { unit, choice }: DeskStep): Promise<void> {
  const input = intake({
    unitId: unit,
    procedureCode: PROCEDURES[choice % PROCEDURES.length],
    channelIn: choice % 2 === 0 ? "direct" : "online",
    fee: choice * 1000,
    payment: choice % 2 === 0 ? "cashless" : "cash",
  });
  const ctx = life.desks("clerk", unit, life.now);
  const { id } = await receiveDossier(ctx, input);
  life.dossiers.push({ id, unit, holding: unit, version: 1, state: 2 });
  life.last = () => receiveDossier(ctx, input);
}

interface Task {
  readonly step: DeskStep;
  readonly dossier: ExpectedDossier;
  readonly input: { readonly dossierId: string; readonly commandId: string; readonly version: number };
}

/** A verb as its clerk or specialist sends it, and where the dossier lies when it succeeds. */
function commandOf({ desks, now }: Life, { step, dossier, input }: Task) {
  const { unit, holding } = dossier;
  const clerk = desks("clerk", unit, now);
  const holder = desks("specialist", holding, now);
  const mover = holding === DEPARTMENT ? holder : desks("clerk", holding, now);
  const toUnitId = step.verb === "handOver" && holding === 1 && step.choice % 2 === 0 ? DEPARTMENT : holding;
  const reason = "Theo đề nghị của công dân";
  switch (step.verb) {
    case "handOver":
      return {
        holding: toUnitId,
        run: () => handOverDossier(mover, { ...input, toUnitId, toUserId: null }),
      };
    case "result":
      return { holding: unit, run: () => recordResult(holder, { ...input, digitised: step.choice > 2 }) };
    case "return":
      return { holding, run: () => returnResult(clerk, { ...input, channel: CHANNELS[step.choice % 3] ?? "desk" }) };
    case "stop":
      return { holding, run: () => endDossier(holder, { ...input, how: "stop", reason }) };
    default:
      return {
        holding,
        run: () => endDossier(clerk, { ...input, how: step.verb === "refuse" ? "refuse" : "withdraw", reason }),
      };
  }
}

async function voidDossier({ desks, now }: Life, dossier: ExpectedDossier): Promise<void> {
  const ctx = desks("administrator", 1, now);
  const who = whoWith(ctx, "import.undo");
  await ctx.database.writeAs(who, async (writer) => {
    const change = planVoid(await loadDossier(who, dossier.id), uuidv7(), now);
    const writes = [{ change, commandId: null }];
    await writer.recordChange(changePayload({ districtId: who.districtId, recordedAt: now, writes }), { last: true });
  });
  Object.assign(dossier, { state: "voided", version: dossier.version + 1 });
}
