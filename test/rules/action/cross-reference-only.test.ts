import { actionCrossReferenceOnly } from "../../../src/rules/action/cross-reference-only";
import { due, planOf } from "../plan-of";
import { testRule } from "../tester";

const only = (text: string): { action: string; pointer: { text: string; only: boolean } } => ({ action: text, pointer: { text, only: true } });

testRule(actionCrossReferenceOnly, {
  valid: [
    { name: "an action", plan: planOf({ actions: [{ action: "Extend mentoring to care leavers" }] }) },
    { name: "an action that also points elsewhere", plan: planOf({ actions: [{ action: "Extend mentoring (see A1.4) to care leavers", pointer: ["A1.4"] }] }) },
    { name: "a pointer in the column of what is known", plan: planOf({ actions: [{ action: "Reduce homelessness", pointer: { text: "See C3.7 for further details", only: false } }] }) },
    { name: "it points elsewhere, but has a date of its own", plan: planOf({ columns: ["action", "milestones", "when"], actions: [{ action: "Extend mentoring (see A1.4)", pointer: ["A1.4"], when: [due("May 2010", "2010-05")] }] }) },
    { name: "no rows at all", plan: planOf() },
  ],
  invalid: [
    { name: "See B1.3 for actions", plan: planOf({ actions: [only("See B1.3 for actions")] }), findings: [{ row: 2, address: "A2", says: ['"See B1.3 for actions"', "Nothing else in it is checked"] }] },
    { name: "Cross reference to Action EA2.4", plan: planOf({ actions: [only("Cross reference to Action EA2.4")] }), findings: [{ row: 2, says: "EA2.4" }] },
    { name: "See section A", plan: planOf({ actions: [{ action: "Keep people safe" }, only("See section A")] }), findings: [{ row: 3, says: "section A" }] },
    {
      name: "an outcome that leaves milestones and dates to another section",
      plan: planOf({ columns: ["action", "milestones", "when"], actions: [{ action: "Keep vulnerable groups safe", pointer: { text: "See section A", targets: [{ kind: "section", text: "section A" }] } }] }),
      findings: [{ row: 2, says: "See section A" }],
    },
    { name: "As priority 3", plan: planOf({ actions: [{ ref: "4.1", ...only("As priority 3") }] }), findings: [{ row: 2, address: "B2", says: "As priority 3" }] },
  ],
});
