import type { DossierState } from "@motcua/domain/dossier/state";

/**
 * How far a dossier is, in per cent, by its state alone: signed out nobody is told more than number and degree of
 * completion. An ended dossier is at its end.
 */
export const progressByState = {
  1: 10,
  2: 25,
  3: 100,
  4: 50,
  5: 50,
  6: 75,
  7: 100,
  8: 100,
  9: 90,
  10: 100,
} as const satisfies Record<DossierState, number>;
