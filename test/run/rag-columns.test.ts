import type { PlanTable } from "../../src/plan/model";
import { computedWord, isTyped, ragTarget, reasonText } from "../../src/run/rag-columns";
import { sheetOf, type TestCell } from "../reading/snapshot-of";

function tableOf(columns: readonly { readonly heading: string; readonly field: PlanTable["columns"][number]["field"] }[]): PlanTable {
  return {
    id: "t1",
    sheet: "Plan",
    kind: "actions",
    headerRow: 1,
    headerLastRow: 1,
    firstRow: 2,
    lastRow: 3,
    firstColumn: 1,
    lastColumn: columns.length,
    columns: columns.map((column, index) => ({ ...column, column: index + 1, evidence: "" })),
    evidence: "",
    repeatedHeaderRows: [],
  };
}

const plain = [
  { heading: "Action", field: "action" as const },
  { heading: "Lead", field: "leads" as const },
];
const withRag = [...plain, { heading: "RAG", field: "outcomeRag" as const }];

describe("where the RAG of a table goes", () => {
  test.each<[string, readonly (readonly TestCell[])[], PlanTable, { statusColumn: number; reasonColumn: number; statusIs: string }]>([
    ["two columns at the right edge", [["Action", "Lead"], ["Paint", "Ann"]], tableOf(plain), { statusColumn: 3, reasonColumn: 4, statusIs: "added" }],
    ["the sheet's own RAG column, a reason added", [["Action", "Lead", "RAG"], ["Paint", "Ann", "Green"]], tableOf(withRag), { statusColumn: 3, reasonColumn: 4, statusIs: "own" }],
    ["past whatever stands beside the table", [["Action", "Lead", "", "A note"], ["Paint", "Ann"]], tableOf(plain), { statusColumn: 5, reasonColumn: 6, statusIs: "added" }],
    ["past a note far below in the next column", [["Action", "Lead"], ["Paint", "Ann"], ["", "", "checked by Ann"]], tableOf(plain), { statusColumn: 4, reasonColumn: 5, statusIs: "added" }],
    ["the columns of an earlier run", [["Action", "Lead", "Outcome RAG", "RAG reason"], ["Paint", "Ann", "Red", "Red: x"]], tableOf(plain), { statusColumn: 3, reasonColumn: 4, statusIs: "added" }],
    ["the columns of an earlier run after one was inserted", [["Action", "Lead", "New", "Outcome RAG", "RAG reason"], ["Paint", "Ann", "", "Red", "Red: x"]], tableOf(plain), { statusColumn: 4, reasonColumn: 5, statusIs: "added" }],
  ])("%s", (_, rows, table, expected) => {
    expect(ragTarget(sheetOf("Plan", rows), table, [table], [2])).toMatchObject(expected);
  });
});

describe("whether a person typed a status", () => {
  test.each([
    ["Red", "Red: NI 59 misses its target.", false],
    ["red", "Red: NI 59 misses its target.", false],
    ["Green", "Red: NI 59 misses its target.", true],
    ["Green", "", true],
    ["", "Red: NI 59 misses its target.", false],
    ["", "", false],
    ["G", "", true],
    ["Not rated", "Not rated: no target.", false],
  ])("%p beside %p: %p", (status, reason, typed) => {
    expect(isTyped(status, reason)).toBe(typed);
  });

  test("the computed word is read back from a reason, and only from ours", () => {
    expect(computedWord(reasonText("Amber", "2 points short."))).toBe("Amber");
    expect(reasonText("Not rated", "Not rated: no target.")).toBe("Not rated: no target.");
    expect(computedWord("Amber since the floods")).toBeNull();
  });
});
