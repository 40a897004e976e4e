import { applyChanges, keepDocument, loadJournals, putBack } from "../../src/excel";
import { changesOf, settingsKey, type Command } from "../../src/run";
import type { ChangeSet } from "../../src/workbook/changes";
import { expectPlainMessage, faultAtEverySync, faults } from "../excel/fault-table";
import { ComparedFile, OpenWorkbook } from "../excel/plan-workbook";
import { buildWorkbook } from "../samples/build";
import { caseOf, triedKinds, type CommandCase } from "./every-command";
import { read } from "./sample-runs";
import { smallPlan } from "./small-plan";

jest.setTimeout(300_000);

/** What a command writes into the open workbook, as the pane would ask for it. */
async function changesNow(one: CommandCase): Promise<ChangeSet> {
  const { evaluation, snapshot } = await read();
  return changesOf(one.command(evaluation), evaluation, snapshot);
}

async function give(kinds: CommandCase["before"]): Promise<void> {
  for (const kind of kinds) await applyChanges(await changesNow(caseOf(kind)));
}

/** What builds sheets takes seconds a time: it meets one fault of each sort, and all of them when PLAN_CHECK_LONG is set. */
const ofEachSort = faults.filter(([name]) => ["AccessDenied", "a connection that drops", "values that come back null"].includes(name));

const quick: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>(["fix", "closeQuarter", "keepTyped", "reopenJudgement"]);
const thorough = process.env["PLAN_CHECK_LONG"] !== undefined;

let original: ComparedFile;
beforeAll(async () => {
  original = new ComparedFile(await buildWorkbook(smallPlan));
});

describe.each([...triedKinds, "rag again", "summaries again"] as const)("%s", (what) => {
  const kind = what === "rag again" ? "rag" : what === "summaries again" ? "summaries" : what;
  const before = what === "rag again" || what === "summaries again" ? [...caseOf(kind).before, kind] : caseOf(kind).before;
  const met = thorough || quick.has(kind) ? faults : ofEachSort;
  let prepared: ComparedFile;
  let changes: ChangeSet;
  let done: ComparedFile;
  const begin = () => OpenWorkbook.ofFile(prepared);
  beforeAll(async () => {
    const book = await OpenWorkbook.open(smallPlan);
    await give(before);
    prepared = new ComparedFile(await book.host.save());
    book.close();
    const again = await begin();
    changes = await changesNow(caseOf(kind));
    await applyChanges(changes);
    done = new ComparedFile(await again.host.save());
    again.close();
  });

  test.each(met)("%s at every round trip: as it was or complete, and a retry works", async (_, fault, codes) => {
    const ends = await faultAtEverySync({ begin, run: () => applyChanges(changes) }, fault, codes, (book) => book.differencesFrom(done));
    expect(ends.undone + ends.complete).toBeGreaterThan(1);
  });

  test.each(met)("put back, %s at every round trip: as it was or back, and a second press completes it", async (_, fault, codes) => {
    const book = await begin();
    for (let at = 1, hit = true; hit; at += 1) {
      await applyChanges(changes);
      const [last] = await loadJournals();
      // Taking marks off leaves nothing to put back.
      if (!last || last.label !== changes.label) break;
      await book.mark();
      let batches = 0;
      hit = false;
      book.host.injectFault(() => {
        batches += 1;
        hit ||= batches === at;
        return batches === at ? fault : null;
      });
      const problem = await putBack(last).then(() => null, (thrown: unknown) => thrown);
      book.host.injectFault(null);
      if (problem !== null) {
        expectPlainMessage(problem, codes);
        expect(await book.differences()).toEqual([]);
        await putBack(last);
      }
      expect(await book.differencesFrom(prepared)).toEqual([]);
    }
    for (const one of await loadJournals()) await putBack(one);
    expect(await book.differencesFrom(original)).toEqual([]);
    book.close();
  });
});

test.each(faults)("keeping a choice, %s at every round trip: kept or not, and a retry keeps it", async (_, fault, codes) => {
  const begin = () => OpenWorkbook.ofFile(original);
  const ends = await faultAtEverySync({ begin, run: () => keepDocument(settingsKey, '{"confirmed":true}') }, fault, codes, (book) => book.differencesFrom(original));
  expect(ends.undone + ends.complete).toBeGreaterThan(0);
});
