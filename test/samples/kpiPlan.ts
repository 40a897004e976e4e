import ExcelJS from "@protobi/exceljs";
import { dressRow, heightFor, printAsPlan } from "./look";

/** A council's service plan of 2025/26: one sheet of actions, one of quarterly indicators, real dates, RAG and % complete. */

type ActionLine = readonly [ref: string, priority: string, action: string, start: string, due: string, owner: string, complete: number | null, rag: string, commentary: string];

const actions: readonly ActionLine[] = [
  ["CW1", "Clean and welcoming", "Replace 250 street litter bins with larger ones", "2025-04-07", "2025-09-30", "Head of Environment", 1, "Complete", "All bins in place by 19 September"],
  ["CW2", "Clean and welcoming", "Move to fortnightly garden waste rounds booked online", "2025-05-01", "2026-03-31", "Waste Services Manager", 0.45, "Green", "Booking form tested with 300 households"],
  ["CW3", "Clean and welcoming", "Cut repeat fly-tipping at the ten worst places", "2025-04-01", "2025-12-31", "Enforcement Lead", 0.35, "Red", ""],
  ["CW4", "Clean and welcoming", "Refresh the town centre planting with volunteers", "2025-06-02", "2025-05-30", "", 0.2, "Amber", "Second volunteer day held in July"],
  ["HS1", "Homes and safety", "Bring 40 long-term empty homes back into use", "2025-04-01", "2026-03-31", "Housing Strategy Manager", 0.55, "Green", "23 homes so far"],
  ["HS2", "Homes and safety", "Inspect every licensed shared house once", "2025-04-01", "2026-03-31", "Private Housing Team Leader", 0.4, "Amber", "Two inspectors short since June; agency cover from October"],
  ["HS3", "Homes and safety", "Open a second place of safety in the night-time economy", "2025-09-01", "2025-11-28", "TBC", 0, "Red", "Waiting for a lease"],
  ["HS3", "Homes and safety", "Fit 60 temporary flats with smart heating controls", "2025-07-01", "2026-02-27", "Housing Assets Manager", 0.6, "Green", "36 fitted"],
  ["AC1", "Active and connected", "Reopen the riverside path after repairs", "2025-04-14", "2025-08-29", "Parks Manager", 0.9, "Amber", "Handrail outstanding"],
  ["AC2", "Active and connected", "Run 12 digital skills courses in libraries", "2025-04-01", "2026-03-31", "Libraries Manager", 0.5, "Green", "Six courses, 71 people"],
  ["AC3", "Active and connected", "Agree the new leisure contract", "2025-04-01", "2025-10-31", "Head of Communities", 1, "Green", "Signed on 14 October"],
  ["AC4", "Active and connected", "Publish a map of walks from every bus stop", "2025-10-01", "2026-01-30", "Travel Planner", null, "Not started", ""],
];

const actionHeadings = ["Ref", "Corporate priority", "Action", "Start date", "Target date", "Owner", "% complete", "RAG", "Latest position (Q2)"];
const actionWidths = [7, 22, 48, 12, 12, 26, 11, 12, 44];

type KpiLine = readonly [code: string, name: string, aim: string, format: string, q1: number | string, t1: number | string, q2: number | string, t2: number | string, q3t: number | string, q4t: number | string, lastYear: number | string];

const indicators: readonly KpiLine[] = [
  ["ENV01", "Household waste recycled or composted", "Maximise", "0.0%", 0.487, 0.5, 0.493, 0.5, 0.5, 0.5, 0.478],
  ["ENV02", "Missed bins per 100,000 collections", "Minimise", "0", 61, 60, 84, 60, 60, 60, 66],
  ["ENV03", "Fly-tips cleared within two working days", "Maximise", "0%", 0.96, 0.95, 0.94, 0.95, 0.95, 0.95, 0.93],
  ["HOU01", "Households in temporary accommodation", "Minimise", "0", 142, 130, 151, 130, 125, 120, 138],
  ["HOU02", "Average days to re-let a council home", "Minimise", "0.0", 27.4, 25, 25.8, 25, 25, 25, 29.1],
  ["HOU03", "Private homes made safe after our action", "Maximise", "0", 18, 20, 41, 40, 60, 80, 76],
  ["COM01", "Visits to leisure centres", "Maximise", "#,##0", 118250, 115000, 121900, 116000, 118000, 120000, 455300],
  ["COM02", "Adults active for 150 minutes a week", "Maximise", "0.0%", "Annual", "Annual", "Annual", "Annual", "Annual", 0.66, 0.647],
  ["COR01", "Council tax collected in the year", "Maximise", "0.0%", 0.289, 0.288, 0.561, 0.565, 0.84, 0.975, 0.972],
  ["COR02", "Working days lost to sickness per person", "Minimise", "0.0", 2.1, 2, 4.4, 4, 6, 8, 9.2],
  ["COR03", "Calls answered within three minutes", "Maximise", "0%", 0.78, 0.8, "Not available", 0.8, 0.8, 0.8, 0.76],
  ["COR04", "Complaints answered at stage one in ten days", "Maximise", "0%", 0.88, 0.9, 0.91, 0.9, 0.9, 0.9, 0.85],
];

