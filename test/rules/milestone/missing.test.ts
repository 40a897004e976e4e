import { milestoneMissing } from "../../../src/rules/milestone/missing";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(milestoneMissing, {
  valid: [
    { name: "a milestone", plan: planOf({ actions: [{ milestones: "Q1 Survey sent out" }] }) },
    { name: "a table without such a column", plan: planOf({ actions: [{ action: "Join up two budgets", leads: "Head of Finance" }] }) },
    { name: "no milestone, but a measure of success", plan: planOf({ columns: ["action", "milestones", "measure"], actions: [{ cells: { measure: "80% of schools take part" } }] }) },
    { name: "a row that only points elsewhere", plan: planOf({ columns: ["action", "milestones"], actions: [{ action: "See A1.4", pointer: { text: "See A1.4", only: true } }] }) },
    { name: "an empty row of a template", plan: planOf({ columns: ["reference", "action", "milestones"], actions: [{ ref: "9", action: "" }] }) },
    { name: "a label with its text on the next line", plan: planOf({ actions: [{ milestones: "Q1\nScheme in place", emptyMilestones: [] }] }) },
  ],
  invalid: [
    { name: "an empty cell", plan: planOf({ columns: ["action", "milestones"], actions: [{}, { milestones: "Guide printed" }] }), findings: [{ row: 2, address: "B2", field: "milestones", says: "No milestone or measure" }] },
    { name: "one label with nothing behind it", plan: planOf({ actions: [{ milestones: ["Commission the survey"], emptyMilestones: ["Q4"] }] }), findings: [{ row: 2, says: "Q4 has nothing after it" }] },
    { name: "two labels", plan: planOf({ actions: [{ milestones: ["Launch"], emptyMilestones: ["Q1", "Q4"] }] }), findings: [{ row: 2, says: "Q1 and Q4 have nothing after them" }] },
    { name: "nothing but a full stop", plan: planOf({ columns: ["action", "milestones"], actions: [{ cells: { milestones: "." } }] }), findings: [{ row: 2, says: "No milestone" }] },
    { name: "a measure column that is empty", plan: planOf({ columns: ["action", "measure"], actions: [{}] }), findings: [{ row: 2, field: "measure", says: "No milestone or measure" }] },
  ],
});
