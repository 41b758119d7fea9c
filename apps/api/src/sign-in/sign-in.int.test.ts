import { pruneSessions } from "@motcua/services/sign-in/prune-sessions";
import { at } from "@motcua/services/test/test-desk";
import { instant } from "@motcua/time/instant";
import { localDate } from "@motcua/time/local-date";
import { afterAll, beforeAll, expect, test } from "vitest";

import { cookieOf, startTestApi, type TestApi } from "../test/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const SIGN_IN = "/api/auth/sign-in/username";
const me = async (cookie: string) => {
  const answer = await api.ask("/rpc/session.me", { headers: { cookie } });
  return { status: answer.status, body: (await answer.json()) as never };
};

test("the right password opens a session in a cookie that scripts cannot read", async () => {
  const credentials = await api.account({ role: "clerk", unitId: 2 });
  const answer = await api.post(SIGN_IN, credentials);
  expect(answer.status).toBe(200);
  const [cookie = ""] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^motcua\.session_token=[^;]+;/);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).not.toMatch(/Secure/);
  expect(await answer.json()).toEqual({ signedIn: true });
  const { status, body } = await me(cookieOf(answer));
  expect(status).toBe(200);
  expect(body).toMatchObject({
    result: {
      data: {
        name: "Cán bộ Thử 1",
        demo: false,
        lawNow: "2023-10-16T09:00:00+07:00",
        positions: [{ role: "clerk", roleName: "Cán bộ Một cửa", unit: { id: 2, name: "Xã Một" } }],
      },
    },
  });
});

test("capitals and spaces around the user name do not matter", async () => {
  const { username, password } = await api.account({});
  expect((await api.post(SIGN_IN, { username: ` ${username.toUpperCase()} `, password })).status).toBe(200);
});

test.each([
  { why: "a wrong password", change: { password: "sai-mat-khau" } },
  { why: "an unknown name", change: { username: "khong.co.ai" } },
  { why: "a name that cannot be one", change: { username: "có dấu & khoảng trắng" } },
])("$why is refused in the same words", async ({ change }) => {
  const credentials = await api.account({});
  const answer = await api.post(SIGN_IN, { ...credentials, ...change });
  expect(answer.status).toBe(401);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await answer.json()).toMatchObject({
    code: "SIGN_IN_REFUSED",
    message: expect.stringMatching(/^Tên đăng nhập hoặc mật khẩu không đúng\./),
  });
});

test("a missing field is named with its remedy", async () => {
  const answer = await api.post(SIGN_IN, { username: "" });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    fields: [
      { path: "username", message: "Nhập tên đăng nhập." },
      { path: "password", message: "Nhập mật khẩu." },
    ],
  });
});

test("signing out ends the session, also for a kept cookie", async () => {
  const cookie = await api.signIn(await api.account({}));
  expect((await me(cookie)).status).toBe(200);
  expect((await api.post("/api/auth/sign-out", {}, { cookie })).status).toBe(200);
  const { status, body } = await me(cookie);
  expect(status).toBe(401);
  expect(body).toMatchObject({ error: { data: { domain: "SIGNED_OUT" } } });
});

test("a session ends after a working day, a forged cookie opens none", async () => {
  const cookie = await api.signIn(await api.account({}));
  const [name, value = ""] = cookie.split("=");
  expect((await me(`${name}=${value.replace(/^./, (first) => (first === "a" ? "b" : "a"))}`)).status).toBe(401);
  api.clock.real = instant(api.clock.realNow() + 13 * 3_600_000);
  const late = await me(cookie);
  api.clock.real = null;
  expect(late.status).toBe(401);
  expect((await me(cookie)).status).toBe(200);
});

test("a position holds on its days only, by the law's clock", async () => {
  const cookie = await api.signIn(await api.account({ from: localDate("2023-10-10"), to: localDate("2023-10-16") }));
  const statusOn = async (moment: string) => {
    api.clock.law = at(moment);
    const { status } = await me(cookie);
    api.clock.law = at("2023-10-16T09:00:00+07:00");
    return status;
  };
  expect(await statusOn("2023-10-09T23:59:59+07:00")).toBe(401);
  expect(await statusOn("2023-10-10T00:00:00+07:00")).toBe(200);
  expect(await statusOn("2023-10-16T23:59:59+07:00")).toBe(200);
  expect(await statusOn("2023-10-17T00:00:00+07:00")).toBe(401);
});

test("without a position one is signed in and told so", async () => {
  const cookie = await api.signIn(await api.account({ from: localDate("2030-01-01") }));
  const answer = await api.ask("/rpc/session.status", { headers: { cookie } });
  expect(await answer.json()).toMatchObject({ result: { data: { signedIn: true, hasPosition: false } } });
});

test.each([
  { role: "clerk", unitId: 2, reach: [2] },
  { role: "leader", unitId: 1, reach: [1, 2, 3, 101] },
  { role: "specialist", unitId: 101, reach: [101] },
] as const)("a $role of unit $unitId reaches units $reach", async ({ role, unitId, reach }) => {
  const cookie = await api.signIn(await api.account({ role, unitId }));
  const answer = await api.ask("/rpc/units.mine", { headers: { cookie } });
  const { result } = (await answer.json()) as { result: { data: { id: number }[] } };
  expect(result.data.map((unit) => unit.id)).toEqual(reach);
});

test("after eight wrong passwords a name waits, at that address only, and not for ever", async () => {
  const credentials = await api.account({});
  const from = (address: string) => ({ "x-forwarded-for": address });
  const wrong = { ...credentials, password: "doan-mo" };
  for (let time = 0; time < 8; time += 1) expect((await api.post(SIGN_IN, wrong, from("10.0.0.1"))).status).toBe(401);
  const refused = await api.post(SIGN_IN, credentials, from("10.0.0.1"));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ message: expect.stringContaining("Hãy chờ 10 phút") });
  expect((await api.post(SIGN_IN, credentials, from("10.0.0.2"))).status).toBe(200);
  api.clock.real = instant(api.clock.realNow() + 11 * 60_000);
  const later = await api.post(SIGN_IN, credentials, from("10.0.0.1"));
  api.clock.real = null;
  expect(later.status).toBe(200);
});

test("expired sessions are removed, running ones stay", async () => {
  const cookie = await api.signIn(await api.account({}));
  const { owner, testDatabase } = api.district;
  await owner`insert into sessions (id, token, user_id, expires_at, created_at, updated_at)
    select 'old', 'old', user_id, '2000-01-01', '2000-01-01', '2000-01-01' from sessions limit 1`;
  expect(await pruneSessions(testDatabase.database, api.clock)).toBe(1);
  expect((await me(cookie)).status).toBe(200);
});

test("there is no way to sign up, and none of the library's other addresses", async () => {
  for (const path of ["sign-up/email", "sign-in/email", "update-user", "delete-user", "is-username-available"]) {
    expect((await api.post(`/api/auth/${path}`, {})).status, path).toBe(404);
  }
});

test("a request that another site could send is refused", async () => {
  const credentials = await api.account({});
  const foreign = { "x-motcua": "0", origin: "https://evil.example" };
  expect((await api.post(SIGN_IN, credentials, foreign)).status).toBe(403);
  expect((await api.post(SIGN_IN, credentials, { "x-motcua": "0", origin: api.origin })).status).toBe(200);
});

test("the log holds neither names nor passwords", () => {
  expect(api.log.length).toBeGreaterThan(0);
  expect(api.log.join("")).not.toMatch(/mat-khau|canbo\.|Cán bộ Thử|session_token/);
});
