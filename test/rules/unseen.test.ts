import { evaluate, requestOf, settingsOf } from "../../src/run";
import { snapshotOf } from "../reading/snapshot-of";
import { unseenPlans } from "./unseen-plans";

test.each(unseenPlans)("$name: what is wrong is found, and nothing else is said", ({ asAt, sheets, findings }) => {
  const snapshot = snapshotOf(sheets);
  const evaluation = evaluate(snapshot, { ...requestOf(settingsOf(snapshot), asAt), asAt });
  const several = Object.keys(sheets).length > 1;
  const said = evaluation.findings.map(({ rule, sheet, address }) => `${rule} ${several ? `${sheet}!` : ""}${address}`);
  expect(said.sort()).toEqual([...findings].sort());
  expect(evaluation.faults).toEqual([]);
  expect(evaluation.plan.actions.length).toBeGreaterThan(2);
});
