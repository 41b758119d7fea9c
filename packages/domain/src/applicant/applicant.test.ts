import fc from "fast-check";
import { expect, test } from "vitest";

import {
  type ApplicantForm,
  ApplicantInput,
  HouseholdApplicant,
  OrganisationApplicant,
  PersonApplicant,
  ProxyInput,
} from "./applicant.ts";

const person = { kind: "person", name: "Bùi Thu Ánh" } satisfies ApplicantForm;
const organisation = {
  kind: "organisation",
  name: "Công ty TNHH An Bình",
  taxCode: "0100233488",
  representative: { name: "Lê Công Hà" },
} satisfies ApplicantForm;

test("a person is cleaned, and what is missing becomes null", () => {
  expect(
    ApplicantInput.parse({
      kind: "person",
      name: "  BÙI THU ÁNH ",
      identity: "001 079 824 565",
      phone: "+84 811 652 950",
      email: "",
      address: " Thôn 3,  Xã Lại Yên",
    }),
  ).toEqual({
    kind: "person",
    name: "Bùi Thu Ánh",
    identity: "001079824565",
    phone: "0811652950",
    email: null,
    address: "Thôn 3, Xã Lại Yên",
  });
});

test("a name alone is enough for a person", () => {
  expect(ApplicantInput.parse(person)).toEqual({
    ...person,
    identity: null,
    phone: null,
    email: null,
    address: null,
  });
});

test("a household business and an organisation have a representative, and their names keep their letters", () => {
  const household = ApplicantInput.parse({
    kind: "household",
    name: "HKD BÁNH CUỐN BÀ NĂM",
    representative: { name: "TRẦN THỊ NĂM", identity: "001165000123", position: "Chủ hộ" },
  });
  expect(household).toMatchObject({
    name: "HKD BÁNH CUỐN BÀ NĂM",
    taxCode: null,
    representative: { name: "Trần Thị Năm", identity: "001165000123", phone: null, position: "Chủ hộ" },
  });
  expect(ApplicantInput.parse(organisation)).toMatchObject({ name: "Công ty TNHH An Bình", taxCode: "0100233488" });
});

test.each([
  { input: { ...person, name: " " }, path: "name", word: "Họ và tên" },
  { input: { kind: "person" }, path: "name", word: "Họ và tên" },
  { input: { ...person, name: "001079824565" }, path: "name", word: "chữ số" },
  { input: { ...person, name: "A".repeat(201) }, path: "name", word: "200 ký tự" },
  { input: { ...person, identity: "00107982456" }, path: "identity", word: "Số CCCD" },
  { input: { ...person, identity: 1079824565 }, path: "identity", word: "Số CCCD" },
  { input: { ...person, phone: "12345" }, path: "phone", word: "Số điện thoại" },
  { input: { ...person, email: "bui thu anh" }, path: "email", word: "Thư điện tử" },
  { input: { ...person, address: "x".repeat(501) }, path: "address", word: "500 ký tự" },
  { input: { ...organisation, name: "" }, path: "name", word: "Tên tổ chức" },
  { input: { ...organisation, taxCode: "0100233489" }, path: "taxCode", word: "Mã số thuế" },
  { input: { ...organisation, representative: undefined }, path: "representative", word: "Người đại diện" },
  { input: { ...organisation, representative: { name: "" } }, path: "representative.name", word: "Người đại diện" },
  { input: { kind: "household", representative: { name: "An" } }, path: "name", word: "Tên hộ kinh doanh" },
  { input: { name: "Bùi Thu Ánh" }, path: "kind", word: "Loại chủ hồ sơ" },
])("$path is refused by a Vietnamese sentence with the remedy ($word)", ({ input, path, word }) => {
  const issues = ApplicantInput.safeParse(input).error?.issues ?? [];
  expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
  expect(issues[0]?.message).toContain(word);
  expect(issues[0]?.message).toMatch(/hãy .+\.$/);
});

test("each kind takes its own form only", () => {
  expect(PersonApplicant.safeParse(person).success).toBe(true);
  expect(OrganisationApplicant.safeParse(organisation).success).toBe(true);
  expect(HouseholdApplicant.safeParse({ ...organisation, kind: "household" }).success).toBe(true);
  expect(PersonApplicant.safeParse(organisation).success).toBe(false);
  expect(HouseholdApplicant.safeParse(organisation).success).toBe(false);
  expect(OrganisationApplicant.safeParse(person).success).toBe(false);
});

test("a proxy shows the paper that allows it", () => {
  const proxy = { name: "vũ kim dương", identity: null, phone: "0353026425", authorisation: "Giấy ủy quyền 12/2023" };
  expect(ProxyInput.parse(proxy)).toEqual({ ...proxy, name: "Vũ Kim Dương" });
  const issues = ProxyInput.safeParse({ ...proxy, authorisation: "" }).error?.issues ?? [];
  expect(issues.map((issue) => issue.message)).toEqual([expect.stringContaining("Giấy ủy quyền còn trống")]);
});

test("parsing what was parsed changes nothing", () => {
  const text = fc.option(fc.string({ unit: "grapheme", maxLength: 30 }), { nil: undefined });
  const identity = fc.constantFrom(undefined, null, "", " 001 079 824 565", "012345678", "c1234567");
  const form = fc.record({ kind: fc.constant("person"), name: fc.string({ minLength: 1 }), identity, address: text });
  fc.assert(
    fc.property(form, (input) => {
      const once = ApplicantInput.safeParse(input);
      if (once.success) expect(ApplicantInput.parse(once.data)).toEqual(once.data);
    }),
  );
});