const kpiHeadings = ["KPI", "Description", "Aim to", "Q1 2025/26 Actual", "Q1 2025/26 Target", "Q2 2025/26 Actual", "Q2 2025/26 Target", "Q3 2025/26 Target", "Q4 2025/26 Target", "2024/25 Outturn"];
const kpiWidths = [9, 46, 12, 12, 12, 12, 12, 12, 12, 12];

const utc = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export function kpiPlan(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  addActions(book.addWorksheet("Service plan 2025-26"));
  addIndicators(book.addWorksheet("Quarterly KPIs"));
  return book;
}

function addActions(sheet: ExcelJS.Worksheet): void {
  sheet.columns = actionWidths.map((width) => ({ width }));
  sheet.getCell("A1").value = "Harrowdene Borough Council: Service plan 2025/26, position at the end of quarter 2";
  dressRow(sheet, 1, 9, { bold: true, size: 14, wrap: false });
  sheet.getRow(3).values = [...actionHeadings];
  dressRow(sheet, 3, 9, { bold: true, fill: "005A5B", colour: "FFFFFF", border: true, centre: true });
  actions.forEach((line, index) => {
    const row = index + 4;
    const [ref, priority, action, start, due, owner, complete, rag, commentary] = line;
    [ref, priority, action, utc(start), utc(due), owner, complete, rag, commentary].forEach((value, at) => {
      if (value !== "" && value !== null) sheet.getCell(row, at + 1).value = value;
    });
    dressRow(sheet, row, 9, { border: true });
    for (const column of [4, 5]) sheet.getCell(row, column).numFmt = "dd/mm/yyyy";
    sheet.getCell(row, 7).numFmt = "0%";
    sheet.getRow(row).height = heightFor([action, commentary], [48, 44]);
  });
  const last = actions.length + 3;
  const colour = (word: string, fill: string, priority: number): ExcelJS.ConditionalFormattingRule => ({
    type: "cellIs",
    operator: "equal",
    formulae: [`"${word}"`],
    priority,
    style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill}` } } },
  });
  sheet.addConditionalFormatting({ ref: `H4:H${last}`, rules: [colour("Red", "FF7C80", 1), colour("Amber", "FFD966", 2), colour("Green", "A9D08E", 3), colour("Complete", "9BC2E6", 4)] });
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 3, topLeftCell: "B4", activeCell: "A1" }];
  sheet.autoFilter = `A3:I${last}`;
  printAsPlan(sheet, "3:3");
}

function addIndicators(sheet: ExcelJS.Worksheet): void {
  sheet.columns = kpiWidths.map((width) => ({ width }));
  sheet.getCell("A1").value = "Key performance indicators by quarter, 2025/26";
  dressRow(sheet, 1, 10, { bold: true, size: 14, wrap: false });
  sheet.getRow(3).values = [...kpiHeadings];
  dressRow(sheet, 3, 10, { bold: true, fill: "005A5B", colour: "FFFFFF", border: true, centre: true });
  sheet.getRow(3).height = 32;
  indicators.forEach((line, index) => {
    const row = index + 4;
    const [code, name, aim, format, ...figures] = line;
    [code, name, aim, ...figures].forEach((value, at) => (sheet.getCell(row, at + 1).value = value));
    dressRow(sheet, row, 10, { border: true });
    for (let column = 4; column <= 10; column++) sheet.getCell(row, column).numFmt = format;
  });
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: 3, topLeftCell: "C4", activeCell: "A1" }];
  printAsPlan(sheet, "3:3");
}
