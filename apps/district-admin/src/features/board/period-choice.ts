import { addMonths, type LocalDate } from "@motcua/time/local-date";
import { monthOf, type Period, quarterOf, yearOf } from "@motcua/time/period";

/** The periods that the selector offers; `custom` has its days in the address. */
export const periodChoices = ["thisMonth", "lastMonth", "thisQuarter", "thisYear", "custom"] as const;
/** One of {@link periodChoices}. */
export type PeriodChoice = (typeof periodChoices)[number];

/** The days of a custom period, as far as they are known. */
export type TypedPeriod = { readonly [K in keyof Period]?: Period[K] | undefined };

/** The days of a choice, seen from `today`; a custom one without both its days is this month. */
export function periodOf(choice: PeriodChoice, today: LocalDate, custom: TypedPeriod): Period {
  switch (choice) {
    case "lastMonth":
      return monthOf(addMonths(today, -1));
    case "thisQuarter":
      return quarterOf(today);
    case "thisYear":
      return yearOf(today);
    case "custom":
      return custom.from && custom.to ? { from: custom.from, to: custom.to } : monthOf(today);
    default:
      return monthOf(today);
  }
}
