import { columnNumber, cellAddress } from "../../../src/workbook/address";
import { child, elements, textOf, type XmlElement } from "./xml";
import { stringKey, type SharedStrings } from "./strings";

/** One row of a sheet part: its element, and its cells by column. */
export interface SheetRow {
  readonly element: XmlElement;
  readonly cells: Map<number, XmlElement>;
}

/** The rows of a sheet part by number. Rows and cells without an "r" follow the one before, as the format says. */
export function readRows(sheet: XmlElement): Map<number, SheetRow> {
  const rows = new Map<number, SheetRow>();
  const data = child(sheet, "sheetData");
  let number = 0;
  for (const row of data ? elements(data, "row") : []) {
    number = Number(row.attributes["r"] ?? number + 1);
    const cells = new Map<number, XmlElement>();
    let column = 0;
    for (const cell of elements(row, "c")) {
      const address = cell.attributes["r"];
      column = address === undefined ? column + 1 : columnOf(address);
      if (address === undefined) cell.attributes = { r: cellAddress(number, column), ...cell.attributes };
      cells.set(column, cell);
    }
    if (row.attributes["r"] === undefined) row.attributes = { r: String(number), ...row.attributes };
    rows.set(number, { element: row, cells });
  }
  return rows;
}

const columns = new Map<string, number>();

function columnOf(address: string): number {
  const letters = address.replace(/\d+$/, "");
  let column = columns.get(letters);
  if (column === undefined) {
    column = columnNumber(letters);
    columns.set(letters, column);
  }
  return column;
}

/** What a cell holds, as text that is the same for the same content whatever the string table; "" for nothing. */
export function contentKey(cell: XmlElement, strings: SharedStrings): string {
  const type = cell.attributes["t"] ?? "n";
  const formula = child(cell, "f");
  const value = child(cell, "v");
  const inline = child(cell, "is");
  const formulaKey = formula ? `=${formulaKeyOf(formula)}` : "";
  if (inline) return `${formulaKey}|s|${stringKey(inline)}`;
  if (!value) return formulaKey === "" ? "" : `${formulaKey}|`;
  if (type === "s") return `${formulaKey}|s|${strings.key(Number(textOf(value)))}`;
  return `${formulaKey}|${type}|${textOf(value)}`;
}

function formulaKeyOf(formula: XmlElement): string {
  const { t, ref, si } = formula.attributes;
  const kind = t === undefined || t === "normal" ? "" : `{${t} ${ref ?? ""} ${si ?? ""}}`;
  return kind + textOf(formula);
}

/** Puts a row's cells back in order, and the rows of a sheet. */
export function writeRows(sheet: XmlElement, rows: ReadonlyMap<number, SheetRow>): void {
  const data = child(sheet, "sheetData");
  if (!data) return;
  for (const row of rows.values()) {
    const others = elements(row.element).filter((part) => part.name !== "c");
    row.element.children = [...[...row.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell), ...others];
  }
  data.children = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.element);
}
