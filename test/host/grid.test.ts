import { inExcel, run } from "./in-excel";

/** What the workbench's grid gets to show, in o-spreadsheet's own terms. */
test("rules, drop-downs, tables, charts and formats made through Office.js reach the grid", async () => {
  const host = await inExcel({ Plan: [["Action", "RAG"], ["Open", "Red"], ["Mend", "Green"]] });
  const before = host.model;
  let replaced = 0;
  host.onModelReplaced = () => (replaced += 1);
  let told = 0;
  host.onChanged = () => (told += 1);
  await run((c) => {
    const sheet = c.workbook.worksheets.getItem("Plan");
    const rule = sheet.getRange("B2:B9").conditionalFormats.add("CellValue");
    rule.cellValue.format.fill.color = "#C00000";
    rule.cellValue.rule = { operator: "EqualTo", formula1: '="Red"' };
    sheet.getRange("B2:B9").dataValidation.rule = { list: { inCellDropDown: true, source: "Red,Amber,Green" } };
    sheet.getRange("A2").format.font.bold = true;
    sheet.tables.add("A1:B3", true);
    sheet.getRange("D1:E2").values = [["", "Red"], ["Parks", 3]];
    sheet.charts.add("BarStacked", sheet.getRange("D1:E2"), "Columns").series.getItemAt(0).format.fill.setSolidColor("#C00000");
  });
  expect(told).toBeGreaterThan(0);
  expect(host.model).not.toBe(before);
  expect(replaced).toBe(1);
  const { getters } = host.model;
  const sheetId = getters.getSheetIds()[0] ?? "";
  expect(getters.getCellConditionalFormatStyle({ sheetId, col: 1, row: 1 })?.fillColor).toBe("#C00000");
  expect(getters.getCellConditionalFormatStyle({ sheetId, col: 1, row: 2 })?.fillColor).toBeUndefined();
  expect(getters.getValidationRuleForCell({ sheetId, col: 1, row: 8 })).toMatchObject({ isBlocking: true, ranges: [{ zone: { top: 1, bottom: 8, left: 1, right: 1 } }] });
  expect(getters.getCellStyle({ sheetId, col: 0, row: 1 }).bold).toBe(true);
  expect(getters.getTables(sheetId)).toHaveLength(1);
  expect(getters.getChartDefinition(getters.getChartIds(sheetId)[0] ?? "")).toMatchObject({ type: "bar", stacked: true, horizontal: true });
});

test("values written through Office.js come into the grid that is shown, without a new model", async () => {
  const host = await inExcel({ Plan: [["Action"], [1], [{ formula: "A2*2", result: 2 }]] });
  const before = host.model;
  await run((c) => (c.workbook.worksheets.getItem("Plan").getRange("A2").values = [[21]]));
  const sheetId = host.model.getters.getSheetIds()[0] ?? "";
  expect(host.model).toBe(before);
  expect(host.model.getters.getEvaluatedCell({ sheetId, col: 0, row: 2 }).value).toBe(42);
});
