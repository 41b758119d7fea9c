import { v7 as uuidv7 } from "uuid";

import { ReceiveDossierInput } from "../dossiers/schemas.ts";

/** A complete intake of a fictional person, with what a test changes. */
export function intake(changes: Record<string, unknown> = {}): ReceiveDossierInput {
  return ReceiveDossierInput.parse({
    id: uuidv7(),
    unitId: 2,
    procedureCode: "1.004873",
    applicant: {
      kind: "person",
      name: "Nguyễn Thị Ánh",
      identity: "001190123456",
      phone: "0912345678",
      email: "anh@thu.example",
      address: "Thôn 5, Xã Một",
    },
    proxy: null,
    components: [{ name: "Tờ khai", original: 1, certified: 0, copy: 0 }],
    copies: 1,
    channelIn: "direct",
    channelOut: "desk",
    payment: "free",
    fee: 0,
    ...changes,
  });
}
