import type { FieldName, Plan, PlanTable, SheetReading } from "../../plan/model";
import { blockAddress, columnLetters } from "../../workbook/address";

export interface ColumnLine {
  readonly letters: string;
  readonly heading: string;
  readonly field: FieldName | null;
  readonly evidence: string;
}

export interface TableLines {
  readonly id: string;
  readonly kind: PlanTable["kind"];
  readonly address: string;
  readonly rows: number;
  readonly columns: readonly ColumnLine[];
}

export interface SheetLines {
  readonly name: string;
  readonly role: SheetReading["role"];
  readonly evidence: string;
  readonly tables: readonly TableLines[];
}

/** What was understood of each sheet, in the workbook's order; Plan Check's own sheets are left out. */
export function readingView(plan: Plan): readonly SheetLines[] {
  return plan.sheets
    .filter((sheet) => sheet.role !== "own")
    .map((sheet) => ({
      name: sheet.sheet,
      role: sheet.role,
      evidence: sheet.evidence,
      tables: plan.tables.filter((table) => table.sheet === sheet.sheet).map(tableLines),
    }));
}

function tableLines(table: PlanTable): TableLines {
  return {
    id: table.id,
    kind: table.kind,
    address: blockAddress({
      row: table.headerRow,
      column: table.firstColumn,
      rowCount: table.lastRow - table.headerRow + 1,
      columnCount: table.lastColumn - table.firstColumn + 1,
    }),
    rows: table.lastRow - table.firstRow + 1,
    columns: table.columns.map(({ column, heading, field, evidence }) => ({ letters: columnLetters(column), heading, field, evidence })),
  };
}
