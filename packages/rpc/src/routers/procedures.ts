import { getProcedure } from "@motcua/services/procedures/get-procedure";
import { previewDue } from "@motcua/services/procedures/preview-due";
import { GetProcedureInput, PreviewDueInput, SearchProceduresInput } from "@motcua/services/procedures/schemas";
import { searchProcedures } from "@motcua/services/procedures/search-procedures";

import { router, staffProcedure } from "../trpc.ts";

export const proceduresRouter = router({
  search: staffProcedure.input(SearchProceduresInput).query(({ ctx, input }) => searchProcedures(ctx.service, input)),
  get: staffProcedure.input(GetProcedureInput).query(({ ctx, input }) => getProcedure(ctx.service, input)),
  /** The due moment that a receipt at this moment would promise. */
  dueIfReceivedNow: staffProcedure.input(PreviewDueInput).query(({ ctx, input }) => previewDue(ctx.service, input)),
});
