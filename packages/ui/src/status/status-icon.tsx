/** Strokes on a grid of 16, drawn in the colour of the words beside them. */
const strokes = {
  envelope: "M2 4h12v8H2zM2 4.5l6 4.5 6-4.5",
  tray: "M8 2v6M5.5 5.8 8 8.3l2.5-2.5M2.5 9v4h11V9",
  cross: "M4 4l8 8M12 4l-8 8",
  cycle: "M13 8a5 5 0 1 1-1.6-3.7M11.6 1.8v2.8H8.8",
  paper: "M4 2h5.5L12 4.5V14H4zM8 6.5v5M5.5 9h5",
  coin: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM6 10.5h4M10 4.8v4a2 2 0 1 1-1.5-1.7",
  back: "M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7",
  stop: "M4 4h8v8H4z",
  check: "M3 8.5l3.5 3.5L13 4.5",
  doubleCheck: "M1.5 8.5 5 12l6-7.5M8 11.2l.8.8 5.7-7.5",
  clock: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.4",
  alert: "M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2",
  pause: "M5.5 3.5v9M10.5 3.5v9",
} as const;

export type IconName = keyof typeof strokes;

/** An icon that says nothing by itself: readers of the screen hear the word beside it. */
export function StatusIcon({ name }: { readonly name: IconName }) {
  return (
    <svg className="mc-badge__icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={strokes[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}
