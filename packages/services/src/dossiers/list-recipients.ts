import { db } from "@motcua/db/query";
import { userPositions, users } from "@motcua/db/schema/people";
import { unitAt } from "@motcua/domain/units/tree";
import { localDateOf } from "@motcua/time/instant";
import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";

import { requirePermission, type ServiceContext, unitsWith, whoWith } from "../context/service-context.ts";

/** Somebody, or an office as a whole (`userId` null), that a dossier can be handed to. */
export interface Recipient {
  readonly unitId: number;
  readonly unitName: string;
  readonly userId: string | null;
  readonly name: string | null;
  readonly role: string | null;
}

const colleagues = db
  .select({ unitId: userPositions.unitId, userId: users.id, name: users.name, role: userPositions.role })
  .from(userPositions)
  .innerJoin(users, eq(users.id, userPositions.userId))
  .where(
    and(
      eq(userPositions.districtId, sql.placeholder("district")),
      sql`${userPositions.unitId} = any(${sql.placeholder("units")}::int[])`,
      lte(userPositions.validFrom, sql.placeholder("day")),
      or(isNull(userPositions.validTo), gte(userPositions.validTo, sql.placeholder("day"))),
    ),
  )
  .orderBy(asc(userPositions.unitId), asc(users.name))
  .prepare("colleagues");

/**
 * To whom the actor can hand a dossier: colleagues of the own units, and the departments below these as offices.
 * Linked processing between commune and district is another matter.
 */
export async function listRecipients(ctx: ServiceContext): Promise<Recipient[]> {
  const own = requirePermission(ctx, "dossier.handOver");
  const today = localDateOf(ctx.clock.lawNow());
  const units = ctx.reference.districts.get(ctx.actor.districtId)?.units ?? [];
  const rows = await ctx.database.readAs(whoWith(ctx, "dossier.handOver"), () =>
    colleagues.execute({ district: ctx.actor.districtId, units: `{${own.join(",")}}`, day: today }),
  );
  const people = rows.map((row) => ({ ...row, unitName: unitAt(units, row.unitId, today)?.name ?? "" }));
  const offices = units.filter(
    (unit) => unit.tier === "department" && unit.parentId !== null && own.includes(unit.parentId),
  );
  const standing = offices.filter((office) => unitAt(units, office.unitId, today) === office);
  return [
    ...people,
    ...standing.map((office) => ({
      unitId: office.unitId,
      unitName: office.name,
      userId: null,
      name: null,
      role: null,
    })),
  ];
}

/** The recipient asked for, or null when a dossier cannot be handed there. */
export async function findRecipient(
  ctx: ServiceContext,
  to: { unitId: number; userId: string | null },
): Promise<Recipient | null> {
  const recipients = await listRecipients(ctx);
  const inOwnUnit = unitsWith(ctx.actor, "dossier.handOver").includes(to.unitId);
  if (to.userId === null && inOwnUnit) return { ...to, unitName: "", name: null, role: null };
  return recipients.find((recipient) => recipient.unitId === to.unitId && recipient.userId === to.userId) ?? null;
}
