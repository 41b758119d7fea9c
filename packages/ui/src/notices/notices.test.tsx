import { parseInstant } from "@motcua/time/instant";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { DemoBanner } from "./demo-banner.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Kbd } from "./kbd.tsx";
import { SkipLink } from "./skip-link.tsx";

test("the demo banner names the moment of the demo's clock", () => {
  const lawNow = parseInstant("2023-10-16T09:00:00+07:00");
  if (lawNow === null) throw new Error("the test's own moment");
  expect(renderToStaticMarkup(<DemoBanner lawNow={lawNow} />)).toBe(
    '<p class="mc-demo">Dữ liệu minh họa – ngày giả định: thứ Hai, 16/10/2023 09:00</p>',
  );
});

test("the error summary can take the focus and links every sentence to its field", () => {
  const errors = [
    { fieldId: "so-cccd", message: "Số CCCD phải có 12 chữ số" },
    { fieldId: "ho-ten", message: "Nhập họ và tên chủ hồ sơ" },
  ];
  const html = renderToStaticMarkup(<ErrorSummary errors={errors} />);
  expect(html).toContain('role="alert" tabindex="-1"');
  expect(html).toContain("Có lỗi cần sửa</h2>");
  expect(html).toContain('<a href="#so-cccd">Số CCCD phải có 12 chữ số</a>');
  expect(html).toContain('<a href="#ho-ten">Nhập họ và tên chủ hồ sơ</a>');
});

test("without errors there is no summary", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});

test("an empty list says why and what can be done", () => {
  const html = renderToStaticMarkup(
    <EmptyState title="Chưa có hồ sơ nào">
      <p>Nhấn F2 để tiếp nhận.</p>
    </EmptyState>,
  );
  expect(html).toMatch(/Chưa có hồ sơ nào<\/p><p>Nhấn F2/);
});

test("keys stand apart, joined by a plus", () => {
  expect(renderToStaticMarkup(<Kbd keys={["Ctrl", "Enter"]} />)).toBe(
    '<span class="mc-keys"><kbd>Ctrl</kbd>+<kbd>Enter</kbd></span>',
  );
});

test("the skip link leads to the main content", () => {
  expect(renderToStaticMarkup(<SkipLink target="noi-dung" />)).toContain('href="#noi-dung"');
});
