import { ByRow } from "../../plan/by-row";
import type { Measure } from "../../plan/model";
import type { Rule } from "../rule";
import { reportMeasures } from "../measures";
import { quote } from "../phrases";
import { about, ownActions } from "../subjects";

/** A target or measure cell that holds nothing but a promise. */
const promise = /^\W*(?:tbc|tba|tbd|to be (?:confirmed|agreed|advised|announced|set|determined|decided|established|developed)|not yet (?:set|agreed|known)|awaiting \w+)\W*$/i;

const closing = " Put the figure in, or say who will set it and by when.";

/** What a measure still lacks, by its own words: its baseline, its target or both. */
function stillToBeSet({ text, toBeSet }: Measure): string | null {
  if (toBeSet === null) return null;
  const baseline = /baseline/i.test(toBeSet);
  const target = /target/i.test(toBeSet);
  const lacks = baseline && target ? "has neither a baseline nor a target yet" : baseline ? "has no baseline yet" : target ? "has no target yet" : "has no figure yet";
  const said = text.trim() === toBeSet ? "" : ` (${quote(toBeSet)})`;
  return `${quote(text, 80)} ${lacks}${said}.`;
}

export const measureBaselineToBeSet: Rule = {
  meta: {
    id: "measure/baseline-to-be-set",
    severity: "warning",
    summary: "A baseline or target is still to be set, confirmed or established.",
    why: "Until the baseline is known nobody can say whether the action makes a difference.",
    remedy: "Put the figure in, or say who will set it and by when.",
    fixable: false,
    examples: [{ wrong: "Increase in take-up (baseline to be set)", right: "Increase in take-up from 24% (June 2010) to 30% by March 2011" }],
  },
  *check(plan) {
    const told = new ByRow<true>();
    for (const report of reportMeasures(plan, stillToBeSet, closing)) {
      told.set(report, true);
      yield report;
    }
    for (const action of ownActions(plan)) {
      const field = (["target", "measure", "baseline"] as const).find((name) => promise.test(action.cells[name]?.text ?? ""));
      if (field === undefined || told.has(action)) continue;
      const what = field === "baseline" ? "baseline" : "target";
      yield about(action, field, `The ${what} is ${quote(action.cells[field]?.text ?? "")}. Put the figure in, or say who will set it and by when.`);
    }
  },
};
