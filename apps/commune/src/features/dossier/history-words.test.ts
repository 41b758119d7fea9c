import { expect, test } from "vitest";

import type { DossierView } from "../../app/rpc.ts";
import { historyWords } from "./history-words.ts";

type Entry = DossierView["history"][number];

const entry = (changes: Partial<Entry>): Entry => ({
  seq: 1,
  kind: "dossier.received",
  actor: "user:lan",
  actorName: "Nguyễn Thị Lan",
  fromName: null,
  toName: null,
  fromUnitName: null,
  toUnitName: null,
  occurredAt: "2023-10-16T09:00:00+07:00",
  source: "desk",
  payload: {},
  ...changes,
});

test.each<{ given: Partial<Entry>; what: string }>([
  {
    given: { payload: { dueAt: Date.UTC(2023, 9, 19, 10) } },
    what: "Tiếp nhận hồ sơ, hẹn trả 17:00 19/10/2023",
  },
  { given: { payload: { dueAt: null } }, what: "Tiếp nhận hồ sơ" },
  {
    given: { kind: "dossier.handedOver", toName: "Phạm Minh", toUnitName: "Xã Một", payload: { to: "m" } },
    what: "Chuyển cho Phạm Minh (Xã Một)",
  },
  {
    given: { kind: "dossier.handedOver", toUnitName: "Phòng Tư pháp", payload: { to: null } },
    what: "Chuyển cho Phòng Tư pháp, chưa giao người",
  },
  { given: { kind: "dossier.handedOver", payload: { to: "gone" } }, what: "Chuyển cho người khác" },
  {
    given: { kind: "dossier.resultRecorded", payload: { outcome: "early", digitised: true } },
    what: "Có kết quả (Trước hạn), đã số hóa",
  },
  {
    given: { kind: "dossier.resultRecorded", payload: { outcome: null, digitised: false } },
    what: "Có kết quả",
  },
  { given: { kind: "dossier.returned", payload: { channelOut: "post" } }, what: "Trả kết quả: Bưu chính công ích" },
  { given: { kind: "dossier.other" }, what: "Thao tác khác (dossier.other)" },
])("$what", ({ given, what }) => {
  expect(historyWords(entry(given)).what).toBe(what);
});

test("a reason stands beside what happened", () => {
  const ended = entry({ kind: "dossier.stopped", payload: { reason: "Thiếu căn cứ" } });
  expect(historyWords(ended)).toMatchObject({ what: "Dừng xử lý", why: "Lý do: Thiếu căn cứ" });
});

test.each<{ given: Partial<Entry>; who: string }>([
  { given: {}, who: "Nguyễn Thị Lan" },
  { given: { source: "import" }, who: "nhập từ sổ" },
  { given: { source: "demo" }, who: "dữ liệu minh họa" },
  { given: { actorName: null, actor: "cli:root" }, who: "quản trị dòng lệnh (root)" },
  { given: { actorName: null }, who: "người khác" },
])("done by $who", ({ given, who }) => {
  expect(historyWords(entry(given)).who).toBe(who);
});
