import { unitMixed } from "../../../src/rules/unit/mixed";
import { figure, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(unitMixed, {
  valid: [
    { name: "all percentages", plan: planOf({ indicators: [indicator("NI 117", { actuals: { "2008/09": figure(8.5, "%") }, targets: { "2009/10": figure(7.5, "%") } })] }) },
    { name: "all bare numbers", plan: planOf({ indicators: [indicator("NI 19", { actuals: { "2008/09": figure(0.86) }, targets: { "2009/10": figure(0.81) } })] }) },
    { name: "nought needs no unit", plan: planOf({ indicators: [indicator("NI 89b", { actuals: { "2008/09": figure(18, "months") }, targets: { "2009/10": figure(0), "2010/11": figure(0, "months") } })] }) },
    { name: "a count with and without its noun", plan: planOf({ indicators: [indicator("HO2", { actuals: { "2024/25": figure(12, "homes") }, targets: { "2025/26": figure(20) } })] }) },
    { name: "words instead of figures", plan: planOf({ indicators: [indicator("NI 71", { actuals: { "2008/09": figure("nya") }, targets: { "2009/10": figure(14, "points") } })] }) },
    { name: "comparators are another source's", plan: planOf({ indicators: [indicator("NI 66", { actuals: { "2008/09": figure(89.7, "%") }, targets: { "2009/10": figure(91, "%") }, comparators: { England: figure(91.7) } })] }) },
    { name: "per cent and points are both counted in points", plan: planOf({ indicators: [indicator("NI 104", { actuals: { "2008/09": figure(59.3, "ppts") }, targets: { "2009/10": figure(58.5, "%") } })] }) },
  ],
  invalid: [
    { name: "8.5 beside 7.5%", plan: planOf({ indicators: [indicator("NI 117", { actuals: { "2008/09": figure(8.5) }, targets: { "2009/10": figure(7.5, "%"), "2010/11": figure(6.8, "%") } })] }), findings: [{ row: 3, address: "C3", says: ["2008/09 actual is 8.5", "2009/10 target is 7.5%"] }] },
    { name: "a share and a count", plan: planOf({ indicators: [indicator("NI 78", { actuals: { "2008/09": figure(6, "%") }, targets: { "2009/10": figure(0), "2011/12": figure(0, "schools") } })] }), findings: [{ row: 3, says: ["6%", "0schools"] }] },
    { name: "one target of three", plan: planOf({ indicators: [indicator("L5", { targets: { "2023/24": figure(10, "days"), "2024/25": figure(9, "days"), "2025/26": figure(1, "weeks") } })] }), findings: [{ row: 3, address: "E3", field: "target", says: "1weeks" }] },
    { name: "pounds and a percentage", plan: planOf({ indicators: [indicator("L6", { actuals: { "2024/25": figure(1.2, "£ million") }, targets: { "2024/25": figure(3, "%"), "2025/26": figure(4, "%") } })] }), findings: [{ row: 3, says: "1.2" }] },
  ],
});
