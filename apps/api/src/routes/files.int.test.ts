import { receiveDossier } from "@motcua/services/dossiers/receive-dossier";
import { intake } from "@motcua/services/test/sample-input";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startTestApi, type TestApi } from "../test/test-api.ts";

let api: TestApi;
let dossierId: string;
let cookie: string;
let strangersCookie: string;
beforeAll(async () => {
  api = await startTestApi();
  dossierId = (await receiveDossier(await api.district.staff("clerk", 2), intake())).id;
  cookie = await api.signIn(await api.account({ role: "clerk", unitId: 2 }));
  strangersCookie = await api.signIn(await api.account({ role: "clerk", unitId: 3 }));
});
afterAll(() => api.close());

const get = (path: string, as?: string) => api.ask(path, as === undefined ? {} : { headers: { cookie: as } });

test("the slip is shown as PDF under its own name, kept by no cache, and the same bytes each time", async () => {
  const first = await get(`/files/slip/${dossierId}`, cookie);
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("application/pdf");
  expect(first.headers.get("cache-control")).toBe("private, no-store");
  const disposition = decodeURIComponent(first.headers.get("content-disposition") ?? "");
  expect(disposition).toMatch(/^inline; .*Giấy tiếp nhận 000\.01\.99\.H99-231016-\d{4}\.pdf$/);
  const bytes = Buffer.from(await first.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  const again = await get(`/files/slip/${dossierId}`, cookie);
  expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
});

describe("nobody else gets it", () => {
  test.each([
    {
      who: "a clerk of another commune",
      path: () => `/files/slip/${dossierId}`,
      as: () => strangersCookie,
      status: 404,
    },
    { who: "whoever is signed out", path: () => `/files/slip/${dossierId}`, as: () => undefined, status: 401 },
    { who: "an id that is none", path: () => "/files/slip/1", as: () => cookie, status: 404 },
    { who: "a file that is not there", path: () => `/files/${dossierId}`, as: () => cookie, status: 404 },
  ])("$who: $status", async ({ path, as, status }) => {
    const answer = await get(path(), as());
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).not.toContain("pdf");
  });

  test("a file itself is read by its id within the unit, and not found from outside", async () => {
    await get(`/files/slip/${dossierId}`, cookie);
    const [file] = await api.district.owner`select id from files where dossier_id = ${dossierId}`;
    const path = `/files/${file?.id}`;
    expect((await get(path, cookie)).status).toBe(200);
    expect((await get(path, strangersCookie)).status).toBe(404);
  });
});
