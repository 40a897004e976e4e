import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { ownSheets } from "../own-sheets";
import type { SummaryTable } from "../summary-tables";
import { additionsOn, keptAdditions, type Additions, type KeptAdditions } from "./kept-additions";
import { keptTexts } from "./kept-texts";

/** What people added to one of the tables, given out row by row, and what no row took: kept until its row is there again. */
export interface KeptColumns {
  readonly columns: KeptAdditions["columns"];
  /** What stands in their columns beside each row. */
  readonly beside: readonly ReturnType<KeptAdditions["take"]>[];
  /** Null where nothing is left. */
  readonly left: Additions | null;
}

/** Columns that people added to a table of ours, and what was kept of earlier ones, laid beside the rows as they are now. */
export function keptColumns(snapshot: WorkbookSnapshot, { wanted, columns, keys, rows }: Pick<SummaryTable, "wanted" | "columns" | "keys" | "rows">): KeptColumns {
  const headings = columns.map(({ heading }) => heading);
  const sheet = ownSheets(snapshot).includes(wanted) ? snapshot.sheets.find(({ name }) => name === wanted) : undefined;
  const there = sheet ? additionsOn(sheet, headings, keys) : null;
  const both = joined([there, keptTexts(snapshot).tables[wanted] ?? null]);
  const additions = keptAdditions(both, keys);
  const beside = rows.map((row) => additions.take(Object.fromEntries(Object.entries(row).map(([heading, value]) => [heading, String(value)]))));
  const left = additions.left();
  // A column that nobody has on the sheet any more comes back with words that belong beside a row, not for those that wait.
  const shown = both.columns.flatMap((column, index) => (there?.columns.some(({ heading }) => heading === column.heading) || !sheet || beside.some((own) => (own?.[index] ?? null) !== null) ? [index] : []));
  const named = new Set(keys.flat());
  return {
    columns: both.columns.filter((_, index) => shown.includes(index)),
    beside: beside.map((own) => own && shown.map((index) => own[index] ?? null)),
    left: left.length === 0 ? null : { columns: both.columns, rows: left.map(({ ours, own }) => ({ ours: Object.fromEntries(Object.entries(ours).filter(([heading]) => named.has(heading))), own: [...own] })) },
  };
}

/** Additions of two sources under the columns of both; columns of one heading are one. */
export function joined(parts: readonly (Additions | null)[]): Additions {
  const given = parts.filter((part) => part !== null);
  const columns = [...new Map(given.flatMap((part) => part.columns.map((column) => [column.heading, column] as const))).values()];
  const rows = given.flatMap((part) => part.rows.map(({ ours, own }) => ({ ours, own: columns.map(({ heading }) => own[part.columns.findIndex((column) => column.heading === heading)] ?? null) })));
  return { columns, rows };
}
