import type { dossierUnits } from "@motcua/db/schema/dossiers";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { isOpen } from "@motcua/domain/dossier/state";
import { formatInstant, type Instant } from "@motcua/time/instant";

/** A row that lists read which is not what its dossier says, one too many or one too few. */
export interface CopyDifference {
  readonly table: "dossier_units";
  readonly district: number;
  readonly dossier: string;
  readonly unit: number;
  readonly role: string;
  /** Which column; `role` for a row that is missing, or that no longer should have a duty. */
  readonly column: string;
  readonly stored: CopiedValue;
  readonly computed: CopiedValue;
}
type CopiedValue = string | number | boolean | null;

type CopyRow = typeof dossierUnits.$inferSelect;

/** Compares the rows that lists read with their dossier: who has a duty, and every column that is a copy. */
export function* compareCopies(dossier: Dossier, rows: readonly CopyRow[]): Generator<CopyDifference> {
  for (const duty of dutiesOf(dossier)) {
    const row = rows.find(({ unitId, role }) => unitId === duty.unitId && role === duty.role);
    if (!row || row.until !== null) {
      yield { ...placeOf(dossier, duty), column: "role", stored: row ? "ended" : null, computed: duty.role };
    }
  }
  for (const row of rows) {
    const { role } = row;
    const hasDuty = dutiesOf(dossier).some((duty) => duty.unitId === row.unitId && duty.role === role);
    if (row.until === null && role !== "consulted" && !hasDuty) {
      yield { ...placeOf(dossier, row), column: "role", stored: role, computed: null };
    }
    for (const [column, computed] of Object.entries(copiesOf(dossier, row))) {
      const stored = row[column as keyof CopyRow];
      if (stored !== computed)
        yield { ...placeOf(dossier, row), column, stored: shown(column, stored), computed: shown(column, computed) };
    }
  }
}

interface Duty {
  readonly unitId: number;
  readonly role: CopyRow["role"];
}

/** The resolving unit owns; the receiving one and the one that holds it have a part in it. */
function dutiesOf({ resolvingUnitId, receivingUnitId, holdingUnitId }: Dossier): Duty[] {
  const others = new Set([receivingUnitId, holdingUnitId]);
  others.delete(resolvingUnitId);
  return [
    { unitId: resolvingUnitId, role: "owner" },
    ...[...others].map((unitId) => ({ unitId, role: "processing" as const })),
  ];
}

function copiesOf(dossier: Dossier, { unitId, until }: CopyRow) {
  return {
    open: dossier.voidedAt === null && until === null && isOpen(dossier.state),
    voided: dossier.voidedAt !== null,
    state: dossier.state,
    dueAt: dossier.dueAt,
    receivedAt: dossier.receivedAt,
    outcome: dossier.outcome,
    procedureCode: dossier.procedureCode,
    fieldCode: dossier.fieldCode,
    holderId: unitId === dossier.holdingUnitId ? dossier.holderId : null,
    receiving: unitId === dossier.receivingUnitId,
  } satisfies Partial<CopyRow>;
}

function placeOf(dossier: Dossier, { unitId, role }: Duty) {
  return { table: "dossier_units" as const, district: dossier.districtId, dossier: dossier.id, unit: unitId, role };
}

/** A moment as people read it. */
function shown(column: string, value: CopiedValue): CopiedValue {
  return column.endsWith("At") && typeof value === "number" ? formatInstant(value as Instant) : value;
}
