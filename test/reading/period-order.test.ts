import { readPlan } from "../../src/reading";
import { snapshotOf } from "./snapshot-of";

test("months and quarters stand in the order of the calendar", () => {
  const plan = readPlan(
    snapshotOf({
      KPIs: [
        ["Code", "Indicator", "Good is", "Apr-25 Actual", "Apr-25 Target", "May-25 Actual", "May-25 Target", "Jun-25 Actual", "Jun-25 Target"],
        ["KPI 1", "Calls answered within a minute", "High", "80%", "85%", "82%", "85%", "86%", "85%"],
        ["KPI 2", "Days lost to sickness", "Low", "9.1", "8", "8.7", "8", "8.4", "8"],
        ["KPI 3", "Missed bins", "Low", "51", "40", "47", "40", "39", "40"],
      ],
    }),
    {},
  );
  expect(plan.indicatorPeriods).toHaveLength(3);
  expect(plan.indicatorPeriods.map((label) => /Apr|May|Jun/.exec(label)?.[0])).toEqual(["Apr", "May", "Jun"]);
});
