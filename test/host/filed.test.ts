import JSZip from "jszip";
import { buildWorkbook } from "../samples/build";
import { openWorkbookFile, saveWorkbookFile } from "./file";
import { codeOf, run } from "./in-excel";
import { openHost, type ExcelHost } from "./node";

/** A workbook whose file has a PivotTable with a filter and a chart, on one sheet, fed by another. */
async function withPivotAndChart(): Promise<Uint8Array> {
  const rows = [["Priority", "Action", "RAG"], ["Parks", "Mow", "Green"], ["Parks", "Plant", "Red"], ["Streets", "Sweep", "Red"]];
  const plain = await buildWorkbook({ Register: { rows, tables: [{ name: "Register", address: "A1:C4" }] }, Summary: [["Summary"]], Figures: [["", "Red"], ["Parks", 1], ["Streets", 1]] });
  return saveWorkbookFile(await openWorkbookFile(plain), {
    pivots: [{ sheet: "Summary", name: "Counts", anchor: { row: 3, column: 2 }, source: { table: "Register" }, rows: [{ field: "Priority" }], columns: [], filters: [{ field: "RAG" }], values: [{ field: "Action", summarise: "count", caption: "Actions" }] }],
    charts: [{ sheet: "Summary", name: "Bars", type: "barStacked", categories: { sheet: "Figures", address: "A2:A3" }, series: [{ name: { text: "Red" }, values: { sheet: "Figures", address: "B2:B3" } }], title: "Red", altText: "Red by priority", place: "F2:K12" }],
  });
}

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost(await withPivotAndChart(), { fileName: "Plan.xlsx" });
});
afterEach(() => host.dispose());

const sheet = (context: Excel.RequestContext, name = "Summary") => context.workbook.worksheets.getItem(name);
const counts = (context: Excel.RequestContext) => sheet(context).pivotTables.getItem("counts");
const bars = (context: Excel.RequestContext) => sheet(context).charts.getItem("bars");

async function pathsSaved(): Promise<string[]> {
  return Object.keys((await JSZip.loadAsync(await host.save())).files).filter((path) => /pivot|chart|drawing/i.test(path));
}

test("a PivotTable and a chart of the file are listed, the PivotTable with the cells it fills", async () => {
  const read = await run(async (c) => {
    const [pivots, all, charts] = [sheet(c).pivotTables.load("items/name"), c.workbook.pivotTables.load("items/name"), sheet(c).charts.load("items/name")];
    const [none, range] = [sheet(c, "Figures").pivotTables.getCount(), counts(c).layout.getRange().load("address")];
    await c.sync();
    return [pivots.items.map(({ name }) => name), all.items.map(({ name }) => name), charts.items.map(({ name }) => name), none.value, range.address];
  });
  // Its filter stands in row 3, above an empty row.
  expect(read).toEqual([["Counts"], ["Counts"], ["Bars"], 0, "Summary!B5:C8"]);
});

test("deleted, they are gone from the sheet and from the saved file", async () => {
  await run((c) => {
    counts(c).delete();
    bars(c).delete();
  });
  const left = await run(async (c) => {
    const [pivots, charts, used] = [sheet(c).pivotTables.getCount(), sheet(c).charts.getCount(), sheet(c).getUsedRange(true).load("address")];
    await c.sync();
    return [pivots.value, charts.value, used.address];
  });
  expect(left).toEqual([0, 0, "Summary!A1"]);
  expect(await pathsSaved()).toEqual([]);
});

test("a sheet that was renamed takes them along, and they are still deleted in the saved file", async () => {
  await run((c) => {
    sheet(c).name = "Overview";
    sheet(c, "Overview").pivotTables.getItem("Counts").delete();
    sheet(c, "Overview").charts.getItem("Bars").delete();
  });
  expect(await pathsSaved()).toEqual([]);
});

test("deleting their sheet takes them, and the PivotTable's cache, out of the saved file", async () => {
  await run((c) => sheet(c).delete());
  expect(await pathsSaved()).toEqual([]);
  const again = await openHost(await host.save());
  expect(again.sheetNames).toEqual(["Register", "Figures"]);
  again.dispose();
});

test("left alone, they stay in the saved file; a refresh changes nothing", async () => {
  const before = await pathsSaved();
  await run((c) => counts(c).refresh());
  expect(before).toContain("xl/pivotTables/pivotTable1.xml");
  expect(before).toContain("xl/charts/chart1.xml");
  expect(await pathsSaved()).toEqual(before);
});

test("a sheet keeps its id when the file is saved and opened again", async () => {
  const ids = () =>
    run(async (c) => {
      const sheets = c.workbook.worksheets.load("items/id,items/name");
      await c.sync();
      return Object.fromEntries(sheets.items.map(({ id, name }) => [name, id]));
    });
  await run((c) => {
    sheet(c, "Register").position = 2;
    c.workbook.worksheets.add("New");
  });
  const before = await ids();
  const bytes = await host.save();
  host.dispose();
  host = await openHost(bytes);
  expect(await ids()).toEqual(before);
});

test.each<[string, string, (c: Excel.RequestContext) => unknown]>([
  ["the fields of a PivotTable", "ApiNotFound", (c) => counts(c).rowHierarchies.load("items/name")],
  ["another name for it", "ApiNotFound", (c) => (counts(c).name = "Other")],
  ["the parts of its layout", "ApiNotFound", (c) => counts(c).layout.getDataBodyRange().load("address")],
  ["data of more series for a chart", "ApiNotFound", (c) => bars(c).setData(sheet(c, "Figures").getRange("A1:D3"))],
  ["the kind of a chart", "ApiNotFound", (c) => (bars(c).chartType = "Line")],
  ["a second PivotTable of the name", "InvalidArgument", (c) => sheet(c).pivotTables.add("COUNTS", "Register", "A20")],
  ["a table over it", "PivotTableRangeConflict", (c) => sheet(c).tables.add("A4:C6", true)],
])("refuses %s: %s", async (_, code, batch) => {
  expect(await codeOf(batch)).toBe(code);
});
