import { z } from "zod";
import { parseTime } from "./input.ts";
import { isHalfHours, isWholeNumber } from "./limit-amount.ts";

const wholeNumber = z.number().refine(isWholeNumber);

/**
 * A procedure's time limit, kept in the unit that its law gives: 8 working hours never become one
 * working day. Amounts are whole numbers ≥ 1, hours multiples of 0.5 > 0; the cutoff is `HH:MM`, at or
 * before which the same day still counts.
 */
export const Limit = z.discriminatedUnion("unit", [
  z.object({ unit: z.literal("workingDays"), amount: wholeNumber }),
  z.object({ unit: z.literal("calendarDays"), amount: wholeNumber }),
  z.object({ unit: z.literal("months"), amount: wholeNumber }),
  z.object({ unit: z.literal("workingHours"), amount: z.number().refine(isHalfHours) }),
  z.object({ unit: z.literal("sameDay"), cutoff: z.string().refine((text) => parseTime(text) !== null) }),
]);

/** A time limit, as `Limit` checks it. */
export type Limit = z.infer<typeof Limit>;

/** `3 ngày làm việc`, `0,5 giờ làm việc`, `trong ngày, sau 15:00 thì ngày làm việc tiếp theo`. */
export function describeLimit(limit: Limit): string {
  switch (limit.unit) {
    case "workingDays":
      return `${limit.amount} ngày làm việc`;
    case "calendarDays":
      return `${limit.amount} ngày`;
    case "months":
      return `${limit.amount} tháng`;
    case "workingHours":
      return `${String(limit.amount).replace(".", ",")} giờ làm việc`;
    case "sameDay":
      return `trong ngày, sau ${limit.cutoff} thì ngày làm việc tiếp theo`;
  }
}
