import ExcelJS from "@protobi/exceljs";
import type { Coerced } from "./coercion";
import { serialOfJsDate } from "./serials";

/** A cell's value as Office.js hands it over: "" is an empty cell, an error is its text. */
export type Scalar = string | number | boolean;

/** What an exceljs cell holds, as Excel would say it. */
export interface CellReading {
  readonly value: Scalar;
  /** "=A1+1", or null. */
  readonly formula: string | null;
  readonly isError: boolean;
}

const empty: CellReading = { value: "", formula: null, isError: false };

/** Reads an exceljs cell; the covered cells of a merged area are empty, as in Excel. */
export function readCell(cell: ExcelJS.Cell | undefined, date1904: boolean): CellReading {
  if (!cell || cell.type === ExcelJS.ValueType.Null || cell.type === ExcelJS.ValueType.Merge) return empty;
  if (cell.type === ExcelJS.ValueType.Formula) {
    return { ...plain(cell.result, date1904), formula: `=${cell.formula}` };
  }
  return plain(cell.value, date1904);
}

function plain(value: ExcelJS.CellValue, date1904: boolean): CellReading {
  if (value === null || value === undefined) return empty;
  if (value instanceof Date) return { value: serialOfJsDate(value, date1904), formula: null, isError: false };
  if (typeof value !== "object") return { value, formula: null, isError: false };
  if ("error" in value) return { value: value.error, formula: null, isError: true };
  if ("richText" in value) return { value: value.richText.map((run) => run.text).join(""), formula: null, isError: false };
  if ("hyperlink" in value) return plain(linkText(value.text), date1904);
  return empty;
}

/** The text of a hyperlink cell may itself be rich text; the typings do not say so. */
function linkText(text: unknown): ExcelJS.CellValue {
  if (typeof text === "object" && text !== null && "richText" in text && Array.isArray(text.richText)) {
    return text.richText.map((run: { text: string }) => run.text).join("");
  }
  return typeof text === "string" ? text : String(text ?? "");
}

/** What exceljs is to hold for a coerced input. */
export function contentOf(input: Coerced): ExcelJS.CellValue {
  switch (input.kind) {
    case "empty":
      return null;
    case "text":
      return input.text;
    case "number":
      return input.number;
    case "boolean":
      return input.boolean;
    case "error":
      return { error: errorValue(input.error) };
    case "formula":
      return { formula: input.formula.slice(1), date1904: false };
  }
}

function errorValue(text: string): ExcelJS.CellErrorValue["error"] {
  const known = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;
  const match = known.find((one) => one === text);
  return match ?? "#N/A";
}
