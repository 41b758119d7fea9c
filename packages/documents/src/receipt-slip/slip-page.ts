import type { Content, DynamicContent } from "pdfmake/interfaces.js";

import { words } from "./messages.vi.ts";
import { receiptForm } from "./receipt-form.ts";
import type { ReceiptSlip } from "./slip-data.ts";

export const PAGE_LEFT = 36;
export const PAGE_RIGHT = 24;
const WARNING_RED = "#9b1c1c";

/** By which circular the form is made; on a slip of several pages also whose page it is, and which. */
export function slipPageFoot(slip: ReceiptSlip): DynamicContent {
  return (page, pages) => ({
    style: "small",
    margin: [PAGE_LEFT, 10, PAGE_RIGHT, 0],
    columns: [
      { width: "auto", italics: true, text: receiptForm(slip.form).basis },
      { width: "*", alignment: "center", text: pages > 1 ? `${words.code}: ${slip.code}` : "" },
      { width: "auto", text: pages > 1 ? words.page(page, pages) : "" },
    ],
  });
}

/** The frame that no one overlooks on a slip of a demo store. */
export function slipPageHead(slip: ReceiptSlip): DynamicContent {
  return () => (slip.demo ? demoFrame() : null);
}

function demoFrame(): Content {
  const text = `${words.demo} · ${words.demoHint}`;
  return {
    margin: [PAGE_LEFT, 10, PAGE_RIGHT, 0],
    table: { widths: ["*"], body: [[{ text, bold: true, alignment: "center", color: WARNING_RED }]] },
    layout: { hLineColor: () => WARNING_RED, vLineColor: () => WARNING_RED },
  };
}
