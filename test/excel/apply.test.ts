import { applyChanges, loadJournals, putBack, readWorkbook } from "../../src/excel";
import type { ChangeSet } from "../../src/workbook/changes";
import { cellAddress } from "../../src/workbook/address";
import { actionsExpected, buildSummary, fillRag, OpenWorkbook, ragChanges } from "./plan-workbook";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

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
  // All that differs in the file lies in the two new columns, or is one of our documents.
  const elsewhere = (await book.differences()).filter((difference) => !/P1 Health!(?:[DE]\d|column [45])|customXml|custom ?xml/i.test(difference));
  expect(elsewhere).toEqual([]);
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

describe("text stays text", () => {
  const nasty = [
    "=1+1", "+SUM(A1)", "-1", "@cmd", "'007", "007", "1/2", "4.3%", "£1,200", "TRUE", "#REF!", "=cmd|' /C calc'!A0", "1E5", "March 2011", "10:30", " =1", "\t=2",
    "line one\nline two", "🙂 well done", "مرحبا 5", "<script>alert(1)</script>", "x".repeat(32_767), "9".repeat(32_766),
  ];

  test("whatever it looks like", async () => {
    book = await OpenWorkbook.open();
    const set: ChangeSet = { label: "Nasty", expectations: [], changes: [{ kind: "cells", sheet: "P1 Health", row: 2, column: 8, contents: nasty.map((text) => [{ text }]) }] };
    const { verified, journal } = await applyChanges(set);
    expect(verified).toBe(true);
    const at = (row: number) => book.host.cell("P1 Health", cellAddress(row, 8));
    nasty.forEach((text, index) => expect(at(index + 2)).toMatchObject({ value: text, formula: null, numberFormat: "General" }));
    const [sheet] = (await readWorkbook()).sheets;
    expect(sheet?.values.slice(1).map((row) => row[7])).toEqual(nasty);
    expect(sheet?.formulas.size).toBe(1);
    await putBack(journal);
    expect(await book.differences()).toEqual([]);
  });

  test("also what stood there before, when it is put back", async () => {
    book = await OpenWorkbook.open({ Plan: { rows: [["Heading"], ...nasty.slice(0, 21).map((text) => [text]), [40633], [true], [{ formula: "A1&1", result: "Heading1" }]], formats: { A23: "dd/mm/yyyy" } } });
    const contents = Array.from({ length: 24 }, () => [{ text: "Red" }]);
    const { journal } = await applyChanges({ label: "Over", expectations: [], changes: [{ kind: "cells", sheet: "Plan", row: 2, column: 1, contents }] });
    expect(book.value("Plan", 5, 1)).toBe("Red");
    const { restored, changedSince } = await putBack(journal);
    expect({ restored, changedSince }).toEqual({ restored: 24, changedSince: [] });
    const [sheet] = (await readWorkbook()).sheets;
    expect(sheet?.values.slice(1, 22).map((row) => row[0])).toEqual(nasty.slice(0, 21));
    expect(book.host.cell("Plan", "A23")).toMatchObject({ value: 40633, numberFormat: "dd/mm/yyyy" });
    expect(book.host.cell("Plan", "A24").value).toBe(true);
    expect(book.host.cell("Plan", "A25").formula).toBe("=A1&1");
  });
});

