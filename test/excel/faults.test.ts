import { applyChanges, ExcelProblem, keepDocument, loadJournals, putBack, readWorkbook } from "../../src/excel";
import type { ChangeSet } from "../../src/workbook/changes";
import { buildWorkbook } from "../samples/build";
import { expectPlainMessage, faultAtEverySync, faults } from "./fault-table";
import { buildSummary, ComparedFile, fillRag, markAgain, markCells, OpenWorkbook, planSheets, summaryContent, unmarkCells } from "./plan-workbook";

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
  const begin = async () => {
    const book = await OpenWorkbook.open();
    await prepare();
    await book.mark();
    return book;
  };
  let done: ComparedFile;
  beforeAll(async () => {
    const book = await begin();
    await run();
    done = new ComparedFile(await book.host.save());
    book.close();
  });

  test.each(faults)("%s at every round trip: as it was or complete, and a retry works", async (__, fault, codes) => {
    const met = await faultAtEverySync({ begin, run }, fault, codes, (book) => book.differencesFrom(done));
    expect(met.undone + met.complete).toBeGreaterThan(0);
  });
});

describe("put back", () => {
  const begin = async () => {
    const book = await OpenWorkbook.open();
    await applyChanges(fillRag);
    await applyChanges(buildSummary);
    return book;
  };
  const first = new Map<string, ComparedFile>();

  test.each(faults)("%s at every round trip: as it was or back, and a second press completes it", async (_, fault, codes) => {
    let at = 1;
    for (let hit = true; hit; at += 1) {
      const book = await begin();
      const [summary] = await loadJournals();
      if (!summary) throw new Error("Nothing to put back.");
      await book.mark();
      let batches = 0;
      hit = false;
      book.host.injectFault(() => {
        batches += 1;
        hit ||= batches === at;
        return batches === at ? fault : null;
      });
      const problem = await putBack(summary).then(() => null, (thrown: unknown) => thrown);
      book.host.injectFault(null);
      if (problem !== null) {
        expectPlainMessage(problem, codes);
        expect(await book.differences()).toEqual([]);
      }
      for (const one of await loadJournals()) await putBack(one);
      const file = first.get("plan") ?? new ComparedFile(await buildWorkbook(planSheets));
      first.set("plan", file);
      expect(await book.differencesFrom(file)).toEqual([]);
      book.close();
    }
    expect(at).toBeGreaterThan(3);
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
