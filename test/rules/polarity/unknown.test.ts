import { polarityUnknown } from "../../../src/rules/polarity/unknown";
import { figure, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

const both = { actuals: { "2009/10": figure(40) }, targets: { "2009/10": figure(45) } };

testRule(polarityUnknown, {
  valid: [
    { name: "higher is better", plan: planOf({ indicators: [indicator("L1", { ...both, polarity: "higher" })] }) },
    { name: "nearest to its target", plan: planOf({ indicators: [indicator("L1", { ...both, polarity: "nearest" })] }) },
    { name: "for context only", plan: planOf({ indicators: [indicator("L1", { ...both, polarity: "context" })] }) },
    { name: "no target to compare with", plan: planOf({ indicators: [indicator("L1", { polarity: null, actuals: both.actuals })] }) },
    { name: "no figure yet", plan: planOf({ indicators: [indicator("L1", { polarity: null, actuals: { "2009/10": figure("nya") }, targets: both.targets })] }) },
  ],
  invalid: [
    { name: "figures on both sides", plan: planOf({ indicators: [indicator("L1", { ...both, polarity: null, name: "Fixed-term placements" })] }), findings: [{ row: 3, address: "A3", says: ["L1", "Fixed-term placements", "Say which"] }] },
    { name: "a range as target", plan: planOf({ indicators: [indicator("L2", { polarity: null, actuals: both.actuals, targets: { "2009/10": { text: "10-15", value: null, unit: null, range: { low: 10, high: 15 } } } })] }), findings: [{ row: 3, says: "L2" }] },
    { name: "in different years", plan: planOf({ indicators: [indicator("L3", { polarity: null, actuals: { "2008/09": figure(1) }, targets: { "2010/11": figure(2) } })] }), findings: [{ row: 3, says: "L3" }] },
    { name: "a list without codes", plan: planOf({ indicators: [indicator("Placements in year", { ...both, polarity: null })] }), findings: [{ row: 3, says: "better for Placements in year, so" }] },
  ],
});