describe("what is left alone", () => {
  test("a protected sheet is named and skipped, the rest is done", async () => {
    book = await OpenWorkbook.open();
    book.host.protect("P2 Safety");
    const { skipped } = await applyChanges({ ...fillRag, changes: [...fillRag.changes, ...ragChanges("P2 Safety", 3, 1)] });
    expect(skipped).toEqual([{ sheet: "P2 Safety", code: "protected", why: expect.stringContaining("protected") }]);
    expect(book.value("P1 Health", 2, 4)).toBe("Red");
    expect(book.value("P2 Safety", 2, 3)).toBe("");
  });

  test("a sheet whose rows changed between reading and writing", async () => {
    book = await OpenWorkbook.open();
    await readWorkbook();
    book.host.editRemotely("P1 Health", "B3", "Somebody else's words");
    const { skipped } = await applyChanges({ ...fillRag, changes: [...fillRag.changes, ...ragChanges("P2 Safety", 3, 1)] });
    expect(skipped).toEqual([{ sheet: "P1 Health", code: "moved", why: expect.stringContaining("changed after they were read") }]);
    expect(book.value("P1 Health", 2, 4)).toBe("");
    expect(book.value("P2 Safety", 2, 3)).toBe("Red");
  });

  test("a sheet that was deleted meanwhile, and one that was renamed", async () => {
    book = await OpenWorkbook.open();
    const workbook = await readWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("P1 Health").name = "P1 Wellbeing";
      context.workbook.worksheets.getItem("P2 Safety").delete();
      await context.sync();
    });
    const sheetIds = Object.fromEntries(workbook.sheets.map(({ name, id }) => [name, id]));
    const changes = [...fillRag.changes, ...ragChanges("P2 Safety", 3, 1)];
    const { skipped } = await applyChanges({ ...fillRag, changes, sheetIds });
    expect(skipped.map(({ sheet, code }) => [sheet, code])).toEqual(expect.arrayContaining([["P1 Health", expect.stringMatching(/moved|missing/)], ["P2 Safety", "missing"]]));
    expect(book.value("P1 Wellbeing", 2, 4)).toBe("");
  });

  test("a sheet of the user's that has the name of one of ours", async () => {
    book = await OpenWorkbook.open({ Summary: [["Mine"]], "P2 Safety": [["Ref"], ["x"]] });
    const { skipped } = await applyChanges(buildSummary);
    expect(skipped).toEqual([{ sheet: "Summary", code: "limit", why: expect.stringContaining("not Plan Check's") }]);
    expect(await book.differences()).toEqual([]);
    const cleared = await applyChanges({ label: "Clear", expectations: [], changes: [{ kind: "clearSheet", sheet: "Summary" }] });
    expect(cleared.skipped).toHaveLength(1);
    expect(book.value("Summary", 1, 1)).toBe("Mine");
  });
});

test("the same run again adds nothing, and its journal puts nothing wrong", async () => {
  book = await OpenWorkbook.open();
  await readWorkbook();
  await applyChanges(fillRag);
  await book.mark();
  const before = book.host.counters.syncs;
  const { journal } = await applyChanges({ ...fillRag, label: "Again", expectations: actionsExpected });
  expect(book.host.counters.syncs - before).toBeLessThanOrEqual(4);
  expect((await book.differences()).filter((difference) => !/custom ?xml/i.test(difference))).toEqual([]);
  await putBack(journal);
  expect((await book.differences()).filter((difference) => !/custom ?xml/i.test(difference))).toEqual([]);
});

test("a heading takes the look of its neighbour", async () => {
  book = await OpenWorkbook.open();
  const one = (column: number) => ({ row: 1, column, rowCount: 1, columnCount: 1 });
  const { journal } = await applyChanges({ label: "Copy", expectations: [], changes: [{ kind: "cells", sheet: "P1 Health", row: 1, column: 4, contents: [[{ text: "RAG" }]] }, { kind: "copyFormat", sheet: "P1 Health", from: one(1), to: one(4) }] });
  expect(book.host.cell("P1 Health", "D1")).toMatchObject({ value: "RAG", bold: true, fill: "#DDEEFF", fontColour: "#112233" });
  await putBack(journal);
  expect(await book.differences()).toEqual([]);
});

test("what is written is cut into requests that Excel takes", async () => {
  book = await OpenWorkbook.open();
  const reason = "because ".repeat(100);
  const contents = Array.from({ length: 9000 }, (_, row) => [{ text: `${row} ${reason}` }]);
  const { verified } = await applyChanges({ label: "Long", expectations: [], changes: [{ kind: "cells", sheet: "P2 Safety", row: 3, column: 3, contents }] });
  expect(verified).toBe(true);
  expect(book.value("P2 Safety", 9002, 3)).toBe(`8999 ${reason}`);
}, 60_000);
