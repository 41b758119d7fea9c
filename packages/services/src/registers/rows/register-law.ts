import type { Limits } from "@motcua/domain/dossier/deadlines";
import type { ChannelIn, RuleVersions } from "@motcua/domain/dossier/dossier";
import { limitsFor, versionInForce } from "@motcua/domain/procedures/procedure";
import { isValidOn } from "@motcua/domain/units/tree";
import type { IndexedCalendar } from "@motcua/sla/calendar";
import { epochDayOf, type LocalDate } from "@motcua/time/local-date";

import type { ReferenceData, UnitRecord } from "../../reference/reference-data.ts";

/** A unit as it was on the day of a receipt, and whose it is. */
export interface RegisterUnit {
  readonly districtId: number;
  readonly record: UnitRecord;
}

/** What a dossier of a register is judged by. */
export interface RegisterRule {
  readonly fieldCode: string;
  readonly limits: Limits;
  readonly calendar: IndexedCalendar;
  readonly versions: RuleVersions;
}

/** What the check of a row asks of units and procedures. */
export interface RegisterLaw {
  /** The bearer of a code on a day, among the districts whose rows may be imported. */
  findUnit(code: string, day: LocalDate): RegisterUnit | null;
  /** True when some unit bears the code on some day. */
  knowsUnit(code: string): boolean;
  knowsProcedure(code: string): boolean;
  /** True when a calendar of these units reaches the day. */
  covers(day: LocalDate): boolean;
  /** What holds for a procedure at a unit on a day; null when it has no limit in force there then. */
  findRule(procedure: string, unit: RegisterUnit, receipt: { day: LocalDate; channel: ChannelIn }): RegisterRule | null;
}

const LAST_DAY_OF_OLD_ORDER = "2025-06-30";

/** The law of a store for the districts named, indexed by code. */
export function registerLaw(reference: ReferenceData, districtIds: readonly number[]): RegisterLaw {
  const unitsByCode = new Map<string, RegisterUnit[]>();
  for (const districtId of districtIds) {
    for (const record of reference.districts.get(districtId)?.units ?? []) {
      if (record.code === null) continue;
      unitsByCode.set(record.code, [...(unitsByCode.get(record.code) ?? []), { districtId, record }]);
    }
  }
  const calendars = [...new Set([...unitsByCode.values()].flat().map(({ record }) => record.calendarId))].map(
    (id) => reference.calendar(id).index,
  );
  return {
    covers: (day) => calendars.some(({ first, last }) => epochDayOf(day) >= first && epochDayOf(day) <= last),
    findUnit: (code, day) => unitsByCode.get(code)?.find(({ record }) => isValidOn(record, day)) ?? null,
    knowsUnit: (code) => unitsByCode.has(code),
    knowsProcedure: (code) => reference.procedures.has(code),
    findRule: (code, { record }, { day, channel }) => {
      const procedure = reference.procedures.get(code);
      const version = procedure && record.tier !== "department" ? versionInForce(procedure, day, record.tier) : null;
      if (!procedure || !version) return null;
      const calendar = reference.calendar(record.calendarId);
      const numberFormat = record.numberFormat ?? (day <= LAST_DAY_OF_OLD_ORDER ? "unitFirst" : "provinceFirst");
      return {
        fieldCode: procedure.fieldCode,
        limits: limitsFor(version, channel),
        calendar: calendar.index,
        versions: {
          procedure: version.version,
          process: version.version,
          fees: version.version,
          calendarId: calendar.id,
          calendar: calendar.version,
          numberFormat,
        },
      };
    },
  };
}
