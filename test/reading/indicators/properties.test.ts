import fc from "fast-check";
import { readIndicatorTables } from "../../../src/reading/indicators";
import type { TestCell } from "../snapshot-of";
import { sheetOf } from "../snapshot-of";
import { shown } from "./shown";

const header: readonly TestCell[] = ["Ref", "Indicator", "Good is", "2008/09 actual", "2009/10 actual", "2009/10 target", "2010/11 target", "England", "Lead officer", "Comments"];
const rows: readonly (readonly TestCell[])[] = [
  ["KPI 1", "Reviews held on time", "High", "89.7%", "82.9%", "91%", "93%", 88, "A Smith", "Two were late"],
  ["KPI 2", "Repeat referrals", "Low", "25.2%", "nya: July 2010", "23.5%", "No target", 24, "B Jones", ""],
  ["NI 112", "Under 18 conceptions", "Low", "-5.6%", "-6.0%", "-29%", "-37%", null, "A Smith", ""],
  ["KPI 4", "Visits to museums", "High", 1290, 1412, 1300, 1380, null, "C Brown", "Snow in January"],
];

const readAll = (table: readonly (readonly TestCell[])[]): string[] => readIndicatorTables(sheetOf("Indicators", table)).indicators.map((indicator) => shown(sorted(indicator)));

/** Figures in the order of their labels: a shuffled sheet has its own order. */
function sorted<T extends { actuals: object; targets: object }>(indicator: T): T {
  const inOrder = (figures: object): object => Object.fromEntries(Object.entries(figures).sort(([a], [b]) => a.localeCompare(b)));
  return { ...indicator, actuals: inOrder(indicator.actuals), targets: inOrder(indicator.targets) };
}

const plain = readAll([header, ...rows]);

test("the plain table is read", () => {
  expect(plain).toHaveLength(4);
  expect(plain[0]).toBe("KPI 1 higher | A 2008/09=89.7% 2009/10=82.9% | T 2009/10=91% 2010/11=93% | C England=88");
});

test("shuffling columns changes nothing", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(header.map((_, index) => index), { minLength: header.length }), (order) => {
      const shuffle = (row: readonly TestCell[]): TestCell[] => order.map((index) => row[index] ?? null);
      expect(readAll([header, ...rows].map(shuffle))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("blank rows, blank columns and repeated headers change nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("blank", "header", "section"), { minLength: 4, maxLength: 4 }),
      fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
      fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
      (kinds, counts, blankColumns) => {
        const table: (readonly TestCell[])[] = [["Title of the sheet"], [], header];
        rows.forEach((row, index) => {
          table.push(row);
          const kind = kinds[index];
          if (kind === "blank") for (let i = 0; i < (counts[index] ?? 0); i += 1) table.push([]);
          if (kind === "header") table.push(header);
          if (kind === "section") table.push([null, "A section of the list"]);
        });
        const widened = table.map((row) => row.flatMap((cell, index): TestCell[] => (blankColumns.includes(index) ? [null, cell] : [cell])));
        // A title in one cell must not be torn from its row.
        expect(readAll(widened)).toEqual(plain);
      },
    ),
    { numRuns: 80 },
  );
});

test("synonyms of headings change nothing", () => {
  const synonyms: readonly (readonly string[])[] = [
    ["Ref", "Code", "No.", "PI Ref", "Indicator ref", "KPI No."],
    ["Indicator", "Measure", "Performance indicator", "KPI description", "Indicator name", "What we measure"],
    ["Good is", "Polarity", "Aim to", "Good performance is", "Direction of good"],
    ["2008/09 actual", "Actual 2008-09", "2008/09", "Outturn 2008/09", "2008/2009 result", "08/09 performance"],
    ["2009/10 actual", "Actual 2009-10", "2009/10", "Outturn 2009/10", "FY 2009/10 achieved", "09/10"],
    ["2009/10 target", "Target 2009-10", "Target (2009/10)", "09/10 Tgt"],
    ["2010/11 target", "Target for 2010/11", "2010-11 targets"],
    ["England", "England", "England", "England"],
    ["Lead officer", "Owner", "Responsible officer", "Lead"],
    ["Comments", "Notes", "Commentary", "Explanation"],
  ];
  fc.assert(
    fc.property(fc.tuple(...synonyms.map((choices) => fc.constantFrom(...choices))), (headings) => {
      expect(readAll([headings, ...rows])).toEqual(plain);
    }),
    { numRuns: 100 },
  );
});

test("whatever stands on a sheet is read or left alone, never thrown over", () => {
  const cell = fc.oneof(fc.constantFrom<TestCell>("Indicator", "Target", "Actual", "2009/10", "Q1", "NI 59", "68%", "nya", "Baseline", "Lead", "Action", "#REF!", "", null), fc.string(), fc.double({ noNaN: true }), fc.boolean());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (table) => {
      const reading = readIndicatorTables(sheetOf("Any", table));
      for (const indicator of reading.indicators) expect(indicator.code).not.toBe("");
    }),
    { numRuns: 200 },
  );
});
