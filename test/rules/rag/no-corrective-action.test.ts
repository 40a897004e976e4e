import { ragNoCorrectiveAction } from "../../../src/rules/rag/no-corrective-action";
import { planOf } from "../plan-of";
import { testRule } from "../tester";
import { rated } from "./ratings";

testRule(ragNoCorrectiveAction, {
  valid: [
    { name: "Red with a commentary", plan: planOf({ actions: [{ deliveryRag: "Red", cells: { commentary: "Second provider starts in May." } }] }) },
    { name: "Green without one", plan: planOf({ columns: ["action", "deliveryRag", "commentary"], actions: [{ deliveryRag: "Green" }] }) },
    { name: "Red, but the plan has no place for a commentary", plan: planOf({ actions: [{ deliveryRag: "Red" }] }) },
    { name: "Amber with progress told elsewhere in the row", plan: planOf({ columns: ["action", "outcomeRag", "progress", "commentary"], actions: [{ outcomeRag: "Amber", cells: { progress: "Tender out again." } }] }) },
    { name: "no status at all", plan: planOf({ columns: ["action", "commentary"], actions: [{}] }) },
    { name: "Red by its area's figures only", context: { ratings: rated({ 2: "red" }, { basis: "area" }) }, plan: planOf({ columns: ["action", "commentary"], actions: [{}] }) },
    { name: "a commentary, where few rows fill the column for corrective action", plan: planOf({ columns: ["action", "deliveryRag", "commentary", "correctiveAction"], actions: [{ deliveryRag: "Red", cells: { commentary: "Second provider starts in May.", correctiveAction: "" } }, { deliveryRag: "Amber", cells: { commentary: "Two posts filled.", correctiveAction: "Third advert" } }] }) },
  ],
  invalid: [
    {
      name: "a commentary, but the column for corrective action that the others fill is empty",
      plan: planOf({
        columns: ["action", "deliveryRag", "commentary", "correctiveAction"],
        actions: [
          ...["Extra dates", "Reminder on payslips", "Third site found"].map((correctiveAction) => ({ deliveryRag: "Amber", cells: { commentary: "Late.", correctiveAction } })),
          { deliveryRag: "Red", cells: { commentary: "The assessment failed.", correctiveAction: "" } },
        ],
      }),
      findings: [{ row: 5, field: "correctiveAction", says: "The row is Red" }],
    },
    { name: "Red", plan: planOf({ columns: ["action", "deliveryRag", "commentary"], actions: [{ deliveryRag: "Red" }] }), findings: [{ row: 2, address: "C2", field: "commentary", says: "The row is Red" }] },
    { name: "Amber, and a dash", plan: planOf({ actions: [{ outcomeRag: "Amber", cells: { correctiveAction: "-" } }] }), findings: [{ row: 2, field: "correctiveAction", says: "The row is Amber" }] },
    { name: "Red by its own figures", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ columns: ["action", "commentary"], actions: [{}] }), findings: [{ row: 2, says: "The row is Red" }] },
    { name: "the graver of two", plan: planOf({ columns: ["action", "outcomeRag", "deliveryRag", "progress"], actions: [{ outcomeRag: "Amber", deliveryRag: "Red" }] }), findings: [{ row: 2, field: "progress", says: "Red" }] },
  ],
});
