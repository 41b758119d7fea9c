import type { Dossier } from "@motcua/domain/dossier/dossier";
import type { DossierState } from "@motcua/domain/dossier/state";
import { foldDossierCode } from "@motcua/domain/numbering/dossier-number";
import type { Instant } from "@motcua/time/instant";

import { instantToDriver } from "../driver-time.ts";
import type { dossiers } from "../schema/dossiers.ts";

/** A row of `dossiers` as JSON for the write door: names of the columns, moments as text. */
export function dossierToRow(dossier: Dossier): Record<string, unknown> {
  return {
    district_id: dossier.districtId,
    id: dossier.id,
    version: dossier.version,
    code: dossier.code,
    code_key: foldDossierCode(dossier.code),
    state: dossier.state,
    procedure_code: dossier.procedureCode,
    field_code: dossier.fieldCode,
    procedure_version: dossier.rules.procedure,
    process_version: dossier.rules.process,
    fees_version: dossier.rules.fees,
    calendar_id: dossier.rules.calendarId,
    calendar_version: dossier.rules.calendar,
    number_format: dossier.rules.numberFormat,
    receiving_unit_id: dossier.receivingUnitId,
    resolving_unit_id: dossier.resolvingUnitId,
    holding_unit_id: dossier.holdingUnitId,
    holder_id: dossier.holderId,
    submitted_at: momentText(dossier.submittedAt),
    received_at: momentText(dossier.receivedAt),
    clock_from: momentText(dossier.clockFrom),
    due_at: momentText(dossier.dueAt),
    legal_due_at: momentText(dossier.legalDueAt),
    committed_due_at: momentText(dossier.committedDueAt),
    score_due_at: momentText(dossier.scoreDueAt),
    first_due_at: momentText(dossier.firstDueAt),
    result_at: momentText(dossier.resultAt),
    returned_at: momentText(dossier.returnedAt),
    ended_at: momentText(dossier.endedAt),
    outcome: dossier.outcome,
    outcome_first: dossier.outcomeFirst,
    channel_in: dossier.channelIn,
    channel_out_wanted: dossier.channelOutWanted,
    channel_out: dossier.channelOut,
    copies: dossier.copies,
    components: dossier.components,
    digitised: dossier.digitised,
    fee: dossier.fee,
    payment: dossier.payment,
    satisfaction: dossier.satisfaction,
    parent_id: dossier.parentId,
    source: dossier.source,
    import_batch_id: dossier.importBatchId,
    voided_at: momentText(dossier.voidedAt),
  };
}

/** A dossier from a selected row. */
export function dossierFromRow(row: typeof dossiers.$inferSelect): Dossier {
  const { codeKey, sourceSystem, sourceNumber, archivedAt, retentionClass, ...same } = row;
  const { procedureVersion, processVersion, feesVersion, calendarId, calendarVersion, numberFormat, ...rest } = same;
  return {
    ...rest,
    state: row.state as DossierState,
    rules: {
      procedure: procedureVersion,
      process: processVersion,
      fees: feesVersion,
      calendarId,
      calendar: calendarVersion,
      numberFormat,
    },
  };
}

function momentText(moment: Instant | null): string | null {
  return moment === null ? null : instantToDriver(moment);
}
