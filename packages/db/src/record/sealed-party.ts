/** A person of a dossier ready to be stored: numbers and addresses as ciphers (base64), hashes as hex. */
export interface SealedParty {
  readonly role: "owner" | "submitter" | "proxy" | "representative";
  readonly party_id: string;
  readonly kind: "person" | "household" | "organisation";
  readonly name: string;
  readonly printed_cipher: string;
  readonly key_id: string;
  readonly identity_kind: string | null;
  readonly identity_hash: string | null;
  readonly identity_cipher: string | null;
  readonly digest: string;
}
