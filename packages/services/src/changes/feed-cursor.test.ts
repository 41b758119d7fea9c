import { instant } from "@motcua/time/instant";
import { expect, test } from "vitest";

import { formatFeedCursor, parseFeedCursor } from "./feed-cursor.ts";

test("what is written is read again, also beyond what a number holds exactly", () => {
  const cursor = { xid: 2n ** 60n + 1n, id: 2n ** 55n + 3n, at: instant(1_697_421_600_000) };
  expect(parseFeedCursor(formatFeedCursor(cursor))).toEqual(cursor);
});

test.each(["", "1-2", "1-2-3-4", "-1-2-3", "1-2-x", "1.5-2-3", "1-2-999999999999999", " 1-2-3"])(
  "%j is no place",
  (text) => {
    expect(parseFeedCursor(text)).toBeNull();
  },
);
