import { DomainError } from "@motcua/domain/errors";
import { vi } from "@motcua/domain/messages/vi";
import { searchPublicProcedures } from "@motcua/services/public-procedures/search-public-procedures";
import { trackDossier } from "@motcua/services/tracking/track-dossier";
import { localDateOf } from "@motcua/time/instant";

import { messages } from "../messages.vi.ts";
import type { ApiApp, ApiParts } from "../parts.ts";
import { openApiDocument } from "./openapi.ts";
import { ProcedureQuery } from "./public-schemas.ts";

/** The public interface for other programs: what anybody may know, and its own description. */
export function publicApiRoutes(app: ApiApp, { database, reference, clock }: ApiParts): void {
  const document = openApiDocument();
  app.get("/api/v1/openapi.json", (c) => c.json(document));

  app.get("/api/v1/track/:code", async (c) => {
    const answer = await trackDossier(database, c.req.param("code"));
    if (answer.kind === "malformed") {
      return c.json({ code: "INVALID_INPUT", message: messages.codeMalformed }, 400);
    }
    if (answer.kind === "unknown") throw new DomainError("DOSSIER_NOT_FOUND");
    const { code, state, percent } = answer.dossier;
    return c.json({ code, state, stateName: vi.states[state], percent });
  });

  app.get("/api/v1/procedures", (c) => {
    const { q, page } = ProcedureQuery.parse(c.req.query());
    return c.json(searchPublicProcedures(reference, { query: q, page, day: localDateOf(clock.lawNow()) }));
  });
}
