import { applyChanges } from "../../src/excel";
import type { ChangeSet } from "../../src/workbook/changes";
import { buildSummary, OpenWorkbook } from "./plan-workbook";

jest.setTimeout(120_000);

let book: OpenWorkbook;
afterEach(() => book.close());

const again: ChangeSet = {
  label: "Build again",
  expectations: [],
  changes: [
    { kind: "clearSheet", sheet: "Summary" },
    { kind: "cells", sheet: "Summary", row: 1, column: 1, contents: [[{ text: "Ours, anew" }]] },
  ],
};
const register: ChangeSet = { label: "Build another", expectations: [], changes: [{ kind: "addSheet", sheet: "Register", tabColour: "#1B4F72" }, { kind: "cells", sheet: "Register", row: 1, column: 1, contents: [[{ text: "Ours" }]] }] };

test("a sheet that somebody made under the name of one of ours is never emptied", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(buildSummary);
  await applyChanges(register);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Summary").delete();
    await context.sync();
    context.workbook.worksheets.add("Summary").getRange("A1").values = [["Minutes of the board"]];
    await context.sync();
  });
  const { skipped } = await applyChanges(again);
  expect(skipped).toEqual([{ sheet: "Summary", code: "limit", why: '"Summary" is not the sheet that Plan Check made under this name, so it was left as it is. Rename it, then build again.' }]);
  expect(book.value("Summary", 1, 1)).toBe("Minutes of the board");
});

test("sheets of ours whose ids are of an earlier session are known by their names, and from then on by their new ids", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(buildSummary);
  await applyChanges(register);
  // As in a session that gives new ids to all of them: a copy takes the place of each.
  await Excel.run(async (context) => {
    for (const name of ["Summary", "Register"]) {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.name = `${name} old`;
      sheet.delete();
      context.workbook.worksheets.add(name);
    }
    await context.sync();
  });
  await applyChanges({ ...register, changes: [{ kind: "addSheet", sheet: "Milestones", tabColour: "#1B4F72" }] });
  expect((await applyChanges(again)).skipped).toEqual([]);
  expect(book.value("Summary", 1, 1)).toBe("Ours, anew");
});
