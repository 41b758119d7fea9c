import { vi } from "@motcua/domain/messages/vi";
import { expect, test } from "vitest";

import { channelInOf, channelOutOf, paymentOf, stateOf, yesOf } from "./register-words.ts";

test("all ten national states are known by their words and numbers", () => {
  for (const [state, words] of Object.entries(vi.states)) {
    expect(stateOf(words)).toBe(Number(state));
    expect(stateOf(words.toUpperCase())).toBe(Number(state));
    expect(stateOf(state)).toBe(Number(state));
  }
});

test.each([
  { found: stateOf("Đã tiếp nhận"), meaning: 2 },
  { found: stateOf("Đã có kết quả"), meaning: 9 },
  { found: stateOf("Tạm dừng"), meaning: null },
  { found: stateOf("11"), meaning: null },
  { found: stateOf(""), meaning: null },
  { found: channelInOf("Trực tiếp"), meaning: "direct" },
  { found: channelInOf("bưu chính công ích"), meaning: "post" },
  { found: channelInOf("fax"), meaning: null },
  { found: channelOutOf("Trực tuyến"), meaning: "electronic" },
  { found: channelOutOf("Trực tiếp"), meaning: "desk" },
  { found: paymentOf("Không dùng tiền mặt"), meaning: "cashless" },
  { found: paymentOf("Miễn phí"), meaning: "free" },
  { found: paymentOf("vàng"), meaning: null },
  { found: yesOf("Chưa"), meaning: false },
  { found: yesOf("có"), meaning: true },
  { found: yesOf("?"), meaning: null },
])("words mean what people mean by them: $meaning", ({ found, meaning }) => {
  expect(found).toBe(meaning);
});
