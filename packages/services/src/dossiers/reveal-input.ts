import { z } from "zod";

import { DossierIdInput } from "./schemas.ts";

const purpose = "Mục đích xem: hãy ghi rõ xem để làm gì, từ 5 đến 200 chữ.";

/** Whose persons are to be shown in full, and what for; the purpose is kept in the log of views. */
export const RevealPartiesInput = DossierIdInput.extend({
  purpose: z.string({ error: purpose }).trim().min(5, { error: purpose }).max(200, { error: purpose }),
});
export type RevealPartiesInput = z.output<typeof RevealPartiesInput>;
