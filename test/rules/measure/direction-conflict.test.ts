import { measureDirectionConflict } from "../../../src/rules/measure/direction-conflict";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(measureDirectionConflict, {
  valid: [
    { name: "a reduction that falls", plan: planOf({ measures: [{ text: "A reduction in absence from 8% to 7.5%", direction: "reduce", from: 8, to: 7.5, unit: "%" }] }) },
    { name: "an increase that rises", plan: planOf({ measures: [{ text: "Increase take-up from 12 to 18", direction: "increase", from: 12, to: 18 }] }) },
    { name: "no baseline", plan: planOf({ measures: [{ text: "A decrease in exclusions to 0.07%", direction: "reduce", to: 0.07, unit: "%" }] }) },
    { name: "ages are no figures of a measure", plan: planOf({ measures: [{ text: "Reduce accidents among children from 5 to 16 years old", direction: "reduce", from: 5, to: 16 }] }) },
    { name: "to be kept where it is", plan: planOf({ measures: [{ text: "Maintain attendance at 95%", direction: "maintain", from: 95, to: 95, unit: "%" }] }) },
    { name: "an increase to the same figure", plan: planOf({ measures: [{ text: "Increase from 100% to 100%", direction: "increase", from: 100, to: 100, unit: "%" }] }) },
  ],
  invalid: [
    {
      name: "the reduction from 31.9% to 33%",
      plan: planOf({ measures: [{ row: 3, text: "A reduction in excess weight from 31.9% to 33%", direction: "reduce", from: 31.9, to: 33, unit: "%" }] }),
      findings: [{ row: 3, address: "B3", says: ["says a reduction", "31.9% to 33% is an increase"] }],
    },
    { name: "a gap that widens", plan: planOf({ measures: [{ text: "Narrow the gap from 34.9% to 37%", direction: "narrow", from: 34.9, to: 37, unit: "%" }] }), findings: [{ row: 2, says: "a narrower gap, but 34.9% to 37% is an increase" }] },
    { name: "an increase that falls", plan: planOf({ measures: [{ text: "Increase volunteers from 120 to 80", direction: "increase", from: 120, to: 80 }] }), findings: [{ row: 2, says: "says an increase, but 120 to 80 is a reduction" }] },
    {
      name: "two in one row are one finding",
      plan: planOf({
        measures: [
          { text: "Reduce repeats from 20% to 25%", direction: "reduce", from: 20, to: 25, unit: "%" },
          { text: "Reduce delays from 3 to 5 days", direction: "reduce", from: 3, to: 5, unit: "days" },
        ],
      }),
      findings: [{ row: 2, says: ["20% to 25%", "3 days to 5 days"] }],
    },
    { name: "in a milestone of an action", plan: planOf({ actions: [{ milestones: "Reduce absence from 4% to 6%" }], measures: [{ text: "Reduce absence from 4% to 6%", direction: "reduce", from: 4, to: 6, unit: "%" }] }), findings: [{ row: 2, field: "milestones", says: "4% to 6%" }] },
  ],
});
