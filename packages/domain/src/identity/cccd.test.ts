import fc from "fast-check";
import { expect, test } from "vitest";

import { identityKindOf, isIdentityNumber, normaliseIdentity, parseCitizenId } from "./cccd.ts";

test.each([
  { text: "001089123456", sex: "male", birthYear: 1989, why: "0: a man of 19xx" },
  { text: "001190000001", sex: "female", birthYear: 1990, why: "1: a woman of 19xx" },
  { text: "020205191937", sex: "male", birthYear: 2005, why: "2: a man of 20xx" },
  { text: "096312345678", sex: "female", birthYear: 2012, why: "3: a woman of 20xx" },
  { text: " 001 089 123 456 ", sex: "male", birthYear: 1989, why: "spaces as read aloud" },
  { text: "131185000123", sex: "female", birthYear: 1985, why: "born abroad: a country's code" },
])("$text is valid: $why", ({ text, sex, birthYear }) => {
  expect(parseCitizenId(text)).toEqual({ number: text.replaceAll(" ", ""), sex, birthYear });
  expect(isIdentityNumber(text)).toBe(true);
  expect(identityKindOf(text)).toBe("citizenId");
});

test.each([
  ["00112345678", "eleven digits"],
  ["0019876543210", "thirteen digits"],
  ["ABC123456789", "letters"],
  ["000087123456", "no province 000"],
  ["003087123456", "003 was never a province"],
  ["097087123456", "no province above 096"],
  ["001487123456", "nobody is born in 2187 yet"],
  ["001.089.123.456", "dots are no spaces"],
  ["٠٠١٠٨٩١٢٣٤٥٦", "digits of another script"],
  ["", "nothing"],
])("%s is refused: %s", (text) => {
  expect(parseCitizenId(text)).toBeNull();
  expect(isIdentityNumber(text)).toBe(false);
  expect(identityKindOf(text)).toBeNull();
});

test("an old identity card has nine digits and says nothing of its owner", () => {
  expect(isIdentityNumber("012345678")).toBe(true);
  expect(identityKindOf("012345678")).toBe("oldId");
  expect(parseCitizenId("012345678")).toBeNull();
});

test("a passport identifies an applicant but is no number of a register's CCCD column", () => {
  expect(identityKindOf("c1234567")).toBe("passport");
  expect(normaliseIdentity(" c 123 4567")).toBe("C1234567");
  expect(isIdentityNumber("C1234567")).toBe(false);
});

test("any number built by the rule is read back as it was built", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("001", "020", "091", "006", "038", "113"),
      fc.integer({ min: 1900, max: 2099 }),
      fc.constantFrom("male" as const, "female" as const),
      fc.integer({ min: 0, max: 999_999 }),
      (...[place, birthYear, sex, serial]) => {
        const digit = (birthYear >= 2000 ? 2 : 0) + (sex === "female" ? 1 : 0);
        const number = `${place}${digit}${String(birthYear % 100).padStart(2, "0")}${String(serial).padStart(6, "0")}`;
        expect(parseCitizenId(number)).toEqual({ number, sex, birthYear });
      },
    ),
  );
});
