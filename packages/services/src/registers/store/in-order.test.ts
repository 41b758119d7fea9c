import { expect, test } from "vitest";

import { inOrder } from "./in-order.ts";

/** Tasks that end when told to; `begun` lists those that were started. */
function tasks(count: number) {
  const begun: number[] = [];
  const ends = Array.from({ length: count }, () => Promise.withResolvers<number>());
  const all = async function* () {
    for (const [place, { promise }] of ends.entries()) {
      yield () => {
        begun.push(place);
        return promise;
      };
    }
  };
  return { begun, ends, all: all() };
}

test("hands results on in the order of the beginnings, never more than so many under way", async () => {
  const { begun, ends, all } = tasks(4);
  const done: number[] = [];
  const run = inOrder(all, 2, (result) => done.push(result));
  await expect.poll(() => begun).toEqual([0, 1]);
  ends[1]?.resolve(1);
  ends[0]?.resolve(0);
  await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
  ends[3]?.resolve(3);
  ends[2]?.resolve(2);
  await run;
  expect(done).toEqual([0, 1, 2, 3]);
});

test("the first failure stops the beginnings and is thrown when what is under way has ended", async () => {
  const { begun, ends, all } = tasks(4);
  let over = false;
  const run = inOrder(all, 2, () => undefined).finally(() => {
    over = true;
  });
  const refusal = run.catch((error: unknown) => error);
  await expect.poll(() => begun).toEqual([0, 1]);
  ends[0]?.reject(new Error("first"));
  await Promise.resolve();
  expect(over).toBe(false);
  ends[1]?.reject(new Error("second"));
  expect(await refusal).toMatchObject({ message: "first" });
  expect(begun).toEqual([0, 1]);
});
