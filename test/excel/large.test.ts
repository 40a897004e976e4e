import { applyChanges, putBack, readWorkbook } from "../../src/excel";
import { changeBytes, partsOf } from "../../src/excel/change-parts";
import { emptyBefore } from "../../src/excel/before";
import { rebuildSteps } from "../../src/excel/own-sheets";
import { parseRecipe, recipeOf } from "../../src/excel/recipes";
import type { Block } from "../../src/workbook/address";
import type { Change, ChangeSet } from "../../src/workbook/changes";
import type { BuiltSheets } from "../samples/build";
import { faultAtEverySync } from "./fault-table";
import { ComparedFile, OpenWorkbook, ragChanges } from "./plan-workbook";

// An Excel that lets through a thirtieth of what it does: what is too large for one request is then a small workbook.
const payloadLimit = 160_000;
const rows = 300;
const block = (row: number, column: number, rowCount = 1, columnCount = 1): Block => ({ row, column, rowCount, columnCount });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const sentence = (row: number) => `Row ${row}: places in "holiday clubs" rise from ${row} to ${row + 9}, café by café, as agreed with every school in the area.`;

/** A plan whose rows look different from each other, with three thousand characters a row. */
const plan: BuiltSheets = {
  "P1 Play": {
    rows: [["Ref", "Action", "Milestones"], ...numbers(rows).map((row) => [`1.${row + 1}`, sentence(row), sentence(row).repeat(4)])],
    also: (sheet) => {
      for (let row = 2; row <= rows + 1; row += 1) {
        const colour = { argb: row % 3 ? "FFEEF3F8" : "FFFFF4CE" };
        const look = { fill: { type: "pattern", pattern: "solid", fgColor: colour, bgColor: colour }, alignment: { wrapText: true, horizontal: "left" } } as const;
        for (const column of [4, 5]) if (row % 4) Object.assign(sheet.getCell(row, column), look);
      }
    },
  },
};

/** Values and formulas, looks that differ from cell to cell, rules, marks, a drop-down, a document, a sheet of our own with thousands of blocks. */
const everything: ChangeSet = {
  label: "All at once",
  expectations: numbers(rows).map((row) => ({ sheet: "P1 Play", row: row + 2, column: 2, value: sentence(row) })),
  changes: [
    ...ragChanges("P1 Play", 4, rows),
    { kind: "format", sheet: "P1 Play", block: block(2, 4, rows, 2), format: { fill: "#FFFFFF", border: "thin", wrap: true } },
    { kind: "mark", sheet: "P1 Play", blocks: numbers(rows).map((row) => block(row + 2, row % 2 ? 2 : 3)), line: "solid", colour: "#C42B1C" },
    { kind: "addSheet", sheet: "Pack" },
    { kind: "cells", sheet: "Pack", row: 1, column: 1, contents: numbers(rows * 2).map((row) => [{ text: sentence(row) }, { formula: `=ROW()+${row}` }, { text: "" }, { text: "To do" }]) },
    { kind: "looks", sheet: "Pack", blocks: numbers(rows).map((row) => block(row * 2 + 1, 1, 1, 4)), format: { bold: true, fill: "#D9E2EC" } },
    { kind: "looks", sheet: "Pack", blocks: numbers(rows).map((row) => block(row * 2 + 2, 1, 1, 3)), format: { size: 9, border: "thin" } },
    { kind: "merge", sheet: "Pack", blocks: numbers(rows / 2).map((row) => block(row * 2 + 1, 3, 1, 2)) },
    { kind: "rowHeights", sheet: "Pack", row: 1, heights: numbers(rows * 2).map((row) => 15 + (row % 5)) },
    { kind: "pageLayout", sheet: "Pack", orientation: "landscape", fitToWidth: true, pageBreaksBefore: numbers(200).map((row) => row * 2 + 3) },
    { kind: "format", sheet: "Pack", block: block(1, 2, rows * 2, 1), format: { numberFormat: "#,##0" } },
    { kind: "document", key: "settings", json: JSON.stringify({ note: "x".repeat(20_000) }) },
  ],
};

const small: ChangeSet = { label: "Fill RAG", expectations: [], changes: ragChanges("P1 Play", 4, rows) };

