import fc from "fast-check";
import type { Action } from "../../src/plan/model";
import { dueItems, nextDue, quarterOf } from "../../src/summary/due";

const due = (start: string | null, end: string | null, text = end ?? "Ongoing") =>
  ({ text, start, end, ...(end === null ? { recurring: true } : {}) });

function actionDue(...when: ReturnType<typeof due>[]): Action {
  return {
    sheet: "Plan", row: 2, table: "t1", rows: [2], ref: null, priority: null, area: null, theme: null, group: null,
    text: "Paint the hall", milestones: [], when, unreadableDates: [], leads: [], partners: [], resources: [],
    indicators: [], mentions: [], crossReference: null, outcomeRag: null, deliveryRag: null, status: null,
    percentComplete: null, commentary: null, correctiveAction: null, cells: {},
  };
}

describe("the due date that comes next", () => {
  const june = due("2010-06-01", "2010-06-30");
  const march = due("2011-03-01", "2011-03-31");
  test.each([
    ["the first that has not passed", [march, june], "2010-04-01", june],
    ["on its last day it is still to come", [march, june], "2010-06-30", june],
    ["past ones are skipped", [june, march], "2010-07-01", march],
    ["all passed: the last", [march, june], "2012-01-01", march],
    ["no dates: the recurrence", [due(null, null)], "2012-01-01", due(null, null)],
    ["nothing at all", [], "2012-01-01", null],
  ])("%s", (_, when, asAt, expected) => {
    expect(nextDue(actionDue(...when), asAt)).toEqual(expected);
  });
});

describe("what is due next is read from the milestones too", () => {
  const june = due("2010-06-01", "2010-06-30");
  const march = due("2011-03-01", "2011-03-31");
  const milestone = (text: string, when: ReturnType<typeof due> | null, done: boolean | null) => ({ text, label: null, when, done });
  test.each([
    ["an open milestone before the action's own date", [march], [milestone("Sites agreed", june, false)], "2010-04-01", june],
    ["a milestone that is done is due no more", [march], [milestone("Sites agreed", june, true)], "2010-04-01", march],
    ["one that nobody ticks counts", [], [milestone("Sites agreed", june, null)], "2010-04-01", june],
    ["dates in the order of milestones: the done one's is skipped", [june, march], [milestone("Sites agreed", null, true), milestone("Planted", null, false)], "2010-04-01", march],
    ["all done: the action's dates", [june], [milestone("Sites agreed", null, true)], "2010-04-01", june],
  ])("%s", (_, when, milestones, asAt, expected) => {
    expect(nextDue({ ...actionDue(...when), milestones }, asAt)).toEqual(expected);
  });

  test("each item says which milestone it is; the action's own dates stand beside milestones with dates of their own", () => {
    const own = { ...actionDue(march), milestones: [milestone("Sites agreed", june, false), milestone("No date", null, false)] };
    expect(dueItems(own).map((one) => [one.milestone?.text ?? null, one.when.end])).toEqual([["Sites agreed", "2010-06-30"], [null, "2011-03-31"]]);
  });
});

describe("the quarter of a date", () => {
  test.each([
    ["2010-04-01", "2010/11 Q1"],
    ["2010-06-30", "2010/11 Q1"],
    ["2010-07-01", "2010/11 Q2"],
    ["2010-12-31", "2010/11 Q3"],
    ["2011-01-01", "2010/11 Q4"],
    ["2011-03-31", "2010/11 Q4"],
    ["1999-12-31", "1999/00 Q3"],
  ])("%s is in %s", (date, quarter) => {
    expect(quarterOf(date)).toBe(quarter);
  });

  test("a later date is never in an earlier quarter", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2098-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, (a, b) => (a <= b ? quarterOf(a) <= quarterOf(b) : quarterOf(b) <= quarterOf(a))));
  });
});
