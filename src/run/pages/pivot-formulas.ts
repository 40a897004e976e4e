import { pivotLines, type PivotPlan, type PivotSum, type TableRow } from "../../summary/pivots";
import { columnLetters } from "../../workbook/address";
import type { CellContent, Change } from "../../workbook/changes";
import { filterRows, pivotColumns, pivotRow } from "./pivots-sheet";

/** Where a source table stands: its sheet, its headings from column A, how many rows of data it has. */
export interface FormulaSource {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * The same tables with formulas, for an Excel that cannot make PivotTables. SUMPRODUCT and not COUNTIFS: it compares
 * words as they are, where COUNTIFS takes "*" and "?" for wildcards and refuses words of more than 255 characters.
 */
export function pivotFormulas(sheet: string, plans: readonly PivotPlan[], sourceOf: (plan: PivotPlan) => FormulaSource): Change[] {
  const columns = pivotColumns(plans);
  return plans.flatMap((plan, index) => tableOf(sheet, plan, columns[index] ?? 1, sourceOf(plan)));
}

function tableOf(sheet: string, plan: PivotPlan, left: number, source: FormulaSource): Change[] {
  const { across, lines } = pivotLines(plan, source.rows);
  const top = pivotRow + filterRows;
  const column = (heading: string) => {
    const letters = columnLetters(source.headings.indexOf(heading) + 1);
    return `'${source.sheet.replace(/'/g, "''")}'!$${letters}$2:$${letters}$${source.rows.length + 1}`;
  };
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
  // A text in a formula is at most 255 characters; longer ones are in the label's own cell.
  const isItem = (heading: string, item: string, cell: string) => `(${column(heading)}=${item.length > 200 ? cell : quoted(item)})`;
  const total = (value: PivotSum, conditions: readonly string[]) => {
    const counted = value.summarise === "count" ? `(${column(value.field)}<>"")` : column(value.field);
    return `=SUMPRODUCT(${[...conditions, value.summarise === "count" ? `${counted}*1` : counted].join("*")})`;
  };
  const cellOf = new Map(lines.map(({ path }, index) => [path.join("\u0000"), `$${columnLetters(left)}$${top + 1 + index}`]));
  const [first] = plan.values;
  const heads = plan.column === null ? plan.values.map(({ caption }) => caption) : [...across, first?.caption ?? ""];
  const contents: CellContent[][] = [
    [{ text: plan.rows.join(", ") }, ...heads.map((text) => ({ text }))],
    ...lines.map(({ path }): CellContent[] => {
      const conditions = path.map((item, level) => isItem(plan.rows[level] ?? "", item, cellOf.get(path.slice(0, level + 1).join("\u0000")) ?? ""));
      const label = path.at(-1) ?? "All";
      if (plan.column === null) return [{ text: label }, ...plan.values.map((value) => ({ formula: total(value, conditions) }))];
      const field = plan.column;
      if (!first) return [{ text: label }];
      return [{ text: label }, ...across.map((item) => ({ formula: total(first, [...conditions, `(${column(field)}=${quoted(item)})`]) })), { formula: total(first, conditions) }];
    }),
  ];
  const block = (row: number, rowCount: number) => ({ row, column: left, rowCount, columnCount: heads.length + 1 });
  const outer = lines.flatMap(({ path }, index) => (plan.rows.length > 1 && path.length === 1 ? [index] : []));
  return [
    { kind: "cells", sheet, row: top, column: left, contents },
    { kind: "format", sheet, block: block(top, contents.length), format: { border: "thin", vertical: "top" } },
    { kind: "format", sheet, block: block(top, 1), format: { bold: true, fill: "#D9E2EC", colour: "#1B2A3A", wrap: true } },
    { kind: "format", sheet, block: { ...block(top + 1, lines.length), columnCount: 1 }, format: { wrap: true } },
    { kind: "format", sheet, block: block(top + lines.length, 1), format: { bold: true } },
    ...outer.map((index): Change => ({ kind: "format", sheet, block: block(top + 1 + index, 1), format: { bold: true } })),
  ];
}
