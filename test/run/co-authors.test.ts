import { applyChanges, loadJournals, putBack, type ApplyResult } from "../../src/excel";
import { changesOf } from "../../src/run";
import type { ChangeSet } from "../../src/workbook/changes";
import { expectPlainMessage } from "../excel/fault-table";
import { meanwhile } from "../excel/meanwhile";
import { ComparedFile, OpenWorkbook } from "../excel/plan-workbook";
import { buildWorkbook } from "../samples/build";
import { caseOf, triedKinds, type CommandCase } from "./every-command";
import { read } from "./sample-runs";
import { smallPlan } from "./small-plan";

jest.setTimeout(300_000);

const plan = "P1 Parks";

async function changesNow(one: CommandCase): Promise<ChangeSet> {
  const { evaluation, snapshot } = await read();
  return changesOf(one.command(evaluation), evaluation, snapshot);
}

/** Null: the command has nothing to do in the workbook as it is now (a typed status that was deleted). */
async function tryAgain(one: CommandCase): Promise<ApplyResult | null> {
  let changes: ChangeSet;
  try {
    changes = await changesNow(one);
  } catch (thrown) {
    if (thrown instanceof Error && thrown.constructor === Error) return null;
    throw thrown;
  }
  return applyChanges(changes);
}

type CommandKind = (typeof triedKinds)[number];

let original: ComparedFile;
beforeAll(async () => {
  original = new ComparedFile(await buildWorkbook(smallPlan));
});

/** What writes into the rows of a plan by what they say. */
const byRows: ReadonlySet<string> = new Set<CommandKind>(["rag", "mark", "fix", "useComputed", "startReview"]);
/** The others meet the edits that touch what they link to and are made from, what builds many sheets one of them; all of them where PLAN_CHECK_LONG is set. */
const ofEachSort = meanwhile.filter(({ what }) => ["a row is inserted above", "the sheet is renamed", "the sheet is deleted"].includes(what));
const slow: ReadonlySet<string> = new Set<CommandKind>(["summaries", "removeSummaries"]);
const thorough = process.env["PLAN_CHECK_LONG"] !== undefined;

/** Lines that mark cells are ours, wherever they stand. */
const isMark = (difference: string): boolean => difference.includes('N("Plan Check")');

describe.each(triedKinds)("%s", (kind) => {
  let prepared: ComparedFile;
  beforeAll(async () => {
    const book = await OpenWorkbook.ofFile(original);
    for (const before of caseOf(kind).before) await applyChanges(await changesNow(caseOf(before)));
    prepared = new ComparedFile(await book.host.save());
    book.close();
  });

  const met = thorough || byRows.has(kind) ? meanwhile : slow.has(kind) ? ofEachSort.slice(1, 2) : ofEachSort;
  test.each(met)("while $what: nothing foreign is changed, what was left is said, and a second press and Put back leave the edit alone", async ({ do: edit, moves }) => {
    const book = await OpenWorkbook.ofFile(prepared);
    const changes = await changesNow(caseOf(kind));
    const names = [...book.host.sheetNames];
    edit(book.host, plan);
    const planNow = book.host.sheetNames.filter((name) => !names.includes(name) || name === plan);
    await book.mark();
    const edited = new ComparedFile(await book.host.save());

    const first = await applyChanges(changes).catch((problem: unknown): ApplyResult | null => {
      // What reaches for a sheet that is gone is refused as a whole.
      expectPlainMessage(problem, ["gone"]);
      return null;
    });
    // Nothing is written into the sheet whose rows are not where they were read, and it is said what to do.
    if (moves && byRows.has(kind)) expect(first?.skipped.map(({ sheet }) => sheet)).toContain(plan);
    if (moves || !byRows.has(kind)) expect((await book.differencesOn(edited, planNow)).filter((one) => kind !== "unmark" || !isMark(one))).toEqual([]);
    for (const { why } of first?.skipped ?? []) expect(why).toMatch(/^[A-Z"].*(?:Read the workbook again|then try again|left alone)\.$/);

    await tryAgain(caseOf(kind));
    // Put back, last first, leaves what the co-author did and nothing of ours.
    for (const journal of await loadJournals()) await putBack(journal);
    if (caseOf(kind).before.length === 0) expect(await book.differencesFrom(edited)).toEqual([]);
    book.close();
  });
});
