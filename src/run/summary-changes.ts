import { byPriority } from "../summary/by-priority";
import { byQuarter } from "../summary/by-quarter";
import { findingHeadings } from "../summary/findings";
import { pivotsWorthMaking, type PivotPlan, type PivotSource } from "../summary/pivots";
import type { Change, ChangeSet } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Evaluation } from "./evaluation";
import { historyOf, ragOverTime } from "./history";
import { ownSheet, ownSheets, rememberOwnSheets, type OwnSheet } from "./own-sheets";
import { withAddedColumns } from "./pages/added-columns";
import { findingsSheet, findingsSheetName } from "./pages/findings-sheet";
import { keptColumns, type KeptColumns } from "./pages/kept-columns";
import { keepTexts, keptTexts, keptTextsKey } from "./pages/kept-texts";
import { packChanges } from "./pages/pack";
import { pivotFormulas, type FormulaSource } from "./pages/pivot-formulas";
import { pivotColumns, pivotTables, pivotTitles } from "./pages/pivots-sheet";
import { summarySheet } from "./pages/summary-sheet";
import { tableSheet } from "./pages/table-sheet";
import { headlineSentences, longDate } from "./sentences";
import { summaryTables } from "./summary-tables";

export { registerSheetName } from "./summary-tables";
export const summarySheetName = "Plan Check summary";
export const pivotsSheetName = "Plan Check pivots";
const tabColour = "#1F4E79";

/** Whether PivotTables are made, or the same tables with formulas where this Excel has none. */
export type TablesAs = "pivots" | "formulas";

/**
 * What "Build summaries" writes: the summary with counts and charts, the PivotTables, and the tables that they rest
 * on: the register of actions, the milestones, the indicators, leads and recommendations.
 */
export function summaryChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot, tablesAs: TablesAs = "pivots"): ChangeSet {
  const { plan, options } = evaluation;
  const { register, tables } = summaryTables(evaluation, snapshot);
  const summary = ownSheet(snapshot, summarySheetName, tabColour);
  const findings = evaluation.findings.length > 0 ? [findingsSheet(evaluation, snapshot)] : [];
  const pivots = pivotsWorthMaking(Object.fromEntries([...tables.map(({ source, rows }) => [source, rows] as const), ...findings.map(({ rows }) => ["findings", rows] as const)]));
  const pivotSheet = pivots.length > 0 || ownSheets(snapshot).includes(pivotsSheetName) ? [ownSheet(snapshot, pivotsSheetName, tabColour)] : [];
  const sheets = tables.map((table) => ({ ...table, own: ownSheet(snapshot, table.wanted, tabColour), kept: keptColumns(snapshot, table) }));
  const sources = new Map<PivotSource, FormulaSource & { readonly table: string }>([
    ...sheets.map(({ source, own, table, columns, rows }) => [source, { sheet: own.name, table, headings: columns.map(({ heading }) => heading), rows }] as const),
    ...findings.map(({ name, table, rows }) => ["findings", { sheet: name, table, headings: findingHeadings, rows }] as const),
  ]);
  const pack = packChanges(evaluation, snapshot, tabColour);
  const text = { title: plan.title ?? "Summary of the plan", lines: headlineSentences(evaluation) };
  const changes: Change[] = [
    ...summary.changes,
    ...pivotSheet.flatMap((own) => own.changes),
    ...sheets.flatMap(({ own, table, columns, rows, kept }) => [...own.changes, ...withWidthsOf(own, withAddedColumns(own.name, tableSheet(own.name, table, columns, rows), columns.length, kept.columns, kept.beside))]),
    ...findings.flatMap(({ changes: built }) => built),
    ...summarySheet(summary.name, text, byPriority(register), byQuarter(register), ragOverTime(historyOf(snapshot.documents), evaluation)),
    ...pivotSheet.flatMap((own) => pivotSheetChanges(own.name, pivots, (plan) => sources.get(plan.source), tablesAs)),
    ...pack.changes,
    rememberOwnSheets(snapshot, [summary.name, pack.name, ...pivotSheet.map(({ name }) => name), ...sheets.map(({ own }) => own.name), ...findings.map(({ name }) => name)]),
    ...stillKept(snapshot, sheets, findings.length > 0),
    { kind: "activate", sheet: summary.name },
  ];
  return { label: `Build summaries, as at ${longDate(options.asAt)}`, expectations: [], changes };
}

/**
 * What was kept of summaries that had been removed stands in these again. What people wrote beside rows that are not there
 * is kept on; of a findings sheet all, where none is built.
 */
function stillKept(snapshot: WorkbookSnapshot, sheets: readonly { readonly wanted: string; readonly kept: KeptColumns }[], hasFindings: boolean): Change[] {
  const { tables } = keptTexts(snapshot);
  const built = new Set(sheets.map(({ wanted }) => wanted));
  const waiting = Object.entries(tables).filter(([name]) => (name === findingsSheetName ? !hasFindings : !built.has(name)));
  const left = sheets.flatMap(({ wanted, kept }) => (kept.left ? [[wanted, kept.left] as const] : []));
  if (snapshot.documents[keptTextsKey] === undefined && left.length === 0) return [];
  return [keepTexts({ pack: null, tables: Object.fromEntries([...waiting, ...left]) })];
}

/** What lays out a table: on a sheet that stands already, its columns stay as wide as people made them. */
function withWidthsOf({ changes }: OwnSheet, table: readonly Change[]): readonly Change[] {
  if (!changes.some(({ kind }) => kind === "clearSheet")) return table;
  return table.map((change) => {
    if (change.kind !== "format" || change.format.columnWidth === undefined) return change;
    return { ...change, format: Object.fromEntries(Object.entries(change.format).filter(([name]) => name !== "columnWidth")) };
  });
}

function pivotSheetChanges(sheet: string, plans: readonly PivotPlan[], sourceOf: (plan: PivotPlan) => (FormulaSource & { readonly table: string }) | undefined, tablesAs: TablesAs): Change[] {
  const made = plans.flatMap((plan) => {
    const source = sourceOf(plan);
    return source ? [{ plan, source }] : [];
  });
  const sources = new Map(made.map(({ plan, source }) => [plan, source]));
  const kept = made.map(({ plan }) => plan);
  const need = (plan: PivotPlan) => {
    const source = sources.get(plan);
    if (!source) throw new Error(`The PivotTable "${plan.title}" has no table to be made from.`);
    return source;
  };
  const said =
    tablesAs === "pivots"
      ? "Each can be rearranged, filtered and refreshed. RAG stands in the order Red, Amber, Green; outcome and delivery are never added together."
      : "This Excel cannot make PivotTables, so these are the same tables with formulas over the other Plan Check sheets.";
  return [
    ...pivotTitles(sheet, kept, ["PivotTables of the plan", said]),
    ...(tablesAs === "pivots" ? pivotTables(sheet, kept, (plan) => need(plan).table) : pivotFormulas(sheet, kept, need)),
    {
      kind: "pageLayout",
      sheet,
      orientation: "landscape",
      fitToWidth: false,
      // One PivotTable a page: the widest, with its label and ten values, fills an A4 page.
      scale: 60,
      pageBreaksBeforeColumns: pivotColumns(kept).slice(1),
      footer: "Page &P of &N",
    },
  ];
}
