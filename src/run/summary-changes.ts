import { byPriority } from "../summary/by-priority";
import { indicatorRows } from "../summary/indicators";
import { milestoneRows } from "../summary/milestones";
import { register } from "../summary/register";
import type { Change, ChangeSet } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Evaluation } from "./evaluation";
import { headlineSentences, longDate } from "./sentences";
import { ownSheet, ownSheets, rememberOwnSheets } from "./own-sheets";
import { summarySheet } from "./pages/summary-sheet";
import { tableSheet } from "./pages/table-sheet";
import {
  indicatorColumns,
  indicatorTable,
  milestoneColumns,
  milestoneTable,
  registerColumns,
  registerTable,
} from "./pages/tables";

export const summarySheetName = "Plan Check summary";
export const registerSheetName = "Plan Check register";
export const milestonesSheetName = "Plan Check milestones";
export const indicatorsSheetName = "Plan Check indicators";
const tabColour = "#1F4E79";

/**
 * What "Build summaries" writes: the summary with counts, chart and PivotTable, and the tables it rests on: the
 * register of actions, the milestones, the indicators. A table without rows is left out,
 * unless an earlier build left one to be emptied.
 */
export function summaryChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const { plan, ratings, options } = evaluation;
  const rows = register(plan, ratings, evaluation.findings, options.asAt);
  const ours = new Set(ownSheets(snapshot));
  const tables = [
    { wanted: registerSheetName, table: registerTable, columns: registerColumns, rows },
    { wanted: milestonesSheetName, table: milestoneTable, columns: milestoneColumns, rows: milestoneRows(plan, options.asAt) },
    { wanted: indicatorsSheetName, table: indicatorTable, columns: indicatorColumns, rows: indicatorRows(plan, ratings) },
  ].filter((table) => table.rows.length > 0 || ours.has(table.wanted));
  const summary = ownSheet(snapshot, summarySheetName, tabColour);
  const sheets = tables.map((table) => ({ ...table, own: ownSheet(snapshot, table.wanted, tabColour) }));
  const text = { title: plan.title ?? "Summary of the plan", lines: headlineSentences(evaluation) };
  const changes: Change[] = [
    ...summary.changes,
    ...sheets.flatMap(({ own, table, columns, rows }) => [...own.changes, ...tableSheet(own.name, table, columns, rows)]),
    ...summarySheet(summary.name, text, byPriority(rows)),
    rememberOwnSheets(snapshot, [summary.name, ...sheets.map(({ own }) => own.name)]),
    { kind: "activate", sheet: summary.name },
  ];
  return { label: `Build summaries, as at ${longDate(options.asAt)}`, expectations: [], changes };
}
