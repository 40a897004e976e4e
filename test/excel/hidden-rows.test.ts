import { applyChanges, loadJournals, putBack } from "../../src/excel";
import type { ChangeSet } from "../../src/workbook/changes";
import { OpenWorkbook } from "./plan-workbook";

jest.setTimeout(60_000);

const sheet = "Plan";
const actions = ["Walk", "Cook", "Swim", "Cycle", "Skate", "Row", "Climb"];

interface Case {
  readonly what: string;
  readonly hidden: readonly number[];
  readonly isFiltered: boolean;
}

const cases: readonly Case[] = [
  { what: "no row", hidden: [], isFiltered: true },
  { what: "one row", hidden: [4], isFiltered: true },
  { what: "the first and the last row", hidden: [2, 8], isFiltered: true },
  { what: "rows that follow each other", hidden: [3, 4, 5], isFiltered: true },
  { what: "every row", hidden: [2, 3, 4, 5, 6, 7, 8], isFiltered: true },
  { what: "rows, without a filter", hidden: [3, 6], isFiltered: false },
];

let book: OpenWorkbook;
afterEach(() => book.close());

async function open({ hidden, isFiltered }: Case, options = {}): Promise<void> {
  book = await OpenWorkbook.open(
    {
      [sheet]: {
        rows: [["Ref", "Action"], ...actions.map((action, index) => [`1.${index + 1}`, action])],
        also: (one) => {
          if (isFiltered) one.autoFilter = "A1:B8";
          for (const row of hidden) one.getRow(row).hidden = true;
        },
      },
    },
    options,
  );
}

const column = (at: number): unknown[] => actions.map((_, index) => book.value(sheet, index + 2, at));

const fill = (word: string): ChangeSet => ({
  label: "Fill",
  expectations: actions.map((value, index) => ({ sheet, row: index + 2, column: 2, value })),
  changes: [{ kind: "cells", sheet, row: 1, column: 3, contents: [[{ text: "RAG" }], ...actions.map((action) => [{ text: `${word} ${action}` }])] }],
});

test("the stand-in misplaces an array that is written over hidden and shown rows, as Excel was seen to do", async () => {
  await open({ what: "", hidden: [3, 4], isFiltered: true });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("C2:C8").values = actions.map((action) => [action]);
    await context.sync();
  });
  expect(column(3)).not.toEqual(actions);
});

test.each(cases)("where a filter hides $what, every word stands in its own row, and goes from there by Put back", async (one) => {
  await open(one);
  expect(await applyChanges(fill("First"))).toMatchObject({ verified: true, skipped: [] });
  expect(column(3)).toEqual(actions.map((action) => `First ${action}`));
  await applyChanges(fill("Second"));
  expect(column(3)).toEqual(actions.map((action) => `Second ${action}`));
  const [last] = await loadJournals();
  if (!last) throw new Error("No journal was kept.");
  expect(await putBack(last)).toMatchObject({ changedSince: [], missing: [] });
  expect(column(3)).toEqual(actions.map((action) => `First ${action}`));
  const [first] = await loadJournals();
  if (!first) throw new Error("No journal was kept.");
  await putBack(first);
  expect(await book.differences()).toEqual([]);
});

test("hidden rows are asked about in one more round trip; none are spent where nothing is hidden", async () => {
  const syncsOf = async (one: Case): Promise<number> => {
    await open(one);
    const before = book.host.counters.syncs;
    const { journal } = await applyChanges(fill("First"));
    const spent = book.host.counters.syncs - before;
    // What was remembered of this workbook's documents goes with it.
    await putBack(journal);
    book.close();
    return spent;
  };
  const none = await syncsOf({ what: "", hidden: [], isFiltered: true });
  expect(await syncsOf({ what: "", hidden: [3, 4], isFiltered: true })).toBe(none + 1);
  await open({ what: "", hidden: [], isFiltered: false });
});

test("a run that fails half way under a filter leaves every row as it was", async () => {
  await open({ what: "", hidden: [3, 4, 7], isFiltered: true });
  await applyChanges(fill("First"));
  await book.mark();
  let writes = 0;
  book.host.injectFault(({ names }) => (names.includes("Values") && (writes += 1) === 1 ? { loseAnswer: true } : null));
  await expect(applyChanges(fill("Second"))).rejects.toThrow();
  book.host.injectFault(null);
  expect(column(3)).toEqual(actions.map((action) => `First ${action}`));
  expect(await book.differences()).toEqual([]);
});
