import ExcelJS from "@protobi/exceljs";
import { indicatorHeadings, indicatorLines } from "./indicatorText";
import { dressRow, heightFor, printAsPlan } from "./look";
import { planHeadings, planSheets, planTitle, type PlanSheetText } from "./planText";

const planWidths = [46, 52, 16, 20, 24, 26];
const indicatorWidths = [9, 62, 8, 11, 10, 10, 14, 10, 10, 13, 10, 24];

/** The workbench's first plan: four priority sheets and an indicator list. */
export function samplePlan(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  for (const text of planSheets) addPlanSheet(book, text);
  addIndicatorSheet(book);
  return book;
}

function addPlanSheet(book: ExcelJS.Workbook, text: PlanSheetText): void {
  const sheet = book.addWorksheet(text.sheet, { properties: { tabColor: { argb: "FF1F4E79" } } });
  sheet.columns = planWidths.map((width) => ({ width }));
  let row = 0;
  const addWide = (words: string, look: Parameters<typeof dressRow>[3], height: number): void => {
    row++;
    sheet.getCell(row, 1).value = words;
    sheet.mergeCells(row, 1, row, 6);
    dressRow(sheet, row, 6, look);
    sheet.getRow(row).height = height;
  };
  addWide(planTitle, { bold: true, size: 14, fill: "1F4E79", colour: "FFFFFF" }, 24);
  addWide(text.theme, { bold: true, size: 12, fill: "D6E4F0" }, 20);
  addWide(text.priority, { bold: true, size: 11 }, 18);
  addWide(text.area, { italic: true, size: 11 }, 18);
  addWide("Outcome measures:", { bold: true }, 16);
  for (const measure of text.outcomeMeasures) addWide(measure, {}, 15);
  row++;
  const headingRow = row;
  sheet.getRow(row).values = [...planHeadings];
  dressRow(sheet, row, 6, { bold: true, fill: "2E75B6", colour: "FFFFFF", border: true, centre: true, size: 11 });
  sheet.getRow(row).height = 22;
  for (const line of text.lines) {
    if ("group" in line) {
      addWide(line.group, { bold: true, fill: "EDEDED", border: true }, 18);
      continue;
    }
    row++;
    line.forEach((words, index) => {
      if (words !== "") sheet.getCell(row, index + 1).value = words;
    });
    dressRow(sheet, row, 6, { border: true });
    sheet.getRow(row).height = heightFor(line, planWidths);
  }
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: headingRow, topLeftCell: `A${headingRow + 1}`, activeCell: "A1" }];
  printAsPlan(sheet, `${headingRow}:${headingRow}`);
}

function addIndicatorSheet(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet("Indicators", { properties: { tabColor: { argb: "FF548235" } } });
  sheet.columns = indicatorWidths.map((width) => ({ width }));
  const columns = indicatorHeadings.length;
  sheet.getCell(1, 1).value = "Northmere Children's Partnership: indicators behind the Delivery Plan 2010-11";
  dressRow(sheet, 1, columns, { bold: true, size: 14, fill: "385723", colour: "FFFFFF", wrap: false });
  sheet.getRow(1).height = 24;
  sheet.getCell(2, 1).value = "Position at 30 September 2010. nya = not yet available.";
  dressRow(sheet, 2, columns, { italic: true, wrap: false });
  sheet.getRow(3).values = [...indicatorHeadings];
  dressRow(sheet, 3, columns, { bold: true, fill: "548235", colour: "FFFFFF", border: true, centre: true });
  sheet.getRow(3).height = 44;
  indicatorLines.forEach((line, index) => {
    const row = index + 4;
    line.cells.forEach((value, at) => {
      if (value !== "" && (typeof value === "string" || typeof value === "number")) sheet.getCell(row, at + 1).value = value;
    });
    dressRow(sheet, row, columns, { border: true });
    for (let column = 4; column <= 11; column++) {
      sheet.getCell(row, column).numFmt = line.format;
      sheet.getCell(row, column).alignment = { horizontal: "right", vertical: "top", wrapText: true };
    }
  });
  const lastRow = indicatorLines.length + 3;
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: lastRow, column: columns } };
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: 3, topLeftCell: "C4", activeCell: "A1" }];
  printAsPlan(sheet, "3:3");
}
