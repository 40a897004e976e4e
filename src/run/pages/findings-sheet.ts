import { findingHeadings, findingRows, type FindingHeading, type FindingRow } from "../../summary/findings";
import type { Change, ChangeSet } from "../../workbook/changes";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import { freeTableName } from "../free-table-name";
import { ownSheet, ownSheets, rememberOwnSheets } from "../own-sheets";
import { longDate } from "../sentences";
import { withAddedColumns } from "./added-columns";
import { additionsOn, keptAdditions, type Additions } from "./kept-additions";
import { keepTexts, keptTexts } from "./kept-texts";
import { tableSheet, type TableColumn } from "./table-sheet";

export const findingsSheetName = "Plan Check findings";
export const findingsTable = "PlanCheckFindings";
const tabColour = "#1F4E79";

const columns: readonly (TableColumn & { readonly heading: FindingHeading })[] = [
  { heading: "Severity", width: 10 },
  { heading: "Rule", width: 26 },
  { heading: "Sheet", width: 18 },
  { heading: "Cell", width: 8, shows: "cell" },
  { heading: "Reference", width: 11 },
  { heading: "Lead", width: 26 },
  { heading: "Message", width: 80 },
  { heading: "Fix", width: 32 },
];

/** By its cell, or where rows moved since by its action: what tells a finding of the earlier table. */
const keys: readonly (readonly FindingHeading[])[] = [
  ["Rule", "Sheet", "Cell", "Message"],
  ["Rule", "Sheet", "Reference", "Message"],
];
/** Stands instead of a severity where a finding is gone and somebody wrote beside it. */
export const noLonger = "No longer found";

/**
 * What "Findings sheet" writes: every finding as a row of an Excel table, each with a link to its cell, for those who
 * work without the pane. Built anew in place; columns and rows that people added to it stay.
 */
export function findingsSheetChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const { name, changes } = findingsSheet(evaluation, snapshot);
  return {
    label: `Findings sheet, as at ${longDate(evaluation.options.asAt)}`,
    expectations: [],
    changes: [...changes, rememberOwnSheets(snapshot, [name]), ...forgetKept(snapshot), { kind: "activate", sheet: name, row: 1, column: 1 }],
  };
}

/** What was kept of a findings sheet that had been removed stands in this one again. */
function forgetKept(snapshot: WorkbookSnapshot): Change[] {
  const { pack, tables } = keptTexts(snapshot);
  if (!(findingsSheetName in tables)) return [];
  return [keepTexts({ pack, tables: Object.fromEntries(Object.entries(tables).filter(([name]) => name !== findingsSheetName)) })];
}

/** The findings sheet itself: its name, the name of its table, and what builds it. */
export function findingsSheet(evaluation: Evaluation, snapshot: WorkbookSnapshot): { readonly name: string; readonly table: string; readonly rows: readonly FindingRow[]; readonly changes: readonly Change[] } {
  const earlier = earlierSheet(snapshot);
  const own = ownSheet(snapshot, findingsSheetName, tabColour, earlier.unreadable);
  const additions = earlier.additions && keptAdditions(earlier.additions, keys);
  const rows = findingRows(evaluation.plan, evaluation.findings);
  const beside = rows.map((row) => additions?.take(row) ?? null);
  const left = additions?.left() ?? [];
  const tableName = freeTableName(snapshot, findingsTable, ({ name }) => name === own.name);
  const table = tableSheet(own.name, tableName, columns, [...rows, ...left.map(({ ours }) => (ours["Rule"] ? { ...ours, Severity: noLonger } : ours))]);
  const laidOut = withAddedColumns(own.name, table, columns.length, additions?.columns ?? [], [...beside, ...left.map((row) => row.own)]);
  return { name: own.name, table: tableName, rows, changes: [...own.changes, ...laidOut] };
}

/** The last findings sheet of ours, with what people added; sheets whose headings are gone are left as they are. */
function earlierSheet(snapshot: WorkbookSnapshot): { readonly additions: Additions | null; readonly unreadable: ReadonlySet<string> } {
  const unreadable = new Set<string>();
  for (const name of ownSheets(snapshot)) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (!sheet || !(name === findingsSheetName || name.startsWith(`${findingsSheetName} `))) continue;
    const additions = findingAdditions(sheet);
    if (additions) return { additions, unreadable };
    unreadable.add(name);
  }
  return { additions: keptTexts(snapshot).tables[findingsSheetName] ?? null, unreadable };
}

/** What people added to a findings sheet; null where its headings are gone. */
export function findingAdditions(sheet: SheetSnapshot): Additions | null {
  return additionsOn(sheet, findingHeadings, keys);
}
