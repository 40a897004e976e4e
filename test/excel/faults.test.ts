import { applyChanges, ExcelProblem, keepDocument, loadJournals, putBack, readWorkbook } from "../../src/excel";
import type { ChangeSet } from "../../src/workbook/changes";
import type { Fault } from "../host/node";
import { buildSummary, fillRag, markAgain, markCells, OpenWorkbook, summaryContent, unmarkCells } from "./plan-workbook";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

/** What Excel may answer instead of doing what it was asked. */
const faults: readonly (readonly [string, Fault, ExcelProblem["code"]])[] = [
  ["AccessDenied", { error: "AccessDenied" }, "protected"],
  ["InvalidOperation in cell-edit mode", { error: "InvalidOperation", message: "Excel is in cell-editing mode." }, "editing-cell"],
  ["ItemNotFound", { error: "ItemNotFound" }, "gone"],
  ["RequestPayloadSizeLimitExceeded", { error: "RequestPayloadSizeLimitExceeded" }, "too-large"],
  ["ServiceNotAvailable", { error: "ServiceNotAvailable" }, "connection"],
  ["GeneralException", { error: "GeneralException" }, "refused"],
];

/** More batches than any command here needs. */
const enough = 20;

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
  test.each(faults)("%s at every round trip: as it was or complete, and a retry works", async (__, fault, code) => {
    const begin = async () => {
      const opened = await OpenWorkbook.open();
      await prepare();
      await opened.mark();
      return opened;
    };
    let book = await begin();
    let reached = 0;
    for (let at = 1; at <= enough; at += 1) {
      let batches = 0;
      let hit = false;
      book.host.injectFault(() => {
        batches += 1;
        if (batches !== at) return null;
        hit = true;
        return fault;
      });
      const problem = await run().then(() => null, (thrown: unknown) => thrown);
      book.host.injectFault(null);
      if (problem !== null) {
        expect(problem).toBeInstanceOf(ExcelProblem);
        expect(problem).toMatchObject({ code });
        expect(await book.differences()).toEqual([]);
        reached += 1;
        continue;
      }
      if (!hit) break;
      // It went through in spite of the fault (asked again, or nothing hung on it): start over on a fresh workbook.
      book.close();
      book = await begin();
    }
    // Reading asks again in smaller pieces where an answer is too large, and then goes through.
    if (code !== "too-large") expect(reached).toBeGreaterThan(0);
    await run();
    book.close();
  }, 60_000);
});

describe("put back", () => {
  test.each(faults)("%s at every round trip: a second press completes it", async (__, fault) => {
    let at = 1;
    for (; at <= enough; at += 1) {
      const book = await OpenWorkbook.open();
      await applyChanges(fillRag);
      const summary = (await applyChanges(buildSummary)).journal;
      let batches = 0;
      let hit = false;
      book.host.injectFault(() => {
        batches += 1;
        hit ||= batches === at;
        return batches === at ? fault : null;
      });
      await putBack(summary).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(ExcelProblem));
      book.host.injectFault(null);
      for (const one of await loadJournals()) await putBack(one);
      expect(await book.differences()).toEqual([]);
      book.close();
      if (!hit) break;
    }
    expect(at).toBeGreaterThan(2);
  }, 120_000);
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
