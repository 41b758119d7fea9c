import type { Writer } from "@motcua/db/database";
import { type CounterFloor, changePayload, type DossierWrite } from "@motcua/db/record/change-payload";
import type { SealedParty } from "@motcua/db/record/sealed-party";
import { foldDossierCode, parseDossierNumber } from "@motcua/domain/numbering/dossier-number";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";
import { v7 as uuidv7 } from "uuid";

import type { ServiceContext } from "../../context/service-context.ts";
import { digestsOf, sealParty } from "../../parties/seal-party.ts";
import type { RegisterEntry } from "../rows/check-row.ts";
import { ownerParty } from "../rows/owner-party.ts";
import { planImport } from "../rows/plan-row.ts";
import type { RegisterColumn } from "../rows/register-columns.ts";
import { decideEntry } from "./decide-entry.ts";
import { findKnown } from "./find-known.ts";
import type { SetDifference, SetOutcome } from "./set-outcome.ts";

/** What every set of an import shares. */
export interface SetContext {
  readonly ctx: ServiceContext;
  readonly batchId: string;
  /** The columns that the file has. */
  readonly columns: ReadonlySet<RegisterColumn>;
}

/**
 * Makes dossiers of a set of rows of one district, in the transaction of its caller: new ones in full, known ones
 * further where only imports have touched them. With `writer` null nothing is written and the outcome is the same.
 */
export async function recordEntries(
  { ctx, batchId, columns }: SetContext,
  entries: readonly RegisterEntry[],
  writer: Writer | null,
): Promise<SetOutcome> {
  const { districtId } = ctx.actor;
  const known = await findKnown(
    districtId,
    entries.map((entry) => entry.code),
  );
  const writes: DossierWrite[] = [];
  const floors = new Map<string, CounterFloor>();
  const differences: SetDifference[] = [];
  let [imported, updated, unchanged] = [0, 0, 0];
  for (const entry of entries) {
    const found = known.get(entry.code);
    if (found === undefined) {
      imported += 1;
      if (writer) writes.push(newDossier(ctx, entry, batchId));
      raiseFloor(floors, entry);
      continue;
    }
    const decision = decideEntry(entry, found, { keys: ctx.keys, reference: ctx.reference, batchId, columns });
    if (decision.kind === "unchanged") unchanged += 1;
    if (decision.kind === "differs")
      differences.push(...decision.differences.map((each) => ({ row: entry.row, code: entry.code, ...each })));
    if (decision.kind !== "updated") continue;
    updated += 1;
    writes.push({ change: decision.change, commandId: null });
  }
  if (writer && writes.length > 0) {
    const recordedAt = ctx.clock.realNow();
    await writer.recordChange(changePayload({ districtId, recordedAt, writes, counterFloors: [...floors.values()] }));
  }
  return { imported, updated, unchanged, differences };
}

function newDossier(ctx: ServiceContext, entry: RegisterEntry, batchId: string): DossierWrite {
  const party = ownerParty(entry.clean);
  const parties = [sealedOwner(ctx, party)];
  const change = planImport(entry, { id: uuidv7(), batchId, partyDigests: digestsOf(parties) });
  return { change, commandId: null, parties, ownerFolded: foldVietnamese(party.name) };
}

/** A number beside the name of a body is that of somebody who speaks for it: printed, but no key to the body. */
function sealedOwner(ctx: ServiceContext, party: ReturnType<typeof ownerParty>): SealedParty {
  const sealed = sealParty(ctx.keys, ctx.actor.districtId, party);
  if (party.kind === "person") return sealed;
  return { ...sealed, identity_kind: null, identity_hash: null, identity_cipher: null };
}

/** A unit's counter must not give out again what a file shows as given; another unit's prefix says nothing of it. */
function raiseFloor(floors: Map<string, CounterFloor>, { code, unit }: RegisterEntry): void {
  const { unitId, numberPrefix } = unit.record;
  const number = parseDossierNumber(code);
  if (number === null || numberPrefix === null || number.prefix !== foldDossierCode(numberPrefix)) return;
  const key = `${unitId}|${number.day}`;
  const floor = floors.get(key);
  if (floor === undefined || floor.atLeast < number.serial)
    floors.set(key, { unitId, day: number.day, atLeast: number.serial });
}
