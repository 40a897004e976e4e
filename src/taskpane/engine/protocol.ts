import type { Command } from "../../run/command";
import type { ChangeSet } from "../../workbook/changes";
import type { Evaluated, EvaluateRequest } from "../session";

/** What the page asks of the worker. The changes are made from the evaluation that the worker kept. */
export type Request = ({ readonly kind: "evaluate" } & EvaluateRequest) | { readonly kind: "changes"; readonly command: Command };

export type Reply =
  | { readonly kind: "evaluated"; readonly evaluated: Evaluated }
  | { readonly kind: "changes"; readonly changes: ChangeSet }
  | { readonly kind: "failed"; readonly message: string };
