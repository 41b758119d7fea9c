import type { PortalRequest, PortalServices } from "@motcua/rpc/portal";
import { messages } from "../app/messages.vi.ts";
import { HomePage } from "../features/home/home-page.tsx";
import { procedureRoute, searchRoute } from "./procedures-route.tsx";
import type { RoutedPage } from "./routed-page.ts";
import { trackingRoute } from "./tracking-route.tsx";

/** The page at an address, or null when nothing stands there. */
export async function route({ path, query }: PortalRequest, services: PortalServices): Promise<RoutedPage | null> {
  if (path === "/") return { status: 200, title: messages.product, content: <HomePage /> };
  if (path === "/tra-cuu") return trackingRoute(query, services);
  if (path === "/thu-tuc") return searchRoute(query, services);
  const code = /^\/thu-tuc\/([^/]+)$/.exec(path)?.[1];
  return code === undefined ? null : procedureRoute(code, services);
}
