import { z } from "zod";

import { messages } from "./messages.vi.ts";

const UnitId = z.number({ error: messages.unit }).int({ error: messages.unit });
const Code = z.string({ error: messages.code }).regex(/^\d\.\d{6}$/, { error: messages.code });

/** Words or the beginning of a code, as typed at a unit's desk; an empty query asks for the common ones. */
export const SearchProceduresInput = z.object({
  unitId: UnitId,
  query: z.string({ error: messages.query }).max(200, { error: messages.query }),
});

/** A procedure as a unit's desk offers it today. */
export const GetProcedureInput = z.object({ unitId: UnitId, code: Code });

/** A procedure and the channel by which a dossier would come in now. */
export const PreviewDueInput = GetProcedureInput.extend({
  channelIn: z.enum(["direct", "online", "post"], { error: messages.channelIn }),
});

export type SearchProceduresInput = z.output<typeof SearchProceduresInput>;
export type GetProcedureInput = z.output<typeof GetProcedureInput>;
export type PreviewDueInput = z.output<typeof PreviewDueInput>;
