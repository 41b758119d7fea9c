import { expect, test } from "vitest";

import { readListSearch } from "./list-search.ts";

const days = { from: "2023-09-01", to: "2023-09-30" };

test.each([
  [{}, { group: "open" }],
  [{ group: "overdue" }, { group: "overdue" }],
  [{ group: "late" }, { group: "open" }],
  [
    { group: "late", ...days },
    { group: "late", ...days },
  ],
  [{ group: "late", from: "2023-09-01" }, { group: "open" }],
  [
    { group: "toString", ...days },
    { group: "open", ...days },
  ],
  [
    { group: "early", unit: 3, own: true, field: "ho-tich", ...days },
    { group: "early", unit: 3, own: true, field: "ho-tich", ...days },
  ],
])("the address %j lists %j", (raw, search) => {
  expect(readListSearch(raw)).toEqual(search);
});