describe("more than one request or answer can hold", () => {
  let complete: ComparedFile;
  beforeAll(async () => {
    const book = await OpenWorkbook.open(plan);
    await applyChanges(everything);
    complete = new ComparedFile(await book.host.save());
    book.close();
  });

  test("is read in parts, and comes to the same", async () => {
    const whole = await OpenWorkbook.open(plan);
    const expected = await readWorkbook();
    whole.close();
    const book = await OpenWorkbook.open(plan, { payloadLimit });
    expect(await readWorkbook()).toEqual(expected);
    book.close();
  });

  test("is written in parts, comes to the same, and is put back", async () => {
    const book = await OpenWorkbook.open(plan, { payloadLimit });
    const { journal, skipped, differing } = await applyChanges(everything);
    expect({ skipped, differing }).toEqual({ skipped: [], differing: [] });
    expect(await book.differencesFrom(complete)).toEqual([]);
    const back = await putBack(journal);
    expect(back).toMatchObject({ changedSince: [], missing: [] });
    expect(await book.differences()).toEqual([]);
    book.close();
  });

  test.each([
    ["AccessDenied", { error: "AccessDenied" } as const, ["protected"] as const],
    ["a connection that drops", { dropConnection: true } as const, ["connection", "refused"] as const],
  ])("%s between the parts: as it was or complete", async (_, fault, codes) => {
    const book = await OpenWorkbook.open(plan, { payloadLimit: 60_000 });
    await applyChanges(small);
    const done = new ComparedFile(await book.host.save());
    book.close();
    const begin = () => OpenWorkbook.open(plan, { payloadLimit: 60_000 });
    const met = await faultAtEverySync({ begin, run: () => applyChanges(small) }, fault, codes, (one) => one.differencesFrom(done));
    expect(met.undone).toBeGreaterThan(5);
  });
});

const built: readonly Change[] = everything.changes.filter((change) => "sheet" in change && change.sheet === "Pack" && !["addSheet", "cells"].includes(change.kind));
const alone: readonly Change[] = [
  ...built,
  ...small.changes.filter(({ kind }) => kind === "format" || kind === "wordColours" || kind === "dropDown"),
  { kind: "looks", sheet: "Pack", blocks: [block(1, 1, 9, 9)], format: { bold: true, italic: true, size: 9, colour: "#000000", fill: "#FFFFFF", wrap: true, horizontal: "left", vertical: "top", columnWidth: 9, numberFormat: "0.00%", border: "thin" } },
  { kind: "dateEntry", sheet: "Pack", block: block(2, 3, 5, 1), title: "Due", prompt: "A date, or a month.", warning: "This is no date." },
  { kind: "freezeRows", sheet: "Pack", rows: 1 },
  { kind: "autofitRows", sheet: "Pack", block: block(1, 1, 9, 2) },
  { kind: "table", sheet: "Pack", block: block(1, 1, 9, 2), name: "PlanCheckTable", style: "TableStyleMedium2" },
  { kind: "chart", sheet: "Pack", name: "Chart", type: "barStacked", source: { sheet: "Pack", block: block(20, 1, 3, 3) }, seriesBy: "columns", title: "RAG by priority", altText: "", colours: ["#C00000", "#00B050"], labels: ["#FFFFFF", "#000000"], place: block(25, 1, 12, 6) },
];

test.each(alone.map((change) => [change.kind, change] as const))("%s: no part takes more of a request than was reckoned", async (_, change) => {
  const book = await OpenWorkbook.open({ Pack: [["Priority", "Red", "Green"], ["P1", 1, 2]] });
  const sizes: number[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Pack");
    sheet.load("id");
    await context.sync();
    book.host.injectFault(({ bytes }) => void sizes.push(bytes));
    for (const { put } of rebuildSteps(context, sheet, emptyBefore, [change], 1_000_000)) {
      put();
      await context.sync();
    }
  });
  const reckoned = partsOf(change, 1_000_000).map(changeBytes);
  // What every message has around its calls.
  const frame = 700;
  reckoned.forEach((bytes, part) => expect(sizes[part]).toBeLessThan(bytes + frame));
  for (const bytes of reckoned) expect(bytes).toBeLessThan(150_000);
  book.close();
});

test("a recipe is kept with short addresses and read again as it was", () => {
  expect(parseRecipe(recipeOf(built))).toEqual(built);
  expect(recipeOf(built)).not.toContain("rowCount\":1,\"columnCount\":4");
});
