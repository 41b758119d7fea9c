import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";

import { makeConnection } from "./connection.ts";
import { isUnanswered, readFailure } from "./failure.ts";

function answered(httpStatus: number, more: object = {}) {
  const data = { code: "X", httpStatus, domain: null, details: {}, fields: [], reference: null, ...more };
  return TRPCClientError.from({ error: { code: -32600, message: "Câu của máy chủ.", data } });
}

test.each([
  { what: "no answer at all", error: new TypeError("fetch failed"), uncertain: true },
  {
    what: "an answer of something else than the server",
    error: TRPCClientError.from(new Error("502")),
    uncertain: true,
  },
  { what: "a database that is away", error: answered(503), uncertain: true },
  { what: "an unexpected error", error: answered(500), uncertain: true },
  { what: "a refusal", error: answered(409, { domain: "STALE_VERSION" }), uncertain: false },
  { what: "wrong input", error: answered(400), uncertain: false },
  { what: "an ended session", error: answered(401, { domain: "SIGNED_OUT" }), uncertain: false },
])("$what: the command may have been carried out: $uncertain", ({ error, uncertain }) => {
  expect(readFailure(error).uncertain).toBe(uncertain);
});

test("the server's sentence, code and fields are passed on; without an answer ours is said", () => {
  const fields = [{ path: "applicant.name", message: "Họ và tên còn trống." }];
  expect(readFailure(answered(400, { fields, domain: null }))).toMatchObject({ sentence: "Câu của máy chủ.", fields });
  expect(readFailure(new TypeError("fetch failed")).sentence).toContain("Không nhận được trả lời");
  expect(isUnanswered(answered(500))).toBe(false);
});

test("whoever watches the connection is told of changes only", () => {
  const connection = makeConnection();
  let told = 0;
  const stop = connection.subscribe(() => {
    told += 1;
  });
  connection.answered(true);
  connection.answered(false);
  connection.answered(false);
  expect([connection.isLost(), told]).toEqual([true, 1]);
  connection.answered(true);
  stop();
  connection.answered(false);
  expect(told).toBe(2);
});
