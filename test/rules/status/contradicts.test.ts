import { statusContradicts } from "../../../src/rules/status/contradicts";
import { due, planOf } from "../plan-of";
import { testRule } from "../tester";

const june = [due("June 2010", "2010-06")];
const open = { text: "Print the guide", done: false };
const done = { text: "Write the guide", done: true };

testRule(statusContradicts, {
  valid: [
    { name: "complete, and every milestone is done", plan: planOf({ actions: [{ status: "Complete", milestones: [done] }] }) },
    { name: "milestones that nobody ticks off", plan: planOf({ actions: [{ status: "Complete", milestones: ["Write the guide"] }] }) },
    { name: "Green and not due yet", plan: planOf({ actions: [{ deliveryRag: "Green", when: [due("March 2011", "2011-03")] }] }) },
    { name: "Green, due and complete", plan: planOf({ actions: [{ deliveryRag: "Green", status: "Complete", when: june }] }) },
    { name: "100% and closed", plan: planOf({ actions: [{ percentComplete: 100, status: "Closed" }] }) },
    { name: "100% where the plan has no status", plan: planOf({ actions: [{ percentComplete: 100 }] }) },
    { name: "a due date before the start is a slip, of which date/start-after-end speaks", plan: planOf({ actions: [{ deliveryRag: "Green", when: june, cells: { start: "September 2010" } }] }) },
    { name: "a Green outcome is not about delivery", plan: planOf({ actions: [{ outcomeRag: "Green", when: june }] }) },
  ],
  invalid: [
    { name: "complete with an open milestone", plan: planOf({ actions: [{ status: "Completed", milestones: [done, open] }] }), findings: [{ row: 2, field: "status", says: ["1 milestone is still open", '"Print the guide"'] }] },
    { name: "Green and overdue", plan: planOf({ actions: [{ deliveryRag: "Green", when: june }] }), findings: [{ row: 2, field: "deliveryRag", says: ["Green, but it was due June 2010", "30 September 2010"] }] },
    { name: "a word that counts as Green is quoted", plan: planOf({ actions: [{ deliveryRag: "On track", when: june }] }), findings: [{ row: 2, says: 'The row is "On track" (Green), but it was due June 2010' }] },
    { name: "100% and in progress", plan: planOf({ actions: [{ percentComplete: 100, status: "In progress" }] }), findings: [{ row: 2, says: '100% is done, but the status is "In progress"' }] },
    { name: "complete at 60%", plan: planOf({ actions: [{ percentComplete: 60, status: "Complete" }] }), findings: [{ row: 2, says: "only 60% is done" }] },
    { name: "two at once are one finding", plan: planOf({ actions: [{ status: "Complete", percentComplete: 60, milestones: [open] }] }), findings: [{ row: 2, says: ["still open", "60%"] }] },
  ],
});
