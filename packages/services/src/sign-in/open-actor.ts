import type { Database } from "@motcua/db/database";
import { instantToDriver } from "@motcua/db/driver-time";
import { send } from "@motcua/db/query";
import { type Role, roles } from "@motcua/domain/permissions/role";
import type { Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import { type Actor, reachOf } from "../context/service-context.ts";

/** The account behind a session. `demo` marks accounts of the demo. */
export interface Account {
  readonly userId: string;
  readonly name: string;
  readonly demo: boolean;
}

/** Somebody signed in; `actor` is null while the account holds no position on the day. */
export interface OpenSession {
  readonly account: Account;
  readonly actor: Actor | null;
}

type Row = { readonly user_id: string; readonly name: string; readonly demo: boolean } & (
  | {
      readonly district_id: number;
      readonly unit_id: number;
      readonly role: string;
      readonly below: number[] | null;
      readonly whole_district: number[] | null;
    }
  | { readonly district_id: null }
);

const columns = "u.id as user_id, u.name, u.demo, p.district_id, p.unit_id, p.role, p.below, p.whole_district";
const positions = "left join lateral positions_of(u.id, $2::date) p on true";
const byUser = `select ${columns} from users u ${positions} where u.id = $1`;
const byToken = `select ${columns} from sessions s join users u on u.id = s.user_id ${positions}
  where s.token = $1 and s.expires_at > $3::timestamptz`;

/**
 * Who a user is on a day of the law: the positions held then, with the units they reach. A user with positions in
 * several districts acts in the first of them; null without a position.
 */
export async function openActor(database: Database, userId: string, day: LocalDate): Promise<Actor | null> {
  const rows = await database.readAs(null, () => send<Row>(byUser, [userId, day]));
  return sessionOf(rows)?.actor ?? null;
}

/** The session of a token and who acts in it on `day`, in one round trip; null when unknown, ended or expired at `at`. */
export async function openSession(
  database: Database,
  token: string,
  { day, at }: { readonly day: LocalDate; readonly at: Instant },
): Promise<OpenSession | null> {
  const rows = await database.readAs(null, () => send<Row>(byToken, [token, day, instantToDriver(at)]));
  return sessionOf(rows);
}

function sessionOf(rows: readonly Row[]): OpenSession | null {
  const [first] = rows;
  if (!first) return null;
  const account = { userId: first.user_id, name: first.name, demo: first.demo };
  const { district_id: districtId } = first;
  if (districtId === null) return { account, actor: null };
  const positions = rows.flatMap((row) => {
    if (row.district_id !== districtId || !isRole(row.role)) return [];
    const place = { unitId: row.unit_id, below: row.below ?? [], wholeDistrict: row.whole_district ?? [] };
    return [{ unitId: row.unit_id, role: row.role, reach: reachOf(row.role, place) }];
  });
  if (positions.length === 0) return { account, actor: null };
  return { account, actor: { id: `user:${account.userId}`, name: account.name, districtId, positions } };
}

/** A role that this version of the product does not know gives nothing. */
function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
