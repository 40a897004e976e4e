import type { FieldName, Figure, Plan, PlanTable, SheetReading } from "../../plan/model";
import type { Mapping } from "../../reading";
import { blockAddress, columnLetters } from "../../workbook/address";

/** What a column of figures holds: { kind: "target", period: "2009/10" }. */
export interface FigureColumn {
  readonly kind: "actual" | "target" | "comparator";
  readonly period: string;
}

export interface ColumnLine {
  readonly letters: string;
  readonly heading: string;
  readonly field: FieldName | null;
  readonly figures: FigureColumn | null;
  /** "" where it would only say the heading again. */
  readonly evidence: string;
  /** True where a person said what it is. */
  readonly chosen: boolean;
}

export interface TableLines {
  readonly id: string;
  readonly kind: PlanTable["kind"];
  readonly address: string;
  readonly rows: number;
  /** Actions or indicators that were read from them; null for tables of anything else. */
  readonly items: number | null;
  readonly columns: readonly ColumnLine[];
}

export interface SheetLines {
  readonly name: string;
  readonly role: SheetReading["role"];
  readonly evidence: string;
  readonly chosen: boolean;
  readonly tables: readonly TableLines[];
}

/** A mapping as the engine gave it. */
export function mappingIn(json: string): Mapping {
  const mapping: Partial<Mapping> = JSON.parse(json);
  return { sheets: mapping.sheets ?? {} };
}

/** What was understood of each sheet, in the workbook's order; Plan Check's own sheets are left out. */
export function readingView(plan: Plan, mapping: Mapping): readonly SheetLines[] {
  return plan.sheets
    .filter((sheet) => sheet.role !== "own")
    .map((sheet) => ({
      name: sheet.sheet,
      role: sheet.role,
      evidence: sheet.evidence,
      chosen: mapping.sheets[sheet.sheet]?.role !== undefined,
      tables: plan.tables.filter((table) => table.sheet === sheet.sheet).sort((a, b) => a.headerRow - b.headerRow || a.firstColumn - b.firstColumn).map((table) => tableLines(table, plan, mapping)),
    }));
}

function tableLines(table: PlanTable, plan: Plan, mapping: Mapping): TableLines {
  const figures = figureColumns(table, plan);
  const chosen = mapping.sheets[table.sheet]?.columns ?? {};
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
    items: itemsOf(table, plan),
    columns: table.columns.map(({ column, heading, field, evidence }) => {
      const letters = columnLetters(column);
      return {
        letters,
        heading,
        field,
        figures: figures.get(letters) ?? null,
        evidence: /^the heading says/i.test(evidence) ? "" : evidence,
        chosen: letters in chosen,
      };
    }),
  };
}

function itemsOf({ kind, sheet, firstRow, lastRow }: PlanTable, plan: Plan): number | null {
  const isIn = (item: { readonly sheet: string; readonly row: number }): boolean => item.sheet === sheet && item.row >= firstRow && item.row <= lastRow;
  if (kind === "actions") return plan.actions.filter(isIn).length;
  if (kind === "form") return plan.actions.filter(isIn).length || null;
  return kind === "indicators" ? plan.indicators.filter(isIn).length : null;
}

/** Which columns hold figures, told by where the indicators' figures stand. */
function figureColumns(table: PlanTable, plan: Plan): ReadonlyMap<string, FigureColumn> {
  const columns = new Map<string, FigureColumn>();
  const note = (kind: FigureColumn["kind"], figures: Readonly<Record<string, Figure>>) => {
    for (const [period, { address }] of Object.entries(figures)) {
      const letters = /^[A-Z]+/.exec(address ?? "")?.[0];
      if (letters !== undefined && !columns.has(letters)) columns.set(letters, { kind, period });
    }
  };
  if (table.kind !== "indicators" && table.kind !== "form") return columns;
  for (const indicator of plan.indicators) {
    const row = indicator.valuesRow ?? indicator.row;
    if (indicator.sheet !== table.sheet || row < table.firstRow || row > table.lastRow) continue;
    note("actual", indicator.actuals);
    note("target", indicator.targets);
    note("comparator", indicator.comparators);
  }
  return columns;
}
