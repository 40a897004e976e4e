import type { Action, Measure, Plan } from "../plan/model";
import type { Report } from "./rule";
import { oncePerPlan } from "./once";
import { figureText } from "./phrases";
import { groupBy, pointsElsewhere } from "./subjects";

/** Measures by the row that states them: one finding a row, which lists its cases. */

/** One report for every row with at least one case; `say` gives a case's words, or null where there is nothing to say. */
export function* reportMeasures(plan: Plan, say: (measure: Measure) => string | null, closing = ""): Generator<Report> {
  const silent = pointingRows(plan);
  for (const [place, measures] of measuresByRow(plan)) {
    if (silent.has(place)) continue;
    const cases: string[] = [];
    let first: Measure | undefined;
    for (const measure of measures) {
      const words = say(measure);
      if (words === null) continue;
      first ??= measure;
      if (!cases.includes(words)) cases.push(words);
    }
    if (!first) continue;
    yield {
      sheet: first.sheet,
      row: first.row,
      field: fieldsByCell(plan).get(`${first.sheet} ${first.address}`) ?? "measure",
      address: first.address,
      message: `${cases.join(" ")}${closing}`,
    };
  }
}

const measuresByRow = oncePerPlan((plan: Plan) => groupBy(plan.measures, (measure) => `${measure.sheet} ${measure.row}`));

const pointingRows = oncePerPlan((plan: Plan) => new Set(plan.actions.filter(pointsElsewhere).map((action) => `${action.sheet} ${action.row}`)));

/** Which of a row's fields a measure stands in. */
const fieldsByCell = oncePerPlan((plan: Plan): ReadonlyMap<string, "milestones" | "measure" | "target" | "action"> => {
  const fields = new Map<string, "milestones" | "measure" | "target" | "action">();
  const put = (action: Action, field: "milestones" | "measure" | "target" | "action"): void => {
    const cell = action.cells[field];
    if (cell) fields.set(`${action.sheet} ${cell.address}`, field);
  };
  for (const action of plan.actions) for (const field of ["action", "target", "measure", "milestones"] as const) put(action, field);
  return fields;
});

/** Figures with their unit: 31.9%, 177 schools. */
export function withUnit(value: number, unit: string | null): string {
  const number = figureText(value);
  if (unit === null) return number;
  return unit === "%" ? `${number}%` : `${number} ${unit}`;
}
