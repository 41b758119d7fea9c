import { v7 as uuidv7 } from "uuid";

import { endDossier } from "../../dossiers/end-dossier.ts";
import { handOverDossier } from "../../dossiers/hand-over-dossier.ts";
import { receiveDossier } from "../../dossiers/receive-dossier.ts";
import { recordResult } from "../../dossiers/record-result.ts";
import { returnResult } from "../../dossiers/return-result.ts";
import { deskRow, open, type RegisterDesk, registerDesk } from "../../registers/test/register-desk.ts";
import { undoImport } from "../../registers/undo-import.ts";
import { intake } from "../../test/sample-input.ts";

/** A district whose dossiers took every way there is, at a desk and by imports; each is named by its id. */
export interface AuditWorld extends RegisterDesk {
  /** Received, handed over twice, resolved, returned. */
  readonly returned: string;
  /** Received and handed over twice to the same office. */
  readonly handedTwice: string;
  readonly received: string;
  readonly withdrawn: string;
  /** Imported whole: received, resolved, returned. */
  readonly imported: string;
  /** Imported open, and taken further by a second file. */
  readonly takenFurther: string;
  /** Imported, and undone. */
  readonly voided: string;
  /** Takes back what a test did to records. */
  restore(): Promise<void>;
}

const KEPT = ["events", "dossiers", "dossier_units", "unit_day_totals", "open_by_due"] as const;

export async function createAuditWorld(): Promise<AuditWorld> {
  const desk = await registerDesk();
  const clerk = await desk.staff("clerk", 2);
  const receive = async () => (await receiveDossier(clerk, intake())).id;
  const step = (dossierId: string, version: number) => ({ dossierId, version, commandId: uuidv7() });
  const handOver = (id: string, version: number) =>
    handOverDossier(clerk, { ...step(id, version), toUnitId: 2, toUserId: null });
  const [returned, handedTwice, received, withdrawn] = [
    await receive(),
    await receive(),
    await receive(),
    await receive(),
  ];
  for (const id of [returned, handedTwice]) {
    await handOver(id, 1);
    await handOver(id, 2);
  }
  await recordResult(clerk, { ...step(returned, 3), digitised: true });
  await returnResult(clerk, { ...step(returned, 4), channel: "post" });
  await endDossier(clerk, { ...step(withdrawn, 1), how: "withdraw", reason: "Công dân xin rút" });
  await desk.import([deskRow(1), deskRow(2, open)]);
  await desk.import([deskRow(2)]);
  const { report } = await desk.import([deskRow(3)]);
  await undoImport(desk.admin, report.batch ?? "");
  const idOf = async (serial: number) => {
    const [row] =
      await desk.owner`select id from dossiers where district_id = ${desk.districtId} and code = ${deskRow(serial).code ?? ""}`;
    return String(row?.id);
  };
  for (const table of KEPT) await desk.owner.unsafe(`create table kept_${table} as table ${table}`);
  return {
    ...desk,
    returned,
    handedTwice,
    received,
    withdrawn,
    imported: await idOf(1),
    takenFurther: await idOf(2),
    voided: await idOf(3),
    restore: () =>
      tamper(desk, async (sql) => {
        for (const table of KEPT)
          await sql.unsafe(`delete from ${table}; insert into ${table} select * from kept_${table}`);
      }),
  };
}

/** Does what only a superuser can: changes records past foreign keys. */
export async function tamper(
  { owner }: RegisterDesk,
  work: (sql: RegisterDesk["owner"]) => Promise<unknown>,
): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await work(sql as unknown as RegisterDesk["owner"]); // a transaction answers the same calls
  });
}
