import { dateCountMismatch } from "../../../src/rules/date/count-mismatch";
import { due, planOf } from "../plan-of";
import { testRule } from "../tester";

const months = (n: number): ReturnType<typeof due>[] => Array.from({ length: n }, (_, i) => due(`Month ${i + 1}`, `2010-0${i + 1}`));
const steps = (n: number): string[] => Array.from({ length: n }, (_, i) => `Step ${i + 1} done`);

testRule(dateCountMismatch, {
  valid: [
    { name: "as many dates as milestones", plan: planOf({ actions: [{ milestones: steps(3), when: months(3) }] }) },
    { name: "one date for all", plan: planOf({ actions: [{ milestones: steps(6), when: months(1) }] }) },
    { name: "one milestone with its stages", plan: planOf({ actions: [{ milestones: steps(1), when: months(3) }] }) },
    { name: "quarters inside the milestones", plan: (() => { const plan = planOf({ actions: [{ milestones: steps(5) }] }); plan.actions[0]?.when.push(...months(4)); return plan; })() },
    { name: "a date and what follows it", plan: planOf({ actions: [{ milestones: steps(4), when: [due("Sept 2010", "2010-09"), due("ongoing")] }] }) },
    { name: "no milestones column", plan: planOf({ actions: [{ action: "Two meetings", when: months(2) }] }) },
  ],
  invalid: [
    { name: "four dates for three", plan: planOf({ actions: [{ milestones: steps(3), when: months(4) }] }), findings: [{ row: 2, address: "C2", field: "when", says: "4 dates for 3 milestones" }] },
    { name: "two dates for five", plan: planOf({ actions: [{ milestones: steps(5), when: months(2) }] }), findings: [{ row: 2, says: "2 dates for 5 milestones" }] },
    { name: "an unreadable one counts", plan: planOf({ actions: [{ milestones: steps(2), when: months(2), unreadable: ["asap"] }] }), findings: [{ row: 2, says: "3 dates for 2 milestones" }] },
    { name: "one row of two", plan: planOf({ actions: [{ milestones: steps(2), when: months(2) }, { milestones: steps(4), when: months(3) }] }), findings: [{ row: 3, says: "3 dates for 4 milestones" }] },
  ],
});
