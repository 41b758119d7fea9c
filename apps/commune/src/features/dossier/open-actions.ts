import type { DossierView } from "../../app/rpc.ts";
import type { Position } from "../session/session-context.ts";

type Permission = Position["permissions"][number];

/** What this page can do to a dossier, in the order of its buttons, and who may from which seat. */
const steps = {
  handOver: { permission: "dossier.handOver", seat: "holdingUnitId" },
  recordResult: { permission: "dossier.resolve", seat: "holdingUnitId" },
  returnResult: { permission: "dossier.return", seat: "receivingUnitId" },
  refuse: { permission: "dossier.refuse", seat: "receivingUnitId" },
  withdraw: { permission: "dossier.withdraw", seat: "receivingUnitId" },
  stop: { permission: "dossier.stop", seat: "holdingUnitId" },
} as const satisfies Record<string, { permission: Permission; seat: "holdingUnitId" | "receivingUnitId" }>;

export type StepName = keyof typeof steps;
/** The steps after which the dossier is over without a result. */
export type EndingStep = "refuse" | "withdraw" | "stop";

/** Ending steps look unlike the everyday ones wherever they are offered. */
export const endingLook = { variant: "outline", color: "red" } as const;

export function isEnding(name: StepName): name is EndingStep {
  return name === "refuse" || name === "withdraw" || name === "stop";
}

const stepNames = Object.keys(steps) as StepName[];

/** The steps that the dossier's state allows and the signed-in may take from where they sit. */
export function openActions(
  view: {
    readonly actions: readonly string[];
    readonly dossier: Pick<DossierView["dossier"], "holdingUnitId" | "receivingUnitId">;
  },
  positions: readonly Position[],
): StepName[] {
  return stepNames.filter((name) => {
    const { permission, seat } = steps[name];
    if (!view.actions.includes(name)) return false;
    return positions.some(
      ({ unit, permissions }) => unit.id === view.dossier[seat] && permissions.includes(permission),
    );
  });
}
