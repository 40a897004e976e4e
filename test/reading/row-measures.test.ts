import type { Indicator, Plan } from "../../src/plan/model";
import { planOf } from "./noted";

const figures = (of: Indicator["actuals"]): string => Object.entries(of).map(([label, { text }]) => `${label} ${text || "-"}`).join(", ");
const shown = ({ indicators }: Plan): string[] => indicators.map((one) => `${one.row} | ${one.code} | ${one.name} | ${one.polarity ?? "-"} | ${figures(one.actuals)} | ${figures(one.targets)} | ${one.ofAction ? "of the row" : "of a list"}`);
const fields = ({ tables }: Plan): string[] => tables[0]?.columns.map(({ field }) => field ?? "-") ?? [];

const people = ["Lead", "By when"];
const who = ["Team Manager", "March 2011"];

test("a performance target and an actual in a plan's own rows are the row's measure; a target in words is none", () => {
  const plan = planOf({
    Plan: [
      ["Ref", "Action", "Performance measure", "Performance target", "Actual", ...people],
      ["A1", "Train more assessors", "Assessments completed on time", "68%", "60%", ...who],
      ["A2", "Open a Saturday club", "Children who come", "120", "131", ...who],
      ["A3", "Print a leaflet", "A leaflet", "Printed", "", ...who],
    ],
  });
  expect(fields(plan)).toEqual(["reference", "action", "measure", "target", "actual", "leads", "when"]);
  expect(shown(plan)).toEqual([
    "2 | Assessments completed on time | Assessments completed on time | higher | Latest 60% | Latest 68% | of the row",
    "3 | Children who come | Children who come | - | Latest 131 | Latest 120 | of the row",
  ]);
  expect(plan.unread).toEqual([]);
  expect(plan.indicators[0]?.actuals["Latest"]?.address).toBe("E2");
});

