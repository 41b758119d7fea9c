import { citeSource, type LegalKey, legalSources } from "@motcua/legal/register";
import type { LocalDate } from "@motcua/time/local-date";

/** Which wording of Mẫu số 01 is meant: that of this circular. Kept with the dossier, so that it never changes. */
export type ReceiptFormKey = Extract<LegalKey, "TT_01_2018_VPCP" | "TT_03_2025_VPCP">;

/** What one wording of Mẫu số 01 says otherwise than the other. */
export interface ReceiptForm {
  /** `Mẫu số 01 – Thông tư 01/2018/TT-VPCP`. */
  readonly basis: string;
  /** Follows the name of the desk; the name of `leads` comes after it. */
  readonly receivedFrom: string;
  readonly identity: string;
  /** Whose data stand first: the person who handed the dossier in, or its owner. */
  readonly leads: "submitter" | "owner";
  /** Label of the one who does not lead, when they are two. */
  readonly other: string;
  readonly authorisation: string | null;
  /** True: a dossier without a book entry gets the register line with dots for the pen; false: no line. */
  readonly emptyRegister: boolean;
  readonly signatureHint: string;
}

/** The annex of 2025 was read by its fields only, so both forms are drawn alike. */
const FORMS: Readonly<Record<ReceiptFormKey, ReceiptForm>> = {
  TT_01_2018_VPCP: {
    basis: `Mẫu số 01 – ${citeSource("TT_01_2018_VPCP")}`,
    receivedFrom: "tiếp nhận hồ sơ của",
    identity: "Số căn cước/hộ chiếu",
    leads: "submitter",
    other: "Chủ hồ sơ",
    authorisation: null,
    emptyRegister: true,
    signatureHint: "(Ký và ghi rõ họ tên)",
  },
  TT_03_2025_VPCP: {
    basis: `Mẫu số 01 – ${citeSource("TT_03_2025_VPCP")}`,
    receivedFrom: "tiếp nhận hồ sơ của Ông (Bà)/Tổ chức",
    identity: "Số định danh cá nhân/tổ chức",
    leads: "owner",
    other: "Người nộp hồ sơ theo ủy quyền",
    authorisation: "Giấy tờ ủy quyền",
    emptyRegister: false,
    signatureHint: "(Ký và ghi rõ họ tên; chữ ký số nếu là biểu mẫu điện tử)",
  },
};

/** The form of that key. */
export function receiptForm(key: ReceiptFormKey): ReceiptForm {
  return FORMS[key];
}

/** The form that serves a dossier received on `day`; receipts before the circular of 2018 take its form too. */
export function receiptFormOn(day: LocalDate): ReceiptFormKey {
  return day >= legalSources.TT_03_2025_VPCP.inForceFrom ? "TT_03_2025_VPCP" : "TT_01_2018_VPCP";
}
