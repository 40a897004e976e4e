import type { Figure, Polarity } from "../../../src/plan/model";
import { targetRegresses } from "../../../src/rules/target/regresses";
import { figure, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

const row = (polarity: Polarity | null, actuals: Record<string, Figure>, targets: Record<string, Figure>, code = "NI 101"): ReturnType<typeof planOf> =>
  planOf({ indicators: [indicator(code, { polarity, actuals, targets })] });
const pc = (n: number): Figure => figure(n, "%");

testRule(targetRegresses, {
  valid: [
    { name: "rising, and higher is better", plan: row("higher", { "2009/10": pc(60) }, { "2010/11": pc(65), "2011/12": pc(70) }) },
    { name: "falling, and lower is better", plan: row("lower", { "2009/10": pc(9) }, { "2010/11": pc(8), "2011/12": pc(7) }) },
    { name: "nothing says which way is better", plan: row(null, {}, { "2010/11": pc(65), "2011/12": pc(50) }) },
    { name: "within the tolerance of the latest actual", plan: row("higher", { "2009/10": pc(95.1) }, { "2010/11": pc(95) }) },
    { name: "a result that beat its own year's target", plan: row("higher", { "2009/10": pc(90) }, { "2009/10": pc(60), "2010/11": pc(90) }) },
    { name: "a change on an unstated base", plan: row("higher", {}, { "2008/09": { ...pc(80) }, "2009/10": { text: "+8%", value: 8, unit: "%" } }) },
    { name: "quarters that are counted up through the year", plan: row("higher", { "Q4 2024/25": figure(100) }, { "Q4 2024/25": figure(100), "Q1 2025/26": figure(25) }) },
    { name: "units that cannot be compared", plan: row("higher", {}, { "2009/10": figure(80, "%"), "2010/11": figure(12, "days") }) },
    { name: "more than three points, under a policy without a limit in points", context: { tolerance: 0.1, tolerancePoints: null }, plan: row("higher", { "2009/10": pc(98.2) }, { "2010/11": pc(95) }) },
    { name: "within the policy's five points", context: { tolerance: 0.1, tolerancePoints: 5 }, plan: row("higher", { "2009/10": pc(98.2) }, { "2010/11": pc(95) }) },
    { name: "within the tolerance that is agreed for it, in points", context: { tolerancePoints: null, agreedTolerances: true }, plan: planOf({ indicators: [indicator("L1", { polarity: "higher", tolerance: 8, actuals: { "2009/10": pc(60) }, targets: { "2010/11": pc(53) } })] }) },
    { name: "within the tolerance that is agreed for it, in per cent", context: { tolerancePoints: null, agreedTolerances: true }, plan: planOf({ indicators: [indicator("L1", { polarity: "higher", tolerance: 20, toleranceUnit: "percent", actuals: { "2009/10": figure(60) }, targets: { "2010/11": figure(52) } })] }) },
    { name: "no target between", plan: row("higher", {}, { "2008/09": pc(50), "2009/10": figure("No target"), "2010/11": pc(60) }) },
    { name: "columns that stand newest first", plan: row("higher", { "2009/10": pc(40) }, { "2011/12": pc(70), "2010/11": pc(60) }) },
  ],
  invalid: [
    {
      name: "targets that fall while higher is better",
      plan: row("higher", { "2008/09": pc(5.6) }, { "2009/10": pc(27.3), "2010/11": pc(18.2), "2011/12": pc(15.5) }),
      findings: [{ row: 3, address: "E3", field: "target", says: ["higher is better", "2010/11 target, 18.2%, is worse than the 2009/10 target (27.3%)", "2011/12 target, 15.5%"] }],
    },
    { name: "far below the latest actual", plan: row("higher", { "2009/10": pc(61.9) }, { "2010/11": pc(53.8) }), findings: [{ row: 3, says: "the latest actual (61.9%, 2009/10)" }] },
    { name: "more than three points below it", plan: row("higher", { "2009/10": pc(98.2) }, { "2010/11": pc(95) }), findings: [{ row: 3, says: "98.2%" }] },
    { name: "beyond the tolerance that is agreed for it", context: { tolerancePoints: null, agreedTolerances: true }, plan: planOf({ indicators: [indicator("L1", { polarity: "higher", tolerance: 1, actuals: { "2009/10": pc(60) }, targets: { "2010/11": pc(58) } })] }), findings: [{ row: 3, says: "58%" }] },
    { name: "an agreed tolerance under a policy that does not go by it", plan: planOf({ indicators: [indicator("L1", { polarity: "higher", tolerance: 20, actuals: { "2009/10": pc(60) }, targets: { "2010/11": pc(53) } })] }), findings: [{ row: 3, says: "53%" }] },
    { name: "none agreed: the policy's usual share", context: { tolerancePoints: null, agreedTolerances: true }, plan: row("higher", { "2009/10": pc(60) }, { "2010/11": pc(53) }), findings: [{ row: 3, says: "53%" }] },
    { name: "rising while lower is better", plan: row("lower", { "2009/10": figure(272) }, { "2010/11": figure(837), "2011/12": figure(820) }), findings: [{ row: 3, says: ["837", "820", "272"] }] },
    { name: "over a year without a target", plan: row("higher", {}, { "2008/09": pc(85), "2009/10": figure("No target"), "2010/11": pc(70) }), findings: [{ row: 3, says: "worse than the 2008/09 target (85%)" }] },
    { name: "a small slip from one target to the next", plan: row("higher", {}, { "2009/10": pc(91), "2010/11": pc(90) }), findings: [{ row: 3, says: "90%" }] },
    { name: "a bare figure beside percentages", plan: row("lower", { "2008/09": figure(21.1) }, { "2009/10": pc(30) }), findings: [{ row: 3, says: "21.1" }] },
  ],
});
