import { applyChanges, loadJournals, putBack, readWorkbook } from "../../src/excel";
import { buildSummary, fillRag, OpenWorkbook } from "./plan-workbook";

let book: OpenWorkbook;
afterEach(() => book.close());

test("a run writes words, looks, colours and a drop-down in three round trips, and nothing else", async () => {
  book = await OpenWorkbook.open();
  await readWorkbook();
  const before = book.host.counters.syncs;
  const result = await applyChanges(fillRag);
  expect(book.host.counters.syncs - before).toBe(3);
  expect(result).toMatchObject({ skipped: [], verified: true, differing: [], dropped: [] });
  expect(book.host.cell("P1 Health", "D2")).toMatchObject({ value: "Red", bold: true, dropDown: ["Red", "Green"] });
  expect(book.host.cell("P1 Health", "E3").value).toBe("Row 3: 60% against 68%, so Green, by more than 3 points.");
  expect(book.host.cell("P1 Health", "D1")).toMatchObject({ value: "RAG", fill: "#D9E2EC", fontColour: "#1B2A3A", wrap: true });
  expect((await readWorkbook()).documents).toMatchObject({ settings: '{"policy":"on-target-5"}' });
  console.log(await book.differences());
});

test("putting back leaves the workbook as it was", async () => {
  book = await OpenWorkbook.open();
  const { journal } = await applyChanges(fillRag);
  const result = await putBack(journal);
  expect(result).toMatchObject({ label: "Fill RAG", changedSince: [], missing: [], removedSheets: [], outOfDate: [] });
  expect(result.restored).toBe(10);
  expect(await book.differences()).toEqual([]);
  expect(await loadJournals()).toEqual([]);
});

test("a sheet of our own is added, and removed by putting back", async () => {
  book = await OpenWorkbook.open();
  const { journal, skipped, verified } = await applyChanges(buildSummary);
  expect(skipped).toEqual([]);
  expect(verified).toBe(true);
  expect(book.host.sheetNames).toEqual(["P1 Health", "P2 Safety", "Summary"]);
  const result = await putBack(journal);
  expect(result).toMatchObject({ changedSince: [], missing: [], removedSheets: ["Summary"] });
  expect(await book.differences()).toEqual([]);
});
