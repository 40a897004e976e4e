import type { PivotSource, TableRow } from "../summary/pivots";
import { indicatorRows } from "../summary/indicators";
import { leadRows } from "../summary/leads";
import { milestoneRows } from "../summary/milestones";
import { recommendationRows } from "../summary/recommendations";
import { register, type RegisterRow } from "../summary/register";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Evaluation } from "./evaluation";
import { ownSheets } from "./own-sheets";
import type { TableColumn } from "./pages/table-sheet";
import {
  indicatorColumns,
  indicatorTable,
  leadColumns,
  leadTable,
  milestoneColumns,
  milestoneTable,
  recommendationColumns,
  recommendationTable,
  registerColumns,
  registerTable,
} from "./pages/tables";

export const registerSheetName = "Plan Check register";
export const milestonesSheetName = "Plan Check milestones";
export const indicatorsSheetName = "Plan Check indicators";
export const leadsSheetName = "Plan Check leads";
export const recommendationsSheetName = "Plan Check recommendations";

/** One of the tables that everything else is made from. */
export interface SummaryTable {
  readonly source: PivotSource;
  /** Name of its sheet, unless that is taken. */
  readonly wanted: string;
  readonly table: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** The tables of a plan. One without rows is left out, unless an earlier build left one to be emptied. */
export function summaryTables(evaluation: Evaluation, snapshot: WorkbookSnapshot): { readonly register: readonly RegisterRow[]; readonly tables: readonly SummaryTable[] } {
  const { plan, ratings, findings, options } = evaluation;
  const rows = register(plan, ratings, findings, options.asAt);
  const ours = new Set(ownSheets(snapshot));
  const tables: readonly SummaryTable[] = [
    { source: "register", wanted: registerSheetName, table: registerTable, columns: registerColumns, rows },
    { source: "milestones", wanted: milestonesSheetName, table: milestoneTable, columns: milestoneColumns, rows: milestoneRows(plan, options.asAt) },
    { source: "indicators", wanted: indicatorsSheetName, table: indicatorTable, columns: indicatorColumns, rows: indicatorRows(plan, ratings) },
    { source: "leads", wanted: leadsSheetName, table: leadTable, columns: leadColumns, rows: leadRows(plan, rows) },
    { source: "recommendations", wanted: recommendationsSheetName, table: recommendationTable, columns: recommendationColumns, rows: recommendationRows(plan, rows) },
  ];
  return {
    register: rows,
    tables: tables
      .filter((table) => table.rows.length > 0 || ours.has(table.wanted))
      .map((table) => ({ ...table, table: freeTableName(snapshot, table.table, ours) })),
  };
}

/** A table's name, with a number where a sheet that is not ours (or no longer, as it was renamed) has a table of that name. */
function freeTableName(snapshot: WorkbookSnapshot, wanted: string, ours: ReadonlySet<string>): string {
  const taken = new Set(
    snapshot.sheets.filter(({ name }) => !ours.has(name)).flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())),
  );
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
