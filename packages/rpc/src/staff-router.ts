import { boardsRouter } from "./routers/boards.ts";
import { changesRouter } from "./routers/changes.ts";
import { dossiersRouter } from "./routers/dossiers.ts";
import { importsRouter } from "./routers/imports.ts";
import { proceduresRouter } from "./routers/procedures.ts";
import { sessionRouter } from "./routers/session.ts";
import { unitsRouter } from "./routers/units.ts";
import { router } from "./trpc.ts";

/** Everything the staff apps may ask. One line per entity, in alphabetical order. */
export const staffRouter = router({
  boards: boardsRouter,
  changes: changesRouter,
  dossiers: dossiersRouter,
  imports: importsRouter,
  procedures: proceduresRouter,
  session: sessionRouter,
  units: unitsRouter,
});

/** What browsers import, as a type only. */
export type StaffRouter = typeof staffRouter;
