import type { PortalServices } from "@motcua/rpc/portal";
import { findPublicProcedure } from "@motcua/services/public-procedures/get-public-procedure";
import { searchPublicProcedures } from "@motcua/services/public-procedures/search-public-procedures";
import { trackDossier } from "@motcua/services/tracking/track-dossier";
import { formatInstant, localDateOf } from "@motcua/time/instant";

import { isInterface } from "../http/request-group.ts";
import type { ApiApp, ApiParts } from "../parts.ts";
import { sendWebFile } from "../web/send-web-file.ts";

/** The public pages: everything that no other route has taken. */
export function portalRoutes(app: ApiApp, parts: ApiParts): void {
  const { database, reference, clock, demo, portal, web } = parts;
  const today = () => localDateOf(clock.lawNow());
  const services: PortalServices = {
    track: (text) => trackDossier(database, text),
    searchProcedures: (search) => searchPublicProcedures(reference, { ...search, day: today() }),
    findProcedure: (code) => findPublicProcedure(reference, code, today()),
  };
  // Asked for by browsers beside what has no page to name an icon, such as a slip.
  app.get("/favicon.ico", (c) => c.redirect("/favicon.svg", 301));
  app.get("/*", async (c, next) => {
    if (isInterface(c.req.path)) return next();
    const file = web.portal.get(c.req.path.slice(1));
    if (file) return sendWebFile(c, file);
    const { pathname: path, searchParams: query } = new URL(c.req.url);
    const standing = { demoNow: demo ? formatInstant(clock.lawNow()) : null };
    const answer = await portal.respond({ path, query, standing }, services);
    return answer.location === undefined ? c.html(answer.html, answer.status) : c.redirect(answer.location, 301);
  });
}
