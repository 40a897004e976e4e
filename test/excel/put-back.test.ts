import type ExcelJS from "@protobi/exceljs";
import { applyChanges, loadJournals, putBack, readWorkbook } from "../../src/excel";
import type { Change, ChangeSet } from "../../src/workbook/changes";
import { buildWorkbook, type BuiltSheets } from "../samples/build";
import { buildSummary, ComparedFile, fillRag, OpenWorkbook, planSheets, ragChanges } from "./plan-workbook";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

let book: OpenWorkbook;
afterEach(() => book.close());

const fix: ChangeSet = { label: "Fix", expectations: [], changes: [{ kind: "cells", sheet: "P2 Safety", row: 2, column: 2, contents: [[{ text: "Light every path" }]] }] };

test("three mixed operations, saved, closed and opened again, are put back in their order: the workbook equals the first one", async () => {
  book = await OpenWorkbook.open();
  await applyChanges(fillRag);
  await applyChanges(buildSummary);
  await applyChanges(fix);
  book = await book.reopen();
  const journals = await loadJournals();
  expect(journals.map(({ label }) => label)).toEqual(["Fix", "Build summaries", "Fill RAG"]);
  for (const journal of journals) expect(await putBack(journal)).toMatchObject({ changedSince: [], missing: [] });
  expect(book.host.sheetNames).toEqual(["P1 Health", "P2 Safety"]);
  expect((await readWorkbook()).documents).toEqual({});
  expect(await book.differences()).toEqual([]);
});

test("a cell that somebody changed since is left and listed", async () => {
  book = await OpenWorkbook.open();
  const { journal } = await applyChanges(fillRag);
  book.host.editByHand("P1 Health", "D3", "Amber");
  const result = await putBack(journal);
  expect(result.changedSince).toEqual([{ sheet: "P1 Health", address: "D3", why: "changed since" }]);
  expect(result.restored).toBe(9);
  expect(book.value("P1 Health", 3, 4)).toBe("Amber");
  expect(book.value("P1 Health", 2, 4)).toBe("");
});

test("a sheet of ours on which somebody wrote is kept", async () => {
  book = await OpenWorkbook.open();
  const { journal } = await applyChanges(buildSummary);
  book.host.editByHand("Summary", "H40", "My note");
  const result = await putBack(journal);
  expect(result.removedSheets).toEqual([]);
  expect(result.changedSince).toEqual([{ sheet: "Summary", address: "H40", why: "changed since, so the sheet was kept" }]);
});

test("rows that were inserted since are found by their words", async () => {
  book = await OpenWorkbook.open();
  const { journal } = await applyChanges(fillRag);
  await Excel.run(async (context) => {
    // The stand-in does not insert rows: what an insertion does to the cells is done by hand.
    const sheet = context.workbook.worksheets.getItem("P1 Health");
    const below = sheet.getRange("A3:E5").load("values");
    await context.sync();
    sheet.getRange("A4:E6").values = below.values.map((row) => row.map((value: unknown) => (value === "=1+1" ? "'=1+1" : value)));
    sheet.getRange("A3:E3").values = [["1.15", "A new action", "", "", ""]];
    await context.sync();
  });
  const result = await putBack(journal);
  expect(result).toMatchObject({ restored: 10, changedSince: [], missing: [] });
  for (const row of [1, 2, 3, 4, 5, 6]) expect([book.value("P1 Health", row, 4), book.value("P1 Health", row, 5)]).toEqual(["", ""]);
  expect(book.value("P1 Health", 4, 2)).toBe("Cook at home");
});

test.each([[2], [4], [5]])("a column inserted before column %d since: what stands in the places of ours keeps its looks and lists, and that something was left is said", async (before) => {
  book = await OpenWorkbook.open();
  const { journal } = await applyChanges(fillRag);
  book.host.person.insertColumns("P1 Health", before);
  await book.mark();
  const { changedSince, missing } = await putBack(journal);
  expect([...changedSince, ...missing].map(({ sheet }) => sheet)).toContain("P1 Health");
  const inOthers = (await book.differences()).filter((difference) => /^(?:cell|style|column|data validation)/.test(difference) && /P1 Health!(?:range:)?(?:[A-C]|[FG])\d/.test(difference));
  expect(inOthers).toEqual([]);
});

