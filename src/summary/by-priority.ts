import { ragWords, type RagWord } from "../rag/words";
import { inPlanOrder } from "./priorities";
import type { RegisterRow } from "./register";

/** How many actions of one priority have which outcome RAG. */
export interface PriorityCount {
  readonly priority: string;
  readonly counts: Readonly<Record<RagWord, number>>;
  readonly total: number;
}

/** Actions counted by priority (in the plan's order, those without a priority last) and outcome RAG. */
export function byPriority(rows: readonly RegisterRow[]): readonly PriorityCount[] {
  const counts = new Map<string, Record<RagWord, number>>();
  for (const row of rows) {
    const priority = String(row.Priority);
    let count = counts.get(priority);
    if (!count) counts.set(priority, (count = { Red: 0, Amber: 0, Green: 0, Complete: 0, "Not rated": 0 }));
    const word = ragWords.find((candidate) => candidate === row["Outcome RAG"]) ?? "Not rated";
    count[word] += 1;
  }
  return inPlanOrder(counts.keys()).flatMap((priority) => {
    const count = counts.get(priority);
    return count ? [{ priority, counts: count, total: ragWords.reduce((sum, word) => sum + count[word], 0) }] : [];
  });
}
