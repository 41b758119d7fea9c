import { expect, test } from "vitest";

import { hasDraft, keepDraftsOf, loadDraft, saveDraft, wipeDraft, wipeDrafts } from "./draft-store.ts";
import { emptyIntake } from "./intake-form.ts";

function memoryStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const lan = { userId: "lan", unitId: 2 };
const minh = { userId: "minh", unitId: 2 };
const hung = { userId: "hung", unitId: 3 };
const draft = { form: emptyIntake("0199f7a0-0000-7000-8000-000000000001"), sent: true };

test("a draft comes back as it was kept, for its own user at the same desk only", () => {
  const store = memoryStore();
  saveDraft(lan, draft, store);
  expect(loadDraft(lan, store)).toEqual(draft);
  expect(loadDraft(minh, store)).toBeNull();
  expect(loadDraft({ ...lan, unitId: 3 }, store)).toBeNull();
  wipeDraft(lan, store);
  expect(loadDraft(lan, store)).toBeNull();
});

test("what is no draft of this version is not read", () => {
  const store = memoryStore();
  store.setItem("motcua.intake.lan.2", "{");
  expect(loadDraft(lan, store)).toBeNull();
  store.setItem("motcua.intake.lan.2", JSON.stringify({ ...draft, format: 0 }));
  expect(loadDraft(lan, store)).toBeNull();
});

test("somebody else at the machine finds no draft; signing out leaves none; other keys stay", () => {
  const store = memoryStore();
  store.setItem("other", "1");
  saveDraft(lan, draft, store);
  saveDraft(hung, draft, store);
  keepDraftsOf("lan", store);
  expect(loadDraft(hung, store)).toBeNull();
  expect(hasDraft(store)).toBe(true);
  wipeDrafts(store);
  expect(hasDraft(store)).toBe(false);
  expect(store.length).toBe(1);
});
