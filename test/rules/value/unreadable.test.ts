import { valueUnreadable } from "../../../src/rules/value/unreadable";
import { figure, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(valueUnreadable, {
  valid: [
    { name: "numbers", plan: planOf({ indicators: [indicator("NI 43", { actuals: { "2009/10": figure(5.4, "%") }, targets: { "2009/10": figure(5, "%", { bound: "<" }) } })] }) },
    { name: "a range", plan: planOf({ indicators: [indicator("NI 61", { targets: { "2009/10": { text: "10-15%", value: null, unit: "%", range: { low: 10, high: 15 } } } })] }) },
    { name: "not yet available", plan: planOf({ indicators: [indicator("NI 19", { actuals: { "2009/10": figure("nya: July 2010") } })] }) },
    { name: "no target", plan: planOf({ indicators: [indicator("NI 19", { targets: { "2009/10": figure("No target") } })] }) },
    { name: "an empty cell", plan: planOf({ indicators: [indicator("NI 19", { actuals: { "2009/10": figure("") } })] }) },
  ],
  invalid: [
    { name: "hours and a share", plan: planOf({ indicators: [indicator("NI 57", { targets: { "2010/11": figure("2 hrs for 95% 5-16s by 2011") } })] }), findings: [{ row: 3, address: "C3", field: "target", says: ["NI 57", '2010/11 target ("2 hrs for 95% 5-16s by 2011") cannot be read as one figure'] }] },
    { name: "two targets in one cell", plan: planOf({ indicators: [indicator("NI 62", { targets: { "2010/11": figure("9.6% LAA: 11.0%", null, { others: [9.6, 11] }) } })] }), findings: [{ row: 3, says: "9.6% LAA: 11.0%" }] },
    { name: "an actual in words", plan: planOf({ indicators: [indicator("L4", { actuals: { "Q1 2025/26": figure("see comments") } })] }), findings: [{ row: 3, address: "C3", field: null, says: 'Q1 2025/26 actual ("see comments")' }] },
    { name: "several in a row are one finding", plan: planOf({ indicators: [indicator("NI 57", { targets: { "2009/10": figure("2 hrs"), "2010/11": figure("2 hrs") } })] }), findings: [{ row: 3, says: 'NI 57: the 2009/10 and 2010/11 target ("2 hrs") cannot be read' }] },
    { name: "on the form's row of figures", plan: planOf({ indicators: [indicator("NI 101", { row: 9, valuesRow: 12, targets: { "2009/10": figure("approx") } })] }), findings: [{ row: 12, address: "C12", says: "approx" }] },
  ],
});
