import type { Database } from "@motcua/db/database";
import { send } from "@motcua/db/query";
import { vi } from "@motcua/domain/messages/vi";
import { type Role, roles } from "@motcua/domain/permissions/role";
import { unitAt } from "@motcua/domain/units/tree";
import type { LocalDate } from "@motcua/time/local-date";

import type { ReferenceData } from "../reference/reference-data.ts";

/** An account of the demo with its position in words. */
export interface ListedDemoAccount {
  readonly username: string;
  readonly role: Role;
  readonly roleName: string;
  readonly unitName: string;
}

type Row = { readonly username: string; readonly district_id: number; readonly unit_id: number; readonly role: Role };

const accounts = `select u.username, p.district_id, p.unit_id, p.role
  from users u cross join lateral positions_of(u.id, $1::date) p where u.demo`;

/** The accounts of a demo store that hold a position on `day`, in the order of the roles; none in a real store. */
export async function listDemoAccounts(
  database: Database,
  reference: ReferenceData,
  day: LocalDate,
): Promise<ListedDemoAccount[]> {
  const rows = await database.readAs(null, () => send<Row>(accounts, [day]));
  return rows
    .map(({ username, district_id: district, unit_id: unit, role }) => ({
      username,
      role,
      roleName: vi.roles[role],
      unitName: unitAt(reference.districts.get(district)?.units ?? [], unit, day)?.name ?? "",
    }))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || (a.username < b.username ? -1 : 1));
}
