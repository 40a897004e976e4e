import { ByRow, byRow } from "../../src/plan/by-row";

test("what stands in a row is found by its sheet and row, whatever the sheet is called", () => {
  const rows = byRow([
    { sheet: "Plan", row: 1, name: "first" },
    { sheet: "Plan 1", row: 1, name: "another sheet" },
    { sheet: "Plan", row: 11, name: "further down" },
    { sheet: "Plan", row: 1, name: "last" },
  ]);
  expect(rows.get({ sheet: "Plan", row: 1 })?.name).toBe("last");
  expect(rows.get({ sheet: "Plan", row: 11 })?.name).toBe("further down");
  expect(rows.get({ sheet: "Plan 1", row: 1 })?.name).toBe("another sheet");
  expect(rows.has({ sheet: "Plan 1", row: 11 })).toBe(false);
  expect(rows.get({ sheet: "Other", row: 1 })).toBeUndefined();
});

test("a value that says nothing is there all the same", () => {
  const rows = new ByRow<null>().set({ sheet: "Plan", row: 3 }, null);
  expect(rows.has({ sheet: "Plan", row: 3 })).toBe(true);
  expect(rows.has({ sheet: "Plan", row: 4 })).toBe(false);
});
