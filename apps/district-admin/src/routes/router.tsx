import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { BoardScreen } from "../features/board/board-screen.tsx";
import { readBoardSearch } from "../features/board/board-search.ts";
import { DossierScreen } from "../features/dossier-detail/dossier-screen.tsx";
import { DossierListScreen } from "../features/dossier-list/dossier-list-screen.tsx";
import { readListSearch } from "../features/dossier-list/list-search.ts";
import { BatchScreen } from "../features/imports/batch-screen.tsx";
import { ImportsScreen } from "../features/imports/imports-screen.tsx";
import { NewImportScreen } from "../features/imports/new-import-screen.tsx";
import { SessionGate } from "../features/session/session-gate.tsx";
import { BrokenScreen, NotFound } from "../features/shell/lost-screens.tsx";
import { Shell } from "../features/shell/shell.tsx";

const root = createRootRoute({
  component: () => (
    <SessionGate>
      <Shell />
    </SessionGate>
  ),
});

const board = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readBoardSearch,
  component: BoardScreen,
});
const dossierList = createRoute({
  getParentRoute: () => root,
  path: "/ho-so",
  validateSearch: readListSearch,
  component: DossierListScreen,
});
const dossier = createRoute({ getParentRoute: () => root, path: "/ho-so/$dossierId", component: DossierScreen });
const imports = createRoute({ getParentRoute: () => root, path: "/nhap-so", component: ImportsScreen });
const sentFile = createRoute({
  getParentRoute: () => root,
  path: "/nhap-so/tep/$uploadId",
  component: NewImportScreen,
});
const batch = createRoute({ getParentRoute: () => root, path: "/nhap-so/$batchId", component: BatchScreen });

/** Every address of the app, below `/huyen`. */
export const router = createRouter({
  routeTree: root.addChildren([board, dossierList, dossier, imports, sentFile, batch]),
  basepath: "/huyen",
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: BrokenScreen,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
