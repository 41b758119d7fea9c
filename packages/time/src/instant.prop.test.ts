import fc from "fast-check";
import { expect, test } from "vitest";
import { atMinute, formatInstant, instant, localDateOf, minuteOfDay, parseInstant } from "./instant.ts";

// From 1976 on, when the zone database has Vietnam at +07:00 throughout.
const moments = fc.integer({ min: 189_302_400_000, max: 4_102_444_800_000 });

// Nothing here depends on the zone of the process: it is compared with a zone that is named.
const inVietnam = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "medium",
});

test("the printed form is Vietnam's wall clock", () => {
  fc.assert(
    fc.property(moments, (milliseconds) => {
      const wall = inVietnam.format(milliseconds).replace(" ", "T");
      expect(formatInstant(instant(milliseconds))).toBe(`${wall}+07:00`);
    }),
    { numRuns: 1000 },
  );
});

test("what is printed is read back, to the second", () => {
  fc.assert(
    fc.property(moments, (milliseconds) => {
      const read = parseInstant(formatInstant(instant(milliseconds)));
      expect(read).toBe(Math.floor(milliseconds / 1000) * 1000);
    }),
  );
});

test("any offset writes the same moment", () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -1439, max: 1439 }), (milliseconds, offset) => {
      const two = (value: number) => String(value).padStart(2, "0");
      const wall = new Date(milliseconds + offset * 60_000).toISOString().slice(0, 23);
      const size = Math.abs(offset);
      const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
      expect(parseInstant(wall + zone)).toBe(milliseconds);
    }),
  );
});

test("a moment is its day and its minute, with what is left of the minute", () => {
  fc.assert(
    fc.property(moments, (milliseconds) => {
      const at = instant(milliseconds);
      const left = at - atMinute(localDateOf(at), minuteOfDay(at));
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThan(60_000);
    }),
  );
});
