import { rateFigures, type Argument } from "../../src/functions/rag";
import { functionsOn } from "../../src/functions/functions";
import metadata from "../../src/functions/functions.json";

describe("figures in a formula", () => {
  test.each<[Argument, Argument, Argument, Argument, string, string]>([
    ["60%", "68%", "higher", undefined, "Red", "60% against 68%, higher is better: 8 points short, Red because more than 3."],
    [70, 68, "higher", null, "Green", "70 against 68, higher is better: 2 better, Green because the target is met."],
    ["4.3%", "4%", "Aim to minimise", 0.5, "Amber", "4.3% against 4%, lower is better: 0.3 points over, Amber because within the agreed 0.5."],
    ["4.6%", "4%", "lower", 0.5, "Red", "4.6% against 4%, lower is better: 0.6 points over, Red because more than the agreed 0.5."],
    [94, 100, "higher", "10%", "Amber", "94 against 100, higher is better: 6 short (6%), Amber because within the agreed 10."],
    ["", 100, "higher", "", "Not rated", "Not rated, no figure."],
    [94, "", "higher", "", "Not rated", "94, Not rated, no target for this period."],
    [94, 100, "sideways", "", "Not rated", 'Not rated: the third part of the formula says which way is better, "higher", "lower" or "nearest".'],
    [94, 100, "higher", -1, "Not rated", "Not rated: the tolerance is not a number of 0 or more."],
    [94, 100, "higher", "some", "Not rated", "Not rated: the tolerance is not a number of 0 or more."],
  ])("%p against %p, %p, tolerance %p: %s", (actual, target, polarity, tolerance, word, reason) => {
    expect(rateFigures(actual, target, polarity, tolerance)).toEqual({ word, reason });
  });
});

test("functions.json describes the functions that there are, and no others", () => {
  const known = functionsOn(() => import("../../src/functions/rag"));
  expect(metadata.functions.map(({ id }) => id)).toEqual(Object.keys(known));
  for (const { parameters } of metadata.functions) {
    expect(parameters.map(({ name }) => name)).toEqual(["actual", "target", "polarity", "tolerance"]);
  }
});
