/** Every colour of the three apps. `tokens.css` gives the same as custom properties, `inkSoft` as `--mc-ink-soft`. */
export const colours = {
  ink: "#1d2430",
  inkSoft: "#4f5968",
  /** Borders of what can be typed in or pressed: 3:1 against white. */
  edge: "#7a8494",
  /** Lines that only part one thing from another. */
  line: "#d0d5db",
  ground: "#f4f5f7",
  white: "#ffffff",
  accent: "#9b1c1c",
  accentDark: "#771313",
  accentGround: "#fbeeee",
  link: "#1b4b91",
} as const;

/** What a status says at a glance; always together with a word and an icon. */
export type Tone = "neutral" | "info" | "warn" | "good" | "bad";

/** Ink on its ground, as `--mc-warn-ink` and `--mc-warn-ground`. */
export const tones = {
  neutral: { ink: "#3f4855", ground: "#e9ecf0" },
  info: { ink: "#1b4b91", ground: "#e3ecf9" },
  warn: { ink: "#734500", ground: "#fdf0d3" },
  good: { ink: "#1b5a32", ground: "#e1f2e6" },
  bad: { ink: "#8c1515", ground: "#fbe5e5" },
} as const satisfies Record<Tone, { ink: string; ground: string }>;

/** Distances in px, as `--mc-space-sm` in rem. */
export const spaces = { xs: 4, sm: 8, md: 12, lg: 16, xl: 24, xxl: 40 } as const;

/** Text sizes in px, as `--mc-text-md` in rem: staff read `md`, citizens `xl`. */
export const textSizes = { xs: 12, md: 14, lg: 16, xl: 18, xxl: 22, title: 30 } as const;

/** Letters with two marks (ế, ỗ, ữ) are cut off below this. */
export const LINE_HEIGHT = 1.5;
