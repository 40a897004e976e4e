import { byPriority } from "../summary/by-priority";
import { register } from "../summary/register";
import type { Change, ChangeSet } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Evaluation } from "./evaluation";
import { headlineSentences } from "./sentences";
import { ownSheet, rememberOwnSheets } from "./own-sheets";
import { registerSheet } from "./pages/register-sheet";
import { summarySheet } from "./pages/summary-sheet";

export const summarySheetName = "Plan Check summary";
export const registerSheetName = "Plan Check register";
const tabColour = "#1F4E79";

/** What "Build summaries" writes: the register as a table, and the summary with counts, chart and PivotTable. */
export function summaryChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const rows = register(evaluation.plan, evaluation.ratings, evaluation.findings, evaluation.options.asAt);
  const summary = ownSheet(snapshot, summarySheetName, tabColour);
  const source = ownSheet(snapshot, registerSheetName, tabColour);
  const text = { title: evaluation.plan.title ?? "Summary of the plan", lines: headlineSentences(evaluation) };
  const changes: Change[] = [
    ...summary.changes,
    ...source.changes,
    ...registerSheet(source.name, rows),
    ...summarySheet(summary.name, text, byPriority(rows)),
    rememberOwnSheets(snapshot, [summary.name, source.name]),
    { kind: "activate", sheet: summary.name },
  ];
  return { label: `Build summaries, as at ${evaluation.options.asAt}`, expectations: [], changes };
}
