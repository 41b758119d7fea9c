/** The parts of a unit's work queue, in the order of the navigation. */
export const queueParts = ["open", "mine", "toReturn", "returned"] as const;
export type QueuePart = (typeof queueParts)[number];

/** Where each part stands. */
export const partAddresses = {
  open: "/",
  mine: "/cua-toi",
  toReturn: "/cho-tra",
  returned: "/da-tra",
} as const satisfies Record<QueuePart, string>;

/** What the server is asked for. */
export const partQueries = {
  open: { show: "open", mine: false },
  mine: { show: "open", mine: true },
  toReturn: { show: "toReturn", mine: false },
  returned: { show: "returned", mine: false },
} as const satisfies Record<QueuePart, { show: "open" | "toReturn" | "returned"; mine: boolean }>;
