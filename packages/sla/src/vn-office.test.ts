import { legalKeys, sourcesInForce } from "@motcua/legal/register";
import { eachDay, isoWeekday, type LocalDate, localDate } from "@motcua/time/local-date";
import { describe, expect, test } from "vitest";
import shipped from "../data/vn-office.json" with { type: "json" };
import { vnOffice, vnOfficeCalendar, vnOfficeDays } from "./vn-office.ts";
import { isWorkingDay } from "./working-days.ts";

/** Weekdays off and make-up Saturdays, dd/mm, as the yearly notices and the code give them. */
const years = {
  2018: {
    off: "01/01 14/02 15/02 16/02 19/02 20/02 25/04 30/04 01/05 03/09 31/12",
    worked: "",
  },
  2019: {
    off: "01/01 04/02 05/02 06/02 07/02 08/02 15/04 29/04 30/04 01/05 02/09",
    worked: "05/01 04/05",
  },
  2020: { off: "01/01 23/01 24/01 27/01 28/01 29/01 02/04 30/04 01/05 02/09", worked: "" },
  2021: { off: "01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09", worked: "" },
  2022: { off: "03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09", worked: "" },
  2023: { off: "02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09", worked: "" },
  2024: { off: "01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09", worked: "04/05" },
  2025: { off: "01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09", worked: "26/04" },
  2026: {
    off: "01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11",
    worked: "10/01 22/08",
  },
  2027: { off: "01/01 04/02 05/02 08/02 09/02 10/02 16/04 30/04 03/05 02/09 03/09 24/11", worked: "" },
} as const;

const short = (day: LocalDate) => `${day.slice(8)}/${day.slice(5, 7)}`;

test.each(Object.entries(years))("%s: weekdays off and weekends worked", (year, { off, worked }) => {
  const days = eachDay(localDate(`${year}-01-01`), localDate(`${year}-12-31`));
  const isWeekend = (day: LocalDate) => isoWeekday(day) > 5;
  const weekdaysOff = days.filter((day) => !isWeekend(day) && !isWorkingDay(vnOffice, day));
  const weekendsWorked = days.filter((day) => isWeekend(day) && isWorkingDay(vnOffice, day));
  expect(weekdaysOff.map(short).join(" ")).toBe(off);
  expect(weekendsWorked.map(short).join(" ")).toBe(worked);
});

test("it covers 2018 to 2027, Monday to Friday in office hours", () => {
  expect(vnOfficeCalendar.id).toBe("vn-office");
  expect(vnOfficeCalendar.coverage).toEqual({ from: "2018-01-01", to: "2027-12-31" });
  const office = [
    ["08:00", "12:00"],
    ["13:00", "17:00"],
  ];
  expect(vnOfficeCalendar.sessions).toEqual({ "1": office, "2": office, "3": office, "4": office, "5": office });
});

describe("its days", () => {
  test("stand in order, each once, with a name and a source in words", () => {
    const dates = vnOfficeDays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const { date, name, source } of vnOfficeDays) {
      expect(name, date).not.toBe("");
      expect(source, date).toMatch(/\p{L}{3}/u);
    }
  });

  test("of 2027 that await a decision are provisional, and no others", () => {
    expect(vnOfficeDays.filter(({ provisional }) => provisional).map(({ date }) => date)).toEqual([
      "2027-02-04",
      "2027-02-05",
      "2027-02-06",
      "2027-02-07",
      "2027-02-08",
      "2027-02-09",
      "2027-02-10",
      "2027-09-03",
    ]);
  });

  test("that rest on a law stand on one that was in force on that day", () => {
    const registered: readonly string[] = legalKeys;
    const byLaw = shipped.days.filter(({ source }) => registered.includes(source));
    expect(new Set(byLaw.map(({ source }) => source))).toEqual(new Set(["BLLD_2012", "BLLD_2019", "NQ_28_2026"]));
    for (const { date, source } of byLaw) {
      const inForce: readonly string[] = sourcesInForce(localDate(date));
      expect(inForce, date).toContain(source);
    }
  });

  test("that are make-up days pay for swapped ones, year by year", () => {
    const count = (kind: string) => vnOfficeDays.filter((day) => day.kind === kind).length;
    expect(count("make-up-work")).toBe(count("swap-off"));
  });
});
