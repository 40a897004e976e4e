import type { RagStatus } from "../plan/model";

/** The words that stand in a RAG cell, in the order in which a drop-down offers them. */
export const ragWords = ["Red", "Amber", "Green", "Complete", "Not rated"] as const;
export type RagWord = (typeof ragWords)[number];

const wordOfStatus: Record<RagStatus, RagWord> = {
  red: "Red",
  amber: "Amber",
  green: "Green",
  complete: "Complete",
  none: "Not rated",
};

/** The word for a status, as it is written into a sheet. */
export function ragWord(status: RagStatus): RagWord {
  return wordOfStatus[status];
}

/** Text and fill of each word: contrast at least 4.5:1, and told apart in greyscale (dark, light, middle). */
export const ragColours: Record<RagWord, { readonly fill: string; readonly colour: string }> = {
  Red: { fill: "#B3261E", colour: "#FFFFFF" },
  Amber: { fill: "#FFC44D", colour: "#3B2A00" },
  Green: { fill: "#2E7D32", colour: "#FFFFFF" },
  Complete: { fill: "#1F4E79", colour: "#FFFFFF" },
  "Not rated": { fill: "#E7E6E6", colour: "#3B3A39" },
};
