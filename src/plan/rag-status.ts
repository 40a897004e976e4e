import type { RagStatus } from "./model";
import { singleSpaced } from "./spaces";

/** Words and marks that stand for a status in RAG and BRAG columns; lower case, without punctuation. */
const statuses: ReadonlyMap<string, RagStatus> = new Map<string, RagStatus>([
  ["r", "red"], ["red", "red"], ["🔴", "red"], ["🟥", "red"],
  ["a", "amber"], ["amber", "amber"], ["yellow", "amber"], ["y", "amber"], ["orange", "amber"], ["o", "amber"], ["🟠", "amber"], ["🟡", "amber"], ["🟧", "amber"], ["🟨", "amber"],
  ["amber red", "amber"], ["amber green", "amber"], ["red amber", "amber"], ["green amber", "amber"], ["ar", "amber"], ["ag", "amber"],
  ["g", "green"], ["green", "green"], ["🟢", "green"], ["🟩", "green"],
  ["b", "complete"], ["c", "complete"], ["blue", "complete"], ["🔵", "complete"], ["🟦", "complete"], ["complete", "complete"], ["completed", "complete"],
  ["grey", "none"], ["gray", "none"], ["white", "none"], ["not rated", "none"], ["not started", "none"], ["n/a", "none"], ["na", "none"], ["no rag", "none"], ["tbc", "none"], ["purple", "none"], ["black", "none"], ["⚪", "none"],
]);

/** Status that a cell of a RAG column stands for: "Amber", "G", "RED - behind plan", "Blue (complete)"; null where it names none. */
export function readRagStatus(text: string): RagStatus | null {
  const plain = singleSpaced(text.toLowerCase().replace(/[()[\]/\\_–-]+/g, " ").replace(/[.,:;*]+/g, "")).trim();
  if (plain === "") return null;
  const whole = statuses.get(plain) ?? statuses.get(text.trim().toLowerCase());
  if (whole) return whole;
  const first = /^(red|amber|green|blue|yellow|grey|gray|🔴|🟠|🟡|🟢|🔵)(?![a-z])/u.exec(plain)?.[1];
  if (first) return statuses.get(first) ?? null;
  // "On track (G)" says it at its end.
  const last = /\((r|a|g|b|red|amber|green|blue)\)\s*$/i.exec(text.trim())?.[1];
  return last ? (statuses.get(last.toLowerCase()) ?? null) : null;
}

/** How reports say a status without a colour. */
const statusPhrases: readonly (readonly [RegExp, RagStatus])[] = [
  [/^(?:off (?:target|track)|not (?:met|achieved|on target|on track)|missed|target (?:not met|missed)|below target|significantly (?:below|off|worse than) target|worse than target)$/i, "red"],
  [/^(?:within (?:agreed )?tolerance|slightly (?:off|below|behind) target|near(?:ly)?(?: on)? target|at risk|close to target|within \d+% of target)$/i, "amber"],
  [/^(?:on (?:target|track)|on or above target|met|target (?:met|achieved)|above target|better than target|exceed(?:ed|s|ing)(?: target)?)$/i, "green"],
];

/** The status that words without a colour stand for: "On track", "At risk", "Target met"; null where they stand for none. */
export function readStatusWords(text: string): RagStatus | null {
  const plain = singleSpaced(text).trim();
  return statusPhrases.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Words of a delivery status column: "On track", "Not started", "Complete", "Slipped". */
const deliveryWords = /^(?:not (?:yet )?started|to be started|started|in progress|under ?way|on (?:track|target|schedule)|on-?going|behind(?: schedule)?|delayed|slipped|slipping|off track|at risk|overdue|complete[d]?|closed|open|done|achieved|partially (?:complete|met|achieved)|part complete|no longer (?:required|relevant)|superseded|cancelled|paused|on hold|stalled|planned|pending|delivered|embedded|implemented|not due|due|deferred)\b/i;

/** Whether the words are those of a delivery status column. */
export function isDeliveryWord(text: string): boolean {
  return deliveryWords.test(text.trim());
}
