import type { Plan } from "../plan/model";

/** Key of a cell across the workbook. */
export function cellKey(sheet: string, address: string): string {
  return `${sheet} ${address}`;
}

/** The words of every cell that the plan speaks of, by `cellKey`: what a set-aside is held against. */
export function cellTexts(plan: Plan): Map<string, string> {
  const texts = new Map<string, string>();
  const put = (sheet: string, address: string | undefined, text: string): void => {
    if (address && !texts.has(cellKey(sheet, address))) texts.set(cellKey(sheet, address), text);
  };
  for (const action of plan.actions) {
    // The action's own cell first: other fields may share it with their part of its words.
    put(action.sheet, action.cells.action?.address, action.cells.action?.text ?? "");
    const shared = new Map<string, string[]>();
    for (const cell of Object.values(action.cells)) shared.set(cell.address, [...(shared.get(cell.address) ?? []), cell.text]);
    for (const [address, parts] of shared) put(action.sheet, address, parts.join("\n"));
  }
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
