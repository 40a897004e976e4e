import type { Action } from "../plan/model";
import { isBlank } from "./subjects";

/** What a row says about being done. */

const complete = /^\W*(?:(?:now |fully |action |all )?(?:complete[d]?|done|closed|finished|achieved|delivered|implemented)|blue)\b(?! by\b)|^(?:✓|✔|☑|y|yes)$/i;
const notComplete = /\b(?:not|in|partly|part|partially|nearly|almost|yet to be|to be) (?:complete|done|closed|finished|achieved|delivered|implemented)/i;

/** The row is marked as complete, by its status, its percentage or its delivery RAG. */
export function isComplete(action: Action): boolean {
  if (action.deliveryRag?.status === "complete" || action.percentComplete === 100) return true;
  return saysComplete(action.status);
}

/** The status word says that the action is complete. */
export function saysComplete(status: string | null): boolean {
  return status !== null && complete.test(status.trim()) && !notComplete.test(status);
}

/** The row says how far it has come: a status, a percentage or a delivery RAG. */
export function tracksProgress(action: Action): boolean {
  return !isBlank(action.status ?? undefined) || action.percentComplete !== null || action.deliveryRag !== null;
}
