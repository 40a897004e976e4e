import { ByRow } from "../plan/by-row";
import type { Action, Plan } from "../plan/model";
import { oncePerPlan } from "../plan/once";

/** The words of a plan's cells, looked up cell by cell: what a set-aside is held against, and what a fix starts from. */
export interface CellTexts {
  /** The words that stand in a cell; "" where it is empty or the plan does not speak of it. */
  at(sheet: string, address: string): string;
}

/** Cheap to make: actions are indexed by row, and a cell's words are put together when they are asked for. */
export function cellTexts(plan: Plan): CellTexts {
  const actions = actionsByRow(plan);
  let others: OtherTexts | undefined;
  return {
    at(sheet, address) {
      const row = Number(/\d+/.exec(address)?.[0] ?? 0);
      const action = actions.get({ sheet, row });
      const words = action ? wordsIn(action, address) : undefined;
      if (words !== undefined) return words;
      others ??= otherTexts(plan);
      return others.get(sheet)?.get(address) ?? "";
    },
  };
}

/** Actions by every row that they take up. */
const actionsByRow = oncePerPlan((plan: Plan): ByRow<Action> => {
  const actions = new ByRow<Action>();
  for (const action of plan.actions) {
    for (const row of action.rows) actions.set({ sheet: action.sheet, row }, action);
    actions.set(action, action);
  }
  return actions;
});

/** The action's own cell has the whole words; other fields that share a cell have their part of them. */
function wordsIn(action: Action, address: string): string | undefined {
  if (action.cells.action?.address === address) return action.cells.action.text;
  let words: string | undefined;
  for (const field in action.cells) {
    const cell = action.cells[field as keyof typeof action.cells];
    if (cell?.address === address) words = words === undefined ? cell.text : `${words}\n${cell.text}`;
  }
  return words;
}

/** By sheet, then address. */
type OtherTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Cells of everything that is no action. */
function otherTexts(plan: Plan): OtherTexts {
  const texts = new Map<string, Map<string, string>>();
  const put = (sheet: string, address: string | undefined, text: string): void => {
    if (!address) return;
    let onSheet = texts.get(sheet);
    if (!onSheet) texts.set(sheet, (onSheet = new Map()));
    if (!onSheet.has(address)) onSheet.set(address, text);
  };
  for (const area of plan.areas) {
    put(area.sheet, area.address, area.name);
    for (const measure of area.outcomeMeasures) put(area.sheet, measure.address, measure.text);
  }
  for (const measure of plan.measures) put(measure.sheet, measure.address, measure.text);
  for (const indicator of plan.indicators) {
    put(indicator.sheet, indicator.address, `${indicator.code} ${indicator.name}`);
    for (const figures of [indicator.actuals, indicator.targets, indicator.comparators]) {
      for (const figure of Object.values(figures)) put(indicator.sheet, figure.address, figure.text);
    }
    for (const typed of Object.values(indicator.typedRag)) put(indicator.sheet, typed.address, typed.text);
  }
  for (const group of plan.groups) put(group.sheet, group.address, group.name);
  for (const risk of plan.risks) put(risk.sheet, risk.address, [risk.risk, risk.impact, risk.likelihood, risk.managed].join("\n"));
  for (const recommendation of plan.recommendations) put(recommendation.sheet, recommendation.address, recommendation.text);
  return texts;
}
