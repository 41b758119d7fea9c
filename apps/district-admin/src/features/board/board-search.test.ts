import { expect, test } from "vitest";

import { readBoardSearch } from "./board-search.ts";

test.each([
  [{}, {}],
  [
    { unit: 5, own: true, part: "receiving" },
    { unit: 5, own: true, part: "receiving" },
  ],
  [{ unit: "5; drop table", own: "yes", part: "other" }, {}],
  [{ period: "thisMonth" }, {}],
  [{ period: "thisQuarter", from: "2023-01-01", to: "2023-01-31" }, { period: "thisQuarter" }],
  [
    { period: "custom", from: "2023-01-01", to: "2023-01-31" },
    { period: "custom", from: "2023-01-01", to: "2023-01-31" },
  ],
  [{ period: "custom", from: "2023-02-30", to: "2023-03-31" }, {}],
  [{ period: "custom", from: "2023-04-01", to: "2023-03-31" }, {}],
  [{ by: "field", nonsense: 1 }, { by: "field" }],
])("the address %j sets the board to %j", (raw, search) => {
  expect(readBoardSearch(raw)).toEqual(search);
});
