import type { ChangeSet } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Evaluation } from "./evaluation";
import { ragChanges } from "./rag-changes";
import { summaryChanges } from "./summary-changes";

/** What a user can have written into the workbook; plain data, so that it can be sent to a worker. */
export type Command =
  /** "Validate & RAG": status and reason of every row. */
  | { readonly kind: "rag" }
  /** "Build summaries": the sheets for the meeting. */
  | { readonly kind: "summaries" };

/** What a command writes, from what the last reading found. Pure. */
export function changesOf(command: Command, evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  switch (command.kind) {
    case "rag":
      return ragChanges(evaluation, snapshot);
    case "summaries":
      return summaryChanges(evaluation, snapshot);
  }
}
