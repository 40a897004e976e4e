import { ComparedFile } from "../excel/plan-workbook";
import { buildWorkbook } from "../samples/build";
import { smallPlan } from "./small-plan";
import { after, leftAfterPuttingBack, operationNames, type Operation } from "./three-operations";

/**
 * Three operations, each in the workbook that the one before it saved; then all is opened once more and put back, last
 * first. The workbook must then equal the first one, cell by cell and format by format. CI tries the table below, in which every
 * operation comes first, second or last at least once. By hand:
 *
 *     PLAN_CHECK_TRIPLES=pairs npx jest --testPathPatterns test/run/three-operations      every operation after every other
 *     PLAN_CHECK_TRIPLES=all npx jest --testPathPatterns test/run/three-operations        every one of the triples; hours
 */
type Triple = readonly [Operation, Operation, Operation];

const inCi: readonly Triple[] = [
  ["rag", "fixAll", "startReview"],
  ["mark", "rag", "newPlanSheet"],
  ["planNextYear", "rag", "mark"],
  ["chart", "otherChart", "chart"],
  ["startReview", "closeQuarter", "rag"],
  ["keepTyped", "otherPolicy", "rag"],
  ["fix", "useComputed", "planNextYear"],
  ["findingsSheet", "mark", "unmark"],
  ["closeQuarter", "forgetQuarter", "findingsSheet"],
  ["newPlanSheet", "startReview", "setAside"],
  ["rag", "summaries", "removeSummaries"],
];

let first: ComparedFile;
beforeAll(async () => {
  first = new ComparedFile(await buildWorkbook(smallPlan));
});

/** Workbooks by what was done in them, so that beginnings which triples share are done once. */
const done = new Map<string, Promise<Uint8Array | null>>();

/** Null where the pane would not offer one of them. */
function workbookAfter(operations: readonly Operation[]): Promise<Uint8Array | null> {
  const last = operations.at(-1);
  if (last === undefined) return Promise.resolve(first.bytes);
  const key = operations.join(" ");
  const workbook = done.get(key) ?? workbookAfter(operations.slice(0, -1)).then((before) => before && after(before, last));
  if (operations.length < 3) done.set(key, workbook);
  return workbook;
}

test.each(inCi)("%s, %s, %s, each saved and opened again: put back, the workbook equals the first one", async (...triple) => {
  const workbook = await workbookAfter(triple);
  expect(workbook).not.toBeNull();
  expect(await leftAfterPuttingBack(workbook ?? first.bytes, first)).toEqual([]);
});

test("every operation is in the table", () => {
  expect([...new Set(inCi.flat())].sort()).toEqual([...operationNames].sort());
});

/** Put back of a second build of the summaries says that the first is out of date instead of bringing it back. */
const buildsTwice = (triple: Triple): boolean => triple.filter((one) => one === "summaries").length > 1;

const wanted = process.env["PLAN_CHECK_TRIPLES"];
(wanted === undefined ? test.skip : test)(
  "by hand: every triple, or every operation after every other",
  async () => {
    const named = (index: number): Operation => operationNames[index % operationNames.length] ?? "rag";
    const numbers = operationNames.map((_, index) => index);
    const triples = numbers
      .flatMap((a) => numbers.flatMap((step) => (wanted === "all" ? numbers : [step]).map((next): Triple => [named(a), named(a + step), named(a + step + next)])))
      .filter((one) => !buildsTwice(one));
    const failed: string[] = [];
    let tried = 0;
    for (const triple of triples) {
      const workbook = await workbookAfter(triple).catch((thrown: unknown) => String(thrown));
      if (workbook === null) continue;
      tried += 1;
      const left = typeof workbook === "string" ? [workbook] : await leftAfterPuttingBack(workbook, first).catch((thrown: unknown) => [String(thrown)]);
      if (left.length > 0) failed.push(`${triple.join(", ")}: ${left.join(" · ")}`);
    }
    expect({ tried, failed }).toEqual({ tried, failed: [] });
  },
  24 * 3600 * 1000,
);
