import { vnOffice } from "@motcua/sla/vn-office";
import { instant, parseInstant } from "@motcua/time/instant";
import { expect, test } from "vitest";

import { dueInWorkingDays } from "./due-facts.ts";

const moment = (text: string) => parseInstant(`${text}:00+07:00`) ?? instant(0);

test.each([
  { what: "this afternoon", now: "2023-10-16T09:00", due: "2023-10-16T17:00", days: 0 },
  { what: "this morning, already past", now: "2023-10-16T09:00", due: "2023-10-16T08:00", days: 0 },
  { what: "tomorrow", now: "2023-10-16T09:00", due: "2023-10-17T17:00", days: 1 },
  { what: "on Monday, asked on Friday", now: "2023-10-20T16:00", due: "2023-10-23T17:00", days: 1 },
  { what: "on Monday, asked on Sunday", now: "2023-10-22T16:00", due: "2023-10-23T17:00", days: 1 },
  { what: "on Sunday, asked on Saturday", now: "2023-10-21T09:00", due: "2023-10-22T17:00", days: 1 },
  { what: "in a week", now: "2023-10-16T09:00", due: "2023-10-23T17:00", days: 5 },
  { what: "after the holiday of 2/9", now: "2023-08-31T09:00", due: "2023-09-05T17:00", days: 1 },
  { what: "last Friday, asked on Monday", now: "2023-10-16T09:00", due: "2023-10-13T17:00", days: -1 },
  { what: "on Friday, asked on Saturday", now: "2023-10-14T09:00", due: "2023-10-13T17:00", days: 0 },
  { what: "on a day that the calendar does not reach", now: "2023-10-16T09:00", due: "1999-10-13T17:00", days: null },
])("due $what: $days", ({ now, due, days }) => {
  expect(dueInWorkingDays(vnOffice, moment(now), moment(due))).toBe(days);
});
