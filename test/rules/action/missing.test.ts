import { actionMissing } from "../../../src/rules/action/missing";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(actionMissing, {
  valid: [
    { name: "every row says what will be done", plan: planOf({ actions: [{ action: "Open two drop-in centres", leads: "Head of Youth" }] }) },
    { name: "a numbered template row that nobody has filled yet", plan: planOf({ actions: [{ ref: "7", action: "", leads: "", when: "" }] }) },
    { name: "a row with nothing but its heading carried down", plan: planOf({ actions: [{ action: "", priority: "2", area: "Healthy weight", cells: { area: "Healthy weight" } }] }) },
    { name: "a row of dashes", plan: planOf({ actions: [{ action: "", leads: "-", when: "-", milestones: "–" }] }) },
    { name: "an action of one word", plan: planOf({ actions: [{ action: "Audit", when: "May 2025" }] }) },
  ],
  invalid: [
    { name: "lead and date, no action", plan: planOf({ actions: [{ action: "", leads: "Head of Youth", when: "March 2011" }] }), findings: [{ row: 2, address: "A2", field: "action", says: ["a date and a lead", "no action"] }] },
    { name: "only milestones", plan: planOf({ actions: [{ action: " ", milestones: "Q1 Survey sent out" }] }), findings: [{ row: 2, says: "milestones" }] },
    { name: "a number and a budget", plan: planOf({ actions: [{ ref: "BH1.4", action: "", resources: "Base budget" }] }), findings: [{ row: 2, address: "B2", says: "resources" }] },
    {
      name: "one row of three",
      plan: planOf({ actions: [{ action: "Train staff", leads: "A" }, { action: "-", leads: "B" }, { action: "Review policy", leads: "C" }] }),
      findings: [{ row: 3, says: "a lead" }],
    },
  ],
});
