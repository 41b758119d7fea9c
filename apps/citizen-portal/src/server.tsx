import type { Portal, PortalAnswer, PortalBundle, PortalError, PortalRequest } from "@motcua/rpc/portal";
import { renderToStaticMarkup } from "react-dom/server";

import { Page, type PageFrame } from "./app/page.tsx";
import { ErrorPage, errorTitle } from "./features/errors/error-page.tsx";
import { route } from "./routes/route.tsx";
import type { RoutedPage } from "./routes/routed-page.ts";

/** The portal's pages, drawn on the server. The server loads this file as a bundle and knows no more of it than its type. */
export const createPortal: PortalBundle["createPortal"] = ({ stylesheet }): Portal => {
  const draw = (page: Omit<RoutedPage, "status">, { path, standing }: Pick<PortalRequest, "path" | "standing">) => {
    const { content, ...rest } = page;
    const frame: PageFrame = { ...rest, path, standing, stylesheet };
    return `<!doctype html>${renderToStaticMarkup(<Page frame={frame}>{content}</Page>)}`;
  };
  const errorPage = (error: PortalError) =>
    draw({ title: errorTitle(error), content: <ErrorPage error={error} /> }, { path: "", standing: error.standing });
  return {
    errorPage,
    async respond(request, services) {
      if (/^\/[^/].*\/$/.test(request.path)) return movedTo(request);
      const page = await route(request, services);
      if (page === null) return { status: 404, html: errorPage({ kind: "notFound", standing: request.standing }) };
      const { status, ...drawn } = page;
      return { status, html: draw(drawn, request) };
    },
  };
};

/** One address per page: `/tra-cuu/` is `/tra-cuu`. */
function movedTo({ path, query }: PortalRequest): PortalAnswer {
  const parameters = query.toString();
  return { status: 301, html: "", location: path.replace(/\/+$/, "") + (parameters && `?${parameters}`) };
}
