import type { PivotSource, TableRow } from "../summary/pivots";
import { indicatorRows } from "../summary/indicators";
import { leadRows } from "../summary/leads";
import { milestoneRows } from "../summary/milestones";
import { recommendationRows } from "../summary/recommendations";
import { register, type RegisterRow } from "../summary/register";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Evaluation } from "./evaluation";
import { freeTableName } from "./free-table-name";
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
  /** What tells its rows apart, from the surest on: lists of headings. */
  readonly keys: readonly (readonly string[])[];
  readonly rows: readonly TableRow[];
}

const layouts = [
  { source: "register", wanted: registerSheetName, table: registerTable, columns: registerColumns, keys: [["Sheet", "Cell", "Action"], ["Reference", "Action"], ["Action"]] },
  { source: "milestones", wanted: milestonesSheetName, table: milestoneTable, columns: milestoneColumns, keys: [["Sheet", "Cell", "Milestone"], ["Action", "Milestone"]] },
  { source: "indicators", wanted: indicatorsSheetName, table: indicatorTable, columns: indicatorColumns, keys: [["Sheet", "Cell", "Code"], ["Code", "Indicator"]] },
  { source: "leads", wanted: leadsSheetName, table: leadTable, columns: leadColumns, keys: [["Lead", "Sheet", "Cell"], ["Lead", "Action"]] },
  { source: "recommendations", wanted: recommendationsSheetName, table: recommendationTable, columns: recommendationColumns, keys: [["Recommendation", "Sheet", "Cell"], ["Recommendation", "Action"]] },
] as const satisfies readonly Omit<SummaryTable, "rows">[];

/** How each table is laid out, whatever the plan. */
export const tableLayouts: readonly Omit<SummaryTable, "rows">[] = layouts;

/** The tables of a plan. One without rows is left out, unless an earlier build left one to be emptied. */
export function summaryTables(evaluation: Evaluation, snapshot: WorkbookSnapshot): { readonly register: readonly RegisterRow[]; readonly tables: readonly SummaryTable[] } {
  const { plan, ratings, findings, options } = evaluation;
  const rows = register(plan, ratings, findings, options.asAt);
  const ours = new Set(ownSheets(snapshot));
  const rowsOf: Readonly<Record<(typeof layouts)[number]["source"], readonly TableRow[]>> = {
    register: rows,
    milestones: milestoneRows(plan, options.asAt),
    indicators: indicatorRows(plan, ratings),
    leads: leadRows(plan, rows),
    recommendations: recommendationRows(plan, rows),
  };
  const tables = layouts.map((layout): SummaryTable => ({ ...layout, rows: rowsOf[layout.source] }));
  return {
    register: rows,
    tables: tables
      .filter((table) => table.rows.length > 0 || ours.has(table.wanted))
      .map((table) => ({ ...table, table: freeTableName(snapshot, table.table, ({ name }) => ours.has(name)) })),
  };
}
