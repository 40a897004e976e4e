import type { Action, Indicator } from "../../../src/plan/model";
import { policyOf, rate } from "../../../src/rag";
import type { Measured } from "../../../src/run/history/since-last";
import { historyJson, historyKey, historyOf, since, sinceLast, proposeQuarterName, quarterOfEvaluation, withoutQuarter, withQuarter } from "../../../src/run/history";
import { actionOf, indicatorOf, planOf } from "../../rag/indicator-of";
import { exampleEvaluation } from "../../taskpane/example-evaluation";

function measured(indicators: readonly Indicator[], actions: readonly Action[], asAt: string, policy = "on-target-5") {
  const plan = planOf(indicators, actions);
  const { ratings } = rate(plan, { policy, asAt, reportingPeriod: null, inheritFromArea: false });
  const example = exampleEvaluation();
  return exampleEvaluation({ plan, ratings, policy: policyOf(policy), reportingPeriod: null, options: { ...example.options, asAt } }) satisfies Measured;
}

const q1 = measured(
  [
    indicatorOf({ code: "NI 112", polarity: "lower", row: 2, actuals: { "2008/09": "106.5" }, targets: { "2008/09": "86" } }),
    indicatorOf({ code: "NI 59", row: 3, actuals: { "2008/09": "60%" }, targets: { "2008/09": "68%" } }),
  ],
  [
    actionOf({ row: 5, ref: "A 1", text: "Train staff", indicators: ["NI 112"], status: "In progress", when: [{ text: "June 2010", start: null, end: "2010-06-30" }] }),
    actionOf({ row: 6, ref: null, text: "Open a second clinic in the north of the town", indicators: ["NI 59"] }),
    actionOf({ row: 7, ref: "A 3", text: "Write to every school" }),
  ],
  "2010-06-30",
);
const q2 = measured(
  [
    indicatorOf({ code: "NI 59", row: 2, actuals: { "2008/09": "60%" }, targets: { "2008/09": "68%" } }),
    indicatorOf({ code: "NI 112", polarity: "lower", row: 9, actuals: { "2008/09": "106.5", "2009/10": "108.3" }, targets: { "2008/09": "86", "2009/10": "106" } }),
  ],
  [
    actionOf({ row: 9, ref: null, text: "Open a second clinic in the north of the town", indicators: ["NI 59"] }),
    actionOf({ row: 10, ref: "A 1", text: "Train all staff", indicators: ["NI 112"], status: "In progress", when: [{ text: "June 2010", start: null, end: "2010-06-30" }] }),
    actionOf({ row: 11, ref: "A 4", text: "A new one" }),
  ],
  "2010-09-30",
);
const kept = (json: string | null) => historyOf(json === null ? {} : { [historyKey]: json });

describe("closing a quarter", () => {
  const first = quarterOfEvaluation(q1, "Q1 2010/11");
  test("freezes figures, policy and statuses; outcome and delivery apart", () => {
    expect(first).toMatchObject({ name: "Q1 2010/11", asAt: "2010-06-30", policy: { id: "on-target-5" } });
    expect(first.indicators.map(({ code, status, actual, target }) => [code, status, actual?.value, target?.value])).toEqual([
      ["NI 112", "red", 106.5, 86],
      ["NI 59", "red", 60, 68],
    ]);
    expect(first.actions?.map(([, name, outcome, delivery]) => [name.slice(0, 12), outcome, delivery])).toEqual([
      ["A 1", "r", "g"],
      ["Open a secon", "r", "-"],
      ["A 3", "n", "-"],
    ]);
    expect(first.counts.outcome).toMatchObject({ red: 2, none: 1 });
  });

  test("comes back from the document as it went in", () => {
    const history = withQuarter(kept(null), first);
    expect(kept(historyJson(history))).toEqual(history);
  });

  test("a typed status is what counts", () => {
    const typed = { text: "Green", status: "green" as const, address: "H5" };
    const action = actionOf({ ref: "A 1", indicators: ["NI 112"], outcomeRag: typed, deliveryRag: { ...typed, status: "complete" } });
    expect(quarterOfEvaluation(measured([], [action], "2010-06-30"), "Q1").actions).toEqual([[0, "A 1", "g", "c"]]);
  });

  test("replaces one of the same name, and is forgotten alone", () => {
    const again = { ...first, asAt: "2010-07-05" };
    const history = withQuarter(withQuarter(withQuarter(kept(null), first), { ...first, name: "Q4 2009/10", asAt: "2010-03-31" }), again);
    expect(history.quarters.map(({ name, asAt }) => [name, asAt])).toEqual([
      ["Q4 2009/10", "2010-03-31"],
      ["Q1 2010/11", "2010-07-05"],
    ]);
    expect(withoutQuarter(history, "Q1 2010/11").quarters.map(({ name }) => name)).toEqual(["Q4 2009/10"]);
    expect(historyJson(withoutQuarter(withoutQuarter(history, "Q1 2010/11"), "Q4 2009/10"))).toBeNull();
  });

  test("the oldest go where the room is not enough, and that is counted; the new one always stays", () => {
    const size = JSON.stringify(first).length + 10;
    const named = (number: number) => ({ ...first, name: `Quarter ${number}`, asAt: `2010-0${number}-01` });
    let history = kept(null);
    for (const number of [1, 2, 3]) history = withQuarter(history, named(number), size * 2);
    expect(history.quarters.map(({ name }) => name)).toEqual(["Quarter 2", "Quarter 3"]);
    expect(history.dropped).toBe(1);
    const late = withQuarter(history, named(1), size * 2);
    expect(late.quarters.map(({ name }) => name)).toEqual(["Quarter 1", "Quarter 3"]);
  });

  test("a quarter that would not fit even alone keeps its figures and counts", () => {
    const history = withQuarter(kept(null), first, JSON.stringify({ ...first, actions: null }).length + 10);
    expect(history.quarters[0]).toMatchObject({ actions: null, counts: first.counts });
    expect(since(history.quarters[0] ?? first, q2).actions).toBeNull();
  });

  test("what cannot be read is kept as it is", () => {
    const newer = { version: 9, of: "the future" };
    const history = kept(JSON.stringify({ quarters: [newer, first] }));
    expect(history.quarters).toEqual([first]);
    expect(kept(historyJson(withQuarter(history, { ...first, name: "Q2" }))).unread).toEqual([newer]);
    expect(kept("{ damaged").unread).toEqual(["{ damaged"]);
    expect(kept(historyJson(withQuarter(kept("{ damaged"), first)))).toMatchObject({ quarters: [first], unread: ["{ damaged"] });
  });
});

