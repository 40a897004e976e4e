import { targetMissing } from "../../../src/rules/target/missing";
import { figure, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

const context = { reportingPeriod: "2009/10" };
const indicatorPeriods = ["2008/09", "2009/10", "2010/11"];

testRule(targetMissing, {
  valid: [
    { name: "every period has its target", context, plan: planOf({ indicators: [indicator("NI 43", { targets: { "2009/10": figure(5, "%"), "2010/11": figure(4, "%") } })] }) },
    { name: "a list without targets", plan: planOf({ indicators: [indicator("NI 43", { actuals: { "2009/10": figure(5, "%") } })] }) },
    { name: "not yet available is another rule's business", plan: planOf({ indicators: [indicator("NI 79", { targets: { "2011/12": figure("nya: Oct 2010") } })] }) },
    { name: "for context only", plan: planOf({ indicators: [indicator("Population", { polarity: "context", targets: { "2009/10": figure("N/A") } })] }) },
    {
      name: "a column that hardly any row fills",
      plan: planOf({ indicators: [1, 2, 3].map((n) => indicator(`L${n}`, { targets: { "Q1 2025/26": figure(""), "2025/26": figure(n * 10) } })) }),
    },
  ],
  invalid: [
    { name: "No target this year", context, plan: planOf({ indicatorPeriods, indicators: [indicator("NI 71", { targets: { "2009/10": figure("No target"), "2010/11": figure(14) } })] }), findings: [{ row: 3, address: "C3", field: "target", says: 'NI 71 has no target for 2009/10 ("No target").' }] },
    { name: "a past year is for information", context, plan: planOf({ indicatorPeriods, indicators: [indicator("NI 50", { targets: { "2008/09": figure("No target"), "2009/10": figure(60, "%") } })] }), findings: [{ row: 3, severity: "info", says: "2008/09" }] },
    { name: "a note explains it", context, plan: planOf({ indicatorPeriods, indicators: [indicator("NI 113b", { notes: "No target as expected to rise with screening", targets: { "2010/11": figure("No target") } })] }), findings: [{ row: 3, severity: "info", says: "2010/11" }] },
    { name: "N/A next year", context, plan: planOf({ indicatorPeriods: [...indicatorPeriods, "2011/12"], indicators: [indicator("NI 111", { targets: { "2010/11": figure(1380), "2011/12": figure("N/A") } })] }), findings: [{ row: 3, address: "D3", says: '"N/A"' }] },
    { name: "a blank cell where others have a figure", plan: planOf({ indicators: [indicator("a", { targets: { "2025/26": figure(10) } }), indicator("b", { targets: { "2025/26": figure("") } })] }), findings: [{ row: 4, says: "b has no target for 2025/26 (empty)." }] },
    { name: "on the form's row of figures", plan: planOf({ indicators: [indicator("NI 101", { row: 9, valuesRow: 12, targets: { "2010/11": figure("Not set") } })] }), findings: [{ row: 12, says: '"Not set"' }] },
  ],
});
