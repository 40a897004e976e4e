import { changesOf, evaluate, policyPreview, requestOf, settingsOf } from "../../run";
import { mappingKey, mappingOf } from "../../reading";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluated, EvaluateRequest } from "../session";
import { changedMapping } from "./mapping-change";
import type { Reply, Request } from "./protocol";

let last: (Evaluated & { readonly snapshot: WorkbookSnapshot }) | null = null;

/** Works off one request: in the worker, or in the page where no worker can be had. Never throws. */
export function answer(request: Request): Reply {
  try {
    if (request.kind === "evaluate") {
      last = evaluated(request);
      const { evaluation, settings, mapping } = last;
      return { kind: "evaluated", evaluated: { evaluation, settings, mapping } };
    }
    if (!last) return { kind: "failed", message: "Nothing was read yet." };
    if (request.kind === "preview") return { kind: "preview", preview: policyPreview(last.evaluation, request.policy) };
    return { kind: "changes", changes: changesOf(request.command, last.evaluation, last.snapshot) };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

function evaluated({ snapshot: read, settings: chosen, today, mappingChange }: EvaluateRequest): NonNullable<typeof last> {
  const mapping = JSON.stringify(changedMapping(mappingOf(read), mappingChange));
  const snapshot = { ...read, documents: { ...read.documents, [mappingKey]: mapping } };
  const settings = chosen ?? settingsOf(snapshot);
  return { snapshot, settings, mapping, evaluation: evaluate(snapshot, requestOf(settings, today)) };
}
