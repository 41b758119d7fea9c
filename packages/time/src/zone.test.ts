import { afterEach, expect, test } from "vitest";
import { formatMoment } from "./format-vi.ts";
import { formatInstant, type Instant, localDateOf, minuteOfDay, parseInstant, startOfDay } from "./instant.ts";

const own = process.env.TZ;

afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

// Half an hour after midnight in Vietnam, on the day on which New York puts its clocks forward.
test.each(["America/New_York", "Pacific/Auckland", "Europe/Lisbon", "Asia/Tokyo"])("nothing changes in %s", (zone) => {
  process.env.TZ = zone;
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  const at = parseInstant("2026-03-08T00:30:15+07:00") as Instant;
  expect(at).toBe(Date.UTC(2026, 2, 7, 17, 30, 15));
  expect(formatInstant(at)).toBe("2026-03-08T00:30:15+07:00");
  expect(formatMoment(at)).toBe("00:30 08/03/2026");
  expect(localDateOf(at)).toBe("2026-03-08");
  expect(minuteOfDay(at)).toBe(30);
  expect(startOfDay(localDateOf(at))).toBe(Date.UTC(2026, 2, 7, 17));
});
