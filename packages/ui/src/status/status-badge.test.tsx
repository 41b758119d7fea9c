import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { DueBadge, StateBadge } from "./status-badge.tsx";
import { type DueStatus, dueLook } from "./status-words.ts";

const STATES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

describe("a badge says its status by word, icon and colour", () => {
  test.each(STATES)("state %i", (state) => {
    const html = renderToStaticMarkup(<StateBadge state={state} />);
    expect(html).toMatch(/^<span class="mc-badge mc-badge--\w+"><svg[^>]*aria-hidden="true".*<\/svg>[^<]+<\/span>$/);
  });

  test("the words are those of the national list", () => {
    expect(renderToStaticMarkup(<StateBadge state={5} />)).toContain("</svg>Yêu cầu bổ sung giấy tờ</span>");
  });

  test("no two states look alike without their words", () => {
    const looks = STATES.map(
      (state) => /<path d="([^"]+)"/.exec(renderToStaticMarkup(<StateBadge state={state} />))?.[1],
    );
    expect(new Set(looks).size).toBe(STATES.length);
  });
});

test.each<[DueStatus, string]>([
  [{ state: "running" }, "Còn hạn"],
  [{ state: "running", days: 3 }, "Còn 3\u00a0ngày"],
  [{ state: "running", days: null }, "Còn hạn"],
  [{ state: "dueSoon" }, "Sắp đến hạn"],
  [{ state: "dueSoon", days: 1 }, "Còn 1\u00a0ngày"],
  [{ state: "dueSoon", days: 0 }, "Hôm nay"],
  [{ state: "overdue", days: 3 }, "Quá hạn 3\u00a0ngày"],
  [{ state: "overdue", days: 0 }, "Quá hạn"],
  [{ state: "suspended" }, "Tạm dừng"],
  [{ state: "early" }, "Trước hạn"],
  [{ state: "onTime" }, "Đúng hạn"],
  [{ state: "late" }, "Quá hạn"],
])("%j reads %s", (due, words) => {
  expect(dueLook(due).words).toBe(words);
  expect(renderToStaticMarkup(<DueBadge due={due} />)).toContain(`</svg>${words}</span>`);
});
