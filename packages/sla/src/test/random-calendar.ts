import fc from "fast-check";
import type { SlowCalendar } from "./slow-model.ts";

/** Sessions in half-minutes of the day: ordinary, early, without a break, mornings only, three of them. */
const shapes: (readonly [number, number])[][] = [
  [
    [960, 1440],
    [1560, 2040],
  ],
  [
    [900, 1382],
    [1620, 1982],
  ],
  [[960, 2040]],
  [[840, 1380]],
  [
    [0, 120],
    [960, 1200],
    [1200, 1440],
    [2000, 2878],
  ],
];

const shape = fc.option(fc.constantFrom(...shapes), { freq: 6 });
const week = fc.tuple(shape, shape, shape, shape, shape, shape, shape);

/** Calendars of four to sixteen weeks within the first days of 2026, some without any working day. */
export const randomCalendar: fc.Arbitrary<SlowCalendar> = fc
  .record({
    first: fc.integer({ min: 0, max: 8 }),
    length: fc.integer({ min: 30, max: 110 }),
    week,
    daysOff: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 25 }),
    workDays: fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 7 })), { maxLength: 6 }),
  })
  .map(({ first, length, week: shapesOfWeek, daysOff, workDays }) => {
    const sessions = Object.fromEntries(shapesOfWeek.map((one, at) => [at + 1, one ?? []]));
    const worked = workDays.filter(([, like]) => (sessions[like] ?? []).length > 0);
    return { first, last: first + length, sessions, daysOff, workDays: Object.fromEntries(worked) };
  });
