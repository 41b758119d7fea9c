import { createContext, use } from "react";

import type { Session } from "../../app/rpc.ts";

/** A position with its unit, as the session tells it. */
export type Position = Session["positions"][number];

/** Who works here, and at which unit. */
export interface Desk {
  readonly session: Session;
  /** The unit whose dossiers are shown. */
  readonly unit: Position["unit"];
  /** What may be done at that unit. */
  readonly permissions: readonly Position["permissions"][number][];
  /** The units to choose from, when somebody holds positions at several. */
  readonly units: readonly Position["unit"][];
  readonly workAt: (unitId: number) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the signed-in; every screen behind the gate has one. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("a screen outside of the session gate asks for its desk");
  return desk;
}

/** True when the signed-in takes in dossiers at this unit. */
export function canReceive({ unit, permissions }: Desk): boolean {
  return unit.deskName !== null && permissions.includes("dossier.receive");
}
