import { comparisonsOf, movementOf } from "../../rag";
import type { Action, Figure, Indicator, Plan } from "../../plan/model";
import type { DeliveryRating } from "../../rag/delivery";
import { indicatorKey, indicatorsByCell } from "../../rag/indicators-by-cell";
import type { ActionRating, IndicatorRating, Rating } from "../../rag/rating";
import { ragWord, ragWords, type RagWord } from "../../rag/words";
import type { Finding } from "../../rules/rule";
import { indicatorInForce } from "../in-force";
import { milestoneRows, type MilestoneRow } from "../milestones";
import { inPlanOrder, prioritiesInFull, priorityNames } from "../priorities";

/** One action with all that the pack says of it. */
export interface ActionFacts {
  readonly action: Action;
  readonly key: string;
  readonly priority: string;
  readonly rating: ActionRating | null;
  /** A person's judgement where there is one. */
  readonly outcome: RagWord;
  readonly delivery: RagWord | null;
  /** What dates and status would give; null where the plan does not track it. */
  readonly proposed: DeliveryRating | null;
  /** Why a person's judgement was kept, where somebody said so. */
  readonly settled: string;
}

/** One indicator with all that the pack says of it. */
export interface IndicatorFacts {
  readonly indicator: Indicator;
  readonly rating: IndicatorRating;
  readonly key: string;
  /** A person's judgement where there is one. */
  readonly status: RagWord;
  /** The same indicator in the period before; null where that was not rated. */
  readonly before: IndicatorRating | null;
  readonly comparators: string;
  readonly moved: string;
  /** Why a status that a person typed was kept, where somebody said so. */
  readonly settled: string;
}

export interface PackFacts {
  readonly plan: Plan;
  readonly asAt: string;
  readonly actions: readonly ActionFacts[];
  readonly indicators: readonly IndicatorFacts[];
  readonly milestones: readonly MilestoneRow[];
  /** Names of the priorities in the plan's order, cut where they are long; those who name none stand last. */
  readonly priorities: readonly string[];
  /** The name of a priority in full. */
  readonly inFull: (priority: string) => string;
  readonly findings: readonly Finding[];
}

const rowKey = (at: { readonly sheet: string; readonly row: number }): string => `${at.sheet}\u0000${at.row}`;

/** Why a person kept what was typed, on which row. */
export interface KeptJudgement {
  readonly sheet: string;
  readonly row: number;
  readonly settled: string | null;
}

/** Everything that the pages of the pack are made from, looked up once. */
export function packFacts(plan: Plan, ratings: Rating, findings: readonly Finding[], asAt: string, judgements: readonly KeptJudgement[] = []): PackFacts {
  const names = priorityNames(plan);
  const inFull = prioritiesInFull(plan);
  const settled = new Map(judgements.map((one) => [rowKey(one), one.settled ?? ""]));
  const deliveries = new Map(ratings.delivery.map((rating) => [rowKey(rating), rating]));
  const actionRatings = new Map(ratings.actions.map((rating) => [rowKey(rating), rating]));
  const uses = countOf(plan.actions.map(({ ref }) => ref ?? ""));
  const actions = plan.actions.map((action): ActionFacts => {
    const rating = actionRatings.get(rowKey(action)) ?? null;
    const delivery = action.deliveryRag?.status ?? deliveries.get(rowKey(action))?.status ?? null;
    return {
      action,
      key: action.ref !== null && uses.get(action.ref) === 1 ? action.ref : `${action.sheet} ${action.ref ?? ""} ${action.text.slice(0, 80)}`.replace(/\s+/g, " "),
      priority: names.get(rowKey(action)) ?? action.sheet,
      rating,
      outcome: action.outcomeRag ? ragWord(action.outcomeRag.status) : rating ? ragWord(rating.status) : "Not rated",
      delivery: delivery === null ? null : ragWord(delivery),
      proposed: deliveries.get(rowKey(action)) ?? null,
      settled: settled.get(rowKey(action)) ?? "",
    };
  });
  return {
    plan,
    asAt,
    actions,
    indicators: indicatorFacts(plan, ratings, settled),
    milestones: milestoneRows(plan, asAt),
    priorities: inPlanOrder(actions.map(({ priority }) => priority)),
    inFull: (priority) => inFull.get(priority) ?? priority,
    findings,
  };
}

function indicatorFacts(plan: Plan, ratings: Rating, settled: ReadonlyMap<string, string>): IndicatorFacts[] {
  const indicatorOf = indicatorsByCell(plan);
  const history = new Map<string, IndicatorRating[]>();
  for (const rating of ratings.history) history.set(indicatorKey(rating), [...(history.get(indicatorKey(rating)) ?? []), rating]);
  const order = new Map(plan.indicatorPeriods.map((period, index) => [period, index]));
  const at = (period: string) => order.get(period) ?? -1;
  const uses = countOf(ratings.indicators.map(({ code }) => code));
  return ratings.indicators.flatMap((rating): IndicatorFacts[] => {
    const indicator = indicatorOf(rating);
    if (!indicator) return [];
    const earlier = (history.get(indicatorKey(rating)) ?? []).filter(({ period }) => at(period) < at(rating.period)).sort((a, b) => at(b.period) - at(a.period));
    const before = earlier[0] ?? null;
    return [
      {
        indicator,
        rating,
        key: uses.get(rating.code) === 1 ? rating.code : `${rating.sheet} ${rating.code} ${rating.name}`.slice(0, 120),
        status: ragWord(indicatorInForce(indicator, rating)),
        before,
        comparators: comparisonsOf(indicator, rating.period).filter(({ standing }) => standing !== "not compared").map(({ sentence }) => sentence).join(" "),
        moved: before ? (movementOf(indicator, before, rating)?.sentence ?? "") : "",
        settled: settled.get(rowKey(rating)) ?? "",
      },
    ];
  });
}

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A figure as the sheet shows it, in one line. */
export function shown(figure: Figure | undefined): string {
  return figure?.text.replace(/\s+/g, " ").trim() ?? "";
}

/** What the plan itself says about putting an action right: its own column, or none. */
export function correctiveAction({ action }: ActionFacts): string {
  return action.correctiveAction?.trim() ?? "";
}

/** An action's due dates as the plan words them, each once. */
export function datesOf(action: Action): string {
  return [...new Set(action.when.map(({ text }) => text.replace(/\s+/g, " ").trim()))].join("; ");
}

export function needsExplaining({ outcome, delivery }: ActionFacts): boolean {
  return outcome === "Red" || outcome === "Amber" || delivery === "Red" || delivery === "Amber";
}

export function isRed({ outcome, delivery }: ActionFacts): boolean {
  return outcome === "Red" || delivery === "Red";
}

/** "2 Red, 1 Green": how often each word stands in a list, worst first. */
export function counted(words: readonly string[]): string {
  return [...ragWords, "Not given"]
    .flatMap((word) => {
      const count = words.filter((one) => one === word).length;
      return count > 0 ? [`${count} ${word}`] : [];
    })
    .join(", ");
}
