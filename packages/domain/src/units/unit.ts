import { type LocalDate, parseLocalDate } from "@motcua/time/local-date";
import { z } from "zod";

/** Where a unit stands. After 30/06/2025 no district is left. */
export const UnitTier = z.enum(["district", "commune", "department"]);
export type UnitTier = z.infer<typeof UnitTier>;

const Day = z.string().refine((text): text is LocalDate => parseLocalDate(text) !== null);

/** Which order of law a dossier number's prefix follows: unit first (2018) or province first (2025). */
export const NumberFormat = z.enum(["unitFirst", "provinceFirst"]);
export type NumberFormat = z.infer<typeof NumberFormat>;

/**
 * What a unit was from `validFrom` to `validTo`, both days inside (`validTo` null: no end known). `code` is the
 * national (GSO) code, null for a department; codes are used again by other units later. `parentId` null: a root.
 * `kind` is the unit's type as printed (`Xã`, `Thị trấn`, `Phòng`), `name` begins with it; `rawName` is the
 * source's spelling where ours differs. `numberPrefix` begins its dossier numbers (null: it issues none).
 * `sample`: the prefix is ours, for demonstration; `unverified`: by analogy or memory, not by a source.
 */
export const UnitVersion = z.object({
  unitId: z.number().int().positive(),
  validFrom: Day,
  validTo: Day.nullable(),
  code: z
    .string()
    .regex(/^\d{3}$|^\d{5}$/)
    .nullable(),
  parentId: z.number().int().positive().nullable(),
  tier: UnitTier,
  kind: z.string().min(1),
  name: z.string().min(1),
  rawName: z.string().min(1).optional(),
  deskName: z.string().min(1).nullable(),
  authority: z.string().min(1),
  numberPrefix: z.string().min(1).nullable(),
  numberFormat: NumberFormat.nullable(),
  sample: z.literal(true).optional(),
  unverified: z.literal(true).optional(),
});
export type UnitVersion = z.infer<typeof UnitVersion>;

/**
 * Where a unit's work went: on `day` (the first day of the new order) `fromId` passed wholly or in part to `toId`.
 * `main`: the one target a commune-to-commune mapping gives. `note` says what the law's wording adds.
 */
export const UnitSuccession = z.object({
  fromId: z.number().int().positive(),
  toId: z.number().int().positive(),
  day: Day,
  share: z.enum(["whole", "part"]),
  main: z.boolean(),
  note: z.string().min(1).optional(),
});
export type UnitSuccession = z.infer<typeof UnitSuccession>;
