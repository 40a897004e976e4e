import type { RagStatus } from "../../plan/model";
import { readRagStatus } from "../../plan/rag-status";

/** How performance reports say a status without a colour. */
const performance: readonly (readonly [RegExp, RagStatus])[] = [
  [/^(?:off (?:target|track)|not (?:met|achieved|on target|on track)|missed|target (?:not met|missed)|below target|significantly (?:below|off|worse than) target|worse than target)$/i, "red"],
  [/^(?:within (?:agreed )?tolerance|slightly (?:off|below|behind) target|near(?:ly)?(?: on)? target|at risk|close to target|within \d+% of target)$/i, "amber"],
  [/^(?:on (?:target|track)|on or above target|met|target (?:met|achieved)|above target|better than target|exceed(?:ed|s|ing)(?: target)?)$/i, "green"],
];

/** A status of an indicator as somebody typed it ("R", "Amber", "On target"); null where the text is none. */
export function readTypedRag(text: string): RagStatus | null {
  const plain = text.replace(/[▲▼★◆↑↓→]/g, " ").replace(/\s+/g, " ").trim();
  for (const [pattern, status] of performance) if (pattern.test(plain)) return status;
  return readRagStatus(plain);
}
