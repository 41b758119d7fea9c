import { describe, expect, test } from "vitest";

import type { DeskProcedure } from "../../app/rpc.ts";
import {
  commandOf,
  emptyIntake,
  fillFromProcedure,
  type IntakeForm,
  isBlank,
  markAll,
  markPaper,
  missingPapers,
  ownPaper,
  parseCount,
  withChannel,
  withUsualFee,
} from "./intake-form.ts";

const ID = "0199f7a0-0000-7000-8000-000000000001";

const procedure: DeskProcedure = {
  code: "1.001193",
  name: "Thủ tục thử",
  fieldName: "Hộ tịch",
  resultName: "Giấy thử",
  version: 1,
  sample: true,
  note: null,
  legalBasis: ["Luật thử"],
  channels: [
    {
      channel: "direct",
      legalLimit: "3 ngày làm việc",
      committedLimit: null,
      fees: [{ amount: 50_000, unit: "case", note: null }],
    },
    {
      channel: "post",
      legalLimit: "3 ngày làm việc",
      committedLimit: null,
      fees: [
        { amount: 20_000, unit: "case", note: null },
        { amount: 1_000, unit: "copy", note: null },
      ],
    },
  ],
  components: [
    { name: "Tờ khai", original: 1, certified: 0, copy: 0, required: true, note: null },
    { name: "Căn cước", original: 0, certified: 0, copy: 2, required: true, note: "Xuất trình" },
    { name: "Văn bản ủy quyền", original: 0, certified: 0, copy: 0, required: false, note: null },
  ],
  process: [],
};

const filled = () => fillFromProcedure({ ...emptyIntake(ID), procedureCode: procedure.code }, procedure);

function handedIn(form: IntakeForm): string[] {
  return form.components.map(({ original, certified, copy }) => `${original}|${certified}|${copy}`);
}

describe("a procedure fills the form", () => {
  test("with its papers, none handed in yet, and the fee of the channel", () => {
    const form = filled();
    expect(handedIn(form)).toEqual(["||", "||", "||"]);
    expect(form.fee).toBe("50.000 đ");
    expect(missingPapers(form)).toEqual(["Tờ khai", "Căn cước"]);
  });

  test("by a channel it is offered by, when the chosen one is not", () => {
    const form = fillFromProcedure({ ...emptyIntake(ID), channelIn: "online" }, procedure);
    expect(form.channelIn).toBe("direct");
  });

  test("and leaves rows that were added by hand", () => {
    const own = { ...ownPaper(), name: "Ảnh" };
    const form = fillFromProcedure({ ...emptyIntake(ID), components: [own] }, procedure);
    expect(form.components.at(-1)).toEqual(own);
  });

  test("a fee by pages is left to be counted", () => {
    const [direct] = procedure.channels;
    const byPage = {
      ...procedure,
      channels: [{ ...direct!, fees: [{ amount: 2000, unit: "page" as const, note: null }] }],
    };
    expect(fillFromProcedure(emptyIntake(ID), byPage).fee).toBe("");
  });
});

test("another channel brings its fee and its usual payment; copies count; a typed fee stays", () => {
  const byPost = withChannel({ ...filled(), copies: "3" }, "post", procedure);
  expect(byPost).toMatchObject({ fee: "23.000 đ", payment: "cashless" });
  const typed = { ...filled(), fee: "0", feeTyped: true };
  expect(withChannel(typed, "post", procedure).fee).toBe("0");
  expect(withUsualFee({ ...typed, copies: "5" }, procedure).fee).toBe("0");
});

test("marking a paper gives the counts asked for, one original where none is asked, and takes them back", () => {
  const [declaration, card, authorisation] = filled().components;
  expect(markPaper(declaration!, true)).toMatchObject({ original: "1", certified: "", copy: "" });
  expect(markPaper(card!, true)).toMatchObject({ original: "", copy: "2" });
  expect(markPaper(authorisation!, true)).toMatchObject({ original: "1" });
  expect(markPaper({ ...card!, copy: "7" }, false)).toMatchObject({ original: "", copy: "" });
});

test("marking all takes what is required and leaves counts that stand already", () => {
  const [declaration, ...others] = filled().components;
  const marked = markAll([{ ...declaration!, copy: "4" }, ...others]);
  expect(handedIn({ ...filled(), components: marked })).toEqual(["||4", "||2", "||"]);
  const nothingRequired = filled().components.map((row) => ({ ...row, required: false }));
  expect(handedIn({ ...filled(), components: markAll(nothingRequired) })).toEqual(["1||", "||2", "1||"]);
});

test.each([
  { typed: "", count: 0 },
  { typed: " 12 ", count: 12 },
  { typed: "999", count: 999 },
  { typed: "1000", count: null },
  { typed: "-1", count: null },
  { typed: "1,5", count: null },
  { typed: "hai", count: null },
])("the count “$typed” is $count", ({ typed, count }) => {
  expect(parseCount(typed)).toBe(count);
});

describe("the command", () => {
  const form = () => {
    const base = filled();
    const [, card] = base.components;
    return { ...base, components: base.components.with(1, markPaper(card!, true)) };
  };

  test("holds what was handed in, and which row each paper was", () => {
    const { command, rows } = commandOf(form(), 2);
    expect(command.components).toEqual([{ name: "Căn cước", original: 0, certified: 0, copy: 2 }]);
    expect(rows).toEqual([1]);
    expect(command).toMatchObject({ id: ID, unitId: 2, fee: 50_000, payment: "cash", copies: 1, proxy: null });
  });

  test("holds the fields of the chosen kind only", () => {
    const { applicant } = form();
    const organisation = { ...form(), applicant: { ...applicant, kind: "organisation" as const, identity: "001" } };
    expect(Object.keys(commandOf(form(), 2).command.applicant).sort()).toEqual(
      ["address", "email", "identity", "kind", "name", "phone"].sort(),
    );
    expect(commandOf(organisation, 2).command.applicant).not.toHaveProperty("identity");
    expect(commandOf(organisation, 2).command.applicant).toHaveProperty("representative");
  });

  test("says free where nothing is to be paid", () => {
    expect(commandOf({ ...form(), fee: "0 đ" }, 2).command).toMatchObject({ fee: 0, payment: "free" });
  });

  test("names a proxy only when somebody hands in for the owner", () => {
    const proxy = { ...emptyIntake(ID).proxy, name: "Vũ Kim Dương" };
    expect(commandOf({ ...form(), proxy }, 2).command.proxy).toBeNull();
    expect(commandOf({ ...form(), proxy, hasProxy: true }, 2).command.proxy).toMatchObject({ name: "Vũ Kim Dương" });
  });
});

test("only a form on which nothing was done is blank", () => {
  expect(isBlank(emptyIntake(ID))).toBe(true);
  expect(isBlank({ ...emptyIntake(ID), hasProxy: true })).toBe(false);
  expect(isBlank(filled())).toBe(false);
});
