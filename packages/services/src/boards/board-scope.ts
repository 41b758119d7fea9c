import { isValidOn } from "@motcua/domain/units/tree";
import type { UnitTier } from "@motcua/domain/units/unit";
import { formatDay } from "@motcua/time/format-vi";
import { formatInstant, localDateOf } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import type { UnitRecord } from "../reference/reference-data.ts";
import { messages } from "./messages.vi.ts";

/** A unit whose board the actor may read. `standing` is false when it stood before today only. */
export interface BoardUnit {
  readonly id: number;
  readonly code: string | null;
  readonly name: string;
  readonly tier: UnitTier;
  readonly parentId: number | null;
  readonly standing: boolean;
}

/** What a board can be asked for: the district, its units (standing ones first) and the moment of the law's clock. */
export interface BoardScope {
  readonly districtName: string;
  readonly lawNow: string;
  readonly units: readonly BoardUnit[];
}

/** The units for the selector of a board, each as it is today or was last; units yet to come are left out. */
export function boardScope(ctx: ServiceContext): BoardScope {
  const allowed = requirePermission(ctx, "board.read");
  const now = ctx.clock.lawNow();
  const district = ctx.reference.districts.get(ctx.actor.districtId);
  const units = allowed.flatMap((id) => {
    const versions = district?.units.filter((unit) => unit.unitId === id) ?? [];
    return boardUnit(versions, localDateOf(now)) ?? [];
  });
  return {
    districtName: district?.name ?? "",
    lawNow: formatInstant(now),
    units: units.sort((a, b) => Number(b.standing) - Number(a.standing) || a.id - b.id),
  };
}

function boardUnit(versions: readonly UnitRecord[], today: LocalDate): BoardUnit | null {
  const begun = versions.filter((version) => version.validFrom <= today);
  const version = begun.find((candidate) => isValidOn(candidate, today)) ?? begun.at(-1);
  if (!version) return null;
  const { unitId: id, code, tier, parentId, validTo } = version;
  const standing = isValidOn(version, today);
  const name = standing || validTo === null ? version.name : messages.formerUnit(version.name, formatDay(validTo));
  return { id, code, name, tier, parentId, standing };
}
