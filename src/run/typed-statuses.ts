import { ByRow } from "../plan/by-row";
import type { Action, Indicator, Plan } from "../plan/model";
import { readRagStatus } from "../plan/rag-status";
import { cellAddress } from "../workbook/address";
import { colourWordsOf } from "../reading/coloured-cells";
import { cellKey, textAt, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import type { RagTarget } from "./evaluation";
import { computedDelivery, isTyped } from "./rag-columns";

type Typed = NonNullable<Action["outcomeRag"]>;

/**
 * The plan with what people typed, and only that: a word that an earlier run wrote into the plan's own RAG column is
 * taken out again, and a word that a person chose in a column that Plan Check added is put in. The reason beside a
 * status tells which is which.
 */
export function withTypedStatuses(plan: Plan, snapshot: WorkbookSnapshot, targets: readonly RagTarget[]): Plan {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const byTable = new Map(targets.map((target) => [target.table, target]));
  const targetOf = new ByRow<RagTarget>();
  for (const target of targets) for (const row of target.rows) targetOf.set({ sheet: target.sheet, row }, target);
  return {
    ...plan,
    actions: plan.actions.map((action) => {
      const target = byTable.get(action.table);
      const sheet = sheets.get(action.sheet);
      return target && sheet ? typedAction(action, target, sheet) : action;
    }),
    indicators: plan.indicators.map((indicator) => {
      // The status in an action's row is the action's, whatever measure stands there.
      const target = indicator.ofAction ? undefined : targetOf.get({ sheet: indicator.sheet, row: indicator.valuesRow ?? indicator.row });
      const sheet = sheets.get(indicator.sheet);
      return target && sheet ? typedIndicator(indicator, target, sheet) : indicator;
    }),
  };
}

function typedAction(action: Action, target: RagTarget, sheet: SheetSnapshot): Action {
  const reason = textAt(sheet, action.row, target.reasonColumn);
  const outcome = target.statusIs === "own" && reason === "" ? action.outcomeRag : typedIn(sheet, action.row, target, reason);
  const ours = computedDelivery(reason);
  const isOurs = ours !== null && action.deliveryRag?.text.trim() === ours;
  if (outcome?.text === action.outcomeRag?.text && !isOurs) return action;
  const cells = { ...action.cells };
  if (!outcome && cells.outcomeRag) cells.outcomeRag = { ...cells.outcomeRag, text: "" };
  if (isOurs && cells.deliveryRag) cells.deliveryRag = { ...cells.deliveryRag, text: "" };
  return { ...action, cells, outcomeRag: outcome, deliveryRag: isOurs ? null : action.deliveryRag };
}

function typedIndicator(indicator: Indicator, target: RagTarget, sheet: SheetSnapshot): Indicator {
  const row = indicator.valuesRow ?? indicator.row;
  const reason = textAt(sheet, row, target.reasonColumn);
  if (reason === "" && target.statusIs === "own") return indicator;
  const address = cellAddress(row, target.statusColumn);
  const others = Object.entries(indicator.typedRag).filter(([, typed]) => typed.address !== address);
  const typed = typedIn(sheet, row, target, reason);
  if (!typed && others.length === Object.keys(indicator.typedRag).length) return indicator;
  const period = Object.entries(indicator.typedRag).find(([, one]) => one.address === address)?.[0] ?? "";
  return { ...indicator, typedRag: Object.fromEntries(typed ? [...others, [period, typed]] : others) };
}

/** The status that a person left in the status column of a row; null where the cell is empty or holds what a run wrote. */
function typedIn(sheet: SheetSnapshot, row: number, target: RagTarget, reason: string): Typed | null {
  const coloured = colourWordsOf(sheet).get(cellKey(row, target.statusColumn));
  const text = coloured ?? textAt(sheet, row, target.statusColumn).trim();
  if (coloured === undefined && !isTyped(text, reason)) return null;
  return { text, status: readRagStatus(text) ?? "none", address: cellAddress(row, target.statusColumn) };
}
