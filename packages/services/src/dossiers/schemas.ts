import { ApplicantInput, ProxyInput } from "@motcua/domain/applicant/applicant";
import { z } from "zod";

import { messages } from "./messages.vi.ts";

const Id = z.uuid({ error: messages.id });
const CommandId = z.uuid({ version: "v7", error: messages.commandId });
const whole = (error: string) => z.number({ error }).int({ error }).min(0, { error });

/** A paper as counted at the desk. */
const ComponentInput = z.object({
  name: z.string().trim().min(1, { error: messages.componentName }).max(1000, { error: messages.componentName }),
  original: whole(messages.componentCount).max(999, { error: messages.componentCount }),
  certified: whole(messages.componentCount).max(999, { error: messages.componentCount }),
  copy: whole(messages.componentCount).max(999, { error: messages.componentCount }),
});

/** A dossier to be taken in. `id` is made by the client, and is the key by which a repeat is known. */
export const ReceiveDossierInput = z.object({
  id: CommandId,
  unitId: z.number({ error: messages.unit }).int({ error: messages.unit }),
  procedureCode: z.string({ error: messages.procedure }).regex(/^\d\.\d{6}$/, { error: messages.procedure }),
  applicant: ApplicantInput,
  proxy: ProxyInput.nullable().default(null),
  components: z
    .array(ComponentInput)
    .max(100, { error: messages.componentsTooMany })
    .refine((papers) => papers.some((paper) => paper.original + paper.certified + paper.copy > 0), {
      error: messages.componentsMissing,
    }),
  copies: z
    .number({ error: messages.copies })
    .int({ error: messages.copies })
    .min(1, { error: messages.copies })
    .max(99, { error: messages.copies }),
  channelIn: z.enum(["direct", "online", "post"], { error: messages.channelIn }),
  channelOut: z.enum(["desk", "post", "electronic"], { error: messages.channelOut }),
  payment: z.enum(["cash", "cashless", "free"], { error: messages.payment }),
  fee: whole(messages.fee).max(1_000_000_000_000, { error: messages.fee }),
});

const Step = { dossierId: Id, commandId: CommandId, version: z.number().int().min(1) };

/** Hand a dossier to a person of the unit, or to another office. */
export const HandOverDossierInput = z.object({
  ...Step,
  toUnitId: z.number({ error: messages.recipient }).int({ error: messages.recipient }),
  toUserId: z.string().min(1).nullable(),
});

/** The result has reached the desk. */
export const RecordResultInput = z.object({ ...Step, digitised: z.boolean() });

/** The result given to the applicant. */
export const ReturnResultInput = z.object({
  ...Step,
  channel: z.enum(["desk", "post", "electronic"], { error: messages.channelOut }),
});

/** A dossier ended without a result, with a reason that names no person. */
export const EndDossierInput = z.object({
  ...Step,
  how: z.enum(["refuse", "withdraw", "stop"]),
  reason: z
    .string({ error: messages.reason })
    .trim()
    .min(5, { error: messages.reason })
    .max(1000, { error: messages.reason }),
});

export const DossierIdInput = z.object({ dossierId: Id });

/** A page of the work queue: what is due first comes first. `after` is the last row of the page before. */
export const ListQueueInput = z.object({
  unitId: z.number().int(),
  mine: z.boolean().default(false),
  show: z.enum(["open", "toReturn", "returned"]).default("open"),
  after: z.object({ at: z.string(), id: z.string() }).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
});

/** Words of a name, a number, or an identity number. */
export const SearchDossiersInput = z.object({
  unitId: z.number().int(),
  query: z.string().trim().min(2, { error: messages.query }).max(100, { error: messages.query }),
});

export type ReceiveDossierInput = z.output<typeof ReceiveDossierInput>;
export type HandOverDossierInput = z.output<typeof HandOverDossierInput>;
export type RecordResultInput = z.output<typeof RecordResultInput>;
export type ReturnResultInput = z.output<typeof ReturnResultInput>;
export type EndDossierInput = z.output<typeof EndDossierInput>;
export type ListQueueInput = z.output<typeof ListQueueInput>;
export type SearchDossiersInput = z.output<typeof SearchDossiersInput>;
