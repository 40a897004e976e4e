import { dateOverdue } from "../../../src/rules/date/overdue";
import { due, planOf } from "../plan-of";
import { testRule } from "../tester";

const june = [due("June 2010", "2010-06")];
const context = { asAt: "2010-09-30" };

testRule(dateOverdue, {
  valid: [
    { name: "complete", context, plan: planOf({ actions: [{ when: june, status: "Completed" }] }) },
    { name: "not due yet", context, plan: planOf({ actions: [{ when: [due("March 2011", "2011-03")], status: "In progress" }] }) },
    { name: "the plan does not track status", context, plan: planOf({ actions: [{ when: june }] }) },
    { name: "a status column that nobody has filled yet", context, plan: planOf({ columns: ["action", "when", "status"], actions: [{ when: june }, { when: june }] }) },
    { name: "ongoing beside a past date", context, plan: planOf({ actions: [{ when: [...june, due("Ongoing")], status: "In progress" }] }) },
    { name: "100%", context, plan: planOf({ actions: [{ when: june, percentComplete: 100 }] }) },
    { name: "one of its dates is still to come", context, plan: planOf({ actions: [{ when: [...june, due("March 2011", "2011-03")], status: "On track" }] }) },
    { name: "a Green row, of which status/contradicts speaks", context, plan: planOf({ actions: [{ when: june, status: "In progress", deliveryRag: "Green" }] }) },
    { name: "a due date before the start is a slip, of which date/start-after-end speaks", context, plan: planOf({ actions: [{ when: june, status: "In progress", cells: { start: "September 2010" } }] }) },
    { name: "a blue delivery RAG means complete", context, plan: planOf({ actions: [{ when: june, status: "Blue", deliveryRag: "Complete" }] }) },
  ],
  invalid: [
    { name: "in progress", context, plan: planOf({ actions: [{ when: june, status: "In progress" }] }), findings: [{ row: 2, address: "B2", field: "when", says: ["Due June 2010", "as at 30 September 2010", '"In progress"'] }] },
    { name: "all of its dates", context, plan: planOf({ actions: [{ when: [due("May 2010", "2010-05"), ...june], status: "Delayed" }] }), findings: [{ row: 2, says: "Due May 2010 and June 2010, all of which have passed" }] },
    { name: "one time told in two ways is one date", context: { asAt: "2026-11-09" }, plan: planOf({ actions: [{ when: [due("Year 1", "2025-04-01", "2026-03-31"), due("2025/26", "2025-04-01", "2026-03-31")], status: "Delayed" }] }), findings: [{ row: 2, says: "Due 2025/26, which has passed" }] },
    { name: "40%", context, plan: planOf({ actions: [{ when: june, percentComplete: 40 }] }), findings: [{ row: 2, says: '"40%"' }] },
    { name: "no status, where others have one", context, plan: planOf({ columns: ["action", "when", "status"], actions: [{ when: june, status: "Complete" }, { when: june }] }), findings: [{ row: 3, says: "does not say that it is complete" }] },
    { name: "amber", context, plan: planOf({ actions: [{ when: june, deliveryRag: "Amber" }] }), findings: [{ row: 2, says: '"Amber"' }] },
    { name: "not complete is not complete", context, plan: planOf({ actions: [{ when: june, status: "Not completed" }] }), findings: [{ row: 2, says: '"Not completed"' }] },
  ],
});