test.each<[string, (string | null)[]]>([
  ["nothing", [null, null]],
  ["a heading", ["Notes", null]],
  ["a cell below an empty heading", [null, "Agreed in May"]],
])("a column that a new one moved into the place of ours, and that holds %s, keeps its looks", async (_, [heading, note]) => {
  const looks = (sheet: ExcelJS.Worksheet) => void (sheet.getCell("D2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC000" } });
  book = await OpenWorkbook.open({ Plan: { rows: [["Ref", "Action", "Due", heading ?? null], ["1.1", "Walk", "March 2011", note ?? null], ["1.2", "Swim", "May 2011"]], also: looks } });
  const below = (column: number) => ({ row: 2, column, rowCount: 2, columnCount: 1 });
  const { journal } = await applyChanges({
    label: "Fill RAG",
    expectations: [{ sheet: "Plan", row: 2, column: 2, value: "Walk" }, { sheet: "Plan", row: 3, column: 2, value: "Swim" }],
    changes: [
      { kind: "cells", sheet: "Plan", row: 1, column: 5, contents: [[{ text: "RAG" }, { text: "Reason" }], [{ text: "Red" }, { text: "Red: late." }], [{ text: "Green" }, { text: "Green: done." }]] },
      { kind: "format", sheet: "Plan", block: below(5), format: { wrap: true, vertical: "top", fill: "#D9E2EC" } },
      { kind: "format", sheet: "Plan", block: below(6), format: { wrap: true, vertical: "top", border: "thin" } },
    ],
  });
  book.host.person.insertColumns("Plan", 3);
  await book.mark();
  const { changedSince, missing } = await putBack(journal);
  expect(changedSince.length + missing.length).toBeGreaterThan(0);
  expect((await book.differences()).filter((difference) => /Plan!(?:range:)?E\d/.test(difference))).toEqual([]);
});

test("where every word that named a row was typed over, looks and lists go from the columns that the run added, and stay in those that were there", async () => {
  const plan = (action: string): BuiltSheets => ({ Plan: { rows: [["Ref", "Action", "Due"], ["1.1", action, "March 2011"]] } });
  book = await OpenWorkbook.open(plan("Walk to school"));
  const typedOver = new ComparedFile(await buildWorkbook(plan("Cycle to school")));
  const below = (column: number) => ({ row: 2, column, rowCount: 1, columnCount: 1 });
  await applyChanges({
    label: "Start quarterly review",
    expectations: [{ sheet: "Plan", row: 2, column: 2, value: "Walk to school" }],
    changes: [
      { kind: "cells", sheet: "Plan", row: 1, column: 4, contents: [[{ text: "Delivery RAG" }]] },
      { kind: "format", sheet: "Plan", block: below(4), format: { wrap: true, vertical: "top", border: "thin", columnWidth: 14 } },
      { kind: "dropDown", sheet: "Plan", block: below(4), words: ["Red", "Green"], title: "RAG", prompt: "Choose a word." },
    ],
  });
  book.host.editByHand("Plan", "B2", "Cycle to school");
  const [last] = await loadJournals();
  if (!last) throw new Error("No journal was kept.");
  expect(await putBack(last)).toMatchObject({ changedSince: [], missing: [] });
  expect(await book.differencesFrom(typedOver)).toEqual([]);
});

describe("what a later run writes into a plan sheet that an earlier one added", () => {
  const sheet = "Next year";
  const below = { row: 2, column: 3, rowCount: 2, columnCount: 1 };
  const added: ChangeSet = { label: "Next year", expectations: [], changes: [{ kind: "addSheet", sheet }, { kind: "cells", sheet, row: 1, column: 1, contents: [[{ text: "Ref" }, { text: "Action" }], [{ text: "1.1" }, { text: "Walk to school" }], [{ text: "1.2" }, { text: "Swim" }]] }] };
  const filled: ChangeSet = {
    label: "Fill RAG",
    expectations: [{ sheet, row: 2, column: 2, value: "Walk to school" }],
    changes: [
      { kind: "cells", sheet, row: 1, column: 3, contents: [[{ text: "RAG" }], [{ text: "Red" }], [{ text: "Green" }]] },
      { kind: "copyFormat", sheet, from: { row: 1, column: 2, rowCount: 1, columnCount: 1 }, to: { row: 1, column: 3, rowCount: 1, columnCount: 1 } },
      { kind: "format", sheet, block: below, format: { bold: true, horizontal: "center", columnWidth: 16 } },
      { kind: "dropDown", sheet, block: below, words: ["Red", "Green"], title: "RAG", prompt: "Choose a word." },
    ],
  };

  test("goes when that run is put back, and the sheet stays as it was", async () => {
    book = await OpenWorkbook.open();
    await applyChanges(added);
    const before = new ComparedFile(await book.host.save());
    await applyChanges(filled);
    book = await book.reopen();
    const [last] = await loadJournals();
    if (!last) throw new Error("No journal was kept.");
    expect(await putBack(last)).toMatchObject({ changedSince: [], missing: [] });
    expect(await book.differencesFrom(before)).toEqual([]);
  });

  test.each([2, 3])("goes when that run fails at round trip %d", async (at) => {
    book = await OpenWorkbook.open();
    await applyChanges(added);
    await book.mark();
    let batches = 0;
    book.host.injectFault(() => ((batches += 1) === at ? { error: "GeneralException" } : null));
    await expect(applyChanges(filled)).rejects.toThrow("Nothing was changed.");
    book.host.injectFault(null);
    expect(await book.differences()).toEqual([]);
  });
});

