import { readIndicatorCodes } from "../plan/indicator-code";
import type { Action, Figure, Indicator, Measure } from "../plan/model";
import { findPeriod } from "../plan/periods";
import { polarityOf, type PolarityQuestion } from "../plan/polarity";
import { withTargetsPerPart } from "../plan/target-spans";
import { withUnit } from "../plan/units";
import { isComparable, readFigure } from "../plan/values";
import { cellAddress } from "../workbook/address";
import type { TableBlock } from "./blocks";
import type { TableColumn } from "./columns";
import type { Grid } from "./grid";
import { gridOf as figureGridOf, type Grid as FigureGrid } from "./indicators/grid";
import { labelColumns, periodAround, undated, type LabelledColumn } from "./indicators/labels";
import { splitNameAndCode } from "./indicators/name-code";

export interface RowMeasureInput {
  readonly grid: Grid;
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
}

/**
 * The measures whose target and actual stand in the rows of the plan itself ("Performance target: 68% | Actual: 60%",
 * "Unauthorised absence reduced to 6.8% | 7.1%"): an indicator for each row of an action with one target that is a
 * figure. A table without a column of actuals, or with nothing in it yet, has none, unless it lists indicators with a baseline and a target for
 * each of several years.
 * @param stated the measures that the rows state in sentences
 */
export function readRowMeasures({ grid, block, columns }: RowMeasureInput, actions: readonly Action[], stated: readonly Measure[]): Indicator[] {
  const holds = (field: TableColumn["field"]): readonly TableColumn[] => columns.filter((column) => column.field === field);
  const listsYears = holds("indicators").length > 0 && holds("baseline").length > 0 && holds("target").length >= 2;
  const figures = figureGridOf(grid.sheet);
  if (!figures) return [];
  const rows = actions.flatMap((action) => action.rows);
  const reached = holds("actual").some(({ column }) => rows.some((row) => figures.text(row, column) !== ""));
  if (!reached && !listsYears) return [];
  const around = periodAround(figures, block.header.firstRow);
  const labelled = labelColumns([...holds("baseline"), ...holds("target"), ...holds("actual")].map(listColumn), around).map((column) =>
    // What a plan calls current, where nothing dates it, is not of the year that its target is for.
    around === null && column.role === "actual" && column.period === null && /^current performance\b/i.test(column.own) ? { ...column, label: undated } : column,
  );
  const named = [...holds("measure"), ...holds("indicators")];
  const byRow = new Map<number, Measure[]>();
  for (const measure of stated) if (measure.to !== null) byRow.set(measure.row, [...(byRow.get(measure.row) ?? []), measure]);
  return actions.flatMap((action) =>
    action.rows.flatMap((row) => {
      const inWords = byRow.get(row) ?? [];
      return measureOfRow(action, row, figures, labelled, named, inWords.length === 1 ? (inWords[0] ?? null) : null) ?? [];
    }),
  );
}

function listColumn({ column, heading, field }: TableColumn): Omit<LabelledColumn, "label"> {
  const own = heading.replace(/^.*:\s*/s, "").trim();
  const role = field === "target" ? "target" : field === "baseline" ? "baseline" : "actual";
  return { column, heading, own, role, period: findPeriod(heading)?.period ?? null, evidence: "" };
}

function measureOfRow(action: Action, row: number, grid: FigureGrid, columns: readonly LabelledColumn[], named: readonly TableColumn[], stated: Measure | null): Indicator | null {
  const words = named.map(({ column }) => ({ address: cellAddress(row, column), text: grid.text(row, column) })).find(({ text }) => text !== "");
  // A row that goes on with an action has figures of its own only where it names a measure.
  if (!words && row !== action.row) return null;
  const { targets, actuals, code } = figuresOfRow(row, grid, columns);
  const isStated = !Object.values(targets).some(isComparable) && stated !== null;
  if (isStated) for (const label of Object.keys(actuals)) if (label !== "Baseline") targets[label] = targetOf(stated);
  if (!Object.values(targets).some(isComparable)) return null;
  const title = splitNameAndCode(isStated ? stated.text : (words?.text ?? action.text), false);
  // What is measured in words of its own is not the indicator that the action cites besides.
  const cited = !words && !isStated && action.indicators.length === 1 ? action.indicators[0] : undefined;
  const known = title.code ?? code ?? cited ?? title.name;
  const unit = [...Object.values(targets), ...Object.values(actuals)].find((figure) => figure.unit !== null)?.unit ?? null;
  return withTargetsPerPart({
    sheet: action.sheet,
    row,
    address: isStated ? stated.address : (words?.address ?? action.cells.action?.address ?? cellAddress(row, 1)),
    code: known,
    name: title.name,
    period: null,
    ...directionOf({ code: known, name: title.name, unit }, isStated ? stated.direction : null),
    tolerance: null,
    unit,
    targetType: null,
    actuals,
    targets,
    comparators: {},
    typedRag: {},
    notes: null,
    leads: [...action.leads],
    ofAction: true,
  });
}

