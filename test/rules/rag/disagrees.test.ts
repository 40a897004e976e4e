import type { DeliveryRating } from "../../../src/rag";
import { ragDisagrees } from "../../../src/rules/rag/disagrees";
import type { RuleContext } from "../../../src/rules";
import { due, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";
import { rated, ratedIndicators } from "./ratings";

const delivered = (status: DeliveryRating["status"], reason: string): Partial<RuleContext> => ({ ratings: { indicators: [], history: [], actions: [], delivery: [{ sheet: "Plan", row: 2, status, reason }] } });

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
    { name: "a delivery RAG worse than the row's words", context: delivered("green", "Green because it is not due until 31 March 2011."), plan: planOf({ actions: [{ deliveryRag: "Amber", status: "In progress", when: [due("March 2011", "2011-03")] }] }) },
    { name: "a delivery RAG of a row past its date: status/contradicts says so", context: delivered("red", "It was due 31 May 2010 and is not complete."), plan: planOf({ actions: [{ deliveryRag: "Green", status: "In progress", when: [due("May 2010", "2010-05")] }] }) },
    { name: "a delivery RAG as computed", context: delivered("amber", 'The row says "Delayed".'), plan: planOf({ actions: [{ deliveryRag: "Amber", status: "Delayed" }] }) },
    { name: "a delivery RAG that could not be computed", context: delivered("none", "Not rated: no due date to judge by."), plan: planOf({ actions: [{ deliveryRag: "Green", status: "In progress" }] }) },
  ],
  invalid: [
    { name: "a delivery RAG better than the row's words", context: delivered("amber", 'The row says "Delayed". Amber, though it is not due until 31 March 2011.'), plan: planOf({ actions: [{ deliveryRag: "Green", status: "Delayed", when: [due("March 2011", "2011-03")] }] }), findings: [{ row: 2, field: "deliveryRag", says: ["Green was typed", "the row's own words and dates give Amber", '"Delayed"'] }] },
    { name: "a delivery RAG with less done than time gone", context: delivered("red", "10% complete with 60% of the time gone."), plan: planOf({ actions: [{ deliveryRag: "Amber", percentComplete: 10, when: [due("2010/11", "2010-04-01", "2011-03-31")] }] }), findings: [{ row: 2, says: ["Amber was typed", "give Red"] }] },
    { name: "Green, and the figures give Red", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ actions: [{ outcomeRag: "Green" }] }), findings: [{ row: 2, address: "B2", field: "outcomeRag", says: ["Green was typed", "the figures give Red", "60% against 68%"] }] },
    { name: "Red, and the figures give Green", context: { ratings: rated({ 2: "green" }) }, plan: planOf({ actions: [{ outcomeRag: "Red" }] }), findings: [{ row: 2, says: "Red was typed" }] },
    { name: "an indicator's status", context: { ratings: ratedIndicators({ 3: "red" }) }, plan: planOf({ indicators: [indicator("NI 59", typed("G", "green"))] }), findings: [{ row: 3, address: "K3", says: "NI 59: Green was typed" }] },
    { name: "a list with one status column", context: { ratings: ratedIndicators({ 3: "red" }) }, plan: planOf({ indicators: [indicator("NI 59", typed("Amber", "amber", ""))] }), findings: [{ row: 3, says: "Amber was typed" }] },
  ],
});
