import { leadMissing } from "../../../src/rules/lead/missing";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(leadMissing, {
  valid: [
    { name: "a post", plan: planOf({ actions: [{ leads: "Head of Service, Early Years" }] }) },
    { name: "a table without a place for a lead", plan: planOf({ actions: [{ action: "Plant 40 trees", when: "2010" }] }) },
    { name: "an organisation answers", plan: planOf({ columns: ["action", "leads", "organisation"], actions: [{ cells: { organisation: "Police" } }] }) },
    { name: "a row that only points elsewhere", plan: planOf({ columns: ["action", "leads"], actions: [{ action: "See A1", pointer: { text: "See A1", only: true } }] }) },
    { name: "a placeholder is another rule's business", plan: planOf({ actions: [{ leads: "TBC" }] }) },
    { name: "an empty row of a template", plan: planOf({ columns: ["reference", "action", "leads"], actions: [{ ref: "9", action: "" }] }) },
  ],
  invalid: [
    { name: "an empty cell", plan: planOf({ columns: ["action", "leads"], actions: [{ leads: "Ann Other" }, {}] }), findings: [{ row: 3, address: "B3", field: "leads", says: ["Nobody is named", '"leads"'] }] },
    { name: "a whole column", plan: planOf({ columns: ["action", "leads"], actions: [{}, {}] }), findings: [{ row: 2, says: "Nobody" }, { row: 3, says: "Nobody" }] },
    { name: "a dash", plan: planOf({ actions: [{ leads: "-" }] }), findings: [{ row: 2, says: "Nobody" }] },
    { name: "neither officer nor organisation", plan: planOf({ columns: ["action", "leads", "organisation"], actions: [{}] }), findings: [{ row: 2, field: "leads", says: "Nobody" }] },
  ],
});
