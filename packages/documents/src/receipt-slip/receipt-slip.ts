import { printPdf } from "../pdf/print-pdf.ts";
import { toNfc } from "../text/nfc.ts";
import { words } from "./messages.vi.ts";
import { slipAppointment, slipRequest } from "./slip-body.ts";
import type { ReceiptSlip } from "./slip-data.ts";
import { slipNotes, slipSignatures } from "./slip-foot.ts";
import { slipHead } from "./slip-head.ts";
import { PAGE_LEFT, PAGE_RIGHT, slipPageFoot, slipPageHead } from "./slip-page.ts";

export type { ReceiptSlip, SlipParty } from "./slip-data.ts";

/**
 * Mẫu số 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả, as a PDF on A5 with as many pages as it takes. The
 * same slip gives the same bytes: its date is that of the receipt, never that of printing.
 * @throws {RangeError} when the tracking address is longer than 152 bytes
 */
export function renderReceiptSlip(data: ReceiptSlip): Promise<Uint8Array> {
  const slip = toNfc(data);
  return printPdf(
    {
      pageSize: "A5",
      pageMargins: [PAGE_LEFT, slip.demo ? 36 : 24, PAGE_RIGHT, 30],
      info: { title: `${words.title.join(" ")} ${slip.code}`, author: slip.desk },
      header: slipPageHead(slip),
      footer: slipPageFoot(slip),
      content: [
        ...slipHead(slip),
        ...slipRequest(slip),
        { unbreakable: true, stack: [...slipAppointment(slip), slipSignatures(slip)] },
        slipNotes(slip),
      ],
      defaultStyle: { fontSize: 9.5, lineHeight: 1.1 },
      styles: {
        head: { fontSize: 9, alignment: "center" },
        title: { fontSize: 12.5, bold: true, alignment: "center" },
        cell: { fontSize: 9 },
        small: { fontSize: 7.5 },
      },
    },
    slip.receivedAt,
  );
}
