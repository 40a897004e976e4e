import { applyChanges, ExcelProblem, keepDocument, loadJournals, readWorkbook } from "../../src/excel";
import type { ChangeSet } from "../../src/workbook/changes";
import { faultAtEverySync, faults } from "./fault-table";
import { buildSummary, ComparedFile, fillRag, markAgain, markCells, OpenWorkbook, summaryContent, unmarkCells } from "./plan-workbook";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

const rebuild: ChangeSet = { ...buildSummary, label: "Build again", changes: [{ kind: "clearSheet", sheet: "Summary" }, ...summaryContent("Summary"), { kind: "document", key: "own-sheets", json: '["Summary", "x"]' }] };

interface Command {
  /** Done before the faults begin. */
  prepare(): Promise<void>;
  run(): Promise<void>;
}

const nothing = async () => {};
const commands: Readonly<Record<string, Command>> = {
  read: { prepare: nothing, run: async () => void (await readWorkbook()) },
  "fill RAG": { prepare: nothing, run: async () => void (await applyChanges(fillRag)) },
  "fill RAG again": { prepare: async () => void (await applyChanges(fillRag)), run: async () => void (await applyChanges({ ...fillRag, label: "Again" })) },
  "build summaries": { prepare: nothing, run: async () => void (await applyChanges(buildSummary)) },
  "build summaries again": { prepare: async () => void (await applyChanges(buildSummary)), run: async () => void (await applyChanges(rebuild)) },
  "mark cells": { prepare: nothing, run: async () => void (await applyChanges(markCells)) },
  "mark cells again": { prepare: async () => void (await applyChanges(markCells)), run: async () => void (await applyChanges(markAgain)) },
  "remove marks": { prepare: async () => void (await applyChanges(markCells)), run: async () => void (await applyChanges(unmarkCells)) },
  "load journals": { prepare: async () => void (await applyChanges(fillRag)), run: async () => void (await loadJournals()) },
  "keep a document": { prepare: nothing, run: () => keepDocument("settings", '{"confirmed":true}') },
};

describe.each(Object.entries(commands))("%s", (_, { prepare, run }) => {
  let prepared: ComparedFile;
  let done: ComparedFile;
  const begin = () => OpenWorkbook.ofFile(prepared);
  beforeAll(async () => {
    const book = await OpenWorkbook.open();
    await prepare();
    prepared = new ComparedFile(await book.host.save());
    book.close();
    const again = await begin();
    await run();
    done = new ComparedFile(await again.host.save());
    again.close();
  });

  test.each(faults)("%s at every round trip: as it was or complete, and a retry works", async (__, fault, codes) => {
    const met = await faultAtEverySync({ begin, run }, fault, codes, (book) => book.differencesFrom(done));
    expect(met.undone + met.complete).toBeGreaterThan(0);
  });
});

test("a batch that fails in its middle is undone", async () => {
  const book = await OpenWorkbook.open();
  const broken: ChangeSet = {
    ...fillRag,
    changes: [...fillRag.changes, { kind: "cells", sheet: "P2 Safety", row: 1, column: 5, contents: [[{ formula: "=SUM((" }]] }],
  };
  await expect(applyChanges(broken)).rejects.toMatchObject({ name: "ExcelProblem", message: expect.stringContaining("Nothing was changed.") });
  expect(await book.differences()).toEqual([]);
  await applyChanges(fillRag);
  expect(book.value("P1 Health", 2, 4)).toBe("Red");
  book.close();
});

test("building on our own sheet again fails half way: its cells are as they were", async () => {
  const book = await OpenWorkbook.open();
  await applyChanges(buildSummary);
  const before = await readWorkbook();
  const broken: ChangeSet = { ...rebuild, changes: [...rebuild.changes, { kind: "cells", sheet: "P2 Safety", row: 1, column: 5, contents: [[{ formula: "=SUM((" }]] }] };
  await expect(applyChanges(broken)).rejects.toBeInstanceOf(ExcelProblem);
  const after = await readWorkbook();
  expect(after.sheets.find(({ name }) => name === "Summary")?.values).toEqual(before.sheets.find(({ name }) => name === "Summary")?.values);
  book.close();
});

test("cancelling while it writes leaves the workbook as it was", async () => {
  const book = await OpenWorkbook.open();
  for (const share of [0, 0.2, 0.9]) {
    const abort = new AbortController();
    await expect(applyChanges(fillRag, { signal: abort.signal, onProgress: (done) => done >= share && abort.abort() })).rejects.toMatchObject({ code: "cancelled" });
    expect(await book.differences()).toEqual([]);
  }
  book.close();
});