test("a chart that a run put onto a sheet of an earlier one goes, and then the sheet", async () => {
  const chart = (name: string): Change => ({ kind: "chart", sheet: "Curves", name, type: "line", source: { sheet: "Curves", block: { row: 1, column: 1, rowCount: 2, columnCount: 2 } }, seriesBy: "columns", title: name, altText: name, colours: ["#0F6CBD"], place: { row: 10, column: 1, rowCount: 9, columnCount: 4 } });
  book = await OpenWorkbook.open();
  const cells: Change = { kind: "cells", sheet: "Curves", row: 1, column: 1, contents: [[{ text: "Period" }, { text: "Actual" }], [{ text: "2009/10" }, { number: 7 }]] };
  await applyChanges({ label: "First", expectations: [], changes: [{ kind: "addSheet", sheet: "Curves" }, cells, chart("One")] });
  await applyChanges({ label: "Second", expectations: [], changes: [chart("Two")] });
  book = await book.reopen();
  for (const journal of await loadJournals()) expect(await putBack(journal)).toMatchObject({ changedSince: [], missing: [] });
  expect(await book.differences()).toEqual([]);
});

test("sheets that were deleted, brought back under other ids and reopened are told apart by their names", async () => {
  const added = (sheet: string): Change[] => [{ kind: "addSheet", sheet }, { kind: "cells", sheet, row: 1, column: 1, contents: [[{ text: sheet }]] }];
  book = await OpenWorkbook.open();
  await applyChanges({ label: "Build", expectations: [], changes: [...added("Summary"), ...added("Register"), ...added("Pack")] });
  book = await book.reopen();
  await applyChanges({ label: "Remove", expectations: [], changes: ["Summary", "Register", "Pack"].map((sheet): Change => ({ kind: "deleteSheet", sheet, leading: [] })) });
  book = await book.reopen();
  await applyChanges({ label: "Chart", expectations: [], changes: added("Curves") });
  book = await book.reopen();
  for (const journal of await loadJournals()) expect(await putBack(journal)).toMatchObject({ changedSince: [], missing: [] });
  expect(await book.differences()).toEqual([]);
});

test("putting back twice does no harm", async () => {
  book = await OpenWorkbook.open();
  const { journal } = await applyChanges(fillRag);
  await putBack(journal);
  expect(await putBack(journal)).toMatchObject({ changedSince: [], missing: [] });
  expect(await book.differences()).toEqual([]);
});

test("a sheet that is gone or protected is said", async () => {
  book = await OpenWorkbook.open();
  const { journal } = await applyChanges(fillRag);
  book.host.protect("P1 Health");
  const result = await putBack(journal);
  expect(result.restored).toBe(0);
  expect(result.missing).toEqual([{ sheet: "P1 Health", address: null, why: "the sheet is protected" }]);
});

test("only the last ten runs are kept, and what is dropped is said", async () => {
  book = await OpenWorkbook.open();
  const dropped: string[] = [];
  for (let run = 1; run <= 12; run += 1) {
    const changes: ChangeSet = { label: `Run ${run}`, expectations: [], changes: [{ kind: "cells", sheet: "P2 Safety", row: 2, column: 4, contents: [[{ number: run }]] }] };
    dropped.push(...(await applyChanges(changes)).dropped);
  }
  expect(dropped).toEqual(["Run 1", "Run 2"]);
  expect((await loadJournals()).map(({ label }) => label)).toEqual(Array.from({ length: 10 }, (_, index) => `Run ${12 - index}`));
});

