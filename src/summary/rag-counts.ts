import type { RagWord } from "../rag/words";

/**
 * Columns of ones and noughts that PivotTables add up. Excel sorts what stands on an axis by its words, and would put
 * Amber before Red; values keep the order in which they are given. And so what an area's indicators say is never
 * added to what an action's own say.
 */
export const outcomeCountHeadings = [
  "Own Red",
  "Own Amber",
  "Own Green",
  "Area Red",
  "Area Amber",
  "Area Green",
  "Outcome complete",
  "Outcome not rated",
] as const;
export type OutcomeCounts = Readonly<Record<(typeof outcomeCountHeadings)[number], 0 | 1>>;

export const deliveryCountHeadings = ["Delivery Red", "Delivery Amber", "Delivery Green", "Delivery complete", "Delivery not given"] as const;
export type DeliveryCounts = Readonly<Record<(typeof deliveryCountHeadings)[number], 0 | 1>>;

export const statusCountHeadings = ["Status Red", "Status Amber", "Status Green", "Status not rated"] as const;
export type StatusCounts = Readonly<Record<(typeof statusCountHeadings)[number], 0 | 1>>;

const one = (yes: boolean): 0 | 1 => (yes ? 1 : 0);

/** Where an action's outcome RAG is counted; exactly one of the columns holds 1. */
export function outcomeCounts(word: RagWord, fromArea: boolean): OutcomeCounts {
  const own = (wanted: RagWord) => one(word === wanted && !fromArea);
  const area = (wanted: RagWord) => one(word === wanted && fromArea);
  return {
    "Own Red": own("Red"),
    "Own Amber": own("Amber"),
    "Own Green": own("Green"),
    "Area Red": area("Red"),
    "Area Amber": area("Amber"),
    "Area Green": area("Green"),
    "Outcome complete": one(word === "Complete"),
    "Outcome not rated": one(word === "Not rated"),
  };
}

/** Where an action's delivery RAG is counted; null: it has none. */
export function deliveryCounts(word: RagWord | null): DeliveryCounts {
  return {
    "Delivery Red": one(word === "Red"),
    "Delivery Amber": one(word === "Amber"),
    "Delivery Green": one(word === "Green"),
    "Delivery complete": one(word === "Complete"),
    "Delivery not given": one(word === null || word === "Not rated"),
  };
}

/** Where an indicator's status is counted. */
export function statusCounts(word: RagWord): StatusCounts {
  return {
    "Status Red": one(word === "Red"),
    "Status Amber": one(word === "Amber"),
    "Status Green": one(word === "Green" || word === "Complete"),
    "Status not rated": one(word === "Not rated"),
  };
}
