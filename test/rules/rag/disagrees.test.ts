import { ragDisagrees } from "../../../src/rules/rag/disagrees";
import { indicator, planOf } from "../plan-of";
import { testRule } from "../tester";
import { rated, ratedIndicators } from "./ratings";

const typed = (text: string, status: "red" | "amber" | "green" | "complete", period = "2009/10"): { typedRag: Record<string, { text: string; status: typeof status; address: string }> } => ({
  typedRag: { [period]: { text, status, address: "K3" } },
});

testRule(ragDisagrees, {
  valid: [
    { name: "the same", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ actions: [{ outcomeRag: "Red" }] }) },
    { name: "nothing to compare with", plan: planOf({ actions: [{ outcomeRag: "Red" }] }) },
    { name: "not rated", context: { ratings: rated({ 2: "none" }) }, plan: planOf({ actions: [{ outcomeRag: "Green" }] }) },
    { name: "complete is no colour", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ actions: [{ outcomeRag: "Complete" }] }) },
    { name: "by its area's figures only", context: { ratings: rated({ 2: "red" }, { basis: "area" }) }, plan: planOf({ actions: [{ outcomeRag: "Green" }] }) },
    { name: "written by an earlier run", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ actions: [{ outcomeRag: "Green", cells: { ragReason: "NI 59: 69% against 68%" } }] }) },
    { name: "a delivery RAG is another thing", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ actions: [{ deliveryRag: "Green" }] }) },
    { name: "an indicator typed as rated", context: { ratings: ratedIndicators({ 3: "amber" }) }, plan: planOf({ indicators: [indicator("NI 59", typed("A", "amber"))] }) },
  ],
  invalid: [
    { name: "Green, and the figures give Red", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ actions: [{ outcomeRag: "Green" }] }), findings: [{ row: 2, address: "B2", field: "outcomeRag", says: ["Green was typed", "the figures give Red", "60% against 68%"] }] },
    { name: "Red, and the figures give Green", context: { ratings: rated({ 2: "green" }) }, plan: planOf({ actions: [{ outcomeRag: "Red" }] }), findings: [{ row: 2, says: "Red was typed" }] },
    { name: "an indicator's status", context: { ratings: ratedIndicators({ 3: "red" }) }, plan: planOf({ indicators: [indicator("NI 59", typed("G", "green"))] }), findings: [{ row: 3, address: "K3", says: "NI 59: Green was typed" }] },
    { name: "a list with one status column", context: { ratings: ratedIndicators({ 3: "red" }) }, plan: planOf({ indicators: [indicator("NI 59", typed("Amber", "amber", ""))] }), findings: [{ row: 3, says: "Amber was typed" }] },
  ],
});
