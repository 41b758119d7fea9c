import type { MantineColorsTuple } from "@mantine/core";

/** The shade that is the colour itself. */
export const BASE_SHADE = 7;

/** How much white (above 0) or black (below 0) is mixed into the colour for shades 2 to 9. */
const MIXES = [0.78, 0.6, 0.42, 0.25, 0.1, 0, -0.18, -0.36] as const;

/** Mantine's ten shades of a tone: its ground as the two lightest, its ink as number 7; both `#rrggbb`. */
export function shades({ ink, ground }: { readonly ink: string; readonly ground: string }): MantineColorsTuple {
  const [c, d, e, f, g, h, i, j] = MIXES;
  const of = (share: number) => mix(ink, share);
  return [ground, ground, of(c), of(d), of(e), of(f), of(g), of(h), of(i), of(j)];
}

function mix(colour: string, share: number): string {
  const towards = share > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((value) => Math.round(value + (towards - value) * Math.abs(share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
