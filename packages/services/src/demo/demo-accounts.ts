import type { Role } from "@motcua/domain/permissions/role";

/** An account of the demo. Its password is public on purpose; a store of real data never has it. */
export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** GSO code of the unit on the demo's first day. */
  readonly unitCode: string;
}

/** The password of every account of the demo. */
export const DEMO_PASSWORD = "motcua-minhhoa";

/** Which day a demo begins on, and who works there: before and after 1 July 2025. */
export const demoEditions = {
  2023: {
    starts: "2023-10-16T09:00:00+07:00",
    accounts: [
      { username: "ankhanh", name: "Đỗ Thị Minh Hoà", role: "clerk", unitCode: "09877" },
      { username: "kimchung", name: "Trần Quang Hải", role: "clerk", unitCode: "09853" },
      { username: "chuyenvien", name: "Lê Thu Phương", role: "specialist", unitCode: "09877" },
      { username: "lanhdao", name: "Phạm Đức Cường", role: "leader", unitCode: "274" },
      { username: "quantri", name: "Vũ Ngọc Sơn", role: "administrator", unitCode: "274" },
    ],
  },
  2026: {
    starts: "2026-10-19T09:00:00+07:00",
    accounts: [
      { username: "ankhanh", name: "Đỗ Thị Minh Hoà", role: "clerk", unitCode: "09877" },
      { username: "sondong", name: "Trần Quang Hải", role: "clerk", unitCode: "09871" },
      { username: "chuyenvien", name: "Lê Thu Phương", role: "specialist", unitCode: "09877" },
      { username: "lanhdao", name: "Phạm Đức Cường", role: "leader", unitCode: "09832" },
      { username: "quantri", name: "Vũ Ngọc Sơn", role: "administrator", unitCode: "09832" },
    ],
  },
} as const satisfies Record<number, { starts: string; accounts: readonly DemoAccount[] }>;

/** A year that a demo can be made for. */
export type DemoYear = keyof typeof demoEditions;
