import { parsePolicy, type Policy } from "../../src/rag";
import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { snapshotOf } from "../reading/snapshot-of";

/**
 * Figures and ratings as councils printed them, under the policy that stands in the same report; names in our own words.
 * Maidstone, key performance indicators 2018/19: target met, slightly missed (within 10%), not achieved. Its first quarter counts
 * 10 Green, 0 Amber and 1 Red, its second 9, 0 and 1; the rows here are those whose rating follows from the text.
 * Welwyn Hatfield 2017/18: met, within tolerance, failed; recycling of 40% against 42% was "narrowly missed".
 */
const within10: Policy = parsePolicy({ id: "own-1", name: "Slightly missed within 10%", follows: null, green: {}, amber: { by: "tolerance", percent: 10, points: null } });

type Row = readonly [name: string, goodIs: "High" | "Low", value: string, target: string, printed: "Green" | "Amber" | "Red" | "Not rated"];

function rated(period: string, rows: readonly Row[]): readonly string[] {
  const snapshot = snapshotOf({
    [`KPIs ${period}`]: [["Performance indicator", "Good is", "Value", "Target"], ...rows.map(([name, goodIs, value, target]) => [name, goodIs, value, target])],
  });
  const settings = settingsSchema.parse({ asAt: "2018-12-31", policy: "own-1", policies: [within10] });
  const words = { red: "Red", amber: "Amber", green: "Green", complete: "Complete", none: "Not rated" };
  return evaluate(snapshot, requestOf(settings, "2018-12-31")).ratings.indicators.map(({ status }) => words[status]);
}

test.each<[string, readonly Row[]]>([
  [
    "Q1 2018/19",
    [
      ["Fly tips that led to enforcement", "High", "61.1%", "50%", "Green"],
      ["Fly tips dealt with in 2 working days", "High", "96.88%", "89%", "Green"],
      ["Fly tips dealt with in 4 working days", "High", "99.22%", "94%", "Green"],
      ["Household waste recycled", "High", "54.96%", "52.5%", "Green"],
      ["Visitors on the High Street", "High", "2,973,349", "2,400,000", "Green"],
    ],
  ],
  [
    "Q2 2018/19",
    [
      ["Reports of litter attended to", "High", "54.4%", "N/A", "Not rated"],
      ["Fly tips that led to enforcement", "High", "83.3%", "50%", "Green"],
      ["Fly tips dealt with in 2 working days", "High", "90.27%", "89%", "Green"],
      ["Fly tips dealt with in 4 working days", "High", "94.97%", "94%", "Green"],
      ["Household waste recycled", "High", "54.34%", "52.5%", "Green"],
      ["Streets with little litter", "High", "99.67%", "94%", "Green"],
      ["Streets with little detritus", "High", "97.70%", "94%", "Green"],
    ],
  ],
  ["Q3 2017/18", [["Household waste recycled", "High", "40%", "42%", "Amber"]]],
])("what was printed for %s comes out again", (period, rows) => {
  expect(rated(period, rows)).toEqual(rows.map(([, , , , printed]) => printed));
});

test("a rating that was printed against the council's own direction is seen: 114 kg of residual waste against 127 kg is met", () => {
  expect(rated("Q1 2019/20", [["Residual household waste per household (kg)", "Low", "114", "127", "Green"]])).toEqual(["Green"]);
});
