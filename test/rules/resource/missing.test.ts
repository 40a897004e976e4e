import { resourceMissing } from "../../../src/rules/resource/missing";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(resourceMissing, {
  valid: [
    { name: "filled in", plan: planOf({ actions: [{ resources: "Base budget" }] }) },
    { name: "a table without such a column", plan: planOf({ actions: [{ action: "Plant 40 trees", when: "2010" }] }) },
    { name: "None is an answer", plan: planOf({ actions: [{ resources: "None" }] }) },
    { name: "N/A is an answer", plan: planOf({ actions: [{ resources: "n/a" }] }) },
    { name: "a row that only points elsewhere", plan: planOf({ columns: ["action", "resources"], actions: [{ action: "See A1", pointer: { text: "See A1", only: true } }] }) },
  ],
  invalid: [
    { name: "an empty cell", plan: planOf({ columns: ["action", "resources"], actions: [{ resources: "Schools" }, {}] }), findings: [{ row: 3, address: "B3", field: "resources", says: "No resource" }] },
    { name: "a whole column", plan: planOf({ columns: ["action", "resources"], actions: [{}, {}] }), findings: [{ row: 2, says: "No resource" }, { row: 3, says: "No resource" }] },
    { name: "a dash", plan: planOf({ actions: [{ resources: "-" }] }), findings: [{ row: 2, says: "No resource" }] },
    {
      name: "a label with nothing behind it, in a cell shared with others",
      plan: (() => {
        const plan = planOf({ columns: ["action", "leads", "resources"], actions: [{ leads: "Police" }] });
        const cells = plan.actions[0]?.cells;
        if (cells?.resources && cells.leads) cells.resources.address = cells.leads.address;
        return plan;
      })(),
      findings: [{ row: 2, address: "B2", says: "No resource" }],
    },
  ],
});
