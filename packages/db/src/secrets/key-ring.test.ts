import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { keyRing, openKeyRing } from "./key-ring.ts";

const folder = mkdtempSync(join(tmpdir(), "motcua-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));
const ring = keyRing({ current: "k2", keys: { k1: "11".repeat(32), k2: "22".repeat(32) } });

test("what was sealed opens again, with every letter", () => {
  const sealed = ring.seal(1, "contact", "Thôn 5, Xã Đồng Ý");
  expect(Buffer.from(ring.open(1, "contact", { sealed, keyId: "k2" })).toString()).toBe("Thôn 5, Xã Đồng Ý");
});

test.each([
  { districtId: 2, purpose: "contact", keyId: "k2", why: "another district" },
  { districtId: 1, purpose: "file", keyId: "k2", why: "another purpose" },
  { districtId: 1, purpose: "contact", keyId: "k1", why: "another key" },
  { districtId: 1, purpose: "contact", keyId: "k9", why: "an unknown key" },
])("it does not open for $why", ({ districtId, purpose, keyId }) => {
  const sealed = ring.seal(1, "contact", "0912345678");
  expect(() => ring.open(districtId, purpose, { sealed, keyId })).toThrow();
});

test("a changed byte is noticed", () => {
  const sealed = Buffer.from(ring.seal(1, "contact", "0912345678"), "base64");
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => ring.open(1, "contact", { sealed, keyId: "k2" })).toThrow();
});

test("search hashes stay the same when keys rotate, and differ by district and kind", () => {
  const before = keyRing({ current: "k1", keys: { k1: "11".repeat(32) } });
  expect(ring.searchHash(1, "cccd", "001087123456")).toBe(before.searchHash(1, "cccd", "001087123456"));
  const others = [ring.searchHash(2, "cccd", "001087123456"), ring.searchHash(1, "tax", "001087123456")];
  expect(others).not.toContain(ring.searchHash(1, "cccd", "001087123456"));
});

test("the key file is made once, for its owner only", () => {
  const first = openKeyRing(folder).derive("role");
  expect(openKeyRing(folder).derive("role")).toBe(first);
  expect(statSync(join(folder, "keys.json")).mode & 0o777).toBe(0o600);
});
