import { Limit } from "@motcua/sla/limit";
import { type LocalDate, parseLocalDate } from "@motcua/time/local-date";
import { z } from "zod";

import type { Limits } from "../dossier/deadlines.ts";
import type { ChannelIn } from "../dossier/dossier.ts";
import { roles } from "../permissions/role.ts";
import { isValidOn } from "../units/tree.ts";

const Text = z.string().min(1);
const Count = z.number().int().min(0);
const Day = z.string().refine((text): text is LocalDate => parseLocalDate(text) !== null);
const Channel = z.enum(["direct", "online", "post"] satisfies ChannelIn[]);
const Confidence = z.enum(["V", "V2", "M"]);
const note = Text.nullable().default(null);

const ProcedureFee = z.strictObject({
  channel: Channel,
  amount: Count,
  unit: z.enum(["case", "page", "copy"]),
  note,
  source: Text,
});

/** One paper of the file: how many originals, plain and certified copies; `required` in every case or by `note`. */
const ProcedureComponent = z.strictObject({
  name: Text,
  original: Count,
  copy: Count,
  certified: Count.default(0),
  required: z.boolean(),
  note,
});

const stageOffices = [
  "desk",
  "division",
  "leadership",
  "upperDivision",
  "upperLeadership",
  "landOffice",
  "police",
] as const;
/** Where a stage of the internal process takes place. */
export type StageOffice = (typeof stageOffices)[number];

/** One stage of the internal process, in order. */
const ProcedureStage = z.strictObject({
  stage: Text,
  role: z.enum(roles),
  office: z.enum(stageOffices),
  limit: Limit,
});

/**
 * What a procedure is from `validFrom` to `validTo`, both inside (null: no end known), at units of `tiers`. The
 * limits hold for every channel but those of `limitsByChannel`; `committedLimit` is a shorter one the unit
 * promises. `channels` are those it is offered by; each has at least one fee. `sample`: local figures of the
 * product's own making. `confidence` is that of the limits: V read, V2 second hand, M from memory.
 */
export const ProcedureVersion = z.strictObject({
  validFrom: Day,
  validTo: Day.nullable(),
  tiers: z.array(z.enum(["district", "commune"])).min(1),
  sample: z.boolean(),
  confidence: Confidence,
  channels: z.array(Channel).min(1),
  legalLimit: Limit,
  committedLimit: Limit.nullable(),
  limitsByChannel: z.partialRecord(Channel, Limit).default({}),
  note,
  legalBasis: z.array(Text).min(1),
  fees: z.array(ProcedureFee),
  components: z.array(ProcedureComponent).min(1),
  process: z.array(ProcedureStage).min(1),
});

/** How long the closed file is kept: not at all, a number of years, for ever. */
const Retention = z.strictObject({
  kind: z.enum(["notKept", "years", "permanent"]),
  years: z.number().int().positive().nullable(),
  source: Text,
  confidence: Confidence,
});

/**
 * An administrative procedure with its versions in the order of their days. `code` is the national one, `name`
 * the national name, `shortName` what a narrow column shows; `searchWords` are what people call it. `level`,
 * `subjects` and `decision` are the national catalogue's words of today, "" where it has none.
 */
export const Procedure = z.strictObject({
  code: z.string().regex(/^\d\.\d{6}$/),
  name: Text,
  shortName: Text.nullable().default(null),
  searchWords: z.array(Text).default([]),
  fieldCode: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  level: z.string(),
  subjects: z.string(),
  decision: z.string(),
  resultName: Text,
  retention: Retention.nullable().default(null),
  versions: z.array(ProcedureVersion).min(1),
});

/** One fee of one channel in whole đồng; 0 is free. `note` says what the amount alone does not. */
export type ProcedureFee = z.infer<typeof ProcedureFee>;
export type ProcedureVersion = z.infer<typeof ProcedureVersion>;
export type Procedure = z.infer<typeof Procedure>;

/** The version in force on `day` at a unit of `tier`, or null when it was not offered there then. */
export function versionInForce<V extends Pick<ProcedureVersion, "validFrom" | "validTo" | "tiers">>(
  procedure: { readonly versions: readonly V[] },
  day: LocalDate,
  tier: "district" | "commune",
): V | null {
  return procedure.versions.find((version) => isValidOn(version, day) && version.tiers.includes(tier)) ?? null;
}

/** The limits for a dossier that comes in by `channel`: the law's, and the shorter one promised, if any. */
export function limitsFor(
  version: Pick<ProcedureVersion, "legalLimit" | "limitsByChannel" | "committedLimit">,
  channel: ChannelIn,
): Limits {
  return { legal: version.limitsByChannel[channel] ?? version.legalLimit, committed: version.committedLimit };
}

/** The fees of a dossier that comes in by `channel`; none when the procedure is not offered by it. */
export function feesFor(version: Pick<ProcedureVersion, "fees">, channel: ChannelIn): ProcedureFee[] {
  return version.fees.filter((fee) => fee.channel === channel);
}
