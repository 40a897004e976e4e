import type { RagStatus } from "../../plan/model";
import type { Report, Rule } from "../rule";
import { quote } from "../phrases";
import { isBlank, ownActions } from "../subjects";

const words: Record<RagStatus, string> = { red: "Red", amber: "Amber", green: "Green", complete: "Complete", none: "Not rated" };

/** Reasons are compared by their figures and words, not by spacing or the full stop. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9%.-]+/g, " ").replace(/[. ]+$/, "").trim();
}

export const ragStale: Rule = {
  meta: {
    id: "rag/stale",
    severity: "info",
    summary: "A RAG was computed from values that have changed since.",
    why: "The status on the page no longer follows from the figures beside it.",
    remedy: "Press Validate & RAG again.",
    fixable: true,
    examples: [{ wrong: "Red, because 60% against 68% (the figure is now 69%)", right: "Green, because 69% against 68%" }],
  },
  *check(plan, { ratings }) {
    const ratingOf = new Map(ratings.actions.map((rating) => [`${rating.sheet} ${rating.row}`, rating]));
    for (const action of ownActions(plan)) {
      const reason = action.cells.ragReason;
      const status = action.outcomeRag;
      const rating = ratingOf.get(`${action.sheet} ${action.row}`);
      // Only what a run wrote has a reason beside it.
      if (!reason || isBlank(reason.text) || !status || !rating || status.status === rating.status) continue;
      if (fold(reason.text) === fold(rating.reason)) continue;
      const report: Report = {
        sheet: action.sheet,
        row: action.row,
        field: "outcomeRag",
        address: status.address,
        message: `${quote(status.text)} was computed from figures that have changed: it is now ${words[rating.status]}. ${rating.reason} Run Validate & RAG again.`,
      };
      yield { ...report, fix: { sheet: action.sheet, address: status.address, before: status.text, after: words[rating.status] } };
    }
  },
};
