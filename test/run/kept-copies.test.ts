import { applyChanges } from "../../src/excel";
import { changesOf } from "../../src/run";
import { OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";
import { smallPlan } from "./small-plan";

jest.setTimeout(180_000);

test("summaries that somebody renamed to keep them are not read as a plan, also after new ones were built", async () => {
  const book = await OpenWorkbook.open(smallPlan);
  try {
    const build = async () => {
      const { evaluation, snapshot } = await read();
      await applyChanges(changesOf({ kind: "summaries" }, evaluation, snapshot));
    };
    await build();
    const before = (await read()).evaluation;
    const ours = book.host.sheetNames.filter((name) => name.startsWith("Plan Check"));
    expect(ours.length).toBeGreaterThan(3);
    await Excel.run(async (context) => {
      for (const name of ours) context.workbook.worksheets.getItem(name).name = name.replace("Plan Check", "May");
      await context.sync();
    });
    await build();
    const { evaluation } = await read();
    expect({ ...evaluation.headline, sheets: 0 }).toEqual({ ...before.headline, sheets: 0 });
    expect(evaluation.findings).toEqual(before.findings);
    const readings = evaluation.plan.sheets.filter(({ sheet }) => sheet.startsWith("May"));
    expect(readings.filter(({ tables }) => tables.length > 0)).toEqual([]);
  } finally {
    await book.close();
  }
});
