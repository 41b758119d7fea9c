import { civilOfEpochDay, daysInMonth, epochDayOfCivil } from "./epoch-day.ts";
import { epochDayOf, type LocalDate, localDateOfEpochDay } from "./local-date.ts";

/** A run of days; `from` and `to` both belong to it. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** The calendar month that holds `day`. */
export function monthOf(day: LocalDate): Period {
  const { year, month } = civilOfEpochDay(epochDayOf(day));
  return months(year, month, month);
}

/** The quarter (January–March, April–June, July–September, October–December) that holds `day`. */
export function quarterOf(day: LocalDate): Period {
  const { year, month } = civilOfEpochDay(epochDayOf(day));
  const first = month - ((month - 1) % 3);
  return months(year, first, first + 2);
}

/** The calendar year that holds `day`. */
export function yearOf(day: LocalDate): Period {
  return months(civilOfEpochDay(epochDayOf(day)).year, 1, 12);
}

function months(year: number, first: number, last: number): Period {
  return {
    from: localDateOfEpochDay(epochDayOfCivil(year, first, 1)),
    to: localDateOfEpochDay(epochDayOfCivil(year, last, daysInMonth(year, last))),
  };
}
