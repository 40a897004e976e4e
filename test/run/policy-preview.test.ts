import { policyOf } from "../../src/rag";
import { evaluate, policyPreview, requestOf, settingsSchema } from "../../src/run";
import { snapshotOf } from "../reading/snapshot-of";

const snapshot = snapshotOf({
  Plan: [
    ["Ref", "Action", "By when", "Lead", "Indicators"],
    ["A1", "Open the hall at weekends", "June 2010", "Hall Manager", "NI 57"],
    ["A2", "Train ten volunteers", "May 2010", "Youth Lead", "NI 110"],
  ],
  Indicators: [
    ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10"],
    ["NI 57", "Children who take part in sport", "High", "78%", "80%"],
    ["NI 110", "Young people in positive activities", "High", "60%", "80%"],
    ["NI 55", "Obesity in reception year", "Low", "8%", "10%"],
  ],
});
const evaluationUnder = (policy: string) => evaluate(snapshot, requestOf(settingsSchema.parse({ policy, asAt: "2010-09-30" }), "2010-09-30"));
const words = (policy: string, tried: string) => policyPreview(evaluationUnder(policy), policyOf(tried)).changes.map(({ kind, label, from, to, sheet, address }) => `${kind} ${label}: ${from} to ${to}, ${sheet} ${address}`);

test("the statuses that would change, with their places; indicators first", () => {
  expect(words("on-target-5", "within-5-and-10")).toEqual(["indicator NI 57: amber to green, Indicators B2", "action A1: amber to green, Plan B2"]);
  expect(policyPreview(evaluationUnder("on-target-5"), policyOf("within-5-and-10")).statuses).toBe(5);
});

test("the policy in force would change nothing", () => {
  expect(words("within-5-and-10", "within-5-and-10")).toEqual([]);
});

test("what is said is what choosing the policy does", () => {
  const [before, after] = [evaluationUnder("on-target-5"), evaluationUnder("agreed-tolerance")];
  const changed = (kind: "indicators" | "actions") => after.ratings[kind].filter((rating, index) => rating.status !== before.ratings[kind][index]?.status).length;
  expect(policyPreview(before, policyOf("agreed-tolerance")).changes).toHaveLength(changed("indicators") + changed("actions"));
  expect(before.plan).toEqual(after.plan);
});
