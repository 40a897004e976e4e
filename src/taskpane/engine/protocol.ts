import type { Settings } from "../../run/settings";
import type { ChangeSet } from "../../workbook/changes";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluated } from "../session";

/** What the page asks of the worker. The changes are made from the evaluation that the worker kept. */
export type Request =
  | { readonly kind: "evaluate"; readonly snapshot: WorkbookSnapshot; readonly settings: Settings | null; readonly today: string }
  | { readonly kind: "rag" }
  | { readonly kind: "summaries" };

export type Reply =
  | { readonly kind: "evaluated"; readonly evaluated: Evaluated }
  | { readonly kind: "changes"; readonly changes: ChangeSet }
  | { readonly kind: "failed"; readonly message: string };
