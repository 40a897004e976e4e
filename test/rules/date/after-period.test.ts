import { dateAfterPeriod } from "../../../src/rules/date/after-period";
import { due, planOf, year201011 as period } from "../plan-of";
import { testRule } from "../tester";

testRule(dateAfterPeriod, {
  valid: [
    { name: "the plan's last month", plan: planOf({ period, actions: [{ when: [due("March 2011", "2011-03")] }] }) },
    { name: "begins within the plan and runs on", plan: planOf({ period, actions: [{ when: [due("2010-13", "2010-04-01", "2013-03-31")] }] }) },
    { name: "a calendar year that overlaps", plan: planOf({ period, actions: [{ when: [due("2011", "2011-01-01", "2011-12-31")] }] }) },
    { name: "the plan's period is not known", plan: planOf({ actions: [{ when: [due("May 2031", "2031-05")] }] }) },
    { name: "ongoing", plan: planOf({ period, actions: [{ when: [due("Ongoing")] }] }) },
    { name: "a plan of 2025/26 with real dates", plan: planOf({ period: { text: "2025/26", start: "2025-04-01", end: "2026-03-31" }, actions: [{ when: [due("31/03/2026", "2026-03-31")] }] }) },
  ],
  invalid: [
    { name: "well after", plan: planOf({ period, actions: [{ when: [due("December 2011", "2011-12")] }] }), findings: [{ row: 2, address: "B2", field: "when", says: ["December 2011 is after the plan ends (31 March 2011)"] }] },
    { name: "within the academic year that the plan ends in", plan: planOf({ period, actions: [{ when: [due("August 2011", "2011-08")] }] }), findings: [{ row: 2, severity: "info", says: "August 2011" }] },
    { name: "one of two", plan: planOf({ period, actions: [{ when: [due("March 2011", "2011-03"), due("Dec 2011", "2011-12")] }] }), findings: [{ row: 2, says: "Dec 2011 is after" }] },
    { name: "one in that academic year, one beyond", plan: planOf({ period, actions: [{ when: [due("July 2011", "2011-07"), due("2012", "2012-01-01", "2012-12-31")] }] }), findings: [{ row: 2, severity: "warning", says: "July 2011 and 2012 are after" }] },
    { name: "a measure of a list", plan: planOf({ period, measures: [{ row: 5, text: "Reach 60% by 2013/14", due: due("2013/14", "2013-04-01", "2014-03-31") }] }), findings: [{ row: 5, says: "2013/14" }] },
  ],
});
