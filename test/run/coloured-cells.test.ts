import { applyChanges, putBack, readWorkbook } from "../../src/excel";
import { cellsThatMayBeColoured } from "../../src/reading/coloured-cells";
import { changesOf } from "../../src/run";
import { OpenWorkbook } from "../excel/plan-workbook";
import type { BuiltSheets } from "../samples/build";
import { read } from "./sample-runs";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

let book: OpenWorkbook;
afterEach(() => book.close());

/** An officer colours the RAG cells and writes nothing into them; the last one is still to be coloured. */
const sheets: BuiltSheets = {
  Plan: {
    rows: [
      ["Ref", "Action", "Indicator", "By when", "Lead", "Outcome RAG"],
      ["A1", "Open a Saturday club", "KPI 1", "March 2011", "Youth Manager", null],
      ["A2", "Print a new leaflet", "KPI 2", "March 2011", "Press Officer", null],
      ["A3", "Train volunteers", "KPI 1", "March 2011", "Youth Manager", null],
    ],
    also: (sheet) => {
      for (const [address, argb] of [["F2", "FFFF0000"], ["F3", "FF00B050"]] as const) sheet.getCell(address).fill = { type: "pattern", pattern: "solid", fgColor: { argb } };
    },
  },
  Indicators: [
    ["Code", "Indicator", "Actual 2009/10", "Target 2009/10", "Good is"],
    ["KPI 1", "Young people at clubs", 120, 100, "High"],
    ["KPI 2", "Leaflets read", 80, 70, "High"],
  ],
};

test("a cell that was coloured by hand is a person's status: it stays without words, and the reason says what is computed", async () => {
  book = await OpenWorkbook.open(sheets);
  const { evaluation, snapshot } = await read();
  expect(evaluation.plan.actions.map(({ outcomeRag }) => outcomeRag?.status ?? null)).toEqual(["red", "green", null]);
  const applied = await applyChanges(changesOf({ kind: "rag" }, evaluation, snapshot));
  expect(applied.skipped).toEqual([]);
  expect(["F2", "F3", "F4"].map((address) => book.host.cell("Plan", address).value)).toEqual(["", "", "Green"]);
  expect(book.host.cell("Plan", "G2").value).toMatch(/^Green: .*The cell was coloured Red and is kept\.$/);
  expect(book.host.cell("Plan", "G3").value).toMatch(/^Green: /);
  expect(book.host.cell("Plan", "G3").value).not.toContain("coloured");
  // A second run finds the same, and the workbook is put back as it was.
  const again = await read();
  expect(again.evaluation.plan.actions.map(({ outcomeRag }) => outcomeRag?.status ?? null)).toEqual(["red", "green", null]);
  await putBack(applied.journal);
  expect(await book.differences()).toEqual([]);
});

test("fills cost a round trip only where cells could be coloured", async () => {
  book = await OpenWorkbook.open({ Plan: [["Ref", "Action", "Lead"], ["A1", "Open a club", "Youth Manager"]] });
  const before = book.host.counters.syncs;
  await readWorkbook({ fillsOf: cellsThatMayBeColoured });
  expect(book.host.counters.syncs - before).toBe(2);
});
