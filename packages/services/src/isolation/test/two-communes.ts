import { randomUUID } from "node:crypto";

import { localDateOf } from "@motcua/time/instant";
import { v7 as uuidv7 } from "uuid";

import type { ServiceContext } from "../../context/service-context.ts";
import { getDossier } from "../../dossiers/get-dossier.ts";
import { receiveDossier } from "../../dossiers/receive-dossier.ts";
import { recordResult } from "../../dossiers/record-result.ts";
import { returnResult } from "../../dossiers/return-result.ts";
import { revealParties } from "../../dossiers/reveal-parties.ts";
import { issueReceiptSlip } from "../../files/issue-receipt-slip.ts";
import { intake } from "../../test/sample-input.ts";
import { createTestDistrict, MONDAY, type TestDistrict } from "../../test/test-desk.ts";

/** A commune at work: its clerk, an open, a resolved and a returned dossier, a slip and an import. */
export interface Commune {
  readonly unitId: number;
  readonly clerk: ServiceContext;
  readonly open: { readonly id: string; readonly code: string; readonly commandId: string };
  readonly resolved: { readonly id: string; readonly version: number };
  readonly returned: { readonly id: string };
  readonly slipId: string;
  readonly slip: Uint8Array;
  readonly batchId: string;
  readonly owner: { readonly name: string; readonly identity: string };
}

/** Two communes of a district, and one of another district with the same unit number as the first. */
export interface TwoCommunes {
  readonly district: TestDistrict;
  readonly first: Commune;
  readonly second: Commune;
  readonly abroad: Commune;
  drop(): Promise<void>;
}

const OWNERS = {
  2: { name: "Lý Thị Hương Sen", identity: "001190111111" },
  3: { name: "Đỗ Quang Vĩnh", identity: "001090222222" },
} as const;
const ABROAD = { name: "Mai Xuân Biên", identity: "001090333333" };

export const slipOf = (ctx: ServiceContext, dossierId: string) =>
  issueReceiptSlip(ctx, { dossierId, origin: "https://motcua.example", demo: true });

export async function createTwoCommunes(): Promise<TwoCommunes> {
  const district = await createTestDistrict();
  const elsewhere = await createTestDistrict(district.testDatabase);
  const [first, second, abroad] = [
    await fillCommune(district, 2, OWNERS[2]),
    await fillCommune(district, 3, OWNERS[3]),
    await fillCommune(elsewhere, 2, ABROAD),
  ];
  return {
    district,
    first,
    second,
    abroad,
    drop: async () => {
      await Promise.all([district.owner.end(), elsewhere.owner.end()]);
      await district.testDatabase.drop();
    },
  };
}

async function fillCommune(district: TestDistrict, unitId: number, owner: Commune["owner"]): Promise<Commune> {
  const clerk = await district.staff("clerk", unitId);
  const receive = () =>
    receiveDossier(
      clerk,
      intake({ unitId, applicant: { kind: "person", ...owner, phone: "0912345678", email: null, address: "Thôn 1" } }),
    );
  const resolve = ({ id }: { id: string }) =>
    recordResult(clerk, { dossierId: id, commandId: uuidv7(), version: 1, digitised: true });
  const open = await receive();
  const resolved = await resolve(await receive());
  const returned = await resolve(await receive());
  await returnResult(clerk, {
    dossierId: returned.id,
    commandId: uuidv7(),
    version: returned.version,
    channel: "desk",
  });
  const slip = await slipOf(clerk, open.id);
  await revealParties(clerk, { dossierId: open.id, purpose: "Gọi điện mời công dân" });
  const { files } = await getDossier(clerk, { dossierId: open.id });
  const batchId = await fillBeside(district, unitId);
  return {
    unitId,
    clerk,
    open: { id: open.id, code: open.code, commandId: open.id },
    resolved,
    returned,
    slipId: files[0]?.id ?? "",
    slip: slip.bytes,
    batchId,
    owner,
  };
}

/** What no clerk's verb writes: an import, another system's register, a succession of the unit. */
async function fillBeside({ owner, districtId }: TestDistrict, unitId: number): Promise<string> {
  const batchId = randomUUID();
  const now = new Date(MONDAY).toISOString();
  const code = `000.0${unitId - 1}.99.H99-231016-9001`;
  await owner`insert into import_batches (district_id, id, unit_id, actor, file_name, file_sha256, state, created_at)
    values (${districtId}, ${batchId}, ${unitId}, 'cli:test', 'so.xlsx', '', 'done', ${now})`;
  await owner`insert into system_register_rows (district_id, system, code_key, code, unit_id, batch_id, received_at, row_digest, cells)
    values (${districtId}, 'province', ${code}, ${code}, ${unitId}, ${batchId}, ${now}, '', '{}')`;
  await owner`insert into units (district_id, id) values (${districtId}, ${200 + unitId})`;
  await owner`insert into unit_successions (district_id, from_unit_id, to_unit_id, effective_on, share, main)
    values (${districtId}, ${unitId}, ${200 + unitId}, ${localDateOf(MONDAY)}, 'whole', true)`;
  return batchId;
}
