import type { ChannelIn, ChannelOut, Payment } from "@motcua/domain/dossier/dossier";
import { type DossierState, isDossierState } from "@motcua/domain/dossier/state";
import { vi } from "@motcua/domain/messages/vi";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";

import { remembered } from "./remembered.ts";

type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

const post = [
  "BCCI",
  "Bưu chính",
  "Qua bưu chính",
  "Dịch vụ BCCI",
  "Dịch vụ bưu chính công ích",
  "Bưu điện",
  "Qua bưu điện",
  "Qua BCCI",
];
const atDesk = ["Tại quầy", "Trực tiếp", "Tại Bộ phận Một cửa", "Bộ phận Một cửa", "Một cửa"];
const byNet = ["Trực tuyến", "Qua mạng", "Điện tử", "Online", "Cổng dịch vụ công"];

/** How registers write the ways in; beside these the words of our own screens. */
const channelInWords: Words<ChannelIn> = {
  direct: [vi.channelsIn.direct, ...atDesk, "Nộp trực tiếp"],
  online: [vi.channelsIn.online, ...byNet, "Nộp trực tuyến", "DVC trực tuyến"],
  post: [vi.channelsIn.post, ...post],
};

const channelOutWords: Words<ChannelOut> = {
  desk: [vi.channelsOut.desk, ...atDesk, "Nhận trực tiếp"],
  post: [vi.channelsOut.post, ...post],
  electronic: [vi.channelsOut.electronic, ...byNet, "Bản điện tử", "Kết quả điện tử"],
};

const paymentWords: Words<Payment> = {
  cash: [vi.payments.cash, "Bằng tiền mặt", "Trực tiếp"],
  cashless: [vi.payments.cashless, "Trực tuyến", "Thanh toán trực tuyến", "Chuyển khoản", "Online", "Thẻ"],
  free: [vi.payments.free, "Không thu phí", "Không thu", "Không có phí", "Miễn"],
};

const yesNoWords: Words<"yes" | "no"> = {
  yes: [vi.yes, "Đã số hóa", "Đã", "x", "True", "Yes", "1"],
  no: [vi.no, "Chưa số hóa", "Chưa", "Không số hóa", "False", "No", "0"],
};

/** The ten national states, and what else registers call them. */
const stateWords: Readonly<Record<DossierState, readonly string[]>> = {
  1: [vi.states[1], "Mới nộp", "Chờ tiếp nhận"],
  2: [vi.states[2], "Đã tiếp nhận", "Tiếp nhận", "Mới tiếp nhận"],
  3: [vi.states[3], "Không tiếp nhận", "Từ chối tiếp nhận", "Từ chối"],
  4: [vi.states[4], "Đang giải quyết", "Đang thụ lý", "Chưa giải quyết", "Chưa có kết quả"],
  5: [vi.states[5], "Yêu cầu bổ sung", "Yêu cầu bổ sung hồ sơ", "Chờ bổ sung", "Bổ sung hồ sơ"],
  6: [vi.states[6], "Yêu cầu nộp phí", "Chờ thanh toán", "Chờ nộp phí", "Thực hiện nghĩa vụ tài chính"],
  7: [vi.states[7], "Rút hồ sơ", "Đã rút", "Công dân rút hồ sơ", "Rút"],
  8: [vi.states[8], "Đã dừng xử lý", "Hủy", "Đã hủy"],
  9: [vi.states[9], "Đã xử lý", "Đã giải quyết", "Đã có kết quả", "Chờ trả kết quả", "Có kết quả"],
  10: [vi.states[10], "Đã trả", "Đã hoàn thành", "Hoàn thành", "Kết thúc"],
};

const findChannelIn = finder(channelInWords);
const findChannelOut = finder(channelOutWords);
const findPayment = finder(paymentWords);
const findYesNo = finder(yesNoWords);
const findState = finder(stateWords);

/** Each finds what a cell means, by folded words; null when it says something we do not know. */
export const channelInOf = (text: string): ChannelIn | null => findChannelIn(text);
export const channelOutOf = (text: string): ChannelOut | null => findChannelOut(text);
export const paymentOf = (text: string): Payment | null => findPayment(text);

/** Whether a yes-or-no cell says yes; null when it says neither. */
export function yesOf(text: string): boolean | null {
  const found = findYesNo(text);
  return found === null ? null : found === "yes";
}

/** A national state by its words or its number. */
export function stateOf(text: string): DossierState | null {
  const number = Number(text === "" ? Number.NaN : text);
  if (isDossierState(number)) return number;
  const found = Number(findState(text) ?? Number.NaN);
  return isDossierState(found) ? found : null;
}

function finder<T extends string>(words: Words<T>): (text: string) => T | null {
  const meanings = new Map<string, T>();
  for (const [meaning, names] of Object.entries(words) as [T, readonly string[]][]) {
    for (const name of names) if (!meanings.has(foldVietnamese(name))) meanings.set(foldVietnamese(name), meaning);
  }
  return remembered((text) => meanings.get(foldVietnamese(text)) ?? null);
}
