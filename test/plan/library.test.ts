import { nationalIndicator, nationalIndicators } from "../../src/plan/library/national-indicators";
import { normaliseCode } from "../../src/plan/indicator-code";

test("every entry has a normalised code of its own, a name and at most one direction", () => {
  const entries = nationalIndicators();
  const numbers = new Set(entries.map(({ code }) => Number(/\d+/.exec(code)?.[0])));
  // The whole set of 198: the numbers 1 to 199, of which 12 was withdrawn before it began.
  expect(Array.from({ length: 199 }, (_, index) => index + 1).filter((number) => !numbers.has(number))).toEqual([12]);
  expect(new Set(entries.map((entry) => entry.code)).size).toBe(entries.length);
  for (const entry of entries) {
    expect(normaliseCode(entry.code)).toBe(entry.code);
    expect(entry.name.length).toBeGreaterThan(8);
    expect(["higher", "lower", null]).toContain(entry.polarity);
  }
});

test.each<[string, string, string | null]>([
  ["NI 59", "", "higher"],
  ["NI 62", "", "lower"],
  ["NI 63", "", "higher"],
  ["NI 71", "", "higher"],
  ["NI 102a", "", "lower"],
  ["NI 112", "", "lower"],
  ["NI 44b", "", null],
  ["NI 55", "Obesity in Reception", "lower"],
  ["NI 55b", "", "higher"],
  ["NI 56", "Year 6: percentage measured", "higher"],
  ["NI 82", "Gap at 19: attainment", "higher"],
  ["NI 82", "Gap at 19", null],
  ["NI 113", "Young people tested", "higher"],
  ["NI 113", "Prevalence of chlamydia", null],
  ["NI 187", "", null],
  ["NI 187a", "", "lower"],
])("%s %j: %j", (code, name, expected) => {
  expect(nationalIndicator(code, name)?.polarity).toBe(expected);
});

test("a part without a line of its own takes its whole's; an unknown code has none", () => {
  expect(nationalIndicator("NI 195c")?.code).toBe("NI 195");
  expect(nationalIndicator("NI 345")).toBeNull();
  expect(nationalIndicator("KPI 1")).toBeNull();
});
