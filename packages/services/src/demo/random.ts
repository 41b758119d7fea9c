/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `min` to `max`, both possible. */
  whole(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** One of the values, each as likely as its weight. */
  weighted<T extends { readonly weight: number }>(values: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, enough for sample data and for nothing else. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (values) => at(values, whole(0, values.length - 1)),
    weighted: (values) => {
      let left = next() * values.reduce((sum, value) => sum + value.weight, 0);
      for (const value of values) {
        left -= value.weight;
        if (left < 0) return value;
      }
      return at(values, values.length - 1);
    },
  };
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError("nothing to choose from");
  return value;
}
