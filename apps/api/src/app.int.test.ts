import { DomainError } from "@motcua/domain/errors";
import { receiveDossier } from "@motcua/services/dossiers/receive-dossier";
import { intake } from "@motcua/services/test/sample-input";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { ErrorAnswer, ProcedurePageAnswer, TrackedDossierAnswer } from "./routes/public-schemas.ts";
import { startTestApi, type TestApi } from "./test/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const { owner, districtId } = api.district;
  await owner`insert into number_prefixes (prefix, valid_from, district_id, unit_id)
    values ('000.01.99.H99', '2018-01-01', ${districtId}, 2)`;
});
afterAll(() => api.close());

const page = { accept: "text/html" };

describe("web apps", () => {
  test.each([
    { path: "/xa/", title: "commune" },
    { path: "/xa/ho-so/123", title: "commune" },
    { path: "/huyen/", title: "district-admin" },
    { path: "/huyen/bang-dieu-hanh", title: "district-admin" },
  ])("$path answers its page also signed out", async ({ path, title }) => {
    const answer = await api.ask(path, { headers: page });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`<title>${title}</title>`);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  });

  test("without the slash one is led to it", async () => {
    const answer = await api.ask("/xa");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/xa/"]);
  });

  test("a hashed file is kept for ever and sent compressed, a missing one is not found", async () => {
    const answer = await api.ask("/xa/assets/app-Ab12Cd34.js", { headers: { "accept-encoding": "gzip" } });
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("content-type")).toContain("javascript");
    expect(await answer.text()).toContain('console.log("commune")');
    expect((await api.ask("/xa/assets/app-00000000.js")).status).toBe(404);
    const etag = answer.headers.get("etag") ?? "";
    const again = await api.ask("/xa/assets/app-Ab12Cd34.js", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
  });

  test("no path leads out of the built files", async () => {
    const answer = await api.ask("/xa/..%2f..%2f..%2fpackage.json");
    expect(answer.status).toBe(404);
  });
});

describe("headers", () => {
  test.each(["/xa/", "/huyen/", "/healthz", "/rpc/session.status", "/api/v1/openapi.json", "/khong-co"])(
    "%s carries the headers that bind a browser",
    async (path) => {
      const { headers } = await api.ask(path, { headers: page });
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("x-request-id")).toMatch(/^[0-9A-F]{10}$/);
    },
  );

  test("pages run scripts from files only, and stand in no frame", async () => {
    const staff = (await api.ask("/xa/", { headers: page })).headers.get("content-security-policy") ?? "";
    expect(staff).toContain("script-src 'self'");
    expect(staff).not.toMatch(/script-src[^;]*unsafe/);
    expect(staff).toContain("frame-ancestors 'none'");
    const portal = (await api.ask("/khong-co", { headers: page })).headers.get("content-security-policy") ?? "";
    expect(portal).toContain("default-src 'none'");
    expect(portal).not.toMatch(/script-src|unsafe/);
  });
});

describe("health", () => {
  test("up, ready, and figures without names", async () => {
    expect(await (await api.ask("/healthz")).json()).toEqual({ status: "ok" });
    expect(await (await api.ask("/readyz")).json()).toEqual({ status: "ok", database: "up" });
    const figures = await (await api.ask("/metrics")).text();
    expect(figures).toMatch(/^motcua_http_requests_total\{group="health",status="2xx"\} \d+$/m);
    expect(figures).toMatch(/^motcua_database_up 1$/m);
    expect(figures).toMatch(/^motcua_http_request_seconds_bucket\{group="health",le="\+Inf"\} \d+$/m);
  });
});

describe("public interface", () => {
  test("a number leads to its progress and to nothing else, however it is typed", async () => {
    const { code } = await receiveDossier(await api.district.staff("clerk", 2), intake());
    const typed = encodeURIComponent(` ${code.toLowerCase()} `);
    const answer = await api.ask(`/api/v1/track/${typed}`);
    expect(answer.status).toBe(200);
    const body = await answer.json();
    expect(body).toEqual({ code, state: 2, stateName: "Được tiếp nhận", percent: 25 });
    expect(z.strictObject(TrackedDossierAnswer.shape).parse(body)).toEqual(body);
  });

  test.each([
    { typed: "000.01.99.H99-231016-9998", status: 404, words: "Không tìm thấy hồ sơ" },
    { typed: "abc", status: 400, words: "Mã hồ sơ không đúng dạng" },
    { typed: "000.01.99.H99-231016-", status: 400, words: "Mã hồ sơ không đúng dạng" },
    { typed: "%25", status: 400, words: "Mã hồ sơ không đúng dạng" },
  ])("$typed is answered $status", async ({ typed, status, words }) => {
    const answer = await api.ask(`/api/v1/track/${typed}`);
    expect(answer.status).toBe(status);
    expect(ErrorAnswer.parse(await answer.json()).message).toContain(words);
  });

  test("procedures are found without accents, page by page", async () => {
    const first = ProcedurePageAnswer.parse(await (await api.ask("/api/v1/procedures?q=khai%20sinh")).json());
    expect(first.lines[0]).toMatchObject({ code: "1.001193", fieldName: "Hộ tịch" });
    const all = ProcedurePageAnswer.parse(await (await api.ask("/api/v1/procedures?page=99")).json());
    expect(all.page).toBe(all.pages);
    const bad = await api.ask("/api/v1/procedures?page=mot");
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ fields: [{ path: "page", message: "Trang phải là số." }] });
  });

  test("it describes itself", async () => {
    const document = await (await api.ask("/api/v1/openapi.json")).json();
    expect(document).toMatchObject({ openapi: "3.1.0" });
    expect(Object.keys((document as { paths: object }).paths)).toEqual(["/api/v1/track/{code}", "/api/v1/procedures"]);
  });
});

