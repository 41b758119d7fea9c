import { DomainError, domainErrorCodes } from "@motcua/domain/errors";
import { errorSentence } from "@motcua/domain/messages/vi-errors";
import type { ChangeFeed } from "@motcua/services/changes/change-feed";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getStatusCodeFromKey } from "@trpc/server/unstable-core-do-not-import";
import { expect, test } from "vitest";
import { z } from "zod";

import type { RpcContext } from "./context.ts";
import { publicProcedure, router, staffProcedure } from "./trpc.ts";
import { TRPC_CODE } from "./trpc-code.ts";

const Applicant = z.object({
  name: z.string("Nhập họ và tên."),
  phone: z.string().min(10),
  channel: z.enum(["direct", "online"]),
});

const testRouter = router({
  refuse: publicProcedure.input(z.enum(domainErrorCodes)).query(({ input }) => {
    throw new DomainError(input, { code: "X" });
  }),
  explode: publicProcedure.query(() => {
    throw new Error("password of Nguyễn Văn A is 123456");
  }),
  staff: staffProcedure.query(() => "in"),
  write: publicProcedure.input(z.object({ applicants: z.array(Applicant) })).mutation(() => "written"),
});

const noFeed = {} as ChangeFeed; // no procedure of these tests follows the feed

interface Asked {
  readonly input?: unknown;
  readonly body?: unknown;
  readonly caller?: RpcContext["caller"];
}

const signedOut = async () => ({ service: null, account: null });

async function ask(path: string, { input, body, caller = signedOut }: Asked = {}) {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetchRequestHandler({
    endpoint: "/rpc",
    req: new Request(`http://localhost/rpc/${path}${query}`, {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      headers: { "content-type": "application/json" },
    }),
    router: testRouter,
    createContext: (): RpcContext => ({ caller, demo: false, feed: noFeed, requestId: "REF1" }),
  });
  return { status: response.status, text: await response.clone().text(), body: (await response.json()) as never };
}

test.each([...domainErrorCodes])("%s travels with its status, its code and its Vietnamese sentence", async (code) => {
  const { status, body } = await ask("refuse", { input: code });
  expect(status).toBe(getStatusCodeFromKey(TRPC_CODE[code]));
  expect(body).toMatchObject({
    error: { message: errorSentence(code, { code: "X" }), data: { domain: code, details: { code: "X" }, fields: [] } },
  });
});

test("a database that is away is 503, a lost race 409, a missing sign-in 401", () => {
  const status = (code: keyof typeof TRPC_CODE) => getStatusCodeFromKey(TRPC_CODE[code]);
  expect([status("DATABASE_UNAVAILABLE"), status("STALE_VERSION"), status("SIGNED_OUT")]).toEqual([503, 409, 401]);
});

test("staff procedures refuse who is signed out", async () => {
  const { status, body } = await ask("staff");
  expect(status).toBe(401);
  expect(body).toMatchObject({ error: { data: { domain: "SIGNED_OUT" } } });
});

test("an unexpected error leaves only its reference", async () => {
  const { status, text, body } = await ask("explode");
  expect(status).toBe(500);
  expect(text).not.toMatch(/Nguyễn|123456|stack|Error:/);
  expect(body).toMatchObject({ error: { data: { reference: "REF1", domain: null } } });
});

test("what goes wrong in finding out who asks is mapped like everything else", async () => {
  const away = async () => {
    throw new DomainError("DATABASE_UNAVAILABLE");
  };
  const { status, body } = await ask("staff", { caller: away });
  expect(status).toBe(503);
  expect(body).toMatchObject({ error: { data: { domain: "DATABASE_UNAVAILABLE" } } });
});

test("input of a wrong shape names each field once, in Vietnamese", async () => {
  const body = { applicants: [{ phone: "09", channel: "fax" }] };
  const answer = await ask("write", { body });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    error: {
      data: {
        fields: [
          { path: "applicants.0.name", message: "Nhập họ và tên." },
          { path: "applicants.0.phone", message: "Cần ít nhất 10 ký tự." },
          { path: "applicants.0.channel", message: "Giá trị không có trong danh sách. Hãy chọn lại." },
        ],
      },
    },
  });
});

test.each([
  { path: "nothing", what: "an unknown procedure", status: 404, words: "không có chức năng này" },
  { path: "write", what: "a mutation asked as a query", status: 405, words: "không có chức năng này" },
])("$what is told in Vietnamese", async ({ path, status, words }) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(words);
});
