import { saysComplete } from "../plan/completion";
import type { Action } from "../plan/model";
import { isBlank } from "./subjects";

/** What a row says about being done. */

/** The row is marked as complete, by its status, its percentage or its delivery RAG. */
export function isComplete(action: Action): boolean {
  if (action.deliveryRag?.status === "complete" || action.percentComplete === 100) return true;
  return saysComplete(action.status);
}

/** The row says how far it has come: a status, a percentage or a delivery RAG. */
export function tracksProgress(action: Action): boolean {
  return !isBlank(action.status ?? undefined) || action.percentComplete !== null || action.deliveryRag !== null;
}
