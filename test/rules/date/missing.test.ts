import { dateMissing } from "../../../src/rules/date/missing";
import { due, planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(dateMissing, {
  valid: [
    { name: "a date", plan: planOf({ actions: [{ when: [due("March 2011", "2011-03")] }] }) },
    { name: "ongoing", plan: planOf({ actions: [{ when: [due("Ongoing")] }] }) },
    { name: "a table without a date column", plan: planOf({ actions: [{ action: "Merge two teams", leads: "Director" }] }) },
    { name: "dates inside the milestones, the date column left empty", plan: { ...planOf({ columns: ["action", "milestones", "when"], actions: [{ milestones: ["Q1 Survey"] }] }) } },
    { name: "something unreadable stands there", plan: planOf({ actions: [{ unreadable: ["soon"] }] }) },
    { name: "a row that only points elsewhere", plan: planOf({ columns: ["action", "when"], actions: [{ action: "See A1.4", pointer: { text: "See A1.4", only: true } }] }) },
  ].map((one) => {
    if (one.name.startsWith("dates inside")) one.plan.actions[0]?.when.push(due("Q1", "2010-04-01", "2010-06-30"));
    return one;
  }),
  invalid: [
    { name: "an empty cell", plan: planOf({ columns: ["action", "when"], actions: [{ when: [due("May 2011", "2011-05")] }, {}] }), findings: [{ row: 3, address: "B3", field: "when", says: ["No due date", '"when"'] }] },
    { name: "a whole column", plan: planOf({ columns: ["action", "when"], actions: [{}, {}] }), findings: [{ row: 2, says: "No due date" }, { row: 3, says: "No due date" }] },
    { name: "a dash", plan: planOf({ actions: [{ when: "-" }] }), findings: [{ row: 2, says: "No due date" }] },
    { name: "white space", plan: planOf({ actions: [{ when: " \n " }] }), findings: [{ row: 2, says: "No due date" }] },
  ],
});
