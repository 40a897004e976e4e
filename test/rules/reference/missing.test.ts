import { referenceMissing } from "../../../src/rules/reference/missing";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(referenceMissing, {
  valid: [
    { name: "every action has its number", plan: planOf({ actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }] }) },
    { name: "a plan without references", plan: planOf({ actions: [{ action: "One thing" }, { action: "Another" }, { action: "A third" }] }) },
    { name: "a column that hardly anybody fills", plan: planOf({ columns: ["reference", "action"], actions: [{ ref: "7" }, { action: "B" }, { action: "C" }, { action: "D" }, { action: "E" }] }) },
    { name: "one table numbers its actions, the other does not", plan: planOf({ actions: [{ sheet: "A", ref: "1" }, { sheet: "A", ref: "2" }, { sheet: "A", ref: "3" }, { sheet: "B", action: "Tidy the store" }] }) },
    { name: "a row that only points elsewhere", plan: planOf({ actions: [{ ref: "A1" }, { ref: "A2" }, { ref: "A3" }, { action: "See A2", pointer: { text: "See A2", only: true } }] }) },
    {
      name: "the number of the recommendation above stands for this row too",
      plan: planOf({
        columns: ["reference", "recommendation", "action"],
        actions: [{ ref: "1", cells: { recommendation: "Visits on time" } }, { ref: "2", cells: { recommendation: "Better audits" } }, { action: "Train the auditors" }, { ref: "3", cells: { recommendation: "Supervision" } }],
      }),
    },
    { name: "a reference of another kind stands there", plan: planOf({ actions: [{ ref: "A1" }, { ref: "A2" }, { ref: "A3" }, { action: "Something", printed: "new" }] }) },
  ],
  invalid: [
    { name: "one of four", plan: planOf({ actions: [{ ref: "BH1.1" }, { ref: "BH1.2" }, { action: "Open a clinic" }, { ref: "BH1.3" }] }), findings: [{ row: 4, address: "A4", field: "reference", says: "BH1.4", fix: "BH1.4" }] },
    { name: "the last one", plan: planOf({ actions: [{ ref: "1" }, { ref: "2" }, { ref: "3" }, { action: "Write a guide" }] }), findings: [{ row: 5, says: "next free number is 4", fix: "4" }] },
    {
      name: "two get different numbers",
      plan: planOf({ actions: [{ ref: "A 1.1" }, { ref: "A 1.2" }, { ref: "A 1.3" }, { action: "Write a guide" }, { action: "Print it" }] }),
      findings: [{ row: 5, says: "A 1.4", fix: "A 1.4" }, { row: 6, says: "A 1.5", fix: "A 1.5" }],
    },
    { name: "the first one, with nothing to count on from", plan: planOf({ actions: [{ action: "Write a guide" }, { ref: "C1" }, { ref: "C2" }, { ref: "C3" }] }), findings: [{ row: 2, says: "this one is not" }] },
    {
      name: "the number would stand in the action's own cell",
      plan: (() => {
        const plan = planOf({ actions: [{ ref: "C1", action: "C1 Draft" }, { ref: "C2", action: "C2 Agree" }, { ref: "C3", action: "C3 Print" }, { action: "Send it out" }] });
        for (const action of plan.actions) {
          const cell = action.cells.action;
          if (cell && action.cells.reference) action.cells.reference.address = cell.address;
        }
        return plan;
      })(),
      findings: [{ row: 5, address: "B5", says: "C4" }],
    },
  ],
});
