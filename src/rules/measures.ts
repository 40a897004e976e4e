import { ByRow, byRow } from "../plan/by-row";
import type { Measure, Plan } from "../plan/model";
import type { Report } from "./rule";
import { oncePerPlan } from "../plan/once";
import { figureText } from "./phrases";
import { pointsElsewhere } from "./subjects";

/** Measures by the row that states them: one finding a row, which lists its cases. */

/** One report for every row with at least one case; `say` gives a case's words, or null where there is nothing to say. */
export function* reportMeasures(plan: Plan, say: (measure: Measure) => string | null, closing = ""): Generator<Report> {
  const silent = pointingRows(plan);
  for (const measures of measuresByRow(plan)) {
    const cases: string[] = [];
    let first: Measure | undefined;
    for (const measure of measures) {
      const words = say(measure);
      if (words === null) continue;
      first ??= measure;
      if (!cases.includes(words)) cases.push(words);
    }
    if (!first || silent.has(first)) continue;
    yield {
      sheet: first.sheet,
      row: first.row,
      field: fieldOf(plan, first),
      address: first.address,
      message: `${cases.join(" ")}${closing}`,
    };
  }
}

/** The measures of each row, rows in the order of their first measure. */
const measuresByRow = oncePerPlan((plan: Plan): readonly (readonly Measure[])[] => {
  const known = new ByRow<Measure[]>();
  const rows: Measure[][] = [];
  for (const measure of plan.measures) {
    const row = known.get(measure);
    if (row) row.push(measure);
    else {
      const first = [measure];
      known.set(measure, first);
      rows.push(first);
    }
  }
  return rows;
});

const pointingRows = oncePerPlan((plan: Plan) => byRow(plan.actions.filter(pointsElsewhere)));

/** Which of a row's fields a measure stands in: of its own row's cells, else of a cell that rows share. */
function fieldOf(plan: Plan, { sheet, row, address }: Measure): MeasureField {
  const cells = actionsByRow(plan).get({ sheet, row })?.cells;
  const own = cells && fieldsOfMeasures.findLast((field) => cells[field]?.address === address);
  return own ?? fieldsByCell(plan).get(sheet)?.get(address) ?? "measure";
}

const fieldsOfMeasures = ["action", "target", "measure", "milestones"] as const;

const actionsByRow = oncePerPlan((plan: Plan) => byRow(plan.actions));

/** By sheet and address: which of a row's fields a measure stands in. */
const fieldsByCell = oncePerPlan((plan: Plan): ReadonlyMap<string, ReadonlyMap<string, MeasureField>> => {
  const sheets = new Map<string, Map<string, MeasureField>>();
  for (const action of plan.actions) {
    const fields = sheets.get(action.sheet) ?? new Map<string, MeasureField>();
    sheets.set(action.sheet, fields);
    for (const field of fieldsOfMeasures) {
      const cell = action.cells[field];
      if (cell) fields.set(cell.address, field);
    }
  }
  return sheets;
});

type MeasureField = (typeof fieldsOfMeasures)[number];

/** Figures with their unit: 31.9%, 177 schools. */
export function withUnit(value: number, unit: string | null): string {
  const number = figureText(value);
  if (unit === null) return number;
  return unit === "%" ? `${number}%` : `${number} ${unit}`;
}
