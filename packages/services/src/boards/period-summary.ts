import { instantToDriver } from "@motcua/db/driver-time";
import { send } from "@motcua/db/query";
import type { TotalsPart } from "@motcua/domain/totals/contribution";
import type { Instant } from "@motcua/time/instant";
import type { Period } from "@motcua/time/period";

import type { ServiceContext } from "../context/service-context.ts";
import { fieldName } from "./field-name.ts";
import { addSums, figuresOf, type PeriodFigures, type PeriodSums } from "./period-figures.ts";
import { whoReadsBoards } from "./read-board.ts";

/** Which dossiers are counted: of these units, received from–to, both days included. */
export interface SummaryInput extends Period {
  readonly unitIds: readonly number[];
  readonly part: TotalsPart;
  /** The moment at which open ones are past due. */
  readonly asOf: Instant;
}

/** Figures of a period, whole and split; units and fields without a dossier are left out. */
export interface PeriodSummary {
  readonly total: PeriodFigures;
  readonly units: readonly { readonly unitId: number; readonly figures: PeriodFigures }[];
  readonly fields: readonly {
    readonly fieldCode: string;
    readonly fieldName: string;
    readonly figures: PeriodFigures;
  }[];
}

type Row = { readonly unit_id: number; readonly field_code: string } & { readonly [counter: string]: number | string };
interface Cell {
  readonly unitId: number;
  readonly fieldCode: string;
  readonly sums: Partial<PeriodSums>;
}

/** Both statements name district, unit and part first, as the keys of the totals do. */
export const receivedInPeriod = `
  select unit_id, field_code, sum(received)::integer as received, sum(early)::integer as early,
    sum(on_time)::integer as "onTime", sum(late)::integer as late, sum(ended)::integer as ended,
    sum(digitised)::integer as digitised, sum(by_post)::integer as "byPost", sum(cashless)::integer as cashless,
    sum(satisfaction_sum)::integer as "satisfactionSum", sum(satisfaction_count)::integer as "satisfactionCount"
  from unit_day_totals
  where district_id = $1 and unit_id = any ($2::integer[]) and part = $3 and day between $4::date and $5::date
  group by unit_id, field_code having sum(received) > 0`;
export const overdueOfPeriod = `
  select unit_id, field_code, sum(open_count)::integer as overdue
  from open_by_due
  where district_id = $1 and unit_id = any ($2::integer[]) and part = $3 and due_at < $6::timestamptz
    and received_day between $4::date and $5::date
  group by unit_id, field_code`;

/**
 * The sums of a period by unit and field, from totals alone: what they cost depends on units, fields and days, never
 * on the number of dossiers.
 * @throws {DomainError} FORBIDDEN for a unit whose board the actor may not read
 */
export async function periodCells(ctx: ServiceContext, input: SummaryInput): Promise<Cell[]> {
  const who = whoReadsBoards(ctx, input.unitIds);
  const place = [who.districtId, who.unitIds, input.part, input.from, input.to];
  const answers = await ctx.database.readAs(who, () =>
    Promise.all([
      send<Row>(receivedInPeriod, place),
      send<Row>(overdueOfPeriod, [...place, instantToDriver(input.asOf)]),
    ]),
  );
  return answers.flat().map(({ unit_id: unitId, field_code: fieldCode, ...sums }) => ({
    unitId,
    fieldCode,
    sums: sums as Partial<PeriodSums>,
  }));
}

/** The figures of a period, whole, by unit and by field. @throws {DomainError} FORBIDDEN as {@link periodCells} */
export async function periodSummary(ctx: ServiceContext, input: SummaryInput): Promise<PeriodSummary> {
  const cells = await periodCells(ctx, input);
  const figures = (part: readonly Cell[]) => figuresOf(addSums(part.map((cell) => cell.sums)));
  return {
    total: figures(cells),
    units: [...Map.groupBy(cells, (cell) => cell.unitId)].map(([unitId, part]) => ({ unitId, figures: figures(part) })),
    fields: [...Map.groupBy(cells, (cell) => cell.fieldCode)].map(([fieldCode, part]) => ({
      fieldCode,
      fieldName: fieldName(ctx.reference, fieldCode),
      figures: figures(part),
    })),
  };
}