describe("what is not there", () => {
  test.each([
    { path: "/api/v1/khong-co", status: 404 },
    { path: "/rpc/khong.co", status: 404 },
  ])("$path is answered as JSON in Vietnamese", async ({ path, status }) => {
    const answer = await api.ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("json");
  });
});

describe("pages for people", () => {
  test("a browser that asks for an icon by its old name is led to it", async () => {
    const answer = await api.ask("/favicon.ico");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/favicon.svg"]);
  });

  test("who opens a slip signed out is told so", async () => {
    const answer = await api.ask("/files/slip/0192d3a0-0000-7000-8000-000000000000", { headers: page });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toContain("text/html");
  });

  test("an unexpected error of a route leaves a reference that the log has, and nothing else", async () => {
    const broken = await startTestApi({
      database: (real) => ({
        ...real,
        readAs: async (who, work, options) => {
          if (state.broken) throw new Error("password of Nguyễn Văn A");
          return real.readAs(who, work, options);
        },
      }),
    });
    try {
      state.broken = true;
      const answer = await broken.ask("/api/v1/track/000.01.99.H99-231016-0001");
      expect(answer.status).toBe(500);
      const text = await answer.text();
      const { reference } = JSON.parse(text) as { reference: string };
      expect(text).not.toContain("Nguyễn");
      expect(answer.headers.get("x-request-id")).toBe(reference);
      expect(broken.log.join("")).toContain(reference);
    } finally {
      state.broken = false;
      await broken.close();
    }
  });
  const state = { broken: false };
});

describe("while PostgreSQL is away", () => {
  test("what needs it is answered 503 at once, with the time to come back, and pages of the staff apps still stand", async () => {
    const state = { up: true };
    const down = await startTestApi({ availability: state });
    try {
      const cookie = await down.signIn(await down.account({}));
      state.up = false;
      for (const path of ["/rpc/session.me", "/api/v1/track/000.01.99.H99-231016-0001", "/readyz", "/tra-cuu?ma=1"]) {
        const answer = await down.ask(path, { headers: { cookie } });
        expect([path, answer.status]).toEqual([path, 503]);
        expect(answer.headers.get("retry-after")).toBe("2");
      }
      const answer = await down.ask("/rpc/session.me");
      expect(await answer.json()).toMatchObject({
        message: expect.stringContaining("Cơ sở dữ liệu đang tạm gián đoạn"),
      });
      for (const path of ["/xa/", "/huyen/", "/healthz"]) expect((await down.ask(path)).status).toBe(200);
      state.up = true;
      expect((await down.ask("/rpc/session.me", { headers: { cookie } })).status).toBe(200);
    } finally {
      await down.close();
    }
  });

  test("a database that breaks in the middle is told the same, also when signing in", async () => {
    const state = { broken: false };
    const broken = await startTestApi({
      database: (real) => ({
        ...real,
        readAs: async (who, work, options) => {
          if (who === null && state.broken) throw new DomainError("DATABASE_UNAVAILABLE");
          return real.readAs(who, work, options);
        },
        writeAs: async (who, work) => {
          if (state.broken) throw new DomainError("DATABASE_UNAVAILABLE");
          return real.writeAs(who, work);
        },
      }),
    });
    try {
      const credentials = await broken.account({});
      const cookie = await broken.signIn(credentials);
      state.broken = true;
      const signIn = await broken.post("/api/auth/sign-in/username", credentials);
      expect([signIn.status, signIn.headers.get("retry-after")]).toEqual([503, "2"]);
      const asked = await broken.ask("/rpc/session.me", { headers: { cookie } });
      expect([asked.status, asked.headers.get("retry-after")]).toEqual([503, "2"]);
    } finally {
      state.broken = false;
      await broken.close();
    }
  });
});
