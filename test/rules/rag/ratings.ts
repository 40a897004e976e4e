import type { RagStatus } from "../../../src/plan/model";
import type { ActionRating, IndicatorRating, Rating } from "../../../src/rag/rating";

/** Ratings in a few words, as the rating engine would give them. */
export function rated(rows: Record<number, RagStatus>, more: Partial<ActionRating> = {}): Rating {
  const actions = Object.entries(rows).map(
    ([row, status]): ActionRating => ({ sheet: "Plan", row: Number(row), status, reason: reasonOf(status), basis: "row", codes: ["NI 59"], rated: 1, ...more }),
  );
  return { indicators: [], history: [], actions, delivery: [] };
}

export function ratedIndicators(rows: Record<number, RagStatus>, period = "2009/10"): Rating {
  const indicators = Object.entries(rows).map(
    ([row, status]): IndicatorRating => ({
      sheet: "Indicators",
      row: Number(row),
      address: `A${row}`,
      code: "NI 59",
      name: "Assessments",
      period,
      status,
      reason: reasonOf(status),
      notRated: null,
      travel: "unknown",
      actualAddress: null,
      targetAddress: null,
    }),
  );
  return { indicators, history: [], actions: [], delivery: [] };
}

function reasonOf(status: RagStatus): string {
  return `NI 59, 2009/10: 60% against 68%, so it is ${status}.`;
}
