import { userInfo } from "node:os";

import { openStore, type Store } from "@motcua/db/store";
import type { ServiceContext } from "@motcua/services/context";
import { type ReferenceData, readReferenceData } from "@motcua/services/reference";

/** A store opened for one command. */
export interface CliSession {
  readonly store: Store;
  readonly reference: ReferenceData;
  /** One context per district of the store, as its administrator. */
  readonly contexts: readonly ServiceContext[];
}

/** What a command is given: a store for as long as it needs one, and standard output. */
export interface CliDeps {
  /** Opens the store, runs `work`, and leaves the store before it settles. */
  withSession<T>(work: (session: CliSession) => Promise<T>): Promise<T>;
  withDistricts<T>(work: (contexts: readonly ServiceContext[]) => Promise<T>): Promise<T>;
  print(text: string): void;
}

/** The dependencies of a real run; the store is joined only when a command asks for it. */
export function cliDeps(): CliDeps {
  const withSession = async <T>(work: (session: CliSession) => Promise<T>): Promise<T> => {
    const store = await openStore();
    try {
      const reference = await readReferenceData(store.database);
      return await work({ store, reference, contexts: contextsOf(store, reference) });
    } finally {
      await store.close();
    }
  };
  return {
    withSession,
    withDistricts: (work) => withSession(({ contexts }) => work(contexts)),
    print: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
  };
}

/** Whoever may run the command line administers every district of the store; records name the system's user. */
function contextsOf(store: Store, reference: ReferenceData): ServiceContext[] {
  const name = userInfo().username;
  return [...reference.districts.values()].map((district) => {
    const reach = [...new Set(district.units.map((unit) => unit.unitId))];
    const position = { unitId: reach[0] ?? 1, role: "administrator" as const, reach };
    return {
      database: store.database,
      clock: store.clock,
      keys: store.keys,
      reference,
      dataDir: store.dataDir,
      actor: { id: `cli:${name}`, name, districtId: district.id, positions: [position] },
    };
  });
}