test("a run too large to be kept is said, and can still be put back at once", async () => {
  book = await OpenWorkbook.open({ Plan: [["Action"], ...Array.from({ length: 600 }, (_, row) => [`${row} ${"old words ".repeat(100)}`])] });
  const contents = Array.from({ length: 600 }, () => [{ text: "new" }]);
  const { journal, dropped } = await applyChanges({ label: "Large", expectations: [], changes: [{ kind: "cells", sheet: "Plan", row: 2, column: 1, contents }] });
  expect(dropped).toEqual(["Large"]);
  expect(await loadJournals()).toEqual([]);
  await putBack(journal);
  expect(await book.differences()).toEqual([]);
});

test("a rule of the user's that reaches over the added columns is whole again", async () => {
  const over: BuiltSheets = {
    ...planSheets,
    "P2 Safety": {
      rows: [["Ref", "Action"], ["2.1", "Light the path"]],
      also: (sheet) => sheet.addConditionalFormatting({ ref: "A1:H20", rules: [{ type: "expression", formulae: ["$A1=2"], priority: 1, style: { font: { bold: true } } }] }),
    },
  };
  book = await OpenWorkbook.open(over);
  const { journal } = await applyChanges({ label: "Fill RAG", expectations: [], changes: ragChanges("P2 Safety", 3, 4) });
  await putBack(journal);
  expect(await book.differences()).toEqual([]);
});

test("a date column over cells that had a look and a number format of their own gives them both back", async () => {
  const painted: BuiltSheets = {
    "P2 Safety": {
      rows: [["Ref", "Action"], ["2.1", "Light the path"], ["2.2", "Mend the gate"]],
      formats: { C2: "0.00", C3: "0.00" },
      also: (sheet) => {
        for (const cell of ["C2", "C3"]) sheet.getCell(cell).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEEFF" } };
      },
    },
  };
  book = await OpenWorkbook.open(painted);
  const block = { row: 2, column: 3, rowCount: 2, columnCount: 1 };
  await applyChanges({ label: "Dates", expectations: [], changes: [{ kind: "format", sheet: "P2 Safety", block, format: { wrap: true, numberFormat: "dd/mm/yyyy" } }] });
  book = await book.reopen();
  const [last] = await loadJournals();
  if (!last) throw new Error("No journal was kept.");
  await putBack(last);
  expect(await book.differences()).toEqual([]);
});

describe("looks that cells had before", () => {
  const plan = (looks: (sheet: ExcelJS.Worksheet) => void) => ({ Plan: { rows: [["Action"], ["Walk"], ["Swim"]], also: looks } });
  const format: ChangeSet = { label: "Looks", expectations: [], changes: [{ kind: "format", sheet: "Plan", block: { row: 2, column: 3, rowCount: 2, columnCount: 1 }, format: { wrap: true, vertical: "top", border: "thin" } }] };
  const copy: ChangeSet = { label: "Headings", expectations: [], changes: [{ kind: "copyFormat", sheet: "Plan", from: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, to: { row: 1, column: 3, rowCount: 1, columnCount: 3 } }] };

  test.each<[string, ChangeSet, (sheet: ExcelJS.Worksheet) => void]>([
    ["a line beside one cell of two", format, (sheet) => void (sheet.getCell("C2").border = { left: { style: "thick", color: { argb: "FF00FF00" } } })],
    ["lines of two colours", format, (sheet) => {
      sheet.getCell("C2").border = { left: { style: "thin", color: { argb: "FF00FF00" } } };
      sheet.getCell("C3").border = { left: { style: "thin", color: { argb: "FFFF0000" } } };
    }],
    ["a bold cell of two", format, (sheet) => void (sheet.getCell("C3").font = { bold: true, size: 11, name: "Calibri", color: { theme: 1 }, family: 2, scheme: "minor" })],
    ["a turned and unlocked cell where a heading goes", copy, (sheet) => {
      sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEEFF" } };
      sheet.getCell("D1").alignment = { textRotation: 45, indent: 2, vertical: "top" };
      sheet.getCell("D1").protection = { locked: false };
    }],
  ])("%s: back after Put back", async (_, set, looks) => {
    book = await OpenWorkbook.open(plan(looks));
    const { journal } = await applyChanges(set);
    expect(await book.differences()).not.toEqual([]);
    await putBack(journal);
    expect(await book.differences()).toEqual([]);
  });
});
