import { changesOf, evaluate, policyPreview, requestOf, settingsOf } from "../../run";
import { mappingKey, mappingOf } from "../../reading";
import { changedConfig, rowWords, ruleConfigKey, ruleConfigOf, type ConfigChange } from "../../rules";
import { parseBlock } from "../../workbook/address";
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

function evaluated({ snapshot: read, settings: chosen, today, mappingChange, ruleChange }: EvaluateRequest): NonNullable<typeof last> {
  const mapping = JSON.stringify(changedMapping(mappingOf(read), mappingChange));
  const documents: Record<string, string> = { ...read.documents, [mappingKey]: mapping };
  if (ruleChange) documents[ruleConfigKey] = JSON.stringify(changedConfig(ruleConfigOf(read.documents), named(ruleChange)));
  const snapshot = { ...read, documents };
  const settings = chosen ?? settingsOf(snapshot);
  return { snapshot, settings, mapping, evaluation: evaluate(snapshot, requestOf(settings, today)) };
}

/** A finding that is set aside is known by the words of its row, as the evaluation that is shown has them. */
function named(change: ConfigChange): ConfigChange {
  if (change.kind !== "setAside" || !last) return change;
  const row = rowWords(last.evaluation.plan).of(change.aside.sheet, parseBlock(change.aside.address).row);
  return row === "" ? change : { ...change, aside: { ...change.aside, row } };
}
