import fc from "fast-check";
import { ragWords } from "../../src/rag/words";
import { deliveryCounts, outcomeCounts, statusCounts } from "../../src/summary/rag-counts";
import { pivotLines, pivotPlans, pivotsWorthMaking, type TableRow } from "../../src/summary/pivots";

const word = fc.constantFrom(...ragWords);
const registerRow = fc.record({ Priority: fc.constantFrom("1 Play", "2 Learn", "3 Travel"), Area: fc.constantFrom("North", "South", ""), word, fromArea: fc.boolean() }).map(
  ({ Priority, Area, word: outcome, fromArea }): TableRow => ({
    Priority,
    Area,
    Action: "Open the park",
    Group: "",
    "Quarter due": "No date",
    "Outcome RAG": outcome,
    "Delivery RAG": "",
    ...outcomeCounts(outcome, fromArea),
    ...deliveryCounts(null),
  }),
);
const outcomePlan = pivotPlans.find(({ name }) => name === "PlanCheckOutcome");
const areaPlan = pivotPlans.find(({ name }) => name === "PlanCheckAreas");

test("an action is counted in exactly one column, and never in an area's and its own", () => {
  fc.assert(
    fc.property(word, fc.boolean(), (one, fromArea) => {
      const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, value) => total + value, 0);
      expect(sum(outcomeCounts(one, fromArea))).toBe(1);
      expect(sum(deliveryCounts(one))).toBe(1);
      expect(sum(statusCounts(one))).toBe(1);
    }),
  );
});

test("the columns of every line add up to all actions, and the lines to the grand total", () => {
  if (!outcomePlan || !areaPlan) throw new Error("the PivotTables are not there");
  fc.assert(
    fc.property(fc.array(registerRow, { minLength: 1, maxLength: 40 }), (rows) => {
      for (const plan of [outcomePlan, areaPlan]) {
        const { lines } = pivotLines(plan, rows);
        for (const { values } of lines) expect(values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(values.at(-1));
        const total = lines.at(-1)?.values;
        const outer = lines.filter(({ path }) => path.length === 1);
        expect(total).toEqual(total?.map((_, index) => outer.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)));
        expect(total?.at(-1)).toBe(rows.length);
      }
    }),
  );
});

test("a PivotTable that could only say nothing is left out", () => {
  const row: TableRow = { Priority: "1 Play", Area: "No area", Group: "", Action: "Open the park", "Quarter due": "No date", "Delivery RAG": "", ...outcomeCounts("Red", false), ...deliveryCounts(null) };
  expect(pivotsWorthMaking({ register: [row] }).map(({ name }) => name)).toEqual(["PlanCheckOutcome"]);
  expect(pivotsWorthMaking({ register: [{ ...row, Group: "narrow the gap", "Delivery RAG": "Red" }] }).map(({ name }) => name)).toEqual(["PlanCheckOutcome", "PlanCheckDelivery", "PlanCheckGroups"]);
  expect(pivotsWorthMaking({})).toEqual([]);
});

test("captions of one PivotTable differ from each other and from every field that they are made from", () => {
  for (const { values } of pivotPlans) {
    const captions = values.map(({ caption }) => caption.toLowerCase());
    expect(new Set(captions).size).toBe(captions.length);
  }
});
