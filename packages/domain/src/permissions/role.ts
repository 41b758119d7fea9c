/** Who somebody is at a unit. Roles are data of a position; this list is what the product ships. */
export const roles = ["clerk", "specialist", "leader", "administrator"] as const;
/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** What may be done, as `entity.verb`. */
export const permissions = [
  "dossier.read",
  "dossier.receive",
  "dossier.refuse",
  "dossier.handOver",
  "dossier.resolve",
  "dossier.return",
  "dossier.withdraw",
  "dossier.stop",
  "party.reveal",
  "board.read",
  "import.run",
  "import.undo",
  "register.reconcile",
] as const;
/** One of {@link permissions}. */
export type Permission = (typeof permissions)[number];

/** How far a role reaches from the unit of its position. */
export type Scope = "own" | "below" | "district";

interface RoleDefinition {
  readonly scope: Scope;
  readonly permissions: readonly Permission[];
}

/** What each role may do, and how far it sees. */
export const roleDefinitions = {
  clerk: {
    scope: "own",
    permissions: [
      "dossier.read",
      "dossier.receive",
      "dossier.refuse",
      "dossier.handOver",
      "dossier.resolve",
      "dossier.return",
      "dossier.withdraw",
      "party.reveal",
      "board.read",
    ],
  },
  specialist: {
    scope: "own",
    permissions: ["dossier.read", "dossier.handOver", "dossier.resolve", "dossier.stop", "party.reveal"],
  },
  leader: { scope: "district", permissions: ["dossier.read", "board.read", "register.reconcile"] },
  administrator: {
    scope: "district",
    permissions: ["dossier.read", "board.read", "import.run", "import.undo", "register.reconcile"],
  },
} as const satisfies Record<Role, RoleDefinition>;

/** True when a role holds a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return (roleDefinitions[role].permissions as readonly Permission[]).includes(permission);
}
