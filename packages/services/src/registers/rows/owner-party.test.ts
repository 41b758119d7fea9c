import { expect, test } from "vitest";

import { cleaned } from "../test/sample-register.ts";
import { ownerParty } from "./owner-party.ts";

test.each([
  { owner: "Nguyễn Văn Ánh", kind: "person" },
  { owner: "Hộ kinh doanh Hoa Sữa", kind: "household" },
  { owner: "HKD Hoa Sữa", kind: "household" },
  { owner: "Công ty TNHH Hoa Sữa", kind: "organisation" },
  { owner: "Hồ Kim Doanh", kind: "person" },
])("$owner is a $kind", ({ owner, kind }) => {
  expect(ownerParty(cleaned({ owner }))).toMatchObject({ role: "owner", kind, name: owner });
});

test("what is not there is null, what is too long is cut", () => {
  const party = ownerParty(cleaned({ owner: "Đ".repeat(999), identity: "", phone: "", address: "" }));
  expect(party).toMatchObject({ identity: null, phone: null, address: null, taxCode: null, email: null });
  expect(party.name).toHaveLength(200);
});
