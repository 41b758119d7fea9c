import type { MantineColorsTuple } from "@mantine/core";

/** How much white (above 0) or black (below 0) is mixed into the colour, from the lightest shade to the darkest. */
const MIXES = [0.95, 0.89, 0.78, 0.6, 0.42, 0.25, 0.1, 0, -0.18, -0.36] as const;

/** The shade that is the colour itself. */
export const BASE_SHADE = 7;

/** Mantine's ten shades of one colour `#rrggbb`, itself as number 7. */
export function shades(colour: string): MantineColorsTuple {
  const [a, b, c, d, e, f, g, h, i, j] = MIXES;
  const of = (share: number) => mix(colour, share);
  return [of(a), of(b), of(c), of(d), of(e), of(f), of(g), of(h), of(i), of(j)];
}

function mix(colour: string, share: number): string {
  const towards = share > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((value) => Math.round(value + (towards - value) * Math.abs(share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
