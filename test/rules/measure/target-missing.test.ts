import { measureTargetMissing } from "../../../src/rules/measure/target-missing";
import { planOf } from "../plan-of";
import type { Measure } from "../../../src/plan/model";
import { testRule } from "../tester";

const one = (text: string, more: Partial<Measure> = {}): ReturnType<typeof planOf> => planOf({ measures: [{ text, direction: "increase", ...more }] });

testRule(measureTargetMissing, {
  valid: [
    { name: "baseline and target", plan: one("Increase volunteers from 15 to 25", { from: 15, to: 25 }) },
    { name: "no baseline either", plan: one("Increase in young people taking part") },
    { name: "a stated change", plan: one("A 0.5% decrease annually from 15% in 2008/09", { direction: "reduce", from: 15, unit: "%", statedChangePercent: -0.5 }) },
    { name: "by so many", plan: one("Reduce repeat visits by 25% of the 2009/10 figures (baseline 80)", { direction: "reduce", from: 80 }) },
    { name: "the national average is a target", plan: one("Improve take-up to national average (baseline 36%)", { from: 36, unit: "%" }) },
    { name: "in line with neighbours", plan: one("Increase from 40% until in line with statistical neighbours", { from: 40, unit: "%" }) },
    { name: "to all of them", plan: one("Roll out drop-ins from 8 high schools to all high schools", { from: 8 }) },
    { name: "the baseline itself is still to be set", plan: one("Increase in satisfaction (baseline to be set)", { toBeSet: "baseline to be set" }) },
    { name: "a figure to reach that was misspelled", plan: one("Increase the children measured from 89% to least 90%", { from: 89, unit: "%" }) },
    { name: "no direction", plan: one("Average time on sport: baseline 1.2 hours", { direction: null, from: 1.2 }) },
  ],
  invalid: [
    { name: "a number and nothing more", plan: one("Increase the number of peer supporters (baseline 15, March 2009)", { from: 15, fromAt: "March 2009" }), findings: [{ row: 2, address: "B2", says: ["baseline of 15 (March 2009)", "no target"] }] },
    { name: "a reduction from 129", plan: one("Reduction in new cases (from 129 in 2008-09)", { direction: "reduce", from: 129, fromAt: "2008-09" }), findings: [{ row: 2, says: "129" }] },
    { name: "a baseline year alone", plan: one("Increased numbers in work compared to the 2009/10 baseline", { fromAt: "2009/10" }), findings: [{ row: 2, says: "baseline (2009/10)" }] },
    { name: "two baselines in one row", plan: planOf({ measures: [{ text: "Increased uptake (baseline 24% in clinics)", direction: "increase", from: 24, unit: "%" }, { text: "Increased uptake (baseline 11% in surgeries)", direction: "increase", from: 11, unit: "%" }] }), findings: [{ row: 2, says: ["24%", "11%"] }] },
    { name: "a gap", plan: one("Narrow the gap from 34%", { direction: "narrow", from: 34, unit: "%" }), findings: [{ row: 2, says: "34%" }] },
  ],
});
