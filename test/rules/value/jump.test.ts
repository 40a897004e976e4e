import { valueJump } from "../../../src/rules/value/jump";
import { figure, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(valueJump, {
  valid: [
    { name: "a small move", plan: planOf({ indicators: [indicator("NI 70", { actuals: { "2008/09": figure(106.5), "2009/10": figure(108.3) } })] }) },
    { name: "one school, then three", plan: planOf({ indicators: [indicator("NI 89", { actuals: { "2008/09": figure(1), "2009/10": figure(3) } })] }) },
    { name: "one figure alone", plan: planOf({ indicators: [indicator("NI 70", { actuals: { "2009/10": figure(108.3) } })] }) },
    { name: "another unit", plan: planOf({ indicators: [indicator("NI 78", { actuals: { "2008/09": figure(60, "%"), "2009/10": figure(12, " schools") } })] }) },
    { name: "through nought", plan: planOf({ indicators: [indicator("NI 112", { polarity: "lower", actuals: { "2008/09": figure(5.6, "%"), "2009/10": figure(-16, "%") } })] }) },
    { name: "a quarter beside a whole year", plan: planOf({ indicators: [indicator("CS2", { polarity: "lower", actuals: { "2024/25": figure(96), "Q1 2025/26": figure(20), "Q2 2025/26": figure(42) } })] }) },
    { name: "a bit better than its target", plan: planOf({ indicators: [indicator("NI 66", { actuals: { "2009/10": figure(95, "%") }, targets: { "2009/10": figure(91, "%") } })] }) },
  ],
  invalid: [
    { name: "nearly halved", plan: planOf({ indicators: [indicator("NI 111", { polarity: "lower", actuals: { "2008/09": figure(523), "2009/10": figure(272) } })] }), findings: [{ row: 3, address: "D3", says: ["from 523 (2008/09) to 272 (2009/10), down 48%"] }] },
    { name: "tripled", plan: planOf({ indicators: [indicator("NI 90", { actuals: { "2008/09": figure(140), "2009/10": figure(450) } })] }), findings: [{ row: 3, says: "up 221%" }] },
    { name: "far better than its target", plan: planOf({ indicators: [indicator("NI 111", { polarity: "lower", actuals: { "2009/10": figure(272) }, targets: { "2009/10": figure(856) } })] }), findings: [{ row: 3, says: "beats its target of 856 by 68%" }] },
    { name: "both", plan: planOf({ indicators: [indicator("L1", { actuals: { "2008/09": figure(50), "2009/10": figure(90) }, targets: { "2009/10": figure(55) } })] }), findings: [{ row: 3, says: ["up 80%", "by 64%"] }] },
  ],
});
