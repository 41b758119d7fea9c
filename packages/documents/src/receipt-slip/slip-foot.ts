import type { Content } from "pdfmake/interfaces.js";

import { words } from "./messages.vi.ts";
import { receiptForm } from "./receipt-form.ts";
import type { ReceiptSlip } from "./slip-data.ts";

/** The two places to sign. Online only the receiver signs. */
export function slipSignatures(slip: ReceiptSlip): Content {
  const submitter = slip.submitter ?? slip.owner;
  const left = slip.channelIn === "online" ? { text: "" } : signature(slip, words.submitterSigns, submitter.name);
  return {
    margin: [0, 6, 0, 0],
    columnGap: 12,
    columns: [left, signature(slip, words.receiverSigns, slip.receiver)],
  };
}

/** What the applicant should know; about the copies only where the paper has them. */
export function slipNotes(slip: ReceiptSlip): Content {
  const copies = slip.copyLabel === null ? [] : [words.noteCopies];
  return {
    style: "small",
    unbreakable: true,
    margin: [0, 4, 0, 0],
    stack: [
      { text: words.notes, bold: true, italics: true },
      { ul: [...copies, words.noteResult, words.noteTracking(slip.trackingUrl)] },
    ],
  };
}

function signature(slip: ReceiptSlip, role: string, name: string): Content {
  return {
    stack: [
      { text: role, bold: true, alignment: "center" },
      { text: receiptForm(slip.form).signatureHint, style: "small", italics: true, alignment: "center" },
      { text: name, bold: true, alignment: "center", margin: [0, 34, 0, 0] },
    ],
  };
}
