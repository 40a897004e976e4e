import { applyChanges, loadJournals, putBack } from "../../src/excel";
import { changesOf } from "../../src/run";
import { ComparedFile, OpenWorkbook } from "../excel/plan-workbook";
import { buildWorkbook, type BuiltSheets } from "../samples/build";
import { caseOf } from "./every-command";
import { read } from "./sample-runs";
import { smallPlan } from "./small-plan";

jest.setTimeout(300_000);

const note = (text: string) => [["Kept by hand", text], ["x", 1]];

/** Somebody's own sheets, tables and defined names, each under the very name that Plan Check would take. */
const theirs: BuiltSheets = {
  ...smallPlan,
  "Plan Check summary": note("summary"),
  "PLAN CHECK REGISTER": { rows: note("register"), tables: [{ name: "PlanCheckRegister", address: "A1:B2" }] },
  "Plan Check pivots": note("pivots"),
  "Plan Check findings": { rows: note("findings"), tables: [{ name: "PLANCHECKFINDINGS", address: "A1:B2" }], state: "veryHidden" },
  "Plan Check pack": note("pack"),
  "Plan Check curves": note("curves"),
  "P1 Parks next year": note("next"),
};
const names = { PlanCheckMilestones: "KPIs!$A$1:$A$2", planchecklEADSofactions: "KPIs!$B$1:$B$2", PlanCheckIndicators: "KPIs!$C$1" };

test("sheets, tables and defined names that somebody gave Plan Check's own names stay; ours take the next free ones, and put back leaves only theirs", async () => {
  const file = await buildWorkbook(theirs, names);
  const book = await OpenWorkbook.ofBytes(file);
  const before = book.host.sheetNames;
  for (const kind of ["rag", "findingsSheet", "summaries", "indicatorChart", "carryForward"] as const) {
    const { evaluation, snapshot } = await read();
    const { skipped } = await applyChanges(changesOf(caseOf(kind).command(evaluation), evaluation, snapshot));
    expect({ kind, skipped }).toEqual({ kind, skipped: [] });
  }
  const after = (await read()).snapshot;
  const added = after.sheets.filter(({ name }) => !before.includes(name));
  expect(added.map(({ name }) => name).filter((name) => / 2$/.test(name))).toEqual(expect.arrayContaining(["Plan Check summary 2", "Plan Check register 2", "Plan Check pivots 2", "Plan Check findings 2", "Plan Check pack 2", "Plan Check curves 2"]));
  const tables = added.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  expect(tables).toEqual(expect.arrayContaining(["PlanCheckRegister2", "PlanCheckFindings2", "PlanCheckMilestones2", "PlanCheckLeadsOfActions2", "PlanCheckIndicators2"]));
  for (const name of Object.keys(theirs).filter((one) => !(one in smallPlan))) {
    expect(after.sheets.find((sheet) => sheet.name === name)?.values[0]?.[0]).toBe("Kept by hand");
  }
  for (const journal of await loadJournals()) expect(await putBack(journal)).toMatchObject({ changedSince: [], missing: [] });
  expect(await book.differencesFrom(new ComparedFile(file))).toEqual([]);
  book.close();
});
