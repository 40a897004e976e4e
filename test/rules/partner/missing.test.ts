import { partnerMissing } from "../../../src/rules/partner/missing";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(partnerMissing, {
  valid: [
    { name: "filled in", plan: planOf({ actions: [{ partners: ["Schools", "PCT"] }] }) },
    { name: "a table without such a column", plan: planOf({ actions: [{ action: "Plant 40 trees", when: "2010" }] }) },
    { name: "None is an answer", plan: planOf({ actions: [{ partners: "None" }] }) },
    { name: "N/A is an answer", plan: planOf({ actions: [{ partners: "n/a" }] }) },
    { name: "a row that only points elsewhere", plan: planOf({ columns: ["action", "partners"], actions: [{ action: "See A1", pointer: { text: "See A1", only: true } }] }) },
  ],
  invalid: [
    { name: "an empty cell", plan: planOf({ columns: ["action", "partners"], actions: [{ partners: "Schools" }, {}] }), findings: [{ row: 3, address: "B3", field: "partners", says: "No partner" }] },
    { name: "a whole column", plan: planOf({ columns: ["action", "partners"], actions: [{}, {}] }), findings: [{ row: 2, says: "No partner" }, { row: 3, says: "No partner" }] },
    { name: "a dash", plan: planOf({ actions: [{ partners: "-" }] }), findings: [{ row: 2, says: "No partner" }] },
    {
      name: "a label with nothing behind it, in a cell shared with others",
      plan: (() => {
        const plan = planOf({ columns: ["action", "leads", "partners"], actions: [{ leads: "Police" }] });
        const cells = plan.actions[0]?.cells;
        if (cells?.partners && cells.leads) cells.partners.address = cells.leads.address;
        return plan;
      })(),
      findings: [{ row: 2, address: "B2", says: "No partner" }],
    },
  ],
});