test("a column of actuals in which nothing stands yet, as a review begins with, makes no measures; its first figure does", () => {
  const header = ["Ref", "Action", "Milestones", "Performance target", "Latest actual", ...people];
  const begun = (actual: string) => planOf({ Plan: [header, ["A1", "Train more assessors", "Trained by June", "68%", actual, ...who], ["A2", "Answer sooner", "Rota by May", "80%", "", ...who]] });
  expect(begun("").indicators).toEqual([]);
  expect(shown(begun("60%")).map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual(["2 Train more assessors", "3 Answer sooner"]);
});

test("years in the headings, a baseline, and the indicator that the row cites", () => {
  const plan = planOf({
    Plan: [
      ["Ref", "Action", "Measure", "Baseline 2008/09", "Target 2009/10", "Actual 2009/10", "Target 2010/11", ...people],
      ["A1", "Train more assessors", "NI 59 Assessments in time", "55%", "68%", "60%", "72%", ...who],
      ["A2", "Send reminders", "Reminders sent", "0", "500", "", "600", ...who],
    ],
  });
  expect(shown(plan)).toEqual([
    "2 | NI 59 | Assessments in time | higher | 2008/09 55%, 2009/10 60% | 2009/10 68%, 2010/11 72% | of the row",
    "3 | Reminders sent | Reminders sent | - | 2008/09 0, 2009/10 - | 2009/10 500, 2010/11 600 | of the row",
  ]);
});

test("a measure in words of its own is not the indicator that the action cites; figures without words are", () => {
  const header = ["Ref", "Action", "Measure", "Target", "Actual", ...people];
  const plan = planOf({ Plan: [header, ["A1", "Train more assessors (NI 59)", "Assessors in post", "12", "9", ...who], ["A2", "Send reminders (NI 60)", "", "82%", "80%", ...who]] });
  expect(plan.indicators.map(({ code, name }) => [code, name])).toEqual([["Assessors in post", "Assessors in post"], ["NI 60", "Send reminders"]]);
});

test("quarters beside one target; the title completes them", () => {
  const plan = planOf({
    Plan: [
      ["Service plan 2025/26"],
      ["Ref", "Action", ...people, "KPI", "Target", "Q1", "Q2"],
      ["A1", "Train more assessors", ...who, "Assessments completed on time", "68%", "60%", "66%"],
      ["A2", "Answer sooner", ...who, "Calls answered within a minute", "80%", "81%", "79%"],
    ],
  });
  expect(shown(plan)[0]).toBe("3 | Assessments completed on time | Assessments completed on time | higher | Q1 2025/26 60%, Q2 2025/26 66% | Q1 2025/26 68%, Q2 2025/26 68% | of the row");
});

test("a target stated in a sentence, with the direction that it states; several or none are not guessed at", () => {
  const plan = planOf({
    Plan: [
      ["Ref", "Action", "Milestones", "Performance target", "Latest actual", ...people],
      ["A1", "Mend the lights", "Lights mended by May", "Vandalism on the estate reduced from 40 to 31 by March 2011", "33 (March 2011)", ...who],
      ["A2", "Train more assessors", "Trained by June", "NI 59: 68%", "NI 59: 60%", ...who],
      ["A3", "Hold talks", "Talks held", "To be agreed", "12", ...who],
    ],
  });
  expect(shown(plan)).toEqual([
    "2 | Vandalism on the estate reduced from 40 to 31 by March 2011 | Vandalism on the estate reduced from 40 to 31 by March 2011 | lower | March 2011 33 (March 2011) | March 2011 31 | of the row",
    "3 | NI 59 | Train more assessors | higher | Latest 60% | Latest 68% | of the row",
  ]);
});

test("measure, target and actual under one heading of two rows leave the table one of actions", () => {
  const plan = planOf({
    Plan: [
      ["Ref", "Action", ...people, "Performance", "", ""],
      ["", "", "", "", "Measure", "Target", "Actual"],
      ["A1", "Train more assessors", ...who, "Assessments completed on time", "68%", "60%"],
      ["A2", "Open a Saturday club", ...who, "Children who come", "120", "131"],
    ],
  });
  expect(plan.actions).toHaveLength(2);
  expect(shown(plan)).toHaveLength(2);
});

test("a performance target of figures is a target before anything was reached, one in words a measure", () => {
  const columns = (targets: readonly string[]) =>
    fields(planOf({ Plan: [["Ref", "Action", "Milestones", "Performance target", ...people], ...targets.map((target, index) => [`A${index + 1}`, "Train more assessors", "Trained by June", target, ...who])] }))[3];
  expect(columns(["120", "55%", "As agreed"])).toBe("target");
  expect(columns(["Absence reduced to 6.8%", "As agreed", "55%"])).toBe("measure");
});

test.each([
  ["no column of actuals", ["Ref", "Action", "Measure", "Target", ...people], ["A1", "Train more assessors", "Assessments on time", "68%", ...who]],
  ["an actual that is a date", ["Ref", "Action", "Measure", "Target date", "Actual completion date", ...people], ["A1", "Train more assessors", "Assessments on time", "June 2010", "July 2010", ...who]],
])("%s: no measure", (_what, header, row) => {
  expect(planOf({ Plan: [header, row, [...row]] }).indicators).toEqual([]);
});

describe("current performance", () => {
  const header = (...figures: string[]) => ["Ref", "Action", "Performance measure", ...figures, ...people];

  test("beside a target is the actual, and rates the row", () => {
    const plan = planOf({ Plan: [header("Current performance", "Target"), ["A1", "Train more assessors", "Assessments completed on time", "60%", "68%", ...who], ["A2", "Answer sooner", "Calls answered within a minute", "81%", "80%", ...who]] });
    expect(fields(plan)).toEqual(["reference", "action", "measure", "actual", "target", "leads", "when"]);
    expect(shown(plan)[0]).toBe("2 | Assessments completed on time | Assessments completed on time | higher | Latest 60% | Latest 68% | of the row");
  });

  test("beside an actual is where the plan began", () => {
    const plan = planOf({ Plan: [header("Current performance", "Target", "Actual"), ["A1", "Train more assessors", "Assessments completed on time", "60%", "68%", "66%", ...who]] });
    expect(fields(plan)).toEqual(["reference", "action", "measure", "baseline", "target", "actual", "leads", "when"]);
    expect(shown(plan)[0]).toBe("2 | Assessments completed on time | Assessments completed on time | higher | Baseline 60%, Latest 66% | Latest 68% | of the row");
  });

  test("with a target that is for later is not compared with it", () => {
    const plan = planOf({ Plan: [header("Current performance", "Target 2012/13"), ["A1", "Train more assessors", "Assessments completed on time", "60%", "68%", ...who]] });
    expect(shown(plan)[0]).toBe("2 | Assessments completed on time | Assessments completed on time | higher | Latest 60% | 2012/13 68% | of the row");
  });

  test("in words is no figure, and no column without a target is one", () => {
    const inWords = planOf({ Plan: [header("Current performance", "Target"), ["A1", "Train more assessors", "Assessors", "Too few, and spread thin", "12", ...who]] });
    expect(fields(inWords)[3]).toBe("baseline");
    const alone = planOf({ Plan: [header("Current performance"), ["A1", "Train more assessors", "Assessors", "9", ...who]] });
    expect(fields(alone)[3]).toBe("baseline");
  });
});
