import type { LocalDate } from "@motcua/time/local-date";

/** Where a unit may stand. After 30/06/2025 no district is left. */
export type UnitTier = "district" | "commune" | "department";

/**
 * Which order the prefix of a dossier number follows: unit first (`000.01.27.H26`) or province first
 * (`H26.27.01`).
 * @source TT_01_2018_VPCP
 * @source TT_03_2025_VPCP
 */
type NumberFormat = "unitFirst" | "provinceFirst";

/** The days on which something stands: both inside, `validTo` null while no end is known. */
export interface Validity {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** What the tree of units is read from: who bore which code under whom, and when. */
export interface UnitPlace extends Validity {
  readonly unitId: number;
  readonly parentId: number | null;
  readonly code: string | null;
}

/**
 * What a unit was on the days of its validity. `code` is the national (GSO) code, null for a department; codes
 * are used again by other units later. `parentId` null: a root. `name` begins with `kind`, the unit's type as
 * printed (`Xã`, `Thị trấn`, `Phòng`); `rawName` is the source's spelling where ours differs. `authority` is
 * the body on the head of its papers. `deskName` and `numberPrefix` are null where it takes in no dossiers.
 */
export interface UnitVersion extends UnitPlace {
  readonly tier: UnitTier;
  readonly kind: string;
  readonly name: string;
  readonly rawName: string | null;
  readonly deskName: string | null;
  readonly authority: string;
  readonly numberPrefix: string | null;
  readonly numberFormat: NumberFormat | null;
  /** The prefix is made up for demonstration. */
  readonly sample: boolean;
  /** The prefix is by analogy with other units; no source gives it. */
  readonly unverified: boolean;
}

/**
 * Where a unit's work went: from `day` on (its first day) wholly or in part to `toId`. `main` marks the target
 * of whoever must name one; a unit has exactly one main target a day. `note` is what the law's wording adds.
 */
export interface UnitSuccession {
  readonly fromId: number;
  readonly toId: number;
  readonly day: LocalDate;
  readonly share: "whole" | "part";
  readonly main: boolean;
  readonly note: string | null;
}
