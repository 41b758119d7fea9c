import type { KeyRing } from "@motcua/db/keys";
import type { SealedParty } from "@motcua/db/record/sealed-party";
import { canonicalJson } from "@motcua/domain/events/canonical-json";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";
import { v7 as uuidv7 } from "uuid";

/** A person as printed on a slip. Numbers are cleaned already; null where none was given. */
export interface PrintedParty {
  readonly role: SealedParty["role"];
  readonly kind: SealedParty["kind"];
  readonly name: string;
  readonly identity: string | null;
  readonly taxCode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** The paper that lets a proxy act, or a representative's position. */
  readonly capacity: string | null;
}

/** What of a printed party is kept encrypted: all but role, kind and name. */
export type PrintedDetails = Omit<PrintedParty, "role" | "kind" | "name">;

const PRINTED_PURPOSE = "dossier-party";
const IDENTIFIER_PURPOSE = "party-identifier";

/** Encrypts a party for the write door; the digest stands for it in the dossier's record. */
export function sealParty(keys: KeyRing, districtId: number, party: PrintedParty): SealedParty {
  const { role, kind, name, ...details } = party;
  const number = identifierOf(party);
  return {
    role,
    party_id: uuidv7(),
    kind,
    name,
    printed_cipher: keys.seal(districtId, PRINTED_PURPOSE, JSON.stringify(details satisfies PrintedDetails)),
    key_id: keys.currentId,
    identity_kind: number?.kind ?? null,
    identity_hash: number ? keys.searchHash(districtId, number.kind, number.value) : null,
    identity_cipher: number ? keys.seal(districtId, IDENTIFIER_PURPOSE, number.value) : null,
    digest: keys.digest(districtId, canonicalJson({ ...party })),
  };
}

/** The details of a party as printed, decrypted. */
export function openPrinted(
  keys: KeyRing,
  districtId: number,
  row: { printedCipher: Uint8Array; keyId: string },
): PrintedDetails {
  const plain = keys.open(districtId, PRINTED_PURPOSE, { sealed: row.printedCipher, keyId: row.keyId });
  return JSON.parse(Buffer.from(plain).toString("utf8")) as PrintedDetails;
}

/** The digests of a dossier's persons by role, as its record holds them. */
export function digestsOf(parties: readonly SealedParty[]): Record<string, string> {
  return Object.fromEntries(parties.map((party) => [party.role, party.digest]));
}

/** The owner's name as search knows it. */
export function ownerFolded(parties: readonly SealedParty[]): string {
  return foldVietnamese(parties.find((party) => party.role === "owner")?.name ?? "");
}

function identifierOf(party: PrintedParty): { kind: string; value: string } | null {
  if (party.taxCode !== null) return { kind: "tax", value: party.taxCode };
  if (party.identity !== null) return { kind: "identity", value: party.identity };
  return null;
}
