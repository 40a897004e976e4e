import type { Fix } from "../rules/rule";
import type { ChangeSet } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { carryForwardChanges } from "./carry/carry-forward";
import type { CarryChoice } from "./carry/to-carry";
import { indicatorChartChanges } from "./curves/indicator-chart";
import type { Evaluation } from "./evaluation";
import { fixChanges } from "./fix-changes";
import { closeQuarterChanges, forgetQuarterChanges } from "./history";
import { keepTypedChanges, reopenChanges, useComputedChanges } from "./judgements";
import { markChanges, unmarkChanges } from "./marks";
import { newPlanSheetChanges } from "./new-sheet/new-plan-sheet";
import { findingsSheetChanges } from "./pages/findings-sheet";
import { removeSummariesChanges } from "./remove-summaries";
import { reviewChanges } from "./review/review-changes";
import { ragChanges } from "./rag-changes";
import { summaryChanges } from "./summary-changes";

/** What a user can have written into the workbook; plain data, so that it can be sent to a worker. */
export type Command =
  /** "Validate & RAG": status and reason of every row. */
  | { readonly kind: "rag" }
  /** "Build summaries": the sheets for the meeting. */
  | { readonly kind: "summaries" }
  /** The sheets of the summaries go; what people wrote on them is kept for the next build. */
  | { readonly kind: "removeSummaries" }
  /** A line around every cell with a finding; "unmark" takes them off again. */
  | { readonly kind: "mark" }
  | { readonly kind: "unmark" }
  /** The findings as a table with links, for those who work without the pane. */
  | { readonly kind: "findingsSheet" }
  /** Columns for a review at the right edge of each table that has none. */
  | { readonly kind: "startReview" }
  /** "Fix": cells of the user's own that findings of one rule offer to mend. */
  | { readonly kind: "fix"; readonly rule: string; readonly fixes: readonly Fix[] }
  /** Freezes date, period, policy, figures and statuses under that name; the user decides when. */
  | { readonly kind: "closeQuarter"; readonly name: string }
  | { readonly kind: "forgetQuarter"; readonly name: string }
  /** An empty sheet for more actions: `layout` is the id of a layout choice. */
  | { readonly kind: "newPlanSheet"; readonly layout: string; readonly name: string }
  /** Next year's plan in new sheets; `choices` by action, for those that nothing in the plan decides. */
  | { readonly kind: "carryForward"; readonly choices: Readonly<Record<string, CarryChoice>> }
  /** A typed status that differs from the computed one: kept with a note, replaced, or opened again. */
  | { readonly kind: "keepTyped"; readonly id: string; readonly because: string }
  | { readonly kind: "useComputed"; readonly id: string }
  | { readonly kind: "reopenJudgement"; readonly id: string }
  /** One indicator as an Excel chart, with room for what people say of it. */
  | { readonly kind: "indicatorChart"; readonly sheet: string; readonly row: number };

/** What a command writes, from what the last reading found. Pure. */
export function changesOf(command: Command, evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  switch (command.kind) {
    case "rag":
      return ragChanges(evaluation, snapshot);
    case "summaries":
      return summaryChanges(evaluation, snapshot);
    case "removeSummaries":
      return removeSummariesChanges(snapshot);
    case "mark":
      return markChanges(evaluation, snapshot);
    case "unmark":
      return unmarkChanges(snapshot);
    case "findingsSheet":
      return findingsSheetChanges(evaluation, snapshot);
    case "startReview":
      return reviewChanges(evaluation, snapshot);
    case "fix":
      return fixChanges(command.rule, command.fixes, evaluation, snapshot);
    case "closeQuarter":
      return closeQuarterChanges(command.name, evaluation, snapshot);
    case "keepTyped":
      return keepTypedChanges(command.id, command.because, evaluation, snapshot);
    case "useComputed":
      return useComputedChanges(command.id, evaluation, snapshot);
    case "reopenJudgement":
      return reopenChanges(command.id, evaluation, snapshot);
    case "forgetQuarter":
      return forgetQuarterChanges(command.name, snapshot);
    case "indicatorChart":
      return indicatorChartChanges(command, evaluation, snapshot);
    case "carryForward":
      return carryForwardChanges(evaluation, snapshot, command.choices);
    case "newPlanSheet":
      return newPlanSheetChanges(evaluation, snapshot, command.layout, command.name);
  }
}
