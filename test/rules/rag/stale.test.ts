import { ragStale } from "../../../src/rules/rag/stale";
import type { WrittenStatus } from "../../../src/rules/rule";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

const plan = planOf({ actions: [{}, {}] });
const written = (row: number, word: WrittenStatus["word"], now: WrittenStatus["word"]): WrittenStatus => ({ sheet: "Plan", row, address: `C${row}`, word, now, reason: `NI 59, 2009/10: 60% against 68%, so ${now}.` });

testRule(ragStale, {
  valid: [
    { name: "nothing was written yet", plan },
    { name: "the same status", context: { written: [written(2, "Red", "Red")] }, plan },
    { name: "still not rated", context: { written: [written(2, "Not rated", "Not rated")] }, plan },
    { name: "all of several the same", context: { written: [written(2, "Green", "Green"), written(3, "Complete", "Complete")] }, plan },
  ],
  invalid: [
    { name: "the figure has changed", context: { written: [written(2, "Green", "Red")] }, plan, findings: [{ row: 2, address: "C2", field: "outcomeRag", says: ['"Green" was worked out', "it would now be Red", "60% against 68%"] }] },
    { name: "now rated", context: { written: [written(2, "Not rated", "Amber")] }, plan, findings: [{ row: 2, says: "it would now be Amber" }] },
    { name: "no longer rated", context: { written: [written(2, "Red", "Not rated")] }, plan, findings: [{ row: 2, says: "it would now be Not rated" }] },
    { name: "one of two rows", context: { written: [written(2, "Green", "Green"), written(3, "Green", "Red")] }, plan, findings: [{ row: 3, says: "Red" }] },
  ],
});
