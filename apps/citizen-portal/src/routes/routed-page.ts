import type { PortalAnswer } from "@motcua/rpc/portal";
import type { ReactNode } from "react";

/** What a route makes of its request; the frame is put around it. */
export interface RoutedPage {
  readonly status: PortalAnswer["status"];
  readonly title: string;
  readonly content: ReactNode;
  readonly failed?: boolean;
  readonly hidden?: boolean;
}