describe("since the last quarter", () => {
  const history = withQuarter(kept(null), quarterOfEvaluation(q1, "Q1 2010/11"));
  const moved = sinceLast(history, q2);

  test("figure and colour are told apart, wherever the rows went", () => {
    expect(moved?.indicators.map(({ code, sentence, colour, newFigure }) => [code, sentence, colour, newFigure])).toEqual([
      ["NI 59", "Still Red: no new figure.", "same", false],
      ["NI 112", "Red to Amber: the target moved from 86 to 106; the figure worsened.", "better", true],
    ]);
  });

  test("actions by reference, or by their words; delivery apart", () => {
    expect(moved?.actions?.map(({ row, outcome, delivery }) => [row, outcome.from, outcome.to, delivery?.from ?? null, delivery?.to ?? null])).toEqual([
      [9, "red", "red", null, null],
      [10, "red", "amber", "green", "red"],
    ]);
    expect(moved?.newActions.map(({ name }) => name)).toEqual(["A 4"]);
    expect(moved?.goneActions.map(({ name }) => name)).toEqual(["A 3"]);
  });

  test("is said in sentences", () => {
    expect(moved?.sentences).toEqual([
      "Since Q1 2010/11 (as at 30 June 2010):",
      "Figures: 0 of 2 indicators improved, 1 worsened, 1 the same, 0 not comparable.",
      "Their colours: 1 better, 0 worse, 1 the same.",
      "Actions, outcome: 1 better, 0 worse, 1 the same.",
      "Actions, delivery: 0 better, 1 worse, 0 the same.",
      "1 action is new, 1 no longer in the plan.",
    ]);
  });

  test("another policy is named as a reason why colours moved", () => {
    const other = { ...q2, policy: policyOf("within-5-and-10") };
    expect(sinceLast(history, other)?.sentences.at(-1)).toBe("Colours also moved because the policy did: “On target, 5% tolerance” then, “Within 5% and 10%” now.");
  });

  test("the quarter that was just closed is not compared with itself", () => {
    const both = withQuarter(history, quarterOfEvaluation(q2, "Q2 2010/11"));
    expect(sinceLast(both, q2)?.quarter.name).toBe("Q1 2010/11");
    expect(sinceLast(both, q1)).toBeNull();
    expect(sinceLast(kept(null), q2)).toBeNull();
  });

  test("a sheet that was renamed is found by names that are the only ones of their kind", () => {
    const renamed = (sheet: string) => measured([], [actionOf({ sheet, ref: "A 1" }), actionOf({ sheet, ref: "A 1", row: 6 }), actionOf({ sheet, ref: "B 1", row: 7 })], "2010-09-30");
    const quarter = quarterOfEvaluation(renamed("Plan"), "Q1");
    expect(since(quarter, renamed("Plan 2")).actions?.map(({ name }) => name)).toEqual(["A 1", "A 1 (2)", "B 1"]);
    const twoSheets = measured([], [actionOf({ sheet: "One", ref: "1" }), actionOf({ sheet: "Two", ref: "1" })], "2010-06-30");
    const twoRenamed = measured([], [actionOf({ sheet: "Eins", ref: "1" }), actionOf({ sheet: "Zwei", ref: "1" })], "2010-09-30");
    expect(since(quarterOfEvaluation(twoSheets, "Q1"), twoRenamed).actions).toEqual([]);
  });
});

test.each([
  ["2025-09-30", "Q2 2025/26"],
  ["2025-10-10", "Q2 2025/26"],
  ["2025-11-14", "Q2 2025/26"],
  ["2025-11-15", "Q3 2025/26"],
  ["2026-03-31", "Q4 2025/26"],
  ["2026-04-20", "Q4 2025/26"],
  ["2025-05-20", "Q1 2025/26"],
])("as at %s the quarter is called %s", (asAt, name) => {
  expect(proposeQuarterName(asAt)).toBe(name);
});
