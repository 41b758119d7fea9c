/** Whether `value` is an amount of days or months: an integer ≥ 1. */
export function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1;
}

/** Whether `value` is an amount of working hours: a multiple of 0.5 above 0. */
export function isHalfHours(value: unknown): value is number {
  return typeof value === "number" && value % 0.5 === 0 && value > 0;
}
