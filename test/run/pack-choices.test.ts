import { applyChanges } from "../../src/excel";
import { evaluate, requestOf, settingsOf, summaryChanges } from "../../src/run";
import { closeQuarterChanges } from "../../src/run/history";
import { packSheetName } from "../../src/run/pages/pack";
import { settingsSchema } from "../../src/run/settings";
import { openHost, type ExcelHost } from "../host/node";
import { read, sample } from "./sample-runs";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost(sample("sample-plan.xlsx"), { fileName: "sample-plan.xlsx" });
});
afterEach(() => host.dispose());

/** Titles of the pack's pages: what stands in the cells of column B that begin a page. */
function packTexts(changes: ReturnType<typeof summaryChanges>): readonly string[] {
  return changes.changes.flatMap((change) =>
    change.kind === "cells" && change.sheet === packSheetName ? change.contents.flatMap((row) => row.flatMap((content) => (content && "text" in content ? [content.text] : []))) : [],
  );
}

test("only the pages and priorities that were chosen are built; the cover always", async () => {
  const { snapshot } = await read();
  const all = evaluate(snapshot, requestOf(settingsOf(snapshot), "2011-02-01"));
  const everything = packTexts(summaryChanges(all, snapshot));
  expect(everything).toContain("Overall judgement");
  const settings = settingsSchema.parse({ ...settingsOf(snapshot), pack: { pages: ["priorities"], priorities: [] } });
  const few = packTexts(summaryChanges(evaluate(snapshot, requestOf(settings, "2011-02-01")), snapshot));
  expect(few).toContain("Board");
  expect(few.length).toBeLessThan(everything.length);
  expect(few).not.toContain("Overall judgement");
});

test("after a quarter was closed the pack says what moved since", async () => {
  const { snapshot } = await read();
  const earlier = evaluate(snapshot, { ...requestOf(settingsOf(snapshot), "2011-02-01"), asAt: "2010-12-31" });
  await applyChanges(closeQuarterChanges("Q3 2010/11", earlier, snapshot));
  const again = await read();
  expect(packTexts(summaryChanges(again.evaluation, again.snapshot))).toContain("What moved since Q3 2010/11");
  expect(packTexts(summaryChanges(earlier, snapshot))).not.toContain("What moved since Q3 2010/11");
});

test("the period that was chosen runs through headline, register, indicators and pack", async () => {
  const { snapshot, evaluation: latest } = await read();
  const earlier = latest.reportingPeriods.find((label) => label !== latest.reportingPeriod);
  if (earlier === undefined) throw new Error("The sample has one period only.");
  const settings = settingsSchema.parse({ ...settingsOf(snapshot), reportingPeriod: earlier });
  const chosen = evaluate(snapshot, requestOf(settings, "2011-02-01"));
  const textsOn = (one: typeof chosen, sheet: string) => JSON.stringify(summaryChanges(one, snapshot).changes.filter((change) => change.kind === "cells" && change.sheet === sheet));
  for (const sheet of ["Plan Check summary", "Plan Check register", "Plan Check indicators", packSheetName]) {
    expect(textsOn(chosen, sheet) === textsOn(latest, sheet)).toBe(false);
    if (sheet !== "Plan Check register") expect(textsOn(chosen, sheet)).toContain(earlier);
  }
  const { red, amber, green } = chosen.headline.byStatus;
  expect(textsOn(chosen, packSheetName)).toContain(`rated: ${red} Red, ${amber} Amber, ${green} Green.`);
});
