import { indicatorsByCell } from "../../rag/indicators-by-cell";
import { isoDay, longDate, partsOfDay } from "../../plan/calendar";
import type { Action, Figure, RagStatus } from "../../plan/model";
import { quarterOf } from "../../summary/due";
import { indicatorInForce, statusesInForce } from "../../summary/in-force";
import type { Change, ChangeSet } from "../../workbook/changes";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import type { ClosedQuarter, KeptAction, KeptIndicator, StatusCounts } from "./closed-quarter";
import { historyJson, historyKey, historyOf, withoutQuarter, withQuarter } from "./history";
import { actionNames } from "./names";

/** Days into a quarter until which a review is still that of the quarter before. */
const reviewDays = 45;

/** The name proposed for a quarter that is closed as at that day: "Q2 2025/26" on 30 September 2025, and on 10 October. */
export function proposeQuarterName(asAt: string): string {
  const { year, month } = partsOfDay(addDays(asAt, 1));
  const lastEnd = addDays(isoDay(year, Math.floor((month - 1) / 3) * 3 + 1, 1), -1);
  const [financialYear, quarter] = quarterOf(lastEnd >= addDays(asAt, -reviewDays) ? lastEnd : asAt).split(" ");
  return `${quarter ?? ""} ${financialYear ?? ""}`;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Everything that is frozen when a quarter is closed: date, period, policy, figures and the statuses in force. */
export function quarterOfEvaluation(evaluation: Evaluation, name: string): ClosedQuarter {
  const { plan, ratings, options, policy, reportingPeriod } = evaluation;
  const inForce = statusesInForce(plan.actions, ratings);
  const names = actionNames(plan.actions);
  const sheets = [...new Set(plan.actions.map((action) => action.sheet))];
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  const indicatorOf = indicatorsByCell(plan);
  return {
    name,
    asAt: options.asAt,
    reportingPeriod,
    policy: { id: policy.id, name: policy.name },
    sheets,
    indicators: ratings.indicators.flatMap((rating): KeptIndicator[] => {
      const indicator = indicatorOf(rating);
      if (!indicator) return [];
      return [
        {
          sheet: rating.sheet,
          code: rating.code,
          name: rating.name,
          period: rating.period,
          status: indicatorInForce(indicator, rating),
          actual: kept(indicator.actuals[rating.period]),
          target: kept(indicator.targets[rating.period]),
        },
      ];
    }),
    actions: plan.actions.map((action: Action, index): KeptAction => [
      place.get(action.sheet) ?? 0,
      names[index] ?? "",
      letterOf(inForce[index]?.outcome ?? "none"),
      letterOf(inForce[index]?.delivery ?? null),
    ]),
    counts: {
      indicators: countsOf(ratings.indicators.map((rating) => indicatorInForce(indicatorOf(rating), rating))),
      outcome: countsOf(inForce.map(({ outcome }) => outcome)),
      delivery: countsOf(inForce.flatMap(({ delivery }) => delivery ?? [])),
    },
  };
}

function kept(figure: Figure | undefined): KeptIndicator["actual"] {
  if (!figure || figure.why === "blank") return null;
  const { text, value, unit, bound, range, decimals } = figure;
  return {
    text: text.replace(/\s+/g, " ").trim().slice(0, 200),
    value,
    unit,
    ...(bound ? { bound } : {}),
    ...(range ? { range } : {}),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

const letters: Record<RagStatus, KeptAction[2]> = { red: "r", amber: "a", green: "g", complete: "c", none: "n" };

function letterOf(status: RagStatus | null): KeptAction[2] {
  return status === null ? "-" : letters[status];
}

/** The status behind a letter; null: not tracked. */
export function statusOfLetter(letter: KeptAction[2]): RagStatus | null {
  const found = (["red", "amber", "green", "complete", "none"] as const).find((status) => letters[status] === letter);
  return found ?? null;
}

function countsOf(statuses: readonly RagStatus[]): StatusCounts {
  const counts: StatusCounts = { red: 0, amber: 0, green: 0, complete: 0, none: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/** What "Close the quarter" writes: one document; no cell. A quarter of the same name is replaced. */
export function closeQuarterChanges(name: string, evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const history = withQuarter(historyOf(snapshot.documents), quarterOfEvaluation(evaluation, name));
  return { label: `Close ${name}, as at ${longDate(evaluation.options.asAt)}`, expectations: [], changes: [historyChange(historyJson(history))] };
}

/** What "Forget" writes: the history without that quarter. */
export function forgetQuarterChanges(name: string, snapshot: WorkbookSnapshot): ChangeSet {
  const history = withoutQuarter(historyOf(snapshot.documents), name);
  return { label: `Forget ${name}`, expectations: [], changes: [historyChange(historyJson(history))] };
}

function historyChange(json: string | null): Change {
  return { kind: "document", key: historyKey, json };
}
