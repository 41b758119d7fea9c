import { vi } from "@motcua/domain/messages/vi";
import type { PortalServices } from "@motcua/rpc/portal";

import { messages } from "../features/tracking/messages.vi.ts";
import { TrackedDossierPage, TrackingPage, UnknownDossierPage } from "../features/tracking/tracking-page.tsx";
import type { RoutedPage } from "./routed-page.ts";

/** `/tra-cuu`, and `/tra-cuu?ma=<code>`: the address that the QR code of every slip holds. */
export async function trackingRoute(query: URLSearchParams, services: PortalServices): Promise<RoutedPage> {
  const typed = query.get("ma");
  if (typed === null) return { status: 200, title: messages.title, content: <TrackingPage typed="" /> };
  if (typed.trim() === "") return refused(typed, messages.empty);
  const answer = await services.track(typed);
  if (answer.kind === "malformed") return refused(typed, messages.malformed);
  if (answer.kind === "unknown") {
    const content = <UnknownDossierPage typed={typed.trim()} />;
    return { status: 200, title: messages.unknownTitle, content, hidden: true };
  }
  const { dossier } = answer;
  const title = messages.titleFound(vi.states[dossier.state], dossier.code);
  return { status: 200, title, content: <TrackedDossierPage dossier={dossier} />, hidden: true };
}

function refused(typed: string, error: string): RoutedPage {
  const content = <TrackingPage typed={typed} error={error} />;
  return { status: 400, title: messages.title, content, failed: true, hidden: true };
}
