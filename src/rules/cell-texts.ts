import type { Action, Plan } from "../plan/model";

/** The words of a plan's cells, looked up cell by cell: what a set-aside is held against, and what a fix starts from. */
export interface CellTexts {
  /** The words that stand in a cell; "" where it is empty or the plan does not speak of it. */
  at(sheet: string, address: string): string;
}

/** Cheap to make: actions are indexed by row, and a cell's words are put together when they are asked for. */
export function cellTexts(plan: Plan): CellTexts {
  const actions = new Map<string, Map<number, Action>>();
  for (const action of plan.actions) {
    const rows = actions.get(action.sheet) ?? new Map<number, Action>();
    actions.set(action.sheet, rows);
    for (const row of action.rows) rows.set(row, action);
    rows.set(action.row, action);
  }
  let others: ReadonlyMap<string, string> | undefined;
  return {
    at(sheet, address) {
      const row = Number(/\d+/.exec(address)?.[0] ?? 0);
      const action = actions.get(sheet)?.get(row);
      const words = action ? wordsIn(action, address) : undefined;
      if (words !== undefined) return words;
      others ??= otherTexts(plan);
      return others.get(`${sheet} ${address}`) ?? "";
    },
  };
}

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

/** Cells of everything that is no action. */
function otherTexts(plan: Plan): Map<string, string> {
  const texts = new Map<string, string>();
  const put = (sheet: string, address: string | undefined, text: string): void => {
    if (address && !texts.has(`${sheet} ${address}`)) texts.set(`${sheet} ${address}`, text);
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
