import { instantToDriver } from "@motcua/db/driver-time";
import type { asOwner } from "@motcua/db/owner";
import type { Role } from "@motcua/domain/permissions/role";
import type { Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";
import { hashPassword } from "better-auth/crypto";
import { v7 as uuid } from "uuid";

import { NewCredentials } from "./schemas.ts";

/** A connection of the owner, as `asOwner` gives it. */
export type OwnerSql = Parameters<Parameters<typeof asOwner>[1]>[0];

/** A position to be held from a day on (inclusive); without `to` until further notice. */
export interface NewPosition {
  readonly districtId: number;
  readonly unitId: number;
  readonly role: Role;
  readonly from: LocalDate;
  readonly to?: LocalDate | null;
}

/** An account to be made. `username` is kept in lower case. */
export interface NewAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly demo: boolean;
  readonly positions: readonly NewPosition[];
}

/** The account that bears the name now; `created` is false when it was there before and nothing was changed. */
export interface CreatedAccount {
  readonly userId: string;
  readonly username: string;
  readonly created: boolean;
}

/**
 * Makes an account that can sign in, with its positions, in one transaction. A name that is taken is left as it is.
 * Only administration runs this: it needs the owner's connection.
 * @param at - real time, for the account's own record
 * @throws {ZodError} when user name or password break their rule
 */
export async function createAccount(sql: OwnerSql, account: NewAccount, at: Instant): Promise<CreatedAccount> {
  const { username, password } = NewCredentials.parse(account);
  const hash = await hashPassword(password);
  const moment = instantToDriver(at);
  const userId = uuid();
  return sql.begin(async (tx) => {
    const made = await tx`
      insert into users (id, name, email, email_verified, username, display_username, demo, created_at, updated_at)
      values (${userId}, ${account.name}, ${`${username}@motcua.invalid`}, false, ${username}, ${username}, ${account.demo},
        ${moment}, ${moment})
      on conflict (username) do nothing returning id`;
    if (made.length === 0) {
      const [known] = await tx<{ id: string }[]>`select id from users where username = ${username}`;
      return { userId: known?.id ?? userId, username, created: false };
    }
    await tx`
      insert into accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
      values (${uuid()}, ${userId}, 'credential', ${userId}, ${hash}, ${moment}, ${moment})`;
    for (const { districtId, unitId, role, from, to } of account.positions) {
      await tx`
        insert into user_positions (district_id, id, user_id, unit_id, role, valid_from, valid_to)
        values (${districtId}, ${uuid()}, ${userId}, ${unitId}, ${role}, ${from}, ${to ?? null})`;
    }
    return { userId, username, created: true };
  });
}
