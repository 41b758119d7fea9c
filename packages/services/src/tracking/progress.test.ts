import { dossierStates, isEnded, isOpen } from "@motcua/domain/dossier/state";
import { expect, test } from "vitest";

import { progressByState } from "./progress.ts";

test.each(Object.entries(dossierStates))("%s: what is closed is at its end, what is open is not", (name, state) => {
  const percent = progressByState[state];
  expect(percent).toBeGreaterThan(0);
  expect(percent === 100).toBe(isEnded(state) || name === "returned");
  if (isOpen(state)) expect(percent).toBeLessThan(progressByState[dossierStates.resolved]);
});

test("the usual way only goes up", () => {
  const { registered, received, processing, resolved, returned } = dossierStates;
  const way = [registered, received, processing, resolved, returned].map((state) => progressByState[state]);
  expect(way).toEqual([...way].sort((a, b) => a - b));
});
