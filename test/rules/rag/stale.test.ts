import { ragStale } from "../../../src/rules/rag/stale";
import { planOf } from "../plan-of";
import { testRule } from "../tester";
import { rated } from "./ratings";

const before = { ragReason: "NI 59, 2009/10: 69% against 68%, so it is green." };

testRule(ragStale, {
  valid: [
    { name: "computed from the same figures", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ actions: [{ outcomeRag: "Red", cells: { ragReason: "NI 59, 2009/10: 60% against 68%, so it is red" } }] }) },
    { name: "typed by a person: there is no reason beside it", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ columns: ["action", "outcomeRag", "ragReason"], actions: [{ outcomeRag: "Green" }] }) },
    { name: "nothing to compare with", plan: planOf({ actions: [{ outcomeRag: "Green", cells: before }] }) },
    { name: "another figure, the same status", context: { ratings: rated({ 2: "green" }) }, plan: planOf({ actions: [{ outcomeRag: "Green", cells: before }] }) },
  ],
  invalid: [
    { name: "the figure has changed", context: { ratings: rated({ 2: "red" }) }, plan: planOf({ actions: [{ outcomeRag: "Green", cells: before }] }), findings: [{ row: 2, address: "B2", field: "outcomeRag", says: ['"Green" was computed', "it is now Red", "60% against 68%"], fix: "Red" }] },
    { name: "now rated", context: { ratings: rated({ 2: "amber" }) }, plan: planOf({ actions: [{ outcomeRag: "Not rated", cells: { ragReason: "Not published" } }] }), findings: [{ row: 2, says: "it is now Amber", fix: "Amber" }] },
    { name: "no longer rated", context: { ratings: rated({ 2: "none" }) }, plan: planOf({ actions: [{ outcomeRag: "Red", cells: before }] }), findings: [{ row: 2, says: "Not rated", fix: "Not rated" }] },
    { name: "one of two rows", context: { ratings: rated({ 2: "green", 3: "red" }) }, plan: planOf({ actions: [{ outcomeRag: "Green", cells: before }, { outcomeRag: "Green", cells: before }] }), findings: [{ row: 3, says: "Red", fix: "Red" }] },
  ],
});
