import type ExcelJS from "@protobi/exceljs";
import { buildBook } from "./build";
import { dressRow } from "./look";
import { planHeadings } from "./planText";

/** A template that nobody has filled in yet: headings, numbers, empty rows. */
export function emptyTemplate(): ExcelJS.Workbook {
  return buildBook({
    "Priority 1": {
      rows: [
        ["[Name of partnership]: Delivery Plan [year]"],
        ["Priority 1: [name of priority]"],
        ["Area for improvement: [describe]"],
        ["Outcome measures:"],
        ["•"],
        [...planHeadings],
        ["1.1"],
        ["1.2"],
        ["1.3"],
      ],
      merges: ["A1:F1", "A2:F2", "A3:F3"],
      widths: { A: 46, B: 52, C: 16, D: 20, E: 24, F: 26 },
      freezeRows: 6,
      also: (sheet) => {
        dressRow(sheet, 1, 6, { bold: true, size: 14 });
        dressRow(sheet, 6, 6, { bold: true, fill: "2E75B6", colour: "FFFFFF", border: true, centre: true });
        for (let row = 7; row <= 30; row++) dressRow(sheet, row, 6, { border: true });
      },
    },
    Indicators: { rows: [["Code", "Indicator", "Good is", "2025/26 Actual", "2025/26 Target"]], widths: { A: 10, B: 46 } },
  });
}

/** A workbook in which there is no plan and no indicator: a rota and a room list. */
export function noPlan(): ExcelJS.Workbook {
  return buildBook({
    Rota: [
      ["Front desk rota, week of 6 October"],
      ["Day", "Morning", "Afternoon"],
      ["Monday", "Asha", "Tom"],
      ["Tuesday", "Tom", "Ines"],
      ["Wednesday", "Ines", "Asha"],
    ],
    Rooms: [
      ["Room", "Seats", "Screen"],
      ["Alder", 12, "Yes"],
      ["Birch", 6, "No"],
      ["Cedar", 40, "Yes"],
    ],
  });
}
