import type { Plan, RagStatus } from "../../plan/model";
import { deliveriesByRow, outcomesByRow } from "../../rag/by-row";
import { indicatorKey } from "../../rag/indicators-by-cell";
import type { Rating } from "../../rag/rating";
import { lastDay } from "../due-dates";
import type { Report, Rule } from "../rule";
import { titleOf } from "../figures";
import { isBlank, ownActions } from "../subjects";

const words: Record<RagStatus, string> = { red: "Red", amber: "Amber", green: "Green", complete: "Complete", none: "Not rated" };

/** How good a colour is. */
const order = { red: 0, amber: 1, green: 2 } as const;

/**
 * A delivery RAG that is better than the row's own words, percentage or ticked milestones give. A worse one is a judgement that
 * needs no explaining here, and of rows past their due date date/overdue and status/contradicts speak.
 */
function* deliveries(plan: Plan, ratings: Rating, asAt: string): Generator<Report> {
  const ratingOf = deliveriesByRow(ratings);
  for (const action of ownActions(plan)) {
    const typed = action.deliveryRag;
    const rating = ratingOf.get(action);
    if (!typed || !rating || !isColour(typed.status) || !isColour(rating.status) || order[typed.status] <= order[rating.status]) continue;
    const last = lastDay(action.when);
    if (last !== null && last < asAt) continue;
    yield {
      sheet: action.sheet,
      row: action.row,
      field: "deliveryRag",
      address: typed.address,
      message: `${words[typed.status]} was typed, but the row's own words and dates give ${words[rating.status]}: ${rating.reason} Say why in the commentary, or change it.`,
    };
  }
}

/** Only a colour can disagree with a colour. */
function isColour(status: RagStatus | undefined): status is "red" | "amber" | "green" {
  return status === "red" || status === "amber" || status === "green";
}

export const ragDisagrees: Rule = {
  meta: {
    id: "rag/disagrees",
    severity: "warning",
    summary: "The RAG that a person typed differs from the one that the figures give; or a delivery RAG is better than the row's own words and dates give.",
    why: "A person may well know better, but the board should then read why.",
    remedy: "Leave it and say why in the commentary, or change it. What was typed is never overwritten.",
    fixable: false,
    examples: [
      { wrong: "Typed: Green. Figures: 60% against 68%, Red.", right: "Typed: Red, or Green with a commentary that says why" },
      { wrong: "Delivery: Green | Status: Delayed", right: "Delivery: Amber | Status: Delayed" },
    ],
  },
  *check(plan, { ratings, asAt }) {
    yield* deliveries(plan, ratings, asAt);
    const ratingOf = outcomesByRow(ratings);
    for (const action of ownActions(plan)) {
      const typed = action.outcomeRag;
      const rating = ratingOf.get(action);
      // A reason beside it: the status is a computed one of an earlier run, which is the business of rag/stale.
      if (!typed || rating?.basis !== "row" || !isBlank(action.cells.ragReason?.text)) continue;
      if (!isColour(typed.status) || !isColour(rating.status) || typed.status === rating.status) continue;
      yield {
        sheet: action.sheet,
        row: action.row,
        field: "outcomeRag",
        address: typed.address,
        message: `${words[typed.status]} was typed, but the figures give ${words[rating.status]}: ${rating.reason} Say why in the commentary, or change it.`,
      };
    }
    const indicatorRating = new Map([...ratings.history, ...ratings.indicators].map((rating) => [`${indicatorKey(rating)} ${rating.period}`, rating]));
    const latest = new Map(ratings.indicators.map((rating) => [indicatorKey(rating), rating]));
    for (const indicator of plan.indicators) {
      for (const [period, typed] of Object.entries(indicator.typedRag)) {
        const rating = period === "" ? latest.get(indicatorKey(indicator)) : indicatorRating.get(`${indicatorKey(indicator)} ${period}`);
        if (!rating || !isColour(typed.status) || !isColour(rating.status) || typed.status === rating.status) continue;
        yield {
          sheet: indicator.sheet,
          row: indicator.row,
          field: "outcomeRag",
          address: typed.address,
          message: `${titleOf(indicator)}: ${words[typed.status]} was typed, but the figures give ${words[rating.status]}: ${rating.reason} Say why in the notes, or change it.`,
        };
        break;
      }
    }
  },
};
