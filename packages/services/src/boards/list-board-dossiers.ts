import { INFINITY_TEXT, instantFromDriver, instantToDriver } from "@motcua/db/driver-time";
import { send } from "@motcua/db/query";
import { type DossierState, isDossierState, isOpen } from "@motcua/domain/dossier/state";
import { unitAt } from "@motcua/domain/units/tree";
import type { IndexedCalendar } from "@motcua/sla/calendar";
import { type OpenState, openState } from "@motcua/sla/open-state";
import type { Outcome } from "@motcua/sla/outcome";
import { formatInstant, type Instant, localDateOf, startOfDay } from "@motcua/time/instant";
import { addDays } from "@motcua/time/local-date";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import { dueInWorkingDays } from "../dossiers/due-facts.ts";
import { calendarOfUnit } from "../reference/calendar-of-unit.ts";
import { boardDossiersStatement } from "./board-dossiers-statement.ts";
import { groupQueries } from "./dossier-groups.ts";
import { dueSoonLimits } from "./due-soon.ts";
import { whoReadsBoards } from "./read-board.ts";
import type { ListBoardDossiersInput } from "./schemas.ts";
import { boardUnits } from "./select-units.ts";

/** A dossier behind a figure. Moments with +07:00; `dueState` only while it is open. */
export interface BoardLine {
  readonly id: string;
  readonly code: string;
  readonly state: DossierState;
  readonly unitId: number;
  readonly unitName: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly resultAt: string | null;
  readonly outcome: Outcome | null;
  readonly dueState: OpenState | "suspended" | null;
  /** Working days up to the due date, negative when it is past; null unless the dossier is open and its clock runs. */
  readonly dueInWorkingDays: number | null;
}

/** A page; `next` is given back as `cursor` for the one that follows, null at the end. */
export interface BoardPage {
  readonly lines: readonly BoardLine[];
  readonly next: { readonly at: string; readonly id: string } | null;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly state: number;
  readonly unit_id: number;
  readonly procedure_code: string;
  readonly owner_name: string | null;
  readonly received_at: string;
  readonly due_at: string | null;
  readonly result_at: string | null;
  readonly outcome: Outcome | null;
  readonly sort_at: string;
}

const FIRST = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };
const LAST = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
const ALWAYS = ["-infinity", "infinity"] as const;

/**
 * The dossiers that a figure of a board counts: open ones by due moment, what is overdue longest first; all others
 * newest first. Each unit's index gives at most a page of rows, whatever it holds.
 * @throws {DomainError} FORBIDDEN without the board or the dossiers of the unit
 */
export async function listBoardDossiers(ctx: ServiceContext, input: ListBoardDossiersInput): Promise<BoardPage> {
  const now = ctx.clock.lawNow();
  const today = localDateOf(now);
  const readable = new Set(requirePermission(ctx, "dossier.read"));
  const unitIds = boardUnits(ctx, input, input.period ?? { from: today, to: today }).filter((id) => readable.has(id));
  const who = whoReadsBoards(ctx, unitIds);
  const { at, id } = input.cursor ?? (groupQueries[input.group].open ? FIRST : LAST);
  const [from, before] = input.period
    ? [instantToDriver(startOfDay(input.period.from)), instantToDriver(startOfDay(addDays(input.period.to, 1)))]
    : ALWAYS;
  const soon = dueSoonLimits(ctx, unitIds, now).map(instantToDriver);
  const rows = await ctx.database.readAs(who, () =>
    send<Row>(boardDossiersStatement(input.group, input.part), [
      who.districtId,
      unitIds,
      `{${soon.join(",")}}`,
      from,
      before,
      instantToDriver(now),
      input.fieldCode,
      at,
      id,
      input.limit,
    ]),
  );
  const last = rows.length === input.limit ? rows.at(-1) : undefined;
  return {
    lines: rows.map((row) => boardLine(ctx, row, now)),
    next: last ? { at: last.sort_at, id: last.id } : null,
  };
}

function boardLine(ctx: ServiceContext, row: Row, now: Instant): BoardLine {
  const { unit_id: unitId, procedure_code: procedureCode } = row;
  if (!isDossierState(row.state)) throw new RangeError(`state ${row.state}`);
  const receivedAt = instantFromDriver(row.received_at);
  const dueAt = momentOf(row.due_at);
  const units = ctx.reference.districts.get(ctx.actor.districtId)?.units ?? [];
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    unitId,
    unitName: unitAt(units, unitId, localDateOf(receivedAt))?.name ?? String(unitId),
    procedureCode,
    procedureName: ctx.reference.procedures.get(procedureCode)?.name ?? procedureCode,
    ownerName: row.owner_name ?? "",
    receivedAt: formatInstant(receivedAt),
    dueAt: dueAt === null ? null : formatInstant(dueAt),
    resultAt: textOf(row.result_at),
    outcome: row.outcome,
    ...(isOpen(row.state)
      ? standing(calendarOfUnit(ctx, unitId), now, dueAt)
      : { dueState: null, dueInWorkingDays: null }),
  };
}

function standing(calendar: IndexedCalendar, now: Instant, dueAt: Instant | null) {
  return {
    dueState: openState({ dueAt, now, calendar }),
    dueInWorkingDays: dueAt === null ? null : dueInWorkingDays(calendar, now, dueAt),
  };
}

function momentOf(text: string | null): Instant | null {
  return text === null || text === INFINITY_TEXT ? null : instantFromDriver(text);
}

function textOf(text: string | null): string | null {
  const moment = momentOf(text);
  return moment === null ? null : formatInstant(moment);
}
