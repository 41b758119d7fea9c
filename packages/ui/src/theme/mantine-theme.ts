import { createTheme, type MantineColorsTuple, rem } from "@mantine/core";

import { colours, LINE_HEIGHT, spaces, textSizes, tones } from "../tokens/tokens.ts";
import { BASE_SHADE, shades } from "./shades.ts";

const FONT = '"Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Mantine draws placeholders in 5 and borders of inputs in 4: its own greys are too light for WCAG 2.2 AA. */
const greys: MantineColorsTuple = [
  colours.ground,
  "#eceef1",
  "#e1e4e9",
  colours.line,
  colours.edge,
  "#697280",
  "#566070",
  "#414a58",
  "#2d3542",
  colours.ink,
];

/** 24 px, the least that WCAG 2.2 lets one press; Mantine's own default is 20. */
const pressable = { defaultProps: { size: "md" } };

/** The look of both staff apps: dense, calm, one deep red, light only. */
export const staffTheme = createTheme({
  primaryColor: "accent",
  primaryShade: BASE_SHADE,
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: "pointer",
  defaultRadius: "sm",
  white: colours.white,
  black: colours.ink,
  colors: {
    accent: shades({ ink: colours.accent, ground: colours.accentGround }),
    gray: greys,
    red: shades(tones.bad),
    yellow: shades(tones.warn),
    green: shades(tones.good),
    teal: shades(tones.good),
    blue: shades(tones.info),
  },
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: "600" },
  fontSizes: {
    xs: rem(textSizes.xs),
    sm: rem(textSizes.md),
    md: rem(textSizes.md),
    lg: rem(textSizes.lg),
    xl: rem(textSizes.xl),
  },
  lineHeights: { xs: "1.5", sm: "1.5", md: String(LINE_HEIGHT), lg: "1.5", xl: "1.5" },
  spacing: { xs: rem(spaces.xs), sm: rem(spaces.sm), md: rem(spaces.md), lg: rem(spaces.lg), xl: rem(spaces.xl) },
  components: {
    /** Errors beside fields in the size of the text; Mantine's own are two pixels smaller. */
    InputWrapper: { vars: () => ({ error: { "--input-error-size": rem(textSizes.md) } }) },
    Checkbox: pressable,
    Radio: pressable,
    Switch: pressable,
    /** 21 px of text, twice 7 px and the line below: rows of 36 px. */
    Table: { defaultProps: { fz: "md", verticalSpacing: rem(7), horizontalSpacing: "sm", highlightOnHover: true } },
    Alert: { defaultProps: { radius: "sm", variant: "light" } },
  },
});
