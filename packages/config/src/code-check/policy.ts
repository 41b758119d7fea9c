import { pureFolders } from "../layers/table.ts";

/** Tests and what only tests load. */
export function isTest(path: string): boolean {
  return (
    /\.test\.tsx?$/.test(path) ||
    /\/src\/(.+\/)?test\//.test(path) ||
    path.startsWith("apps/e2e/") ||
    path.startsWith("apps/bench/")
  );
}

/** Rooms whose every export explains itself. */
export function isPure(path: string): boolean {
  return pureFolders.some((folder) => path.startsWith(`${folder}/`));
}

const isUnder = (path: string, places: readonly string[]) =>
  places.some((place) => (place.endsWith("/") ? path.startsWith(place) : path === place));

/** The one file that reads the machine's clock; everybody else takes a `Clock` from the context. */
export const mayReadClock = (path: string) => isUnder(path, ["packages/time/src/system-clock.ts"]);

/**
 * Where JavaScript's `Date` may be made or taken apart: in the room of time, and once per border to a library that
 * speaks it. Further in there are `Instant` and `LocalDate` only. A test may ask it as an independent witness.
 */
export const mayConvertDate = (path: string) =>
  isTest(path) ||
  isUnder(path, [
    "packages/time/",
    "packages/db/src/driver-time.ts", // postgres.js and Drizzle
    "packages/documents/src/pdf/print-pdf.ts", // pdfmake: the creation date of a file
  ]);

/** One reader of the environment per process, so that a missing setting is found at start and named. */
export const mayReadEnvironment = (path: string) =>
  isTest(path) ||
  isUnder(path, ["packages/db/src/env.ts", "apps/api/src/env.ts", "apps/bench/src/env.ts", "packages/config/"]);

/** Database text: whatever Node rooms say to PostgreSQL. */
export const mayHoldSql = (path: string) =>
  /^(packages\/(db|services|rpc|documents)|apps\/(api|cli|e2e|bench))\//.test(path);

/** A verb of the services: `packages/services/src/<entity>/<verb>.ts`. */
export const isVerb = (path: string) => /^packages\/services\/src\/[^/]+\/[^/]+\.ts$/.test(path) && !isTest(path);

/** Written by a tool or a table of facts: nobody reads it from top to bottom. */
export const isExemptFromLength = (path: string) => /(^|\/)(data|generated)\//.test(path) || /\.gen\.ts$/.test(path);

export const longestFile = 400;
