import { isAbsolute, resolve } from "node:path";

/** Where the database is, as the environment of this process says. */
export interface DatabaseEnv {
  /** Absolute path of the data folder (`MOTCUA_DATA_DIR`). */
  readonly dataDir: string;
  /** A server of one's own (`DATABASE_URL`), or null: the embedded one of the data folder. */
  readonly databaseUrl: string | null;
}

const CHECKOUT_ROOT = resolve(import.meta.dirname, "../../..");
const DEFAULT_DATA_DIR = ".motcua";

/**
 * Reads the two settings of the database; the only reader of `process.env` in this package.
 *
 * A relative `MOTCUA_DATA_DIR` is taken from the root of the checkout and not from the current
 * folder, so that the server and the command line mean the same folder wherever they are started.
 * An empty value is as good as none.
 *
 * @throws {RangeError} when `DATABASE_URL` is not the address of a PostgreSQL server
 */
export function readDatabaseEnv(env: Readonly<Record<string, string | undefined>> = process.env): DatabaseEnv {
  const folder = env.MOTCUA_DATA_DIR?.trim() || DEFAULT_DATA_DIR;
  const databaseUrl = env.DATABASE_URL?.trim() || null;
  if (databaseUrl !== null && !isPostgresUrl(databaseUrl)) {
    throw new RangeError(
      "DATABASE_URL không phải địa chỉ PostgreSQL. Hãy ghi dạng postgres://tên:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu, hoặc bỏ trống để dùng PostgreSQL đi kèm.",
    );
  }
  return {
    dataDir: isAbsolute(folder) ? resolve(folder) : resolve(CHECKOUT_ROOT, folder),
    databaseUrl,
  };
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);
}
