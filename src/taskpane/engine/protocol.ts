import type { Policy } from "../../rag";
import type { Command } from "../../run/command";
import type { PolicyPreview } from "../../run/policy-preview";
import type { ChangeSet } from "../../workbook/changes";
import type { Evaluated, EvaluateRequest } from "../session";

/** What the page asks of the worker. Changes and previews are made from the evaluation that the worker kept. */
export type Request =
  | ({ readonly kind: "evaluate" } & EvaluateRequest)
  | { readonly kind: "changes"; readonly command: Command }
  | { readonly kind: "preview"; readonly policy: Policy };

export type Reply =
  | { readonly kind: "evaluated"; readonly evaluated: Evaluated }
  | { readonly kind: "changes"; readonly changes: ChangeSet }
  | { readonly kind: "preview"; readonly preview: PolicyPreview }
  | { readonly kind: "failed"; readonly message: string };
