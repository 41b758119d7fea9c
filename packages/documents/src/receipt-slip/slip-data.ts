import type { Instant } from "@motcua/time/instant";

import type { ReceiptFormKey } from "./receipt-form.ts";

/** A person or organisation as the dossier prints it; null is printed as dots for the pen. */
export interface SlipParty {
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** The number as it is to be printed, masked or whole: the caller decides. */
  readonly identity: string | null;
}

/** The one who handed the dossier in for its owner. */
export interface SlipSubmitter extends SlipParty {
  /** The paper that authorises a proxy; null when there is none to name. */
  readonly authorisation: string | null;
}

/** One paper of the dossier, with how many sheets or copies of each kind were handed in. */
export interface SlipComponent {
  readonly name: string;
  readonly original: number;
  readonly certified: number;
  readonly copy: number;
}

/** A fee in whole đồng. */
export interface SlipFee {
  readonly name: string;
  readonly amount: number;
  readonly paid: boolean;
}

/** Everything that Mẫu số 01 prints, as it stood when the dossier was received. */
export interface ReceiptSlip {
  readonly form: ReceiptFormKey;
  readonly code: string;
  /** Head of the paper, left: the agency above and the agency that receives. Printed in capitals. */
  readonly authority: { readonly parent: string; readonly agency: string };
  /** `Bộ phận Tiếp nhận và Trả kết quả UBND xã Kim Chung`: begins the sentence of the receipt. */
  readonly desk: string;
  /** The place beside the date, `Kim Chung`. */
  readonly place: string;
  /** The unit that resolves the dossier. */
  readonly unit: string;
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
  readonly owner: SlipParty;
  /** Null when the owner came in person. */
  readonly submitter: SlipSubmitter | null;
  /** Online: only the receiver signs. */
  readonly channelIn: "direct" | "online" | "post";
  readonly procedure: { readonly code: string; readonly name: string };
  readonly components: readonly SlipComponent[];
  /** How many sets (bộ) of the dossier. */
  readonly copies: number;
  /** The limit in words, `15 ngày làm việc`. */
  readonly limit: string;
  /** Where or how the result is collected, in words. */
  readonly channelOut: string;
  readonly fees: readonly SlipFee[];
  readonly register: { readonly book: string; readonly ordinal: string } | null;
  readonly receiver: string;
  /** Address behind the QR code, at most 152 bytes, without personal data. */
  readonly trackingUrl: string;
  /** `Liên 2: Giao người nộp hồ sơ`; null when the form has one copy. */
  readonly copyLabel: string | null;
  /** True for a demo store: every page says that its data and dates are made up. */
  readonly demo: boolean;
}
