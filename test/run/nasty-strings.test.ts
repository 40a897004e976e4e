import { applyChanges, loadJournals, putBack, readWorkbook } from "../../src/excel";
import { changesOf } from "../../src/run";
import type { BuiltSheets } from "../samples/build";
import { ComparedFile, OpenWorkbook } from "../excel/plan-workbook";
import { buildWorkbook } from "../samples/build";
import { caseOf } from "./every-command";
import { nastyStrings } from "./nasty-strings";
import { read } from "./sample-runs";

jest.setTimeout(300_000);

/** What a file can hold: XML has no way to write some characters, so a workbook never comes with them. */
const inFiles = nastyStrings.filter((text) => !/[\u0000-\u0008\r\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "")));

/** Every nasty text as an action, a lead, a partner, a milestone, a reference, a RAG, a heading of an area and an indicator's name. */
const plan: BuiltSheets = {
  "Plan =1+1 'x' y": [
    [`Priority 1: ${inFiles[0] ?? ""}`],
    ["Ref", "Action", "Milestones", "By when", "Lead", "Partners", "Indicators", "RAG"],
    ...inFiles.map((text, index) => [text, `${text} action ${index}`, `• ${text}\n• ${text}`, "March 2011", text, text, "KPI 1", index % 2 === 0 ? text : null]),
    ...inFiles.map((text, index) => [`2.${index}`, text, text, text, text, text, text, null]),
  ],
  Indicators: [
    ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10"],
    ["KPI 1", "Homes", "Higher", "60%", "68%"],
    ...inFiles.map((text, index) => [`KPI ${index + 2}`, text, text, "60%", "68%"]),
  ],
};

/** Functions that Plan Check's own formulas call. */
const ownFunctions = new Set(["HYPERLINK", "COUNTIFS", "COUNTIF", "COUNTA", "SUM", "SUMIFS", "IF", "IFERROR", "SUBTOTAL", "ROWS", "AND", "OR", "AVERAGE", "MAX", "MIN", "SUMPRODUCT", "COUNT", "INDEX", "MATCH", "TEXT", "ROUND"]);

/** A formula without its texts, and those texts. */
function parts(formula: string): { readonly code: string; readonly texts: readonly string[] } {
  const texts: string[] = [];
  const code = formula.replace(/"((?:[^"]|"")*)"/g, (_, text: string) => {
    texts.push(text.replace(/""/g, '"'));
    return '""';
  });
  return { code: code.replace(/'(?:[^']|'')*'!/g, "Sheet!"), texts };
}

test("no text of a plan becomes a formula, whatever is written, and all of it can be put back", async () => {
  const book = await OpenWorkbook.open(plan);
  const formulasBefore = (await readWorkbook()).sheets.reduce((sum, { formulas }) => sum + formulas.size, 0);
  expect(formulasBefore).toBe(0);
  for (const kind of ["rag", "mark", "findingsSheet", "summaries"] as const) {
    const { evaluation, snapshot } = await read();
    expect(evaluation.faults).toEqual([]);
    await applyChanges(changesOf(caseOf(kind).command(evaluation), evaluation, snapshot));
  }
  const after = await readWorkbook();
  for (const sheet of after.sheets) {
    for (const formula of sheet.formulas.values()) {
      const { code, texts } = parts(formula);
      for (const [, called] of code.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) expect(ownFunctions).toContain(called);
      // Links lead inside the workbook, and nowhere else.
      if (code.includes("HYPERLINK(")) expect(texts[0]).toMatch(/^#/);
    }
  }
  for (const one of await loadJournals()) await putBack(one);
  expect(await book.differencesFrom(new ComparedFile(await buildWorkbook(plan)))).toEqual([]);
  book.close();
});

test.each(nastyStrings.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))("%s is written as it is", async (_, text) => {
  const book = await OpenWorkbook.open({ Plan: [["Action"], [null]] });
  await applyChanges({ label: "Write", expectations: [], changes: [{ kind: "cells", sheet: "Plan", row: 2, column: 1, contents: [[{ text }]] }] });
  const [sheet] = (await readWorkbook()).sheets;
  expect(sheet?.formulas.size).toBe(0);
  expect(sheet?.values[1]?.[0]).toBe(text);
  book.close();
});
