import type { Rule } from "../rule";
import { quote } from "../phrases";

export const ragStale: Rule = {
  meta: {
    id: "rag/stale",
    severity: "info",
    summary: "A RAG was worked out from figures or words that have changed since.",
    why: "The status on the page no longer follows from the figures beside it.",
    remedy: "Press Fill RAG: it writes the status and its reason again.",
    fixable: false,
    examples: [{ wrong: "Red, because 60% against 68% (the figure is now 69%)", right: "Green, because 69% against 68%" }],
  },
  *check(_, { written }) {
    for (const { sheet, row, address, word, now, reason } of written) {
      if (word === now) continue;
      yield {
        sheet,
        row,
        field: "outcomeRag",
        address,
        message: `${quote(word)} was worked out before something changed; it would now be ${now}. ${reason} Press Fill RAG to write it again.`,
      };
    }
  },
};
