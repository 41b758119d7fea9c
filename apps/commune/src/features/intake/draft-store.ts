import type { IntakeForm } from "./intake-form.ts";

const PREFIX = "motcua.intake.";
/** A draft of another shape, from an older version of the page, is not read. */
const FORMAT = 1;

/** What is kept of an intake that is not acknowledged yet. */
export interface Draft {
  readonly form: IntakeForm;
  /** True once the command was sent and nobody answered: only the very same may be sent again. */
  readonly sent: boolean;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

// Desks share machines, so a draft lives no longer than the tab: it survives a reload, not the day.
const tabStore = (): Store => window.sessionStorage;

/** Whose draft it is: somebody at one of their desks. */
export interface DraftOwner {
  readonly userId: string;
  readonly unitId: number;
}

const keyOf = ({ userId, unitId }: DraftOwner) => `${PREFIX}${userId}.${unitId}`;

/** The draft of a user in this tab, or null. */
export function loadDraft(owner: DraftOwner, store: Store = tabStore()): Draft | null {
  const text = store.getItem(keyOf(owner));
  if (text === null) return null;
  try {
    const { format, ...draft } = JSON.parse(text) as Draft & { format: number };
    return format === FORMAT ? draft : null;
  } catch {
    // Not ours or cut off: an empty form is the best there is.
    return null;
  }
}

export function saveDraft(owner: DraftOwner, draft: Draft, store: Store = tabStore()): void {
  store.setItem(keyOf(owner), JSON.stringify({ format: FORMAT, ...draft }));
}

export function wipeDraft(owner: DraftOwner, store: Store = tabStore()): void {
  store.removeItem(keyOf(owner));
}

/** Whether anybody's draft is in this tab. */
export function hasDraft(store: Store = tabStore()): boolean {
  return draftKeys(store).length > 0;
}

/** Forgets the drafts of everybody else: somebody new sits at this machine. */
export function keepDraftsOf(userId: string, store: Store = tabStore()): void {
  for (const key of draftKeys(store)) if (!key.startsWith(`${PREFIX}${userId}.`)) store.removeItem(key);
}

export function wipeDrafts(store: Store = tabStore()): void {
  for (const key of draftKeys(store)) store.removeItem(key);
}

function draftKeys(store: Store): string[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  return keys.filter((key): key is string => key?.startsWith(PREFIX) ?? false);
}
