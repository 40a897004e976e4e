import { withConflictingFigures } from "../../src/plan/conflicting-figures";
import type { Indicator } from "../../src/plan/model";
import { policyOf, rate } from "../../src/rag";
import { rateIndicator } from "../../src/rag/rate-indicator";
import type { IndicatorCells } from "../rag/indicator-of";
import { actionOf, indicatorOf, planOf } from "../rag/indicator-of";

const on = (sheet: string, cells: IndicatorCells): Indicator => ({ ...indicatorOf({ code: "NI 59", name: "Initial assessments within time", ...cells }), sheet });
const list = (sheet: string, actual: string, target = "68%", more: IndicatorCells = {}) => on(sheet, { actuals: { "2009/10": actual }, targets: { "2009/10": target }, ...more });
const statuses = (...indicators: Indicator[]) => withConflictingFigures(indicators).map((indicator) => rateIndicator(indicator, policyOf("on-target-5"), null).latest);

test("two sheets with different figures: both Not rated, both cells named", () => {
  const [first, second] = statuses(list("Scorecard", "60%"), list("Targets", "72%"));
  expect(first).toMatchObject({ status: "none", notRated: "lists-differ" });
  expect(first?.reason).toBe("NI 59, 2009/10: Not rated, two lists differ: actual 60% in C2 on Scorecard, 72% in C2 on Targets; correct the one that is wrong.");
  expect(second?.reason).toBe("NI 59, 2009/10: Not rated, two lists differ: actual 72% in C2 on Targets, 60% in C2 on Scorecard; correct the one that is wrong.");
});

test("a target that differs counts, too", () => {
  const [first] = statuses(list("Scorecard", "60%"), list("Targets", "60%", "58%"));
  expect(first?.reason).toMatch(/two lists differ: target 68% in F2 on Scorecard, 58% in F2 on Targets/);
});

test.each<[string, Indicator, Indicator]>([
  ["the same figures", list("A", "72%"), list("B", "72%")],
  ["one is rounded", list("A", "72.4%"), list("B", "72%")],
  ["one list has no figure", list("A", "72%"), list("B", "nya: July 2010")],
  ["other periods", list("A", "72%"), on("B", { actuals: { "2008/09": "60%" }, targets: { "2008/09": "68%" } })],
  ["the same local code for another indicator", list("A", "72%", "68%", { code: "1" }), list("B", "91", "90", { code: "1", name: "Trees planted" })],
  ["an academic and a financial year", list("A", "72%", "68%", { period: "FY" }), list("B", "70%", "68%", { period: "Ac Yr" })],
])("%s: rated as ever", (_what, first, second) => {
  expect(statuses(first, second)[0]?.status).toBe("green");
});

test("no colour of an earlier period stands in for the figure in doubt", () => {
  const both = { "2008/09": "70%", "2009/10": "60%" };
  const [first] = statuses(on("A", { actuals: both, targets: { "2008/09": "68%", "2009/10": "68%" } }), list("B", "72%"));
  expect(first).toMatchObject({ status: "none", period: "2009/10" });
});

test("sheets that share codes but hardly a figure are about different places", () => {
  const ward = (sheet: string, shift: number) => ["Parks", "Roads", "Homes"].map((name, index) => list(sheet, `${70 + index + shift}%`, `${68 - shift}%`, { code: `KPI ${index}`, name: `${name} in good condition` }));
  expect(statuses(...ward("North", 0), ...ward("South", 3)).every((rating) => rating.status === "green")).toBe(true);
});

test("an action that cites it is Not rated, with the reason", () => {
  const plan = planOf(withConflictingFigures([list("A", "60%"), list("B", "72%")]), [actionOf({ indicators: ["NI 59"] })]);
  const { ratings } = rate(plan, { policy: "on-target-5", asAt: "2010-09-30", reportingPeriod: null, inheritFromArea: false });
  expect(ratings.actions[0]).toMatchObject({ status: "none", reason: "Not rated: NI 59 has two figures that differ." });
});
