import { wholeOf } from "../../plan/indicator-code";
import type { Action, Indicator, Plan, RagStatus } from "../../plan/model";
import { indicatorKey, indicatorsByCell } from "../../rag/indicators-by-cell";
import type { ActionRating, IndicatorRating, Travel } from "../../rag/rating";
import type { Evaluation } from "../../run/evaluation";
import { cellAddress } from "../../workbook/address";

export interface StatusFilter {
  readonly subject: "indicators" | "actions";
  readonly status: RagStatus | "all";
  readonly text: string;
}

interface Line {
  readonly key: string;
  readonly sheet: string;
  /** The cell to go to. */
  readonly address: string;
  /** Code or reference; "" where there is none. */
  readonly label: string;
  readonly name: string;
  readonly status: RagStatus;
}

export interface IndicatorLine extends Line {
  readonly kind: "indicator";
  readonly indicator: Indicator;
  readonly rating: IndicatorRating;
  readonly period: string;
  /** As they stand in the cells; null where there is none. */
  readonly actual: string | null;
  readonly target: string | null;
  readonly travel: Travel;
}

export interface ActionLine extends Line {
  readonly kind: "action";
  readonly action: Action;
  readonly rating: ActionRating;
}

export type StatusLine = IndicatorLine | ActionLine;

/** What stands below a line that was opened. */
export interface DetailLine {
  readonly kind: "detail";
  readonly key: string;
  readonly of: StatusLine;
}

/** All statuses of one kind; made once for an evaluation, as filtering goes on while somebody types. */
export function statusLines(evaluation: Evaluation, subject: StatusFilter["subject"]): readonly StatusLine[] {
  return subject === "indicators" ? indicatorLines(evaluation) : actionLines(evaluation);
}

/** The lines that fit the filter; `open` is the key of the one whose details stand below it. */
export function shownLines(lines: readonly StatusLine[], filter: Omit<StatusFilter, "subject">, open: string | null): readonly (StatusLine | DetailLine)[] {
  const wanted = filter.text.trim().toLowerCase();
  return lines
    .filter((line) => (filter.status === "all" || line.status === filter.status) && (wanted === "" || textOf(line).includes(wanted)))
    .flatMap((line) => (line.key === open ? [line, { kind: "detail", key: `${line.key} detail`, of: line } as const] : [line]));
}

/** How many lines have each status; "all" counts them all. */
export function countsOf(lines: readonly StatusLine[]): Readonly<Record<RagStatus | "all", number>> {
  const counts = { all: lines.length, red: 0, amber: 0, green: 0, complete: 0, none: 0 };
  for (const { status } of lines) counts[status] += 1;
  return counts;
}

function indicatorLines({ plan, ratings }: Evaluation): readonly IndicatorLine[] {
  const indicatorOf = indicatorsByCell(plan);
  return ratings.indicators.flatMap((rating) => {
    const indicator = indicatorOf(rating);
    if (!indicator) return [];
    return {
      kind: "indicator",
      key: indicatorKey(rating),
      sheet: rating.sheet,
      address: indicator.address,
      label: rating.code === rating.name ? "" : rating.code,
      name: rating.name,
      status: rating.status,
      indicator,
      rating,
      period: rating.period,
      actual: shown(indicator.actuals[rating.period]?.text),
      target: shown(indicator.targets[rating.period]?.text),
      travel: rating.travel,
    };
  });
}

function actionLines({ plan, ratings }: Evaluation): readonly ActionLine[] {
  const actions = byRow(plan.actions);
  return ratings.actions.flatMap((rating) => {
    const action = actions.get(rowKey(rating));
    if (!action) return [];
    return {
      kind: "action",
      key: rowKey(rating),
      sheet: rating.sheet,
      address: action.cells.action?.address ?? cellAddress(rating.row, 1),
      label: action.ref ?? "",
      name: action.text,
      status: rating.status,
      action,
      rating,
    };
  });
}

export interface Cited {
  readonly code: string;
  /** Null: on no list with figures. */
  readonly rating: IndicatorRating | null;
}

/** The indicators that an action's status rests on, in the order in which the row cites them; a whole code brings its parts. */
export function citedRatings(codes: readonly string[], evaluation: Evaluation): readonly Cited[] {
  return codes.flatMap((code): readonly Cited[] => {
    const found = evaluation.ratings.indicators.filter((rating) => rating.code === code || wholeOf(rating.code) === code);
    return found.length === 0 ? [{ code, rating: null }] : found.map((rating) => ({ code: rating.code, rating }));
  });
}

function textOf(line: StatusLine): string {
  const leads = line.kind === "action" ? line.action.leads : line.indicator.leads;
  const codes = line.kind === "action" ? line.rating.codes : [];
  return [line.label, line.name, line.rating.reason, line.sheet, ...leads, ...codes].join("\n").toLowerCase();
}

function byRow<Item extends Plan["indicators"][number] | Plan["actions"][number]>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [rowKey(item), item]));
}

function rowKey({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet}\u0000${row}`;
}

function shown(text: string | undefined): string | null {
  const plain = text?.replace(/\s+/g, " ").trim() ?? "";
  return plain === "" ? null : plain;
}
