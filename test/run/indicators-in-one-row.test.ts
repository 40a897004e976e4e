import { greenExceptions, policyOf } from "../../src/rag";
import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { policyPreview } from "../../src/run/policy-preview";
import { indicatorRows } from "../../src/summary/indicators";
import { snapshotOf } from "../reading/snapshot-of";

/** Months down: both indicators are named in the same row. */
const snapshot = snapshotOf({
  Monthly: [
    ["Month", "Phone answered on time", "Target", "Absence (days)", "Target"],
    ["Apr-25", "91%", "95%", 2.1, 2],
    ["May-25", "97%", "95%", 1.9, 2],
    ["Jun-25", "96%", "95%", 2.1, 2],
  ],
});
const evaluation = evaluate(snapshot, requestOf(settingsSchema.parse({ asAt: "2025-07-31" }), "2025-07-31"));

test("two indicators whose names stand in one row keep their own figures and statuses everywhere", () => {
  const { plan, ratings, policy } = evaluation;
  expect(indicatorRows(plan, ratings).map((row) => [row.Cell, row.Indicator, row.Actual, row.Target])).toEqual([
    ["B4", "Phone answered on time", "96%", "95%"],
    ["D4", "Absence (days)", "2.1", "2"],
  ]);
  expect(greenExceptions(plan, ratings, policy).map(({ indicator, address }) => [indicator.name, address])).toEqual([["Phone answered on time", "B4"]]);
  expect(policyPreview(evaluation, policyOf("within-5-and-10")).changes.map(({ label, address, from, to }) => [label, address, from, to])).toEqual([["Absence (days)", "D1", "amber", "green"]]);
});
