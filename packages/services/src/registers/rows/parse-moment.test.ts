import { formatInstant } from "@motcua/time/instant";
import { describe, expect, test } from "vitest";

import { compareRegisterMoments, formatRegisterMoment, parseRegisterMoment } from "./parse-moment.ts";

const read = (text: string) => {
  const moment = parseRegisterMoment(text);
  return moment && `${formatInstant(moment.at)}${moment.dayOnly ? " day" : ""}`;
};

test.each([
  { text: "16/10/2023 09:00", moment: "2023-10-16T09:00:00+07:00", why: "as registers write it" },
  { text: "6/1/2023 9:05", moment: "2023-01-06T09:05:00+07:00", why: "without leading zeros" },
  { text: "16/10/2023 09:00:30", moment: "2023-10-16T09:00:30+07:00", why: "with seconds" },
  { text: "16-10-2023, 09h00", moment: "2023-10-16T09:00:00+07:00", why: "other separators" },
  { text: "16.10.2023", moment: "2023-10-16T00:00:00+07:00 day", why: "a day stands for all of it" },
  { text: "09:00 ngày 16/10/2023", moment: "2023-10-16T09:00:00+07:00", why: "the hour first, as slips print it" },
  { text: "2023-10-16 09:00", moment: "2023-10-16T09:00:00+07:00", why: "ISO with a space is Vietnam's time" },
  { text: "2023-10-16T09:00:00.250", moment: "2023-10-16T09:00:00+07:00", why: "ISO with a fraction" },
  { text: "2023-10-16T02:00:00Z", moment: "2023-10-16T09:00:00+07:00", why: "ISO of another zone" },
  { text: "2023-10-16T04:00+0200", moment: "2023-10-16T09:00:00+07:00", why: "ISO, the zone without a colon" },
  { text: "2023-10-16", moment: "2023-10-16T00:00:00+07:00 day", why: "an ISO day" },
  { text: " 16/10/2023   09:00 ", moment: "2023-10-16T09:00:00+07:00", why: "stray spaces" },
])("$text: $why", ({ text, moment }) => {
  expect(read(text)).toBe(moment);
});

test.each([
  "",
  "sáng thứ hai",
  "31/02/2023 09:00",
  "2023-13-01",
  "29/02/2023",
  "16/10/23 09:00",
  "16/10/2023 24:00",
  "16/10/2023 09:60",
  "10/16/2023 09:00",
  "45215.375",
  "2023-10-16T09:00:00+99:00",
  "16/10/2023 09:00 và sau đó",
])("“%s” is no moment", (text) => {
  expect(parseRegisterMoment(text)).toBeNull();
});

describe("comparison", () => {
  const moment = (text: string) => {
    const found = parseRegisterMoment(text);
    if (!found) throw new RangeError(text);
    return found;
  };

  test.each([
    { a: "16/10/2023 09:00", b: "16/10/2023 08:59", sign: 1, why: "by the minute" },
    { a: "16/10/2023", b: "16/10/2023 15:00", sign: 0, why: "a day is not before an hour of its own" },
    { a: "16/10/2023 15:00", b: "16/10/2023", sign: 0, why: "nor after" },
    { a: "15/10/2023", b: "16/10/2023 00:00", sign: -1, why: "an earlier day is" },
  ])("$a and $b: $why", ({ a, b, sign }) => {
    expect(Math.sign(compareRegisterMoments(moment(a), moment(b)))).toBe(sign);
  });

  test.each(["16/10/2023 09:00", "16/10/2023", "16/10/2023 09:00:07", "16/10/2023 09:00:00.250"])(
    "%s is written as it was read",
    (text) => {
      expect(formatRegisterMoment(moment(text))).toBe(text);
    },
  );
});
