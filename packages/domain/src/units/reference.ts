import { type LocalDate, parseLocalDate } from "@motcua/time/local-date";
import { z } from "zod";

import districtsFile from "../../data/districts.json" with { type: "json" };
import type { UnitSuccession, UnitVersion, Validity } from "./unit.ts";

const Day = z.string().refine((text): text is LocalDate => parseLocalDate(text) !== null);
const Id = z.number().int().positive();

const DistrictRow = z.strictObject({
  id: Id,
  code: z.string().regex(/^\d{3}$/),
  name: z.string(),
  note: z.string().optional(),
  provinces: z.array(
    z.strictObject({ from: Day, to: Day.nullable(), code: z.string(), name: z.string(), orgCode: z.string() }),
  ),
  units: z.array(
    z.strictObject({
      id: Id,
      code: z
        .string()
        .regex(/^\d{3}(\d{2})?$/)
        .optional(),
      name: z.string(),
      rawName: z.string().optional(),
      from: Day,
      to: Day.nullable(),
      prefix: z.string().optional(),
      sample: z.literal(true).optional(),
      unverified: z.literal(true).optional(),
    }),
  ),
  successions: z.array(
    z.strictObject({
      fromId: Id,
      toId: Id,
      day: Day,
      share: z.enum(["whole", "part"]),
      main: z.boolean(),
      note: z.string().optional(),
    }),
  ),
});
type UnitRow = z.infer<typeof DistrictRow>["units"][number];

/** The province above the district on the days of its validity; `orgCode` is its code in dossier numbers. */
export interface ProvinceVersion extends Validity {
  readonly code: string;
  readonly name: string;
  readonly orgCode: string;
}

/**
 * One of the five districts that the product ships with. `id` is the tenant's number; unit 1 is the district's
 * own body and desk and the root until 30/06/2025, communes count from 2 in the order of their codes of that
 * day (abolished ones after them), departments from 101, the communes of 01/07/2025 from 201.
 */
export interface ReferenceDistrict {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly provinces: readonly ProvinceVersion[];
  readonly unitVersions: readonly UnitVersion[];
  readonly successions: readonly UnitSuccession[];
  readonly note: string | null;
}

const DISTRICT_ID = 1;
const FIRST_DEPARTMENT = 101;
const NEW_ORDER = "2025-07-01";
const KINDS = ["Huyện", "Thị trấn", "Xã", "Phường", "Văn phòng", "Phòng", "Thanh tra"];

/** The five districts with their units from 2018 on. @throws {Error} when the shipped file is not as it should be */
export const referenceDistricts: readonly ReferenceDistrict[] = z
  .array(DistrictRow)
  .parse(districtsFile)
  .map(({ id, code, name, note, provinces, units, successions }) => ({
    id,
    code,
    name,
    provinces: provinces.map(({ from, to, ...province }) => ({ validFrom: from, validTo: to, ...province })),
    unitVersions: units.map((row) => toVersion(row, lowerFirst(name))),
    successions: successions.map(({ note: remark, ...succession }) => ({ ...succession, note: remark ?? null })),
    note: note ?? null,
  }));

function toVersion(row: UnitRow, districtName: string): UnitVersion {
  const isDepartment = row.code === undefined;
  const place = lowerFirst(row.name);
  const newOrder = row.from >= NEW_ORDER;
  return {
    unitId: row.id,
    validFrom: row.from,
    validTo: row.to,
    code: row.code ?? null,
    parentId: row.id === DISTRICT_ID || newOrder ? null : DISTRICT_ID,
    tier: row.id === DISTRICT_ID ? "district" : row.id >= FIRST_DEPARTMENT && isDepartment ? "department" : "commune",
    kind: KINDS.find((kind) => row.name.startsWith(`${kind} `)) ?? "",
    name: row.name,
    rawName: row.rawName ?? null,
    deskName: isDepartment
      ? null
      : newOrder
        ? `Trung tâm Phục vụ hành chính công ${place}`
        : `Bộ phận Một cửa UBND ${place}`,
    authority: `Ủy ban nhân dân ${isDepartment ? districtName : place}`,
    numberPrefix: row.prefix ?? null,
    numberFormat: row.prefix === undefined ? null : newOrder ? "provinceFirst" : "unitFirst",
    sample: row.sample ?? false,
    unverified: row.unverified ?? false,
  };
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
