import { expect, test } from "vitest";

import { parsePhone } from "./phone.ts";

test.each([
  { text: "0912345678", kind: "mobile", number: "0912345678", why: "as it is" },
  { text: "0912 345 678", kind: "mobile", number: "0912345678", why: "spaces" },
  { text: "0912.345.678", kind: "mobile", number: "0912345678", why: "dots" },
  { text: "+84 912 345 678", kind: "mobile", number: "0912345678", why: "the country's code" },
  { text: "84912345678", kind: "mobile", number: "0912345678", why: "without the plus sign" },
  { text: "0084-912-345-678", kind: "mobile", number: "0912345678", why: "dialled from abroad" },
  { text: "+84 (0)912 345 678", kind: "mobile", number: "0912345678", why: "both codes at once" },
  { text: "0521234567", kind: "mobile", number: "0521234567", why: "052 is a mobile number" },
  { text: "0559876543", kind: "mobile", number: "0559876543", why: "055 too" },
  { text: "(024) 3386 1234", kind: "landline", number: "02433861234", why: "Hà Nội" },
  { text: "0205.3812345", kind: "landline", number: "02053812345", why: "Lạng Sơn" },
  { text: "+84 24 3386 1234", kind: "landline", number: "02433861234", why: "Hà Nội from abroad" },
  { text: "0842345678", kind: "mobile", number: "0842345678", why: "084 is no country's code" },
])("$text is $kind $number: $why", ({ text, kind, number }) => {
  expect(parsePhone(text)).toEqual({ kind, number });
});

test.each([
  ["01662345678", "eleven-digit mobile numbers ended in 2018"],
  ["0301234567", "030 is not given out"],
  ["0951234567", "095 is not given out"],
  ["091234567", "a digit is missing"],
  ["09123456789", "a digit too many"],
  ["0243386123", "Hà Nội has eight digits after 024"],
  ["912345678", "the leading 0 is missing"],
  ["không có", "words"],
  ["0912345678 hoặc 0987654321", "two numbers"],
  ["", "nothing"],
])("%s is refused: %s", (text) => {
  expect(parsePhone(text)).toBeNull();
});
