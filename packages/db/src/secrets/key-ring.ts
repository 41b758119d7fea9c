import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** The installation's keys by id; the newest encrypts, all decrypt. Lost keys cannot be made again. */
export interface KeyRing {
  readonly currentId: string;
  /** Encrypts for one district: base64 of nonce, tag and ciphertext. `purpose` is bound to it. */
  seal(districtId: number, purpose: string, plain: Uint8Array | string): string;
  /** @throws {Error} when key, district, purpose or content differ from what was sealed */
  open(
    districtId: number,
    purpose: string,
    from: { readonly sealed: Uint8Array | string; readonly keyId: string },
  ): Uint8Array;
  /** A keyed hash for exact search within one district, 32 bytes as hex. */
  searchHash(districtId: number, kind: string, value: string): string;
  /** A keyed digest of a text that an event may hold instead of the text, as hex. */
  digest(districtId: number, text: string): string;
  /** A secret of this installation for another use, as hex. */
  derive(use: string): string;
}

interface KeyFile {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Reads the key file of a data folder, or makes one with a first key, readable by its owner only. */
export function openKeyRing(dataDir: string): KeyRing {
  const path = join(dataDir, "keys.json");
  if (!existsSync(path)) createKeyFile(dataDir, path);
  return keyRing(JSON.parse(readFileSync(path, "utf8")) as KeyFile);
}

/** A ring of given keys (64 hex digits each). */
export function keyRing(file: KeyFile): KeyRing {
  const derived = new Map<string, KeyObject>();
  const deriveKey = (keyId: string, use: string): KeyObject => {
    const name = `${keyId}|${use}`;
    const known = derived.get(name);
    if (known) return known;
    const master = file.keys[keyId];
    if (master === undefined) throw new Error(`key ${keyId} is not in the key file`);
    const key = createSecretKey(Buffer.from(hkdfSync("sha256", Buffer.from(master, "hex"), "", `motcua:${use}`, 32)));
    derived.set(name, key);
    return key;
  };
  const firstId = Object.keys(file.keys).sort()[0] ?? file.current;
  return {
    currentId: file.current,
    seal: (districtId, purpose, plain) => seal(deriveKey(file.current, `seal:${districtId}`), purpose, plain),
    open: (districtId, purpose, from) => open(deriveKey(from.keyId, `seal:${districtId}`), purpose, from.sealed),
    searchHash: (districtId, kind, value) => hmac(deriveKey(firstId, `search:${districtId}`), `${kind}:${value}`),
    digest: (districtId, text) => hmac(deriveKey(firstId, `digest:${districtId}`), text),
    derive: (use) => deriveKey(firstId, use).export().toString("hex"),
  };
}

function createKeyFile(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
  const id = "k1";
  const file: KeyFile = { current: id, keys: { [id]: randomBytes(32).toString("hex") } };
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const handle = openSync(draft, "wx", 0o600);
  writeSync(handle, JSON.stringify(file));
  fsyncSync(handle);
  closeSync(handle);
  try {
    // A link fails when another process made the file first: then theirs is the one to use.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
}

function seal(key: KeyObject, purpose: string, plain: Uint8Array | string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain as string, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

function open(key: KeyObject, purpose: string, sealed: Uint8Array | string): Uint8Array {
  const bytes = typeof sealed === "string" ? Buffer.from(sealed, "base64") : sealed;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

function hmac(key: KeyObject, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}
