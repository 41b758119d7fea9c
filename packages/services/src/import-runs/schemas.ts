import { z } from "zod";

import { type RegisterColumn, registerColumnKeys } from "../registers/rows/register-columns.ts";
import { messages } from "./messages.vi.ts";

const Place = z.number().int().min(0).max(1000);
const columns = registerColumnKeys as [RegisterColumn, ...RegisterColumn[]];

/** Where the header is and which cell holds which column, as a person has chosen. */
const ChosenMappingInput = z.object({
  headerRow: z.number({ error: messages.headerRow }).int({ error: messages.headerRow }).min(1),
  places: z.partialRecord(z.enum(columns), Place),
});

/** A look at a file that was sent. */
export const PreviewRegisterInput = z.object({
  uploadId: z.uuid({ error: messages.upload }),
  mapping: ChosenMappingInput.nullable().default(null),
});

/** An import of a file that was sent; as a rehearsal it writes nothing. */
export const StartImportInput = z.object({
  uploadId: z.uuid({ error: messages.upload }),
  mapping: ChosenMappingInput.nullable().default(null),
  system: z.enum(["paper", "province"], { error: messages.system }).nullable(),
  rehearsal: z.boolean(),
  allOrNothing: z.boolean(),
});

/** A run that was started, or a batch of the list. */
export const ImportIdInput = z.object({ id: z.uuid() });

export type PreviewRegisterInput = z.output<typeof PreviewRegisterInput>;
export type StartImportInput = z.output<typeof StartImportInput>;
