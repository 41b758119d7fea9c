/** Sums of counters over the dossiers received in a period; they add up over units, fields and districts. */
export interface PeriodSums {
  readonly received: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly ended: number;
  readonly overdue: number;
  readonly digitised: number;
  readonly byPost: number;
  readonly cashless: number;
  readonly satisfactionSum: number;
  readonly satisfactionCount: number;
}

/**
 * The figures of a period: counts of dossiers, `resolved` = early + on time + late, `open` = neither resolved nor
 * ended, `overdue` those of them past due. `digitisedRate` is 0–1 with four decimals, `satisfaction` the mean of 1–5
 * with two; both null when there is nothing to divide by.
 */
export interface PeriodFigures {
  readonly received: number;
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly ended: number;
  readonly open: number;
  readonly overdue: number;
  readonly digitised: number;
  readonly digitisedRate: number | null;
  readonly byPost: number;
  readonly cashless: number;
  readonly satisfaction: number | null;
}

/** Sums of no dossier. */
export const noSums: PeriodSums = {
  received: 0,
  early: 0,
  onTime: 0,
  late: 0,
  ended: 0,
  overdue: 0,
  digitised: 0,
  byPost: 0,
  cashless: 0,
  satisfactionSum: 0,
  satisfactionCount: 0,
};

const names = Object.keys(noSums) as (keyof PeriodSums)[];

/** The sum of sums; what a part does not name counts 0. */
export function addSums(parts: Iterable<Partial<PeriodSums>>): PeriodSums {
  const total: Record<keyof PeriodSums, number> = { ...noSums };
  for (const part of parts) for (const name of names) total[name] += part[name] ?? 0;
  return total;
}

/** What the sums say. */
export function figuresOf(sums: PeriodSums): PeriodFigures {
  const { received, early, onTime, late, ended, overdue, digitised, byPost, cashless } = sums;
  const resolved = early + onTime + late;
  return {
    received,
    resolved,
    early,
    onTime,
    late,
    ended,
    open: received - resolved - ended,
    overdue,
    digitised,
    digitisedRate: ratio(digitised, received, 10_000),
    byPost,
    cashless,
    satisfaction: ratio(sums.satisfactionSum, sums.satisfactionCount, 100),
  };
}

/** Rounded to one part in `parts`, a half upwards. */
function ratio(part: number, whole: number, parts: number): number | null {
  return whole === 0 ? null : Math.round((part * parts) / whole) / parts;
}
