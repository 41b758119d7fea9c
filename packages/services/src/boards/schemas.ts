import type { LocalDate } from "@motcua/time/local-date";
import { parseLocalDate } from "@motcua/time/local-date";
import { z } from "zod";

import { dossierGroups } from "./dossier-groups.ts";
import { messages } from "./messages.vi.ts";

const Day = z
  .string({ error: messages.day })
  .refine((text): text is LocalDate => parseLocalDate(text) !== null, { error: messages.day });

/** Whose figures: one unit with all below it (`own`: without), or all that the actor may see when null. */
const Place = {
  unitId: z.number({ error: messages.unit }).int({ error: messages.unit }).nullable().default(null),
  own: z.boolean().default(false),
  part: z.enum(["resolving", "receiving"]).default("resolving"),
};

const Days = { from: Day, to: Day };

const inOrder = ({ from, to }: { from: LocalDate; to: LocalDate }) => from <= to;
const outOfOrder = { error: messages.period, path: ["to"] };

/** Figures that stand at a moment, whenever the dossiers came in. */
export const BoardInput = z.object(Place);

/** Figures over the dossiers received from–to, both days included. */
export const BoardPeriodInput = z.object({ ...Place, ...Days }).refine(inOrder, outOfOrder);

/** Open and overdue at the start of a day. */
export const BoardDayInput = z.object({ ...Place, day: Day });

/** What came in and was resolved, by day or month. */
export const BoardTrendInput = z
  .object({ ...Place, ...Days, by: z.enum(["day", "month"]) })
  .refine(inOrder, outOfOrder);

/**
 * A page of the dossiers behind a figure. With a period: those received in it; without: those that stand so now,
 * which only `open`, `overdue`, `dueSoon` and `suspended` can. `cursor` is the `next` of the page before.
 */
export const ListBoardDossiersInput = z
  .object({
    ...Place,
    group: z.enum(dossierGroups),
    fieldCode: z.string().max(200).nullable().default(null),
    period: z.object(Days).refine(inOrder, outOfOrder).nullable().default(null),
    cursor: z
      .object({ at: z.string().max(40), id: z.uuid() })
      .nullable()
      .default(null),
    limit: z.number().int().min(1).max(500).default(50),
  })
  .refine(({ group, period }) => period !== null || isStanding(group), { error: messages.period, path: ["period"] });

function isStanding(group: (typeof dossierGroups)[number]): boolean {
  return group === "open" || group === "overdue" || group === "dueSoon" || group === "suspended";
}

export type BoardInput = z.output<typeof BoardInput>;
export type BoardPeriodInput = z.output<typeof BoardPeriodInput>;
export type BoardDayInput = z.output<typeof BoardDayInput>;
export type BoardTrendInput = z.output<typeof BoardTrendInput>;
export type ListBoardDossiersInput = z.output<typeof ListBoardDossiersInput>;
