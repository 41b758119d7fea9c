import { boardScope } from "@motcua/services/boards/board-scope";
import { listBoardDossiers } from "@motcua/services/boards/list-board-dossiers";
import { nowFigures } from "@motcua/services/boards/now-figures";
import { pastDay } from "@motcua/services/boards/past-day";
import { periodSummary } from "@motcua/services/boards/period-summary";
import {
  BoardDayInput,
  BoardInput,
  BoardPeriodInput,
  BoardTrendInput,
  ListBoardDossiersInput,
} from "@motcua/services/boards/schemas";
import { boardUnits } from "@motcua/services/boards/select-units";
import { trend } from "@motcua/services/boards/trend";
import { localDateOf } from "@motcua/time/instant";

import { router, staffProcedure } from "../trpc.ts";

export const boardsRouter = router({
  /** The units that a board can be asked for, and the law's time. */
  scope: staffProcedure.query(({ ctx }) => boardScope(ctx.service)),
  /** Figures over the dossiers received in a period: whole, by unit, by field. */
  summary: staffProcedure.input(BoardPeriodInput).query(({ ctx: { service }, input }) => {
    const unitIds = boardUnits(service, input, input);
    return periodSummary(service, { ...input, unitIds, asOf: service.clock.lawNow() });
  }),
  /** All open dossiers as they stand now: whole, by unit, by field. */
  now: staffProcedure.input(BoardInput).query(({ ctx: { service }, input }) => {
    const today = localDateOf(service.clock.lawNow());
    return nowFigures(service, { part: input.part, unitIds: boardUnits(service, input, { from: today, to: today }) });
  }),
  /** Received and resolved by day or month. */
  trend: staffProcedure
    .input(BoardTrendInput)
    .query(({ ctx: { service }, input }) => trend(service, { ...input, unitIds: boardUnits(service, input, input) })),
  /** Open and overdue as a day began. */
  pastDay: staffProcedure.input(BoardDayInput).query(({ ctx: { service }, input }) => {
    const unitIds = boardUnits(service, input, { from: input.day, to: input.day });
    return pastDay(service, { ...input, unitIds });
  }),
  /** A page of the dossiers behind a figure. */
  dossiers: staffProcedure
    .input(ListBoardDossiersInput)
    .query(({ ctx, input }) => listBoardDossiers(ctx.service, input)),
});
