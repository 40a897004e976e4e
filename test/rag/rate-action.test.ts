import type { Area } from "../../src/plan/model";
import { policyOf, rate } from "../../src/rag";
import type { Policy } from "../../src/rag";
import type { ActionRating } from "../../src/rag/rating";
import { actionOf, indicatorOf, planOf } from "./indicator-of";

const figures = (code: string, actual: string, row: number) => indicatorOf({ code, row, actuals: { "2009/10": actual }, targets: { "2009/10": "80%" } });
const red = figures("NI 1", "60%", 2);
const amber = figures("NI 2", "78%", 3);
const green = figures("NI 3", "85%", 4);
const greenToo = figures("NI 4", "86%", 5);
const unpublished = figures("NI 5", "nya: July 2010", 6);
const partA = figures("NI 52a", "60%", 7);
const all = [red, amber, green, greenToo, unpublished, partA];

function rated(codes: readonly string[], policy: Policy | string = "on-target-5", areas: readonly Area[] = [], inheritFromArea = false): ActionRating {
  const plan = planOf(all, [actionOf({ indicators: [...codes], area: "Be healthy", priority: "1" })], areas);
  const { ratings } = rate(plan, { policy, asAt: "2010-09-30", reportingPeriod: null, inheritFromArea });
  const rating = ratings.actions[0];
  if (!rating) throw new Error("the action was not rated");
  return rating;
}

const area: Area = { sheet: "Plan", row: 2, address: "A2", kind: "area", priority: "1", name: "Be healthy", outcomeMeasures: [], indicators: ["NI 1"], mentions: [], actionCount: 1 };

describe("from indicators to an action", () => {
  test.each<[string[], string, number]>([
    [["NI 1"], "red", 1],
    [["NI 3", "NI 1", "NI 2"], "red", 3],
    [["NI 3", "NI 2"], "amber", 2],
    [["NI 3", "NI 4"], "green", 2],
    [["NI 52"], "red", 1],
    [[], "none", 0],
    [["NI 99"], "none", 0],
    [["NI 5"], "none", 0],
    // Green needs at least half of the row's indicators rated; Red stands whatever is missing.
    [["NI 3", "NI 5"], "green", 1],
    [["NI 3", "NI 5", "NI 99"], "none", 1],
    [["NI 1", "NI 5", "NI 99", "NI 98"], "red", 1],
    [["NI 2", "NI 5", "NI 99"], "amber", 1],
  ])("%j: %s, %i rated", (codes, status, count) => {
    expect(rated(codes)).toMatchObject({ status, rated: count, basis: codes.length === 0 ? "none" : "row" });
  });

  test("the reason says which decides, the coverage, and what is missing", () => {
    expect(rated(["NI 3", "NI 1", "NI 5"]).reason).toBe(
      "NI 1, 2009/10: 60% against 80%, higher is better: 20 points short, Red because more than 3. The worst decides; 2 of 3 rated (NI 5 is not published).",
    );
    expect(rated(["NI 3", "NI 5", "NI 99"]).reason).toMatch(/only 1 of 3 rated \(NI 5 is not published, NI 99 is on no list with figures\), too few for Green\.$/);
    expect(rated([]).reason).toBe("Not rated: the action cites no indicator.");
  });

  test("a policy may count the most common, or weigh, or ask for all", () => {
    const policy = policyOf("on-target-5");
    const by = (rollUp: Policy["actions"]["rollUp"], greenNeedsAll = false): Policy => ({ ...policy, actions: { rollUp, greenNeedsAll } });
    expect(rated(["NI 1", "NI 3", "NI 4"], by("most-common")).status).toBe("green");
    expect(rated(["NI 1", "NI 3"], by("most-common")).status).toBe("red");
    expect(rated(["NI 1", "NI 3"], by("weighted")).status).toBe("amber");
    expect(rated(["NI 3", "NI 4", "NI 2"], by("weighted")).status).toBe("green");
    expect(rated(["NI 3", "NI 5"], by("worst", true)).status).toBe("none");
  });
});

describe("an action without an indicator", () => {
  test("takes its area's status only where that was asked for, and says so", () => {
    expect(rated([], "on-target-5", [area])).toMatchObject({ status: "none", basis: "none" });
    const inherited = rated([], "on-target-5", [area], true);
    expect(inherited).toMatchObject({ status: "red", basis: "area" });
    expect(inherited.reason).toMatch(/^area: NI 1 Red \(Be healthy\)\. NI 1, 2009\/10: 60% against 80%/);
  });

  test("or its priority's", () => {
    const priority: Area = { ...area, kind: "priority", name: "Healthy lives", sheet: "Other", indicators: ["NI 3"] };
    expect(rated([], "on-target-5", [priority], true)).toMatchObject({ status: "green", basis: "area" });
  });

  test("one that cites its own keeps its own", () => {
    expect(rated(["NI 3"], "on-target-5", [area], true)).toMatchObject({ status: "green", basis: "row" });
  });
});

describe("an action whose own row has target and actual", () => {
  const own = (actual: string, code = "Children who come", row = 5) => ({ ...indicatorOf({ code, name: code, row, actuals: { "2009/10": actual }, targets: { "2009/10": "120" } }), sheet: "Plan", ofAction: true as const });
  const ratedBy = (indicators: readonly ReturnType<typeof indicatorOf>[], action: Parameters<typeof actionOf>[0]): ActionRating => {
    const rating = rate(planOf(indicators, [actionOf(action)]), { policy: "on-target-5", asAt: "2010-09-30", reportingPeriod: null, inheritFromArea: false }).ratings.actions[0];
    if (!rating) throw new Error("the action was not rated");
    return rating;
  };

  test("is rated by them, though it cites no indicator", () => {
    expect(ratedBy([own("100")], {})).toMatchObject({
      status: "red",
      basis: "row",
      codes: ["Children who come"],
      reason: "Children who come, 2009/10: 100 against 120, higher is better: 20 short (16.67%), Red because more than 5%.",
    });
    expect(ratedBy([own("131")], {}).status).toBe("green");
  });

  test("together with those that it cites; the worst decides", () => {
    const rating = ratedBy([green, own("118")], { indicators: ["NI 3"] });
    expect(rating).toMatchObject({ status: "amber", rated: 2 });
    expect(rating.reason).toMatch(/The worst decides; 2 of 2 rated\.$/);
  });

  test("in a row that goes on with it, too; but not by another row's measure of the same name", () => {
    expect(ratedBy([own("131"), own("100", "Parents who come", 6)], { rows: [5, 6] }).status).toBe("red");
    expect(ratedBy([own("100", "Children who come", 9)], {})).toMatchObject({ status: "none", basis: "none" });
  });

  test("without a figure it is Not rated, and says so", () => {
    expect(ratedBy([own("")], {}).reason).toBe("Not rated: Children who come has no figure.");
  });
});
