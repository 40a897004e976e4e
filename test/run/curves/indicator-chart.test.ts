import { applyChanges, putBack, readWorkbook } from "../../../src/excel";
import { changesOf } from "../../../src/run";
import { curveTexts } from "../../../src/run/curves/curve-block";
import { curvesSheetName } from "../../../src/run/curves/indicator-chart";
import { valueAt, type SheetSnapshot } from "../../../src/workbook/snapshot";
import { OpenWorkbook } from "../../excel/plan-workbook";
import { read } from "../sample-runs";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

const plan = {
  Plan: [
    ["Ref", "Action", "By when", "Lead", "Indicators"],
    ["A1", "Open the hall at weekends", "June 2010", "Hall Manager", "NI 57"],
  ],
  Indicators: [
    ["Code", "Indicator", "Good is", "Actual 2007/08", "Actual 2008/09", "Actual 2009/10", "Target 2009/10", "Target 2010/11", "England 2008/09"],
    ["NI 57", "Children who take part in sport", "High", "70%", "74%", "78%", "80%", "84%", "76%"],
    ["NI 110", "Young people in positive activities", "High", "70%", "65%", "60%", "80%", "82%", "66%"],
    ["NI 55", "Obesity in reception year", "Low", "nya", "nya", "nya", "9%", "9%", "10%"],
  ],
};

let book: OpenWorkbook;
afterEach(() => book.close());

async function chartOf(row: number) {
  const { snapshot, evaluation } = await read();
  return applyChanges(changesOf({ kind: "indicatorChart", sheet: "Indicators", row }, evaluation, snapshot));
}

async function curves(): Promise<SheetSnapshot> {
  const sheet = (await readWorkbook()).sheets.find((one) => one.name === curvesSheetName);
  if (!sheet) throw new Error("There is no sheet of curves.");
  return sheet;
}

const block = (sheet: SheetSnapshot, row: number, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => valueAt(sheet, row + r, 1 + c)));
const rowOf = (sheet: SheetSnapshot, column: number, text: string) => Array.from({ length: 80 }, (_, index) => index + 1).filter((row) => valueAt(sheet, row, column) === text);

test("the figures as a table with a chart, and room for the three texts", async () => {
  book = await OpenWorkbook.open(plan);
  await chartOf(2);
  const sheet = await curves();
  expect(valueAt(sheet, 1, 1)).toBe("NI 57: Children who take part in sport");
  expect(valueAt(sheet, 2, 1)).toMatch(/^NI 57, 2009\/10: 78% against 80%, .* Figures in F2 and G2 on Indicators\.$/);
  expect(valueAt(sheet, 4, 1)).toMatch(/^Off course: .* 82% for 2010\/11, against 84%\.$/);
  expect(block(sheet, 25, 5, 5)).toEqual([
    ["Period", "Actual (%)", "Target (%)", "Where the line leads", "England 2008/09"],
    ["2007/08", 70, "", 70, 76],
    ["2008/09", 74, "", 74, 76],
    ["2009/10", 78, 80, 78, 76],
    ["2010/11", "", 84, 82, 76],
  ]);
  expect(curveTexts.map((text) => rowOf(sheet, 9, text).length)).toEqual([1, 1, 1]);
});

test("what people typed beside it, and rows they put in, stay when it is built again; new figures come in", async () => {
  book = await OpenWorkbook.open(plan);
  await chartOf(2);
  await chartOf(3);
  book.host.editByHand(curvesSheetName, "I8", "Clubs closed in the winter.");
  book.host.editByHand(curvesSheetName, "K40", "Ask Ann about this.");
  book.host.editByHand("Indicators", "F2", "81%");
  await chartOf(2);
  const sheet = await curves();
  expect(valueAt(sheet, 8, 9)).toBe("Clubs closed in the winter.");
  expect(valueAt(sheet, 40, 11)).toBe("Ask Ann about this.");
  expect(rowOf(sheet, 1, "NI 57: Children who take part in sport")).toEqual([1]);
  expect(rowOf(sheet, 1, "NI 110: Young people in positive activities")).toEqual([37]);
  expect(block(sheet, 28, 1, 3)).toEqual([["2009/10", 81, 80]]);
});

test("a table that became shorter leaves no old figures behind", async () => {
  book = await OpenWorkbook.open(plan);
  await chartOf(2);
  for (const cell of ["H2", "I2"]) book.host.editByHand("Indicators", cell, "");
  await chartOf(2);
  expect(block(await curves(), 25, 5, 5)).toEqual([
    ["Period", "Actual (%)", "Target (%)", "", ""],
    ["2007/08", 70, "", "", ""],
    ["2008/09", 74, "", "", ""],
    ["2009/10", 78, 80, "", ""],
    ["", "", "", "", ""],
  ]);
});

test("put back, the sheet is gone; the plan is read as before all the while", async () => {
  book = await OpenWorkbook.open(plan);
  const before = await read();
  const { journal } = await chartOf(2);
  const after = await read();
  expect(after.evaluation.plan.indicators).toEqual(before.evaluation.plan.indicators);
  expect(after.evaluation.plan.actions).toEqual(before.evaluation.plan.actions);
  await putBack(journal);
  expect((await readWorkbook()).sheets.map((sheet) => sheet.name)).toEqual(["Plan", "Indicators"]);
});

test("a user's own sheet of that name is left alone", async () => {
  book = await OpenWorkbook.open({ ...plan, [curvesSheetName]: [["Mine"]] });
  await chartOf(2);
  const { sheets } = await readWorkbook();
  expect(valueAt(await curves(), 1, 1)).toBe("Mine");
  expect(sheets.map((sheet) => sheet.name)).toContain(`${curvesSheetName} 2`);
});

test("without a figure to draw it says so", async () => {
  book = await OpenWorkbook.open(plan);
  await expect(chartOf(4)).rejects.toThrow("NI 55 has no figure that can be drawn.");
});
