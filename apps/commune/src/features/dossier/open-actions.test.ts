import { actionsIn } from "@motcua/domain/dossier/state";
import { type Role, roleDefinitions } from "@motcua/domain/permissions/role";
import { expect, test } from "vitest";

import type { Position } from "../session/session-context.ts";
import { openActions } from "./open-actions.ts";

const at = (id: number, role: Role): Position => ({
  unit: { id, code: null, name: `Đơn vị ${id}`, tier: "commune", deskName: null },
  role,
  roleName: role,
  permissions: roleDefinitions[role].permissions,
});
const held = (holdingUnitId: number) => ({ receivingUnitId: 2, holdingUnitId });

test.each([
  { who: at(2, "clerk"), state: 2, holding: 2, open: ["handOver", "recordResult", "refuse", "withdraw"] },
  { who: at(2, "specialist"), state: 4, holding: 2, open: ["handOver", "recordResult", "stop"] },
  { who: at(2, "clerk"), state: 4, holding: 101, open: ["refuse", "withdraw"] },
  { who: at(101, "specialist"), state: 4, holding: 101, open: ["handOver", "recordResult", "stop"] },
  { who: at(2, "clerk"), state: 9, holding: 2, open: ["returnResult"] },
  { who: at(2, "specialist"), state: 9, holding: 2, open: [] },
  { who: at(3, "clerk"), state: 2, holding: 2, open: [] },
  { who: at(1, "leader"), state: 2, holding: 2, open: [] },
  { who: at(2, "clerk"), state: 10, holding: 2, open: [] },
] as const)("$who.role of unit $who.unit.id, state $state held by $holding: $open", ({ who, state, holding, open }) => {
  expect(openActions({ actions: actionsIn(state), dossier: held(holding) }, [who])).toEqual(open);
});
