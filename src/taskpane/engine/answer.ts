import { evaluate, ragChanges, requestOf, settingsOf, summaryChanges } from "../../run";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluated } from "../session";
import type { Reply, Request } from "./protocol";

let last: (Evaluated & { readonly snapshot: WorkbookSnapshot }) | null = null;

/** Works off one request: in the worker, or in the page where no worker can be had. Never throws. */
export function answer(request: Request): Reply {
  try {
    if (request.kind === "evaluate") {
      const settings = request.settings ?? settingsOf(request.snapshot);
      const evaluated = { settings, evaluation: evaluate(request.snapshot, requestOf(settings, request.today)) };
      last = { ...evaluated, snapshot: request.snapshot };
      return { kind: "evaluated", evaluated };
    }
    if (!last) return { kind: "failed", message: "Nothing was read yet." };
    const changesOf = request.kind === "rag" ? ragChanges : summaryChanges;
    return { kind: "changes", changes: changesOf(last.evaluation, last.snapshot) };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