interface RowFigures {
  readonly targets: Record<string, Figure>;
  readonly actuals: Record<string, Figure>;
  /** The indicator that a target cell names beside its figure. */
  readonly code: string | null;
}

function figuresOfRow(row: number, grid: FigureGrid, columns: readonly LabelledColumn[]): RowFigures {
  const targets: Record<string, Figure> = {};
  const actuals: Record<string, Figure> = {};
  let standing: Figure | null = null;
  let latest: string | null = null;
  const cites: string[] = [];
  for (const { role, column, label, period } of columns) {
    const { figure, cited } = figureAt(grid, row, column, role === "target" ? "target" : "actual");
    if (role === "target" && cited !== null) cites.push(cited);
    if (role === "target" && label === null) standing ??= { ...figure, shared: true };
    else if (role === "target") targets[label ?? undated] ??= figure;
    else {
      const own = period === null && (role === "baseline" || label === undated) ? (figure.asAt ?? null) : null;
      if (own !== null && role === "actual") latest = own;
      actuals[own ?? label ?? undated] ??= figure;
    }
  }
  if (standing) for (const label of Object.keys(actuals)) if (label !== "Baseline") targets[label] ??= standing;
  const code = cites[0] ?? null;
  const beside = targets[undated];
  // The target beside a figure with a date of its own goes with it.
  if (latest === null || !beside) return { targets, actuals, code };
  return { targets: { [latest]: beside, ...Object.fromEntries(Object.entries(targets).filter(([label]) => label !== undated)) }, actuals, code };
}

/** The target of a sentence, as a figure: "reduced to 6.8% by March 2011" is 6.8%, for March 2011. */
function targetOf({ to, toAt, unit, address }: Measure): Figure {
  const written = withUnit(String(to ?? ""), unit);
  return { ...readFigure(written, undefined, undefined, "target"), address, ...(toAt === null ? {} : { due: toAt }) };
}

/** Which way is better; last of all as the row's own sentence says ("reduced to", "increase to"), never by its figures. */
function directionOf(question: PolarityQuestion, stated: Measure["direction"]): Pick<Indicator, "polarity" | "polaritySource"> {
  const { polarity, source } = polarityOf(question);
  if (polarity !== null) return { polarity, polaritySource: source };
  const said = stated === "increase" ? "higher" : stated === "reduce" || stated === "narrow" ? "lower" : null;
  return { polarity: said, polaritySource: said === null ? null : "wording" };
}

const behindCode = /^[\s:=–-]+/;

/** A cell's figure; "NI 59: 68%" is 68%, and says of which indicator. */
function figureAt(grid: FigureGrid, row: number, column: number, role: "actual" | "target"): { readonly figure: Figure; readonly cited: string | null } {
  const whole = grid.figure(row, column, role);
  if (isComparable(whole) || whole.why === "blank") return { figure: whole, cited: null };
  const mention = readIndicatorCodes(whole.text)[0];
  if (!mention?.code || mention.index !== 0) return { figure: whole, cited: null };
  const rest = readFigure(whole.text.slice(mention.text.length).replace(behindCode, ""), undefined, undefined, role);
  return isComparable(rest) ? { figure: { ...rest, address: cellAddress(row, column) }, cited: mention.code } : { figure: whole, cited: null };
}
