/** Words of badges that count days. */
export const messages = {
  today: "Hôm nay",
  left: (days: string) => `Còn ${days}`,
  /** With a no-break space. */
  days: (count: string) => `${count}\u00a0ngày`,
} as const;
