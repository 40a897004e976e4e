import fc from "fast-check";
import { evaluate, requestOf, settingsOf } from "../../src/run";
import { labeller } from "../../src/summary/labels";
import { leadRows } from "../../src/summary/leads";
import { pivotLines, pivotPlans } from "../../src/summary/pivots";
import { register } from "../../src/summary/register";
import { snapshotOf } from "../reading/snapshot-of";

test("the same words are one label, in the spelling that came first", () => {
  const label = labeller();
  expect(["Parks Manager", "Parks  manager", " PARKS MANAGER\n", "Park Manager"].map(label)).toEqual(["Parks Manager", "Parks Manager", "Parks Manager", "Park Manager"]);
});

test("no two labels are the same to Excel, which takes no notice of capitals, and none is longer than a PivotTable takes", () => {
  const words = fc.array(fc.constantFrom("Parks", "parks", "PARKS", "Halls", " ", "\n", "\u00a0", "x".repeat(130)), { maxLength: 5 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (texts) => {
      const label = labeller();
      const labels = new Set(texts.map(label));
      expect(new Set([...labels].map((one) => one.toLowerCase())).size).toBe(labels.size);
      for (const one of labels) expect(one.length).toBeLessThanOrEqual(255);
    }),
  );
});

test("a lead and an area that are written in two ways have one line each in the PivotTables", () => {
  const snapshot = snapshotOf({
    Plan: [
      ["Corporate action plan 2010/11"],
      ["Objective", "No", "Action", "Responsible officer", "Target date"],
      ["Safer roads", "1", "Resurface the high street", "Roads Engineer", "September 2010"],
      ["Safer roads", "2", "Light the underpass", "Roads  engineer", "March 2011"],
      ["safer Roads", "3", "Paint the crossings", "roads engineer", "March 2011"],
      ["Good start", "4", "Open a family hub", "Families Manager", "March 2011"],
    ],
  });
  const { plan, ratings, findings, options } = evaluate(snapshot, requestOf(settingsOf(snapshot), "2010-09-30"));
  const rows = register(plan, ratings, findings, options.asAt);
  const totals = (name: string, of: Parameters<typeof pivotLines>[1]) => {
    const pivot = pivotPlans.find((one) => one.name === name);
    return pivot && pivotLines(pivot, of).lines.map(({ path, values }) => [path.join(" > "), values.at(-1)]);
  };
  expect(totals("PlanCheckLeads", leadRows(plan, rows))).toEqual([["Families Manager", 1], ["Roads Engineer", 3], ["", 4]]);
  expect(totals("PlanCheckOutcome", rows)).toEqual([["1. Safer roads", 3], ["2. Good start", 1], ["", 4]]);
  expect(new Set(rows.map(({ Area }) => Area))).toEqual(new Set(["Safer roads", "Good start"]));
});
