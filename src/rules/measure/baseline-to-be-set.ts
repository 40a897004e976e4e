import { ByRow } from "../../plan/by-row";
import type { Rule } from "../rule";
import { reportMeasures } from "../measures";
import { quote } from "../phrases";
import { about, ownActions } from "../subjects";

/** A target or measure cell that holds nothing but a promise. */
const promise = /^\W*(?:tbc|tba|tbd|to be (?:confirmed|agreed|advised|announced|set|determined|decided|established|developed)|not yet (?:set|agreed|known)|awaiting \w+)\W*$/i;

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
    for (const report of reportMeasures(plan, (measure) => (measure.toBeSet === null ? null : `${quote(measure.toBeSet)}: ${quote(measure.text, 80)} has no figure to start from yet.`), " Put it in, or say who sets it and when.")) {
      told.set(report, true);
      yield report;
    }
    for (const action of ownActions(plan)) {
      const field = (["target", "measure", "baseline"] as const).find((name) => promise.test(action.cells[name]?.text ?? ""));
      if (field === undefined || told.has(action)) continue;
      const what = field === "baseline" ? "baseline" : "target";
      yield about(action, field, `The ${what} is ${quote(action.cells[field]?.text ?? "")}. Put the ${what} in, or say who sets it and when.`);
    }
  },
};
