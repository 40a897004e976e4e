import { dateBeforePeriod } from "../../../src/rules/date/before-period";
import { due, planOf, year201011 as period } from "../plan-of";
import { testRule } from "../tester";

testRule(dateBeforePeriod, {
  valid: [
    { name: "within the plan", plan: planOf({ period, actions: [{ when: [due("April 2010", "2010-04")] }] }) },
    { name: "begins before and runs into the plan", plan: planOf({ period, actions: [{ when: [due("2010", "2010-01-01", "2010-12-31")] }] }) },
    { name: "the plan's period is not known", plan: planOf({ actions: [{ when: [due("March 2001", "2001-03")] }] }) },
    { name: "from a month on", plan: planOf({ period, actions: [{ when: [{ text: "From Sept 2009", start: "2009-09-01", end: null, recurring: true }] }] }) },
    { name: "a measure inside an action's row is due with the action", plan: planOf({ period, actions: [{ when: [due("Sept 2010", "2010-09")] }], measures: [{ text: "90% for 2008/09", due: due("2008/09", "2008-04-01", "2009-03-31") }] }) },
  ],
  invalid: [
    { name: "the month before", plan: planOf({ period, actions: [{ when: [due("March 2010", "2010-03")] }] }), findings: [{ row: 2, address: "B2", field: "when", says: ["March 2010 is before the plan begins (1 April 2010)"] }] },
    { name: "one of two", plan: planOf({ period, actions: [{ when: [due("Oct 2009", "2009-10"), due("May 2010", "2010-05")] }] }), findings: [{ row: 2, says: "Oct 2009 is before" }] },
    { name: "the same one twice, and another", plan: planOf({ period, actions: [{ when: [due("Oct 2009", "2009-10"), due("Oct 2009", "2009-10"), due("Jan 2010", "2010-01")] }] }), findings: [{ row: 2, says: "Oct 2009 and Jan 2010 are before" }] },
    { name: "a measure of a list", plan: planOf({ period, measures: [{ row: 19, text: "A decrease in exclusions to 0.07% in 2008/09", due: due("2008/09", "2008-04-01", "2009-03-31") }] }), findings: [{ row: 19, address: "B19", says: "2008/09" }] },
  ],
});
