import { expect, test } from "vitest";

import { checkIntake, fieldId, fieldsOfForm } from "./check-intake.ts";
import { emptyIntake, type IntakeForm, ownPaper } from "./intake-form.ts";

const empty = emptyIntake("0199f7a0-0000-7000-8000-000000000001");
const good: IntakeForm = {
  ...empty,
  procedureCode: "1.001193",
  applicant: { ...empty.applicant, name: "Bùi Thu Ánh" },
  components: [{ ...ownPaper(), name: "Tờ khai" }],
  fee: "0 đ",
};
const [paper] = good.components;

test("a complete form has nothing to be said about", () => {
  expect(checkIntake(good)).toEqual([]);
});

test("an empty form asks for procedure and name, not for what comes with the procedure", () => {
  expect(checkIntake(empty).map(({ path }) => path)).toEqual(["procedureCode", "applicant.name"]);
});

test.each<{ what: string; form: IntakeForm; path: string; word: string }>([
  { what: "no paper", form: { ...good, components: [] }, path: "components", word: "đánh dấu ít nhất một" },
  {
    what: "a count that is none",
    form: { ...good, components: [{ ...paper!, copy: "hai" }] },
    path: "components.0.copy",
    word: "Tờ khai",
  },
  {
    what: "a paper without a name",
    form: { ...good, components: [paper!, ownPaper()] },
    path: "components.1.name",
    word: "xóa dòng",
  },
  { what: "no set", form: { ...good, copies: "0" }, path: "copies", word: "từ 1 đến 99" },
  { what: "too many sets", form: { ...good, copies: "100" }, path: "copies", word: "từ 1 đến 99" },
  { what: "a fee in words", form: { ...good, fee: "miễn phí" }, path: "fee", word: "50.000" },
  {
    what: "a short identity number",
    form: { ...good, applicant: { ...good.applicant, identity: "0011900" } },
    path: "applicant.identity",
    word: "12 chữ số",
  },
  {
    what: "an organisation without its representative",
    form: { ...good, applicant: { ...good.applicant, kind: "organisation" } },
    path: "applicant.representative.name",
    word: "Người đại diện",
  },
])("$what is told at its field with the remedy", ({ form, path, word }) => {
  const errors = checkIntake(form);
  expect(errors.map((error) => error.path)).toEqual([path]);
  expect(errors[0]?.message).toContain(word);
});

test("a proxy is checked only when there is one", () => {
  expect(checkIntake({ ...good, hasProxy: true }).map(({ path }) => path)).toEqual([
    "proxy.name",
    "proxy.authorisation",
  ]);
});

test("the server's paths lead to the rows of the screen", () => {
  const fields = [
    { path: "components.1.copy", message: "a" },
    { path: "applicant.phone", message: "b" },
  ];
  expect(fieldsOfForm(fields, [0, 4])).toEqual([
    { path: "components.4.copy", message: "a" },
    { path: "applicant.phone", message: "b" },
  ]);
});

test("a field's id is made of its path", () => {
  expect(fieldId("components.4.copy")).toBe("o-components-4-copy");
});
