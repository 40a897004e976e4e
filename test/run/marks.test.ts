import { changesOf, evaluate, requestOf, settingsOf } from "../../src/run";
import { markLines } from "../../src/run/marks";
import { blockAddress } from "../../src/workbook/address";
import { snapshotOf } from "../reading/snapshot-of";

const sheets = {
  Plan: [
    ["Ref", "Action", "Success measure", "By when", "Lead"],
    ["A1", "Open a Saturday club", "Club open by June", "March 2011", ""],
    ["A2", "Print a new leaflet", "5,000 leaflets", "March 2011", ""],
    ["A3", "Train school staff", "40 trained", "", "tbc"],
  ],
};

test("each cell with a finding is marked once, by its worst finding, neighbours in one block", () => {
  const snapshot = snapshotOf(sheets);
  const evaluation = evaluate(snapshot, requestOf(settingsOf(snapshot), "2010-09-30"));
  const { changes } = changesOf({ kind: "mark" }, evaluation, snapshot);
  const marked = changes.flatMap((change) => (change.kind === "mark" ? change.blocks.map((block) => `${change.line} ${blockAddress(block)}`) : []));
  expect(marked).toEqual(expect.arrayContaining(["solid E2:E3", "solid D4", "dashed E4"]));
  expect(changes.some(({ kind }) => kind === "unmark")).toBe(false);
});

test("lines differ in kind, not in colour alone", () => {
  expect(new Set(markLines.map(({ line }) => line)).size).toBe(markLines.length);
});

test("what is marked already comes off first, by the name that its sheet has now", () => {
  const plain = snapshotOf(sheets);
  const [sheet] = plain.sheets;
  const made = { marks: [{ sheet: { id: sheet?.id, name: "Its old name" }, block: { row: 2, column: 5, rowCount: 2, columnCount: 1 }, id: "{1}", cells: 2 }] };
  const snapshot = { ...plain, documents: { made: JSON.stringify(made) } };
  const evaluation = evaluate(snapshot, requestOf(settingsOf(snapshot), "2010-09-30"));
  expect(evaluation.markedCells).toBe(2);
  expect(changesOf({ kind: "mark" }, evaluation, snapshot).changes[0]).toEqual({ kind: "unmark", sheet: "Plan" });
  expect(changesOf({ kind: "unmark" }, evaluation, snapshot).changes).toEqual([{ kind: "unmark", sheet: "Plan" }]);
});
