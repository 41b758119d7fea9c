import type { PublicProcedure } from "@motcua/services/public-procedures/get-public-procedure";
import type { PublicProcedurePage } from "@motcua/services/public-procedures/search-public-procedures";
import type { TrackingAnswer } from "@motcua/services/tracking/track-dossier";

/** What the portal's pages may ask of the server. Nothing here needs to know who asks. */
export interface PortalServices {
  track(text: string): Promise<TrackingAnswer>;
  searchProcedures(search: { readonly query: string; readonly page: number }): PublicProcedurePage;
  findProcedure(code: string): PublicProcedure | null;
}

/** What every page says of the store it reads from. */
export interface PortalStanding {
  /** The demo's assumed moment with +07:00; null in a real store. */
  readonly demoNow: string | null;
}

/** A request for a page. */
export interface PortalRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly standing: PortalStanding;
}

/** A page, or a redirection to `location`. */
export interface PortalAnswer {
  readonly status: 200 | 301 | 400 | 404;
  readonly html: string;
  readonly location?: string;
}

/**
 * What any part of the server may show instead of an answer: nothing stands there, a rule said no (in its own
 * sentence), the server failed, the database is away.
 */
export type PortalError = { readonly standing: PortalStanding } & (
  | { readonly kind: "notFound" | "unavailable" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "failed"; readonly reference: string }
);

/** The portal as the server loads it from its bundle. */
export interface Portal {
  respond(request: PortalRequest, services: PortalServices): Promise<PortalAnswer>;
  /** A whole page as HTML; the status is the caller's. */
  errorPage(error: PortalError): string;
}

/** What the bundle exports. */
export interface PortalBundle {
  createPortal(assets: { readonly stylesheet: string }): Portal;
}

export type { PublicProcedure, PublicProcedurePage, TrackingAnswer };
