import { expect, test } from "vitest";

import { addSums, figuresOf, noSums } from "./period-figures.ts";

test("a period without dossiers has no rate and no mean", () => {
  expect(figuresOf(noSums)).toEqual({
    received: 0,
    resolved: 0,
    early: 0,
    onTime: 0,
    late: 0,
    ended: 0,
    open: 0,
    overdue: 0,
    digitised: 0,
    digitisedRate: null,
    byPost: 0,
    cashless: 0,
    satisfaction: null,
  });
});

test("resolved is early, on time and late together; open is what is neither resolved nor ended", () => {
  const sums = addSums([
    { received: 10, early: 3, onTime: 2 },
    { received: 5, late: 1, ended: 2, overdue: 4 },
  ]);
  expect(figuresOf(sums)).toMatchObject({ received: 15, resolved: 6, ended: 2, open: 7, overdue: 4 });
});

test.each([
  [3442, 3899, 0.8828],
  [1, 3, 0.3333],
  [2, 3, 0.6667],
  [1, 20_000, 0.0001],
  [0, 7, 0],
  [7, 7, 1],
])("%i of %i digitised is a rate of %f", (digitised, received, rate) => {
  expect(figuresOf({ ...noSums, received, digitised }).digitisedRate).toBe(rate);
});

test.each([
  [13, 3, 4.33],
  [14, 3, 4.67],
  [9, 2, 4.5],
  [37, 8, 4.63],
])("marks of %i from %i persons are %f on average", (satisfactionSum, satisfactionCount, mean) => {
  expect(figuresOf({ ...noSums, satisfactionSum, satisfactionCount }).satisfaction).toBe(mean);
});
