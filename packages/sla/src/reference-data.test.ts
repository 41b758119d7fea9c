import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { formatMoment } from "@motcua/time/format-vi";
import { atMinute } from "@motcua/time/instant";
import { localDate } from "@motcua/time/local-date";
import { describe, expect, test } from "vitest";
import { computeDue } from "./due.ts";
import type { Limit } from "./limit.ts";
import { vnOffice, vnOfficeDays } from "./vn-office.ts";

// Reference data beside the checkout; it is not part of the project.
const data = new URL("../../../../shared/data/", import.meta.url);
const isThere = existsSync(data);
if (!isThere) console.log("skipped: the reference data of ../shared/data is not beside this checkout");

type HolidayRow = { date: string; name: string; kind: string; provisional?: boolean };

test.skipIf(!isThere)("the shipped calendar is the reference table of 2018–2027", () => {
  const { rows } = JSON.parse(readFileSync(new URL("holidays-vn.json", data), "utf8")) as { rows: HolidayRow[] };
  const expected = rows
    .filter(({ date }) => date >= "2018" && date < "2028")
    .map(({ date, name, kind, provisional = false }) => ({ date, name, kind, provisional }));
  expect(vnOfficeDays.map(({ date, name, kind, provisional }) => ({ date, name, kind, provisional }))).toEqual(
    expected,
  );
});

const workingDays = (amount: number): Limit => ({ unit: "workingDays", amount });
const sameDay: Limit = { unit: "sameDay", cutoff: "15:00" };
const fifteenDays: Limit = { unit: "calendarDays", amount: 15 };

/** The limits by which these desks worked. */
const limits: Readonly<Record<string, Limit>> = {
  "1.001193": sameDay,
  "1.000656": sameDay,
  "2.000635": sameDay,
  "2.000815": sameDay,
  "2.000884": sameDay,
  "2.000528": sameDay,
  "2.001035": workingDays(2),
  "1.004873": workingDays(3),
  "1.001731": workingDays(3),
  "1.001612": workingDays(3),
  "2.000720": workingDays(3),
  "1.004859": workingDays(3),
  "1.004884": workingDays(5),
  "1.013227": workingDays(5),
  "1.012783": workingDays(10),
  "1.012753": workingDays(20),
  "1.001776": workingDays(22),
  "1.011607": fifteenDays,
  "1.013225": fifteenDays,
};

/** The fields of a CSV line in which quoted fields hold no line break. */
function fields(line: string): string[] {
  return Array.from(
    line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g),
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

/** `03/01/2023 10:12` in Vietnam. */
function momentOf(text: string) {
  const [, day, month, year, hour, minute] = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)$/.exec(text) ?? [];
  return atMinute(localDate(`${year}-${month}-${day}`), Number(hour) * 60 + Number(minute));
}

describe.skipIf(!isThere)("every deadline that real registers state is the one computed", () => {
  test.each([
    { file: "so-giay-bac-son-xa-2023.csv.gz", rows: 39_079 },
    { file: "he-thong-tinh-bac-son-xa-2023.csv.gz", rows: 33_784 },
  ])("$file: $rows rows", ({ file, rows }) => {
    const text = gunzipSync(readFileSync(new URL(`registers/${file}`, data))).toString("utf8");
    const [header = "", ...lines] = text
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split(/\r?\n/);
    const names = fields(header);
    const column = (name: string) => names.indexOf(name);
    const [code, received, stated] = [column("Mã TTHC"), column("Thời điểm tiếp nhận"), column("Hẹn trả")];
    const differing = lines.filter((line) => {
      const row = fields(line);
      const limit = limits[row[code] ?? ""];
      if (limit === undefined) throw new Error(`no limit for ${row[code]}`);
      const due = computeDue({ calendar: vnOffice, receivedAt: momentOf(row[received] ?? ""), limit });
      return due.state !== "due" || formatMoment(due.dueAt).split(" ").reverse().join(" ") !== row[stated];
    });
    expect(lines).toHaveLength(rows);
    expect(differing).toEqual([]);
  });
});
