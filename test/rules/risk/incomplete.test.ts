import { riskIncomplete } from "../../../src/rules/risk/incomplete";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

const full = { risk: "Loss of grant", impact: "High", likelihood: "Medium", managed: "Bid to two funds" };

testRule(riskIncomplete, {
  valid: [
    { name: "complete", plan: planOf({ risks: [full] }) },
    { name: "a list without a column for likelihood", plan: planOf({ risks: [{ ...full, likelihood: null }, { ...full, risk: "Staff leave", likelihood: null }] }) },
    { name: "one risk over two lines", plan: planOf({ risks: [{ ...full, risk: "Loss of grant\n(final year)" }] }) },
    { name: "an empty row", plan: planOf({ risks: [full, { risk: "" }] }) },
  ],
  invalid: [
    { name: "no likelihood", plan: planOf({ risks: [full, { ...full, risk: "Staff leave", likelihood: "" }] }), findings: [{ row: 21, address: "B21", field: "risk", says: ['"Staff leave" does not say how likely it is'] }] },
    { name: "nobody manages it", plan: planOf({ risks: [full, { ...full, managed: null }] }), findings: [{ row: 21, says: "how it is managed" }] },
    { name: "two things missing", plan: planOf({ risks: [full, { ...full, impact: "-", managed: "" }] }), findings: [{ row: 21, says: "what its impact is or how it is managed" }] },
    { name: "two risks in one cell", plan: planOf({ risks: [{ ...full, risk: "Flu pandemic\nSmall numbers", impact: "Nil\nLow", likelihood: "Medium\nMedium" }] }), findings: [{ row: 20, says: ["2 risks share one cell", "Flu pandemic Small numbers"] }] },
    { name: "two risks that were read from one cell", plan: planOf({ risks: [{ ...full, row: 23, address: "B23" }, { ...full, risk: "Staff leave", row: 23, address: "B23" }] }), findings: [{ row: 23, says: "Loss of grant Staff leave" }] },
  ],
});
