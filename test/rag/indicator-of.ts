import type { Action, Area, Indicator, Plan, Polarity } from "../../src/plan/model";
import { readFigure } from "../../src/plan/values";

export interface IndicatorCells {
  readonly code?: string;
  readonly name?: string;
  readonly polarity?: Polarity | null;
  /** As they stand in the cells, by period. */
  readonly actuals?: Readonly<Record<string, string>>;
  readonly targets?: Readonly<Record<string, string>>;
  readonly comparators?: Readonly<Record<string, string>>;
  readonly tolerance?: number;
  readonly toleranceUnit?: Indicator["toleranceUnit"];
  readonly period?: string;
  readonly notes?: string;
  readonly row?: number;
}

/** An indicator as the reader would have made it from these cells. */
export function indicatorOf(cells: IndicatorCells): Indicator {
  const figures = (texts: Readonly<Record<string, string>> = {}, role: "actual" | "target") =>
    Object.fromEntries(Object.entries(texts).map(([label, text], index) => [label, { ...readFigure(text, text, "General", role), address: `${role === "actual" ? "C" : "F"}${index + 2}` }]));
  return {
    sheet: "Indicators",
    row: cells.row ?? 2,
    address: "A2",
    code: cells.code ?? "KPI 1",
    name: cells.name ?? "A measure",
    period: cells.period ?? null,
    polarity: cells.polarity === undefined ? "higher" : cells.polarity,
    polaritySource: "sheet",
    tolerance: cells.tolerance ?? null,
    ...(cells.toleranceUnit ? { toleranceUnit: cells.toleranceUnit } : {}),
    unit: null,
    targetType: null,
    actuals: figures(cells.actuals, "actual"),
    targets: figures(cells.targets, "target"),
    comparators: figures(cells.comparators, "actual"),
    typedRag: {},
    notes: cells.notes ?? null,
    leads: [],
  };
}

export function actionOf(given: Partial<Action>): Action {
  return {
    sheet: "Plan", row: 5, table: "Plan!4", rows: [5], ref: "A 1", priority: null, area: null, theme: null, group: null, text: "Train staff",
    milestones: [], when: [], unreadableDates: [], leads: [], partners: [], resources: [], indicators: [], mentions: [], crossReference: null,
    outcomeRag: null, deliveryRag: null, status: null, percentComplete: null, commentary: null, correctiveAction: null, cells: {},
    ...given,
  };
}

export function planOf(indicators: readonly Indicator[], actions: readonly Action[] = [], areas: readonly Area[] = []): Plan {
  return {
    title: null, organisation: null, period: null, periodEvidence: null, periodCandidates: [], sheets: [], tables: [], areas: [...areas], groups: [],
    actions: [...actions], indicators: [...indicators], indicatorPeriods: [], measures: [], risks: [], dependencies: [], recommendations: [], abbreviations: [], unread: [],
  };
}
