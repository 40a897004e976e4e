import { measurePercentageConflict } from "../../../src/rules/measure/percentage-conflict";
import { planOf } from "../plan-of";
import type { Measure } from "../../../src/plan/model";
import { testRule } from "../tester";

const one = (text: string, from: number | null, to: number | null, statedChangePercent: number | null, more: Partial<Measure> = {}): ReturnType<typeof planOf> =>
  planOf({ measures: [{ text, direction: "increase", from, to, statedChangePercent, ...more }] });

testRule(measurePercentageConflict, {
  valid: [
    { name: "the change fits", plan: one("A 10% increase, from 200 to 220", 200, 220, 10) },
    { name: "rounded", plan: one("A 10% increase, from 177 to 195", 177, 195, 10) },
    { name: "told in points", plan: one("A 2% increase, from 40% to 42%", 40, 42, 2, { unit: "%" }) },
    { name: "a yearly change", plan: one("At least 1% annually, from 26 to 20", 26, 20, -1, { direction: "reduce" }) },
    { name: "at least so much", plan: one("An increase of at least 10%, from 100 to 150", 100, 150, 10) },
    { name: "no figures to compare", plan: one("Increase by 10% the number of clubs", null, null, 10) },
    { name: "a reduction told without a sign", plan: one("A 25% reduction, from 80 to 60", 80, 60, 25, { direction: "reduce" }) },
  ],
  invalid: [
    { name: "177 to 280 is no tenth", plan: one("A 10% increase, from 177 to 280 visits", 177, 280, 10), findings: [{ row: 2, address: "B2", says: ["says 10%", "177 to 280 is an increase of 58%"] }] },
    { name: "half is not a quarter", plan: one("Cut by 50%, from 80 to 60", 80, 60, -50, { direction: "reduce" }), findings: [{ row: 2, says: ["says 50%", "a reduction of 25%"] }] },
    { name: "neither points nor per cent", plan: one("A 5% increase, from 40% to 60%", 40, 60, 5, { unit: "%" }), findings: [{ row: 2, says: ["says 5%", "20 points (50%)"] }] },
    { name: "less than the least", plan: one("At least 20% more, from 100 to 105", 100, 105, 20), findings: [{ row: 2, says: "says 20%" }] },
    { name: "the other way", plan: one("A 10% increase, from 100 to 90", 100, 90, 10), findings: [{ row: 2, says: "a reduction of 10%" }] },
  ],
});
