import type { Database } from "@motcua/db/database";
import { send } from "@motcua/db/query";
import type { ProcedureVersion } from "@motcua/domain/procedures/procedure";
import type { ProvinceVersion } from "@motcua/domain/units/reference";
import type { UnitVersion } from "@motcua/domain/units/unit";
import { type IndexedCalendar, indexCalendar, type WorkCalendar } from "@motcua/sla/calendar";
import type { LocalDate } from "@motcua/time/local-date";

/** A tenant of the store with the versions of its units. */
export interface DistrictReference {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly provinces: readonly ProvinceVersion[];
  readonly units: readonly UnitRecord[];
}

/** A unit's version with the calendar it works by. */
export interface UnitRecord extends UnitVersion {
  readonly calendarId: string;
}

/** A procedure of the catalogue; one without versions can be looked up but not received. */
export interface ProcedureRecord {
  readonly code: string;
  readonly name: string;
  readonly nameFold: string;
  readonly field: string;
  readonly fieldCode: string;
  readonly level: string;
  readonly subjects: string;
  readonly authority: string;
  readonly decision: string;
  readonly resultName: string;
  readonly shortName: string | null;
  readonly searchWords: readonly string[];
  readonly versions: readonly NumberedVersion[];
}

/** A version as the catalogue holds it, with the number a dossier keeps. */
export interface NumberedVersion extends ProcedureVersion {
  readonly version: number;
}

/** A calendar in one of its versions, ready for counting. */
export interface CalendarRecord {
  readonly id: string;
  readonly version: number;
  readonly index: IndexedCalendar;
}

/** What hardly changes and belongs to nobody: read once, kept in memory, read again when asked. */
export interface ReferenceData {
  readonly districts: ReadonlyMap<number, DistrictReference>;
  readonly procedures: ReadonlyMap<string, ProcedureRecord>;
  /** The newest version of a calendar, or the one named. @throws {Error} when there is none */
  calendar(id: string, version?: number): CalendarRecord;
}

type UnitRow = {
  district_id: number;
  unit_id: number;
  valid_from: LocalDate;
  valid_to: LocalDate | null;
  code: string | null;
  parent_id: number | null;
  tier: UnitVersion["tier"];
  kind: string;
  name: string;
  raw_name: string | null;
  desk_name: string | null;
  authority: string;
  number_prefix: string | null;
  number_format: UnitVersion["numberFormat"];
  calendar_id: string;
  sample: boolean;
  unverified: boolean;
};
type ProcedureRow = {
  code: string;
  name: string;
  name_fold: string;
  field_code: string;
  field_name: string;
  level: string;
  subjects: string;
  authority: string;
  decision: string;
  result_name: string;
  short_name: string | null;
  search_words: string[];
};
type VersionRow = { procedure_code: string; version: number; definition: ProcedureVersion };
type CalendarRow = { id: string; version: number; definition: WorkCalendar };
type DistrictRow = { district_id: number; gso_code: string; name: string; provinces: ProvinceVersion[] };

/** Reads all reference data of a store in one round trip. */
export async function readReferenceData(database: Database): Promise<ReferenceData> {
  const [districts, units, procedures, versions, calendars] = await database.readAs(null, () =>
    Promise.all([
      send<DistrictRow>("select * from district_directory()"),
      send<UnitRow>("select * from unit_directory()"),
      send<ProcedureRow>("select * from procedures order by code"),
      send<VersionRow>(
        "select procedure_code, version, definition from procedure_versions order by procedure_code, version",
      ),
      send<CalendarRow>("select id, version, definition from calendars order by id, version"),
    ]),
  );
  const indexed = calendars.map(({ id, version, definition }) => ({
    id,
    version,
    index: indexCalendar(definition),
  }));
  return {
    districts: districtMap(districts, units),
    procedures: procedureMap(procedures, versions),
    calendar: (id, version) => {
      const found = indexed.findLast(
        (entry) => entry.id === id && (version === undefined || entry.version === version),
      );
      if (!found) throw new Error(`no calendar ${id} ${version ?? ""}`);
      return found;
    },
  };
}

function districtMap(districts: readonly DistrictRow[], rows: readonly UnitRow[]): Map<number, DistrictReference> {
  return new Map(
    districts.map(({ district_id: id, gso_code: code, name, provinces }) => {
      const units = rows.filter((row) => row.district_id === id).map(unitRecord);
      return [id, { id, code, name, provinces, units }];
    }),
  );
}

function unitRecord(row: UnitRow): UnitRecord {
  return {
    unitId: row.unit_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    code: row.code,
    parentId: row.parent_id,
    tier: row.tier,
    kind: row.kind,
    name: row.name,
    rawName: row.raw_name,
    deskName: row.desk_name,
    authority: row.authority,
    numberPrefix: row.number_prefix,
    numberFormat: row.number_format,
    calendarId: row.calendar_id,
    sample: row.sample,
    unverified: row.unverified,
  };
}

function procedureMap(rows: readonly ProcedureRow[], versions: readonly VersionRow[]): Map<string, ProcedureRecord> {
  const byCode = Map.groupBy(versions, (version) => version.procedure_code);
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: row.code,
        name: row.name,
        nameFold: row.name_fold,
        field: row.field_name,
        fieldCode: row.field_code,
        level: row.level,
        subjects: row.subjects,
        authority: row.authority,
        decision: row.decision,
        resultName: row.result_name,
        shortName: row.short_name,
        searchWords: row.search_words,
        versions: (byCode.get(row.code) ?? []).map(({ version, definition }) => ({ ...definition, version })),
      },
    ]),
  );
}
