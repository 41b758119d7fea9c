import { send } from "@motcua/db/query";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import type { FeedCursor } from "./feed-cursor.ts";

/** Something that changed: which dossier, by what command, for which of the reader's units. */
export interface Change {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly unitIds: readonly number[];
}

/** What a reader may know of the feed since its place. */
export interface FeedPage {
  readonly changes: readonly Change[];
  readonly cursor: FeedCursor;
  /** True when there is more to read now, or soon: a change is committed and an older transaction still runs. */
  readonly unfinished: boolean;
}

/** The snapshot of the server: everything below `xmin` is decided, nothing from `xmax` on has begun. */
export interface FeedBounds {
  readonly xmin: bigint;
  readonly xmax: bigint;
}

interface Row {
  readonly xid: string;
  readonly id: string;
  readonly unit_id: number;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly kind: string;
  readonly settled: boolean;
}

const PAGE = 500;

const rowsAfter = `
  select c.xid::text as xid, c.id::text as id, c.unit_id, c.subject_kind, c.subject_id, c.kind,
    c.xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
  from changes c
  where c.district_id = $1 and c.unit_id = any ($2::integer[]) and (c.xid, c.id) > ($3::xid8, $4::bigint)
  order by c.xid, c.id limit ${PAGE}`;

const bounds = `select pg_snapshot_xmin(pg_current_snapshot())::text as xmin, pg_snapshot_xmax(pg_current_snapshot())::text as xmax`;

/** Changes after `cursor` that the actor may see, only of transactions older than every running one. */
export async function readChanges(ctx: ServiceContext, cursor: FeedCursor): Promise<FeedPage> {
  requirePermission(ctx, "dossier.read");
  const who = whoWith(ctx, "dossier.read");
  const at = ctx.clock.realNow();
  const parameters = [who.districtId, who.unitIds, String(cursor.xid), String(cursor.id)];
  const rows = await ctx.database.readAs(who, () => send<Row>(rowsAfter, parameters));
  const settled = rows.filter((row) => row.settled);
  const last = settled.at(-1);
  return {
    changes: bySubject(settled),
    cursor: last ? { xid: BigInt(last.xid), id: BigInt(last.id), at } : cursor,
    unfinished: rows.length === PAGE || settled.length < rows.length,
  };
}

/** Where the feed stands now. */
export async function readFeedBounds(ctx: ServiceContext): Promise<FeedBounds> {
  requirePermission(ctx, "dossier.read");
  const rows = await ctx.database.readAs(whoWith(ctx, "dossier.read"), () => send(bounds));
  const row = rows[0] as { xmin: string; xmax: string } | undefined;
  if (!row) throw new Error("the server told no snapshot");
  return { xmin: BigInt(row.xmin), xmax: BigInt(row.xmax) };
}

/** A command writes one row per unit that sees the dossier; the reader is told once. */
function bySubject(rows: readonly Row[]): Change[] {
  const groups = Map.groupBy(rows, (row) => `${row.subject_id} ${row.kind}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const unitIds = [...new Set(group.map((row) => row.unit_id))].sort((a, b) => a - b);
    return [{ subjectKind: first.subject_kind, subjectId: first.subject_id, kind: first.kind, unitIds }];
  });
}
