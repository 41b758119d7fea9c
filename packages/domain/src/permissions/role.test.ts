import { expect, test } from "vitest";

import { permissions, type Role, roleDefinitions, roleMay, roles } from "./role.ts";

/** Which of the permissions that change something each role has; everything else is a look. */
const mayChange: Record<Role, string[]> = {
  clerk: [
    "dossier.receive",
    "dossier.refuse",
    "dossier.handOver",
    "dossier.resolve",
    "dossier.return",
    "dossier.withdraw",
  ],
  specialist: ["dossier.handOver", "dossier.resolve", "dossier.stop"],
  leader: [],
  administrator: ["import.run", "import.undo"],
};
const looks = ["dossier.read", "party.reveal", "board.read", "register.reconcile"];

test.each(roles)("a %s may change what its duty is, and nothing else", (role) => {
  const changing = permissions.filter((permission) => roleMay(role, permission) && !looks.includes(permission));
  expect(changing.sort()).toEqual(mayChange[role].sort());
});

test("desks see their own unit, leadership the district", () => {
  expect(roles.map((role) => [role, roleDefinitions[role].scope])).toEqual([
    ["clerk", "own"],
    ["specialist", "own"],
    ["leader", "district"],
    ["administrator", "district"],
  ]);
});

test("who sees a whole district does not open personal data by office", () => {
  for (const role of roles.filter((candidate) => roleDefinitions[candidate].scope === "district")) {
    expect(roleMay(role, "party.reveal")).toBe(false);
  }
});
