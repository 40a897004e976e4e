import { applyChanges, loadJournals, putBack, readWorkbook } from "../../src/excel";
import type { ChangeSet } from "../../src/workbook/changes";
import { fillRag, markAgain, markCells, OpenWorkbook, planSheets, unmarkCells } from "./plan-workbook";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

let book: OpenWorkbook;
afterEach(() => book.close());

/** Every rule of colour on a sheet: its kind, and its formula where it is one. */
async function rulesOn(sheet: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    rules.load("items/type");
    await context.sync();
    const formulas = rules.items.map((rule) => rule.custom.rule.load("formula"));
    await context.sync();
    return formulas.map(({ formula }) => formula);
  });
}

test("on, then off: the workbook is bit for bit as it was, and holds nothing of ours", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(markCells);
  expect(await book.differences()).not.toEqual([]);
  const { undone, journal } = await applyChanges(unmarkCells);
  expect(undone).toContain(journal.id);
  expect(await book.differences()).toEqual([]);
  expect((await readWorkbook()).documents).toEqual({});
  expect(await loadJournals()).toEqual([]);
});

test("on, then put back", async () => {
  book = await OpenWorkbook.open();
  const { journal } = await applyChanges(markCells);
  expect(await putBack(journal)).toMatchObject({ changedSince: [], missing: [] });
  expect(await book.differences()).toEqual([]);
  expect((await readWorkbook()).documents).toEqual({});
});

test("saved, closed and opened again, marks are found by what they say, and a user's own formula rule stays", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(markCells);
  book = await book.reopen();
  expect(await rulesOn("P1 Health")).toEqual(["=LEN(A2)>3", '=N("Plan Check")=0', '=N("Plan Check")=0']);
  await applyChanges(unmarkCells);
  expect(await rulesOn("P1 Health")).toEqual(["=LEN(A2)>3"]);
  expect(await book.differences()).toEqual([]);
});

test("saved, closed and opened again, marks are put back", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(markCells);
  book = await book.reopen();
  const [journal] = await loadJournals();
  if (!journal) throw new Error("The journal is gone.");
  await putBack(journal);
  expect(await book.differences()).toEqual([]);
});

test("marked again, only the new marks stand, and they go as a whole", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(markCells);
  await applyChanges(markAgain);
  expect((await loadJournals()).map(({ label }) => label)).toEqual(["Mark cells again"]);
  expect(await rulesOn("P1 Health")).toEqual(["=LEN(A2)>3"]);
  expect(await rulesOn("P2 Safety")).toHaveLength(1);
  await applyChanges({ ...unmarkCells, changes: [{ kind: "unmark", sheet: "P2 Safety" }] });
  expect(await book.differences()).toEqual([]);
});

test("taking marks off leaves the runs beside them to be put back", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(markCells);
  await applyChanges(fillRag);
  await applyChanges(unmarkCells);
  const journals = await loadJournals();
  expect(journals.map(({ label }) => label)).toEqual(["Fill RAG"]);
  for (const journal of journals) await putBack(journal);
  expect(await book.differences()).toEqual([]);
  expect((await readWorkbook()).documents).toEqual({});
});

test("a protected sheet is left alone and said; its marks stay known", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(markCells);
  book.host.protect("P1 Health");
  const { skipped } = await applyChanges(unmarkCells);
  expect(skipped).toMatchObject([{ sheet: "P1 Health", code: "protected" }]);
  expect(await rulesOn("P1 Health")).toHaveLength(3);
  expect(await rulesOn("P2 Safety")).toEqual([]);
  expect((await readWorkbook()).documents["made"]).toContain("P1 Health");
});

test("thousands of scattered cells: few rules, and off again without a trace", async () => {
  book = await OpenWorkbook.open({ ...planSheets, Long: Array.from({ length: 6000 }, (_, row) => [`${row}`, "words"]) });
  const blocks = Array.from({ length: 3000 }, (_, index) => ({ row: 1 + index * 2, column: 1 + (index % 2), rowCount: 1, columnCount: 1 }));
  const many: ChangeSet = { label: "Mark cells", expectations: [], changes: [{ kind: "mark", sheet: "Long", blocks, line: "dashed", colour: "#9D5D00" }] };
  await applyChanges(many);
  expect((await rulesOn("Long")).length).toBeLessThan(5);
  await applyChanges({ ...many, label: "Off", changes: [{ kind: "unmark", sheet: "Long" }] });
  expect(await book.differences()).toEqual([]);
});
