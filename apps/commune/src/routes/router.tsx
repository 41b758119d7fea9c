import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";

import { DossierPage } from "../features/dossier/dossier-page.tsx";
import { IntakePage } from "../features/intake/intake-page.tsx";
import { QueuePage } from "../features/queue/queue-page.tsx";
import { SearchPage } from "../features/queue/search-page.tsx";
import { SessionGate } from "../features/session/session-gate.tsx";
import { BrokenScreen } from "../features/shell/broken-screen.tsx";
import { NotFound } from "../features/shell/not-found.tsx";
import { Shell } from "../features/shell/shell.tsx";

const root = createRootRoute({
  component: () => (
    <SessionGate>
      <Shell />
    </SessionGate>
  ),
  errorComponent: BrokenScreen,
  notFoundComponent: NotFound,
});

const getParentRoute = () => root;
const openRoute = createRoute({ getParentRoute, path: "/", component: () => <QueuePage key="open" part="open" /> });
const mineRoute = createRoute({
  getParentRoute,
  path: "/cua-toi",
  component: () => <QueuePage key="mine" part="mine" />,
});
const toReturnRoute = createRoute({
  getParentRoute,
  path: "/cho-tra",
  component: () => <QueuePage key="toReturn" part="toReturn" />,
});
const returnedRoute = createRoute({
  getParentRoute,
  path: "/da-tra",
  component: () => <QueuePage key="returned" part="returned" />,
});
const searchRoute = createRoute({ getParentRoute, path: "/tim", component: SearchPage });
const intakeRoute = createRoute({ getParentRoute, path: "/tiep-nhan", component: IntakePage });
const dossierRoute = createRoute({ getParentRoute, path: "/ho-so/$dossierId", component: DossierScreen });

function DossierScreen() {
  const { dossierId } = dossierRoute.useParams();
  return <DossierPage key={dossierId} dossierId={dossierId} />;
}

/** Every address of the commune app, under `/xa/`. */
export const router = createRouter({
  routeTree: root.addChildren([
    openRoute,
    mineRoute,
    toReturnRoute,
    returnedRoute,
    searchRoute,
    intakeRoute,
    dossierRoute,
  ]),
  basepath: "/xa",
  defaultErrorComponent: BrokenScreen,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
}
