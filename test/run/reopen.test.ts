import JSZip from "jszip";
import { applyChanges, loadJournals, putBack } from "../../src/excel";
import { ragChanges, summaryChanges } from "../../src/run";
import { blockAddress } from "../../src/workbook/address";
import { compareFiles, describeDifference, type Difference } from "../host/file";
import { openHost, type ExcelHost } from "../host/node";
import { isOfDocuments, read, sample } from "./sample-runs";

const original = sample("sample-plan.xlsx");
let host: ExcelHost | undefined;

/** Opens a file in a new Excel; the one before is closed. */
async function open(bytes: Uint8Array): Promise<ExcelHost> {
  host?.dispose();
  host = await openHost(bytes, { fileName: "Plan.xlsx" });
  return host;
}

afterEach(() => {
  host?.dispose();
  host = undefined;
});

async function fillAndBuild(): Promise<void> {
  const first = await read();
  await applyChanges(ragChanges(first.evaluation, first.snapshot));
  const filled = await read();
  await applyChanges(summaryChanges(filled.evaluation, filled.snapshot));
}

async function differences(before: Uint8Array, after: Uint8Array, ignore: (difference: Difference) => boolean): Promise<string[]> {
  return (await compareFiles(before, after, { ignore })).map(describeDifference);
}

async function countOfParts(bytes: Uint8Array): Promise<Record<string, number>> {
  const paths = Object.keys((await JSZip.loadAsync(bytes)).files);
  const count = (pattern: RegExp): number => paths.filter((path) => pattern.test(path)).length;
  return { pivotTables: count(/^xl\/pivotTables\/[^/]+\.xml$/), caches: count(/^xl\/pivotCache\/pivotCacheDefinition\d+\.xml$/), charts: count(/^xl\/charts\/[^/]+\.xml$/) };
}

test("a workbook that was saved and opened again is filled and built as before, with as many PivotTables and charts", async () => {
  const first = await open(original);
  await fillAndBuild();
  const once = await first.save();
  const parts = await countOfParts(once);
  expect(parts).toEqual({ pivotTables: parts["caches"], caches: parts["pivotTables"], charts: 2 });
  expect(parts["pivotTables"]).toBeGreaterThan(4);
  const second = await open(once);
  await fillAndBuild();
  const twice = await second.save();
  expect(await countOfParts(twice)).toEqual(parts);
  // A sheet view that says only what it would be without it.
  expect(await differences(once, twice, (difference) => isOfDocuments(difference) || difference.where === "sheetViews")).toEqual([]);
});

// The second one has a RAG column of its own, with rules of its own on it.
test.each(["sample-plan.xlsx", "nasty.xlsx"])("%s: what an earlier session did is put back in a later one, last first, as if it had not been", async (name) => {
  const first = await open(sample(name));
  const names = [...first.sheetNames];
  await fillAndBuild();
  const second = await open(await first.save());
  const journals = await loadJournals();
  expect(journals).toHaveLength(2);
  for (const journal of journals) {
    expect(await putBack(journal)).toMatchObject({ changedSince: [], missing: [], outOfDate: [] });
  }
  expect(second.sheetNames).toEqual(names);
  expect(await loadJournals()).toEqual([]);
  expect(await differences(sample(name), await second.save(), isOfDocuments)).toEqual([]);
});

test("rules that somebody added in between keep ours from being told apart: all are left, and that is said", async () => {
  const first = await open(sample("nasty.xlsx"));
  const { snapshot, evaluation } = await read();
  const { journal } = await applyChanges(ragChanges(evaluation, snapshot));
  const [rule] = journal.rules;
  if (!rule) throw new Error("the sample's RAG column got no colours");
  const second = await open(await first.save());
  const count = () =>
    Excel.run(async (context) => {
      const rules = context.workbook.worksheets.getItem(rule.sheet.name).getRange(blockAddress(rule.block)).conditionalFormats.getCount();
      await context.sync();
      return rules.value;
    });
  await Excel.run(async (context) => {
    const custom = context.workbook.worksheets.getItem(rule.sheet.name).getRange(blockAddress(rule.block)).conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=TRUE";
    await context.sync();
  });
  const before = await count();
  const [kept] = await loadJournals();
  if (!kept) throw new Error("no journal was kept");
  const { missing } = await putBack(kept);
  expect(missing.map(({ sheet, address }) => [sheet, address])).toEqual([[rule.sheet.name, blockAddress(rule.block)]]);
  expect(await count()).toBe(before);
  expect(second.sheetNames).toEqual(first.sheetNames);
});
