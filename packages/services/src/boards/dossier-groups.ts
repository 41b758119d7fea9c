/** The dossiers that a figure of a board counts. */
export const dossierGroups = [
  "received",
  "resolved",
  "early",
  "onTime",
  "late",
  "ended",
  "open",
  "overdue",
  "dueSoon",
  "suspended",
  "digitised",
  "byPost",
  "cashless",
  "rated",
] as const;
/** One of {@link dossierGroups}. */
export type DossierGroup = (typeof dossierGroups)[number];

/** How a group is read: through the index of open dossiers by due moment, or the one by receipt. */
interface GroupQuery {
  readonly open: boolean;
  /** Condition on `u` (dossier_units), `d` (dossiers, when joined), `clock.now` and `place.soon`. */
  readonly where: string;
  readonly joinsDossier: boolean;
}

const closed = (where: string): GroupQuery => ({ open: false, where, joinsDossier: false });
const recorded = (where: string): GroupQuery => ({ open: false, where, joinsDossier: true });
const open = (where: string): GroupQuery => ({ open: true, where, joinsDossier: false });

/** The same conditions by which `contributionOf` counts, on the columns that lists read. */
export const groupQueries = {
  received: closed("true"),
  resolved: closed("u.outcome is not null"),
  early: closed("u.outcome = 'early'"),
  onTime: closed("u.outcome = 'onTime'"),
  late: closed("u.outcome = 'late'"),
  ended: closed("u.state in (3, 7, 8)"),
  open: open("true"),
  overdue: open("u.due_at < clock.now"),
  dueSoon: open("u.due_at >= clock.now and u.due_at < place.soon"),
  suspended: open("u.due_at = 'infinity'"),
  digitised: recorded("d.digitised"),
  byPost: recorded("d.channel_out = 'post'"),
  cashless: recorded("d.payment = 'cashless'"),
  rated: recorded("d.satisfaction is not null"),
} as const satisfies Record<DossierGroup, GroupQuery>;
