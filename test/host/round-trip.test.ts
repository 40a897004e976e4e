import { compareFiles, type Difference } from "./file";
import { openHost, type ExcelHost } from "./node";
import { buildWorkbook } from "../samples/build";

let host: ExcelHost | null = null;
afterEach(() => host?.dispose());

/** Text that looks like numbers, dates and formulas; formulas with results; errors; dates; formats. */
const plan = () =>
  buildWorkbook(
    {
      "P1 Parks": {
        rows: [
          ["Ref", "Action", "When", "Target"],
          [1, "Open two parks", "March 2011", "4.3%"],
          ["007", "=1+1 is text here", "1/2/2010", 0.043],
          ["1e3", "Plant trees", new Date(Date.UTC(2011, 2, 31)), { formula: "D3*2", result: 0.086 }],
          [true, "Mend the fence", { error: "#REF!" }, { formula: "NOSUCHFUNCTION(D3)", result: 17 }],
        ],
        formats: { D3: "0.0%", C4: "dd/mm/yyyy", D4: "0.0%" },
        merges: ["A7:C7"],
        widths: { B: 40 },
        hiddenRows: [6],
      },
      Lists: { rows: [["Red"], ["Amber"], ["Green"]], state: "veryHidden" },
    },
    { Words: "Lists!$A$1:$A$3" },
  );

async function open(bytes: Uint8Array): Promise<ExcelHost> {
  host = await openHost(bytes, { fileName: "Plan.xlsx", currentYear: 2026 });
  return host;
}

const at = (list: readonly Difference[]) => list.map(({ kind, sheet, where }) => `${kind} ${sheet}!${where}`);

test("a workbook that nobody touched is saved as it was", async () => {
  const bytes = await plan();
  const saved = await (await open(bytes)).save();
  expect(await compareFiles(bytes, saved)).toEqual([]);
});

test("one write through Office.js changes that one cell of the saved file and nothing else", async () => {
  const bytes = await plan();
  const opened = await open(bytes);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("P1 Parks").getRange("E2").values = [["Green"]];
    await context.sync();
  });
  const differences = await compareFiles(bytes, await opened.save());
  expect(differences).not.toEqual([]);
  expect(differences.filter(({ sheet, where }) => !(sheet === "P1 Parks" && where === "E2"))).toEqual([]);
});

test("reading everything and opening the grid changes nothing", async () => {
  const bytes = await plan();
  const opened = await open(bytes);
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("P1 Parks").getUsedRange();
    used.load("values,formulas,text,numberFormat,valueTypes,format/fill/color,format/font/bold,format/columnWidth");
    await context.sync();
  });
  expect(opened.model.getters.getSheetIds()).toHaveLength(2);
  expect(at(await compareFiles(bytes, await opened.save()))).toEqual([]);
});

test("a formula whose input changed is saved with its new result; one that cannot be evaluated keeps the file's", async () => {
  const bytes = await plan();
  const opened = await open(bytes);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("P1 Parks").getRange("D3").values = [[0.05]];
    await context.sync();
  });
  const again = await openHost(await opened.save());
  expect(again.cell("P1 Parks", "D4")).toMatchObject({ formula: "=D3*2", value: 0.1, text: "10.0%" });
  expect(again.cell("P1 Parks", "D5")).toMatchObject({ formula: "=NOSUCHFUNCTION(D3)", value: 17 });
  again.dispose();
});

test("text stays text over saving and opening, whatever it looks like", async () => {
  const opened = await open(await plan());
  const again = await openHost(await opened.save());
  const shown = ["A3", "B3", "C3", "D2", "A4"].map((address) => again.cell("P1 Parks", address).value);
  expect(shown).toEqual(["007", "=1+1 is text here", "1/2/2010", "4.3%", "1e3"]);
  again.dispose();
});

test("a formula that was filled down can be overwritten at its head", async () => {
  const bytes = await buildWorkbook({
    Sums: {
      rows: [[1, null], [2, null], [3, null]],
      also: (sheet) => {
        const head = { formula: "A1*2", result: 2, shareType: "shared", ref: "B1:B3", date1904: false };
        sheet.getCell("B1").value = head;
        sheet.getCell("B2").value = { sharedFormula: "B1", result: 4, date1904: false };
        sheet.getCell("B3").value = { sharedFormula: "B1", result: 6, date1904: false };
      },
    },
  });
  const opened = await open(bytes);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sums").getRange("B1").values = [["gone"]];
    await context.sync();
  });
  const again = await openHost(await opened.save());
  expect(["B1", "B2", "B3"].map((address) => [again.cell("Sums", address).value, again.cell("Sums", address).formula])).toEqual([["gone", null], [4, "=A2*2"], [6, "=A3*2"]]);
  again.dispose();
});
