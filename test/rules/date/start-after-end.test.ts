import { dateStartAfterEnd } from "../../../src/rules/date/start-after-end";
import { due, planOf, year201011 } from "../plan-of";
import { testRule } from "../tester";

const row = (start: string, ...when: ReturnType<typeof due>[]): ReturnType<typeof planOf> => planOf({ period: year201011, actions: [{ cells: { start }, when }] });

testRule(dateStartAfterEnd, {
  valid: [
    { name: "starts before it is due", plan: row("April 2010", due("March 2011", "2011-03")) },
    { name: "starts and ends in one month", plan: row("June 2010", due("June 2010", "2010-06")) },
    { name: "starts within the year in which it is due", plan: row("1 September 2010", due("2010/11", "2010-04-01", "2011-03-31")) },
    { name: "no start", plan: row("", due("March 2011", "2011-03")) },
    { name: "a start in words", plan: row("Once funded", due("March 2011", "2011-03")) },
    { name: "no end", plan: row("April 2011", due("Ongoing")) },
    { name: "one of its due dates is later", plan: row("September 2010", due("June 2010", "2010-06"), due("March 2011", "2011-03")) },
    { name: "already started", plan: row("Started", due("June 2010", "2010-06")) },
  ],
  invalid: [
    { name: "a year too early", plan: row("01/09/2010", due("30/04/2010", "2010-04-30")), findings: [{ row: 2, field: "start", says: ["It starts 01/09/2010, but is due 30/04/2010", "Correct whichever is wrong"] }] },
    { name: "months", plan: row("January 2011", due("October 2010", "2010-10")), findings: [{ row: 2, says: "It starts January 2011" }] },
    { name: "a month of the plan's year", plan: row("March", due("June 2010", "2010-06")), findings: [{ row: 2, says: "It starts March" }] },
    { name: "a real date is told in full", plan: row("2010-09-01", due("2010-04-30", "2010-04-30")), findings: [{ row: 2, says: ["1 September 2010", "30 April 2010"] }] },
  ],
});
