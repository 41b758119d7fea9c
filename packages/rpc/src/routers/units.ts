import { listReachedUnits } from "@motcua/services/sign-in/describe-actor";

import { router, staffProcedure } from "../trpc.ts";

export const unitsRouter = router({
  /** The units that the signed-in reaches today, with what may be done in each. */
  mine: staffProcedure.query(({ ctx }) => listReachedUnits(ctx.service)),
});
