import { applyChanges, loadJournals, putBack } from "../../src/excel";
import { changesOf } from "../../src/run";
import { ComparedFile, OpenWorkbook } from "../excel/plan-workbook";
import { buildWorkbook, type BuiltSheets } from "../samples/build";
import { caseOf } from "./every-command";
import { read } from "./sample-runs";

const plan: BuiltSheets = {
  "P1 Parks": [
    ["Priority 1: parks that people use (2010/11)"],
    ["Ref", "Action", "By when", "Indicators"],
    ["1.1", "Mow the verges twice a month", "March 2011", "KPI 1"],
    ["1.2", "Open the pond to schools", "May 2011", "KPI 1"],
    ["1.3", "Mend the bandstand", "June 2011", "KPI 1"],
  ],
  KPIs: [
    ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10"],
    ["KPI 1", "Verges mown as planned", "Higher", "60%", "68%"],
  ],
};

describe.each(["rag", "startReview"] as const)("after %s", (kind) => {
  test.each([
    ["above the title", 1],
    ["above the headings", 2],
    ["between the headings and the first action", 3],
    ["between two actions", 4],
  ])("a row inserted %s: put back leaves that row alone and nothing of ours", async (_, at) => {
    const file = await buildWorkbook(plan);
    const edited = await OpenWorkbook.ofBytes(file);
    edited.host.person.insertRows("P1 Parks", at);
    const expected = new ComparedFile(await edited.host.save());
    edited.close();
    const book = await OpenWorkbook.ofBytes(file);
    const { evaluation, snapshot } = await read();
    await applyChanges(changesOf(caseOf(kind).command(evaluation), evaluation, snapshot));
    book.host.person.insertRows("P1 Parks", at);
    for (const journal of await loadJournals()) expect(await putBack(journal)).toMatchObject({ changedSince: [], missing: [] });
    expect(await book.differencesFrom(expected)).toEqual([]);
    book.close();
  });
});
