import { valueNotYetAvailable } from "../../../src/rules/value/not-yet-available";
import { figure, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(valueNotYetAvailable, {
  valid: [
    { name: "a figure", plan: planOf({ indicators: [indicator("NI 43", { actuals: { "2009/10": figure(5.4, "%") } })] }) },
    { name: "no target", plan: planOf({ indicators: [indicator("NI 43", { targets: { "2009/10": figure("No target") } })] }) },
    { name: "an empty cell", plan: planOf({ indicators: [indicator("NI 43", { actuals: { "2009/10": figure("") } })] }) },
    { name: "no indicators", plan: planOf({ actions: [{ leads: "TBC" }] }) },
  ],
  invalid: [
    { name: "with the month", plan: planOf({ indicators: [indicator("NI 19", { actuals: { "2009/10": figure("nya: July 2010") } })] }), findings: [{ row: 3, address: "C3", says: ["NI 19", '2009/10 actual ("nya: July 2010") is not available yet'] }] },
    { name: "a target to be confirmed", plan: planOf({ indicators: [indicator("L2", { targets: { "2025/26": figure("TBC") } })] }), findings: [{ row: 3, field: "target", says: '2025/26 target ("TBC") is not available yet' }] },
    { name: "both in one row", plan: planOf({ indicators: [indicator("NI 79", { actuals: { "2009/10": figure("nya") }, targets: { "2011/12": figure("nya: Oct 2010") } })] }), findings: [{ row: 3, address: "C3", says: ["2009/10 actual", "2011/12 target"] }] },
    { name: "two rows", plan: planOf({ indicators: [indicator("a", { actuals: { x: figure("nya") } }), indicator("b", { actuals: { x: figure("nya") } })] }), findings: [{ row: 3, says: "nya" }, { row: 4, says: "nya" }] },
  ],
});
