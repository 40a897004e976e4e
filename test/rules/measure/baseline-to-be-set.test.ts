import { measureBaselineToBeSet } from "../../../src/rules/measure/baseline-to-be-set";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(measureBaselineToBeSet, {
  valid: [
    { name: "a baseline with its figure", plan: planOf({ measures: [{ text: "Increase from 24% to 30%", from: 24, to: 30 }] }) },
    { name: "a target in words", plan: planOf({ actions: [{ target: "Strategy in place by April" }] }) },
    { name: "an empty target cell is another rule's business", plan: planOf({ columns: ["action", "target"], actions: [{}] }) },
    { name: "tbc within a sentence about something else", plan: planOf({ actions: [{ target: "80% of schools (venue tbc)" }] }) },
    { name: "a row that only points elsewhere", plan: planOf({ actions: [{ action: "See A1", pointer: { text: "See A1", only: true }, target: "TBC" }] }) },
  ],
  invalid: [
    { name: "baseline to be set", plan: planOf({ measures: [{ row: 18, text: "Increased take-up (Baseline to be set)", direction: "increase", toBeSet: "Baseline to be set" }] }), findings: [{ row: 18, address: "B18", says: '"Increased take-up (Baseline to be set)" has no baseline yet ("Baseline to be set"). Put the figure in' }] },
    { name: "neither of the two", plan: planOf({ measures: [{ text: "Share with a plan (baseline and target to be set)", toBeSet: "baseline and target to be set" }] }), findings: [{ row: 2, says: "has neither a baseline nor a target yet" }] },
    { name: "nothing but TBC is not quoted twice", plan: planOf({ measures: [{ text: "TBC", toBeSet: "TBC" }] }), findings: [{ row: 2, says: '"TBC" has no figure yet. Put the figure in' }] },
    { name: "the target is TBC", plan: planOf({ actions: [{ target: "TBC" }] }), findings: [{ row: 2, field: "target", says: 'The target is "TBC"' }] },
    { name: "to be confirmed", plan: planOf({ actions: [{ target: "To be confirmed." }] }), findings: [{ row: 2, says: "To be confirmed" }] },
    { name: "an empty baseline of its own column", plan: planOf({ actions: [{ cells: { baseline: "to be established" } }] }), findings: [{ row: 2, field: "baseline", says: "The baseline is" }] },
    {
      name: "two in one row are one finding",
      plan: planOf({ measures: [{ text: "Places started (baseline to be set)", toBeSet: "baseline to be set" }, { text: "Share of groups (target to be agreed)", toBeSet: "target to be agreed" }] }),
      findings: [{ row: 2, says: ["Places started (baseline to be set)\" has no baseline yet", "Share of groups (target to be agreed)\" has no target yet"] }],
    },
  ],
});
