import { readPlan } from "../../src/reading";
import { cellsThatMayBeColoured, colourWordsOf } from "../../src/reading/coloured-cells";
import { parseBlock } from "../../src/workbook/address";
import { cellKey, type SheetSnapshot } from "../../src/workbook/snapshot";
import { sheetOf, snapshotOf, type TestCell } from "./snapshot-of";

const rows = (heading: string, cells: readonly string[]): TestCell[][] => [["Ref", "Action", "Lead", heading], ...cells.map((cell, index): TestCell[] => [`A${index + 1}`, `Do thing ${index + 1}`, "Parks Manager", cell])];

describe("which cells are asked for", () => {
  test.each<[string, readonly string[], number]>([
    ["RAG", ["", "", ""], 3],
    ["BRAG rating", ["Green", "", ""], 2],
    ["Delivery RAG", ["Green", "", "Red"], 1],
    ["R.A.G.", ["", ""], 2],
    ["RAG Q1", ["", ""], 2],
    ["Status", ["", ""], 2],
    ["RAG", ["Green", "Red"], 0],
    ["Progress", ["", ""], 0],
    ["Fragments found", ["", ""], 0],
    ["Status of the contract with the supplier of the service", ["", ""], 0],
  ])("under %j over %j: %i", (heading, cells, asked) => {
    const blocks = cellsThatMayBeColoured(sheetOf("Plan", rows(heading, cells)));
    expect(blocks.reduce((sum, block) => sum + block.rowCount, 0)).toBe(asked);
    for (const block of blocks) expect(block).toMatchObject({ column: 4, columnCount: 1 });
  });

  test("none on an empty sheet, and none beside headings of sections alone", () => {
    expect(cellsThatMayBeColoured(sheetOf("Empty", []))).toEqual([]);
    expect(cellsThatMayBeColoured(sheetOf("Plan", [["Action", "Lead", "RAG"], ["Priority 1"], ["Priority 2"]]))).toEqual([]);
  });
});

function coloured(cells: readonly string[], fills: Readonly<Record<string, string>>): SheetSnapshot {
  const sheet = sheetOf("Plan", rows("RAG", cells));
  return { ...sheet, fills: new Map(Object.entries(fills).map(([address, fill]) => [cellKey(parseBlock(address).row, parseBlock(address).column), fill])) };
}

test("a coloured cell is a status; a word beside it is the officer's own", () => {
  const plan = readPlan({ ...snapshotOf({}), sheets: [coloured(["", "Amber", "", ""], { D2: "#FF0000", D3: "#00B050", D4: "#92D050", D5: "#D9D9D9" })] });
  expect(plan.actions.map(({ deliveryRag }) => deliveryRag?.status ?? null)).toEqual(["red", "amber", "green", null]);
});

test.each<[string, Readonly<Record<string, string>>, number]>([
  ["one pale colour is shading", { D2: "#FFF2CC", D3: "#FFF2CC", D4: "#FFF2CC" }, 0],
  ["two pale colours are statuses", { D2: "#FFC7CE", D3: "#C6EFCE" }, 2],
  ["one strong colour is a status", { D2: "#FF0000" }, 1],
  ["greys are none", { D2: "#D9D9D9", D3: "#BFBFBF" }, 0],
])("%s", (_, fills, words) => expect(colourWordsOf(coloured(["", "", "", ""], fills)).size).toBe(words));
