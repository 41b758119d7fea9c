import { createHash } from "node:crypto";

import { referenceProcedures } from "@motcua/domain/procedures/reference";
import { type ReferenceDistrict, referenceDistricts } from "@motcua/domain/units/reference";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";
import { vnOfficeCalendar } from "@motcua/sla/vn-office";
import type { Clock } from "@motcua/time/clock";
import type { Sql, TransactionSql } from "postgres";

import { instantToDriver } from "../driver-time.ts";
import { closureRows } from "./closure-rows.ts";

const LOCK = 7_202_611_231;
/** The calendar of units that have none of their own. */
const DEFAULT_CALENDAR = "vn-office";

/**
 * Puts the reference data of this version into the store: districts and units, the calendar, procedures with their
 * versions. Does nothing when the same content was loaded before; never touches records.
 */
export async function loadReference(sql: Sql, clock: Clock): Promise<boolean> {
  const content = JSON.stringify([referenceDistricts, referenceProcedures, vnOfficeCalendar]);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    const [known] = await tx`select sha256 from reference_loads where name = 'shipped'`;
    if (known?.sha256 === sha256) return false;
    for (const district of referenceDistricts) await loadDistrict(tx, district);
    await loadCalendar(tx);
    await loadProcedures(tx);
    await tx`insert into reference_loads (name, sha256, loaded_at) values ('shipped', ${sha256}, ${instantToDriver(clock.realNow())})
      on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at`;
    return true;
  });
}

async function loadDistrict(sql: TransactionSql, district: ReferenceDistrict): Promise<void> {
  const { id, unitVersions, successions } = district;
  await sql`insert into districts (district_id, gso_code, name, provinces)
    values (${id}, ${district.code}, ${district.name}, ${JSON.stringify(district.provinces)})
    on conflict (district_id) do update set gso_code = excluded.gso_code, name = excluded.name, provinces = excluded.provinces`;
  const ids = [...new Set(unitVersions.map((version) => version.unitId))];
  await sql`insert into units (district_id, id) select ${id}, unnest(${ids}::int[]) on conflict do nothing`;
  await sql`delete from unit_versions where district_id = ${id}`;
  for (const version of unitVersions) {
    const { unitId, validFrom, validTo, parentId, rawName, deskName, numberPrefix, numberFormat, ...same } = version;
    await sql`insert into unit_versions ${sql({
      district_id: id,
      unit_id: unitId,
      valid_from: validFrom,
      valid_to: validTo,
      parent_id: parentId,
      raw_name: rawName,
      desk_name: deskName,
      number_prefix: numberPrefix,
      number_format: numberFormat,
      calendar_id: DEFAULT_CALENDAR,
      ...same,
    })}`;
  }
  await sql`delete from unit_closure where district_id = ${id}`;
  for (const row of closureRows(unitVersions)) {
    await sql`insert into unit_closure (district_id, ancestor_id, unit_id, valid_from, valid_to)
      values (${id}, ${row.ancestorId}, ${row.unitId}, ${row.validFrom}, ${row.validTo})`;
  }
  await sql`delete from unit_successions where district_id = ${id}`;
  for (const { fromId, toId, day, share, main, note } of successions) {
    await sql`insert into unit_successions (district_id, from_unit_id, to_unit_id, effective_on, share, main, note)
      values (${id}, ${fromId}, ${toId}, ${day}, ${share}, ${main}, ${note ?? ""})`;
  }
  await sql`delete from number_prefixes where district_id = ${id}`;
  await sql`insert into number_prefixes (prefix, valid_from, valid_to, district_id, unit_id)
    select number_prefix, valid_from, valid_to, district_id, unit_id from unit_versions
    where district_id = ${id} and number_prefix is not null`;
}

async function loadCalendar(sql: TransactionSql): Promise<void> {
  const { coverage } = vnOfficeCalendar;
  await sql`insert into calendars (id, version, covers_from, covers_to, definition, source)
    values (${DEFAULT_CALENDAR}, 1, ${coverage.from}, ${coverage.to}, ${JSON.stringify(vnOfficeCalendar)}, 'packages/sla/data')
    on conflict (id, version) do update set covers_from = excluded.covers_from, covers_to = excluded.covers_to,
      definition = excluded.definition, source = excluded.source`;
}

async function loadProcedures(sql: TransactionSql): Promise<void> {
  for (const { versions, ...procedure } of referenceProcedures) {
    const retention = procedure.retention === null ? null : JSON.stringify(procedure.retention);
    await sql`insert into procedures ${sql({
      code: procedure.code,
      name: procedure.name,
      name_fold: foldVietnamese(procedure.name),
      field_code: procedure.fieldCode,
      field_name: procedure.field,
      level: procedure.level,
      subjects: procedure.subjects,
      decision: procedure.decision,
      result_name: procedure.resultName,
      short_name: procedure.shortName,
      search_words: [...procedure.searchWords],
      retention,
      shipped: true,
    })} on conflict (code) do update set name = excluded.name, name_fold = excluded.name_fold, field_code = excluded.field_code,
      field_name = excluded.field_name, level = excluded.level, subjects = excluded.subjects, decision = excluded.decision,
      result_name = excluded.result_name, short_name = excluded.short_name,
      search_words = excluded.search_words, retention = excluded.retention, shipped = true`;
    for (const [place, version] of versions.entries()) {
      await sql`insert into procedure_versions (procedure_code, version, valid_from, valid_to, tiers, sample, definition)
        values (${procedure.code}, ${place + 1}, ${version.validFrom}, ${version.validTo}, ${[...version.tiers]}, ${version.sample},
          ${JSON.stringify(version)})
        on conflict (procedure_code, version) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
          tiers = excluded.tiers, sample = excluded.sample, definition = excluded.definition`;
    }
  }
}
