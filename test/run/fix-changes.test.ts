import type ExcelJS from "@protobi/exceljs";
import { applyChanges, loadJournals, putBack, readWorkbook } from "../../src/excel";
import { changesOf, evaluate, requestOf, settingsOf, type Evaluation } from "../../src/run";
import type { Fix } from "../../src/rules";
import type { ChangeSet } from "../../src/workbook/changes";
import { cellKey, type WorkbookSnapshot } from "../../src/workbook/snapshot";
import { buildWorkbook, type BuiltSheets } from "../samples/build";
import { compareFiles, describeDifference } from "../host/file";
import { openHost, type ExcelHost } from "../host/node";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

jest.setTimeout(120_000);

const evaluated = (snapshot: WorkbookSnapshot): Evaluation => evaluate(snapshot, requestOf(settingsOf(snapshot), "2010-09-30"));

const heading = ["Ref", "Action", "By when", "Lead"];
/** Four rows of which one is numbered unlike the others. */
const rows = (odd: TestCell): TestCell[][] => [
  heading,
  ["A1.1", "Hold daily duty meetings with the hospital", "March 2011", "Duty Manager"],
  ["A1.2", "Print a leaflet for new tenants", "May 2010", "Press Officer"],
  [odd, "Train the reception staff of both libraries", "June 2010", "Training Lead"],
  ["A1.4", "Repair the path beside the school", "July 2010", "Highways Lead"],
  ["A1.5", "Open the hall on Sunday mornings", "July 2010", "Sports Lead"],
];

function fixesOf({ findings }: Evaluation, rule: string): Fix[] {
  return findings.flatMap((finding) => (finding.rule === rule && finding.fix ? [finding.fix] : []));
}

describe("which fixes are offered", () => {
  test.each<readonly [string, TestCell, readonly Fix[]]>([
    ["a text", "A1. 3", [{ sheet: "Plan", address: "A4", before: "A1. 3", after: "A1.3" }]],
    ["blanks around it stay", "  A1. 3 ", [{ sheet: "Plan", address: "A4", before: "  A1. 3 ", after: "  A1.3 " }]],
  ])("%s", (_, cell, expected) => {
    expect(fixesOf(evaluated(snapshotOf({ Plan: rows(cell) })), "reference/format")).toEqual(expected);
  });

  test("none where the cell is a formula", () => {
    const snapshot = snapshotOf({ Plan: rows("A1. 3") });
    const [sheet] = snapshot.sheets;
    if (!sheet) throw new Error("The snapshot has a sheet.");
    const worked = { ...snapshot, sheets: [{ ...sheet, formulas: new Map([[cellKey(4, 1), '="A1. "&3']]) }] };
    expect(evaluated(worked).findings.map(({ rule }) => rule)).toContain("reference/format");
    expect(fixesOf(evaluated(worked), "reference/format")).toEqual([]);
  });

  test("none on a protected sheet", () => {
    const snapshot = snapshotOf({ Plan: rows("A1. 3") });
    const locked = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
    const { findings } = evaluated(locked);
    expect(findings.map(({ rule }) => rule)).toContain("reference/format");
    expect(fixesOf(evaluated(locked), "reference/format")).toEqual([]);
  });

  test("where the reference stands in the action's own cell, only it is mended", () => {
    const lines = ["SS1.1 Walk", "SS1.2 Swim", "SS1. 3 Ride\nto school", "SS1.4 Row"].map((text, index) => [`${text} with the club`, `May 201${index}`, "Sports Lead"]);
    const evaluation = evaluated(snapshotOf({ Plan: [["Action", "By when", "Lead"], ...lines] }));
    expect(fixesOf(evaluation, "reference/format")).toEqual([{ sheet: "Plan", address: "A4", before: "SS1. 3 Ride\nto school with the club", after: "SS1.3 Ride\nto school with the club" }]);
  });
});

describe("what a fix writes", () => {
  const fix = (snapshot: WorkbookSnapshot, rule: string, fixes?: readonly Fix[]): ChangeSet => {
    const evaluation = evaluated(snapshot);
    return changesOf({ kind: "fix", rule, fixes: fixes ?? fixesOf(evaluation, rule) }, evaluation, snapshot);
  };

  test("one cell as text, and expects it and the words that name its row", () => {
    expect(fix(snapshotOf({ Plan: rows("A1. 3") }), "reference/format")).toMatchObject({
      label: "Fix A4 on Plan",
      expectations: [
        { sheet: "Plan", row: 4, column: 1, value: "A1. 3" },
        { sheet: "Plan", row: 4, column: 2, value: "Train the reception staff of both libraries" },
      ],
      changes: [{ kind: "cells", sheet: "Plan", row: 4, column: 1, contents: [[{ text: "A1.3" }]] }],
    });
  });

  test("a missing number among numbers is a number, among texts a text", () => {
    const numbers = rows("").map((row, index) => (index === 0 || row[0] === "" ? row : [index, ...row.slice(1)]));
    expect(fix(snapshotOf({ Plan: numbers }), "reference/missing").changes).toMatchObject([{ contents: [[{ number: 3 }]] }]);
    const texts = rows("").map((row, index) => (index === 0 || row[0] === "" ? row : [`1.${index}`, ...row.slice(1)]));
    expect(fix(snapshotOf({ Plan: texts }), "reference/missing").changes).toMatchObject([{ contents: [[{ text: "1.3" }]] }]);
  });

  test("all of one rule in one change where they stand near each other, the cells between left alone", () => {
    const plan = rows("A1. 3");
    const more = Array.from({ length: 6 }, (_, index) => [index === 3 ? "A1. 9" : `A1.${index + 6}`, `Do what was agreed with ward ${index}`, "May 2010", "Ward Lead"]);
    const { label, changes } = fix(snapshotOf({ Plan: [...plan, ...more] }), "reference/format");
    expect(label).toBe("Fix 2 cells, reference/format");
    expect(changes).toEqual([{ kind: "cells", sheet: "Plan", row: 4, column: 1, contents: [[{ text: "A1.3" }], [null], [null], [null], [null], [null], [{ text: "A1.9" }]], sparesLooks: true }]);
  });

  test("nothing that no finding offers: it is said instead", () => {
    const foreign: Fix = { sheet: "Plan", address: "B2", before: "Hold daily duty meetings with the hospital", after: "Nothing" };
    const set = fix(snapshotOf({ Plan: rows("A1. 3") }), "reference/format", [foreign]);
    expect(set.changes).toEqual([]);
    expect(set.leaves).toEqual([{ sheet: "Plan, B2", why: expect.stringMatching(/^The cell is not what it was/) }]);
  });
});

describe("in Excel", () => {
  let host: ExcelHost | undefined;
  afterEach(() => {
    host?.dispose();
    host = undefined;
  });

  /** Everything that a cell can carry and a fix must not harm. */
  const dressed: BuiltSheets = {
    Plan: {
      rows: [
        heading,
        ["1.1", "Hold daily duty meetings with the hospital", "March 2011", "Duty Manager"],
        ["1.2", "Print a leaflet for new tenants", "May 2010", "Press Officer"],
        ["1. 3", "Train the reception staff of both libraries", "June 2010", "Training Lead"],
        ["1.4", "Repair the path beside the school", "July 2010", "Highways Lead"],
        ["1. 5", "Open the hall on Sunday mornings", "July 2010", "Sports Lead"],
        ["1.6", "Lend bicycles to families", "July 2010", "Sports Lead"],
        ["1.7", "Light the path to the station", "July 2010", "Highways Lead"],
      ],
      formats: { A4: "@" },
      also: (sheet) => {
        sheet.getCell("A4").font = { bold: true, color: { argb: "FF112233" } };
        sheet.getCell("A4").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };
        sheet.getCell("A6").note = "Asked the team, March";
        sheet.getCell("A6").dataValidation = { type: "textLength", operator: "lessThan", formulae: [9], allowBlank: true };
      },
    },
    Other: [["Ref"], ["=1+1"]],
  };

  async function fixAll(): Promise<{ readonly original: Uint8Array; readonly set: ChangeSet }> {
    const original = await buildWorkbook(dressed);
    host = await openHost(original, { fileName: "Plan.xlsx" });
    const snapshot = await readWorkbook();
    const evaluation = evaluated(snapshot);
    const fixes = fixesOf(evaluation, "reference/format");
    expect(fixes.map(({ address }) => address)).toEqual(["A4", "A6"]);
    return { original, set: changesOf({ kind: "fix", rule: "reference/format", fixes }, evaluation, snapshot) };
  }

  test("fixes are written as text, and only they differ in the file", async () => {
    const { original, set } = await fixAll();
    expect(await applyChanges(set)).toMatchObject({ skipped: [], verified: true });
    expect(host?.cell("Plan", "A4")).toMatchObject({ value: "1.3", bold: true, fill: "#FFF2CC", numberFormat: "@" });
    expect(host?.cell("Plan", "A6")).toMatchObject({ value: "1.5", formula: null });
    const differences = (await compareFiles(original, (await host?.save()) ?? original)).filter(({ kind, where }) => kind !== "custom xml" && !/customXml/i.test(where));
    expect(differences.map(({ sheet, where }) => `${sheet}!${where}`.replace(/\s.*$/, ""))).toEqual(expect.arrayContaining(["Plan!A4", "Plan!A6"]));
    expect(differences.filter(({ where }) => !/^A[46]\b/.test(where)).map(describeDifference)).toEqual([]);
  });

  test("put back, in the same session or after saving and opening again, the file is as it was", async () => {
    const { original, set } = await fixAll();
    const { journal } = await applyChanges(set);
    expect(await putBack(journal)).toMatchObject({ restored: 2, changedSince: [], missing: [] });
    expect((await compareFiles(original, (await host?.save()) ?? new Uint8Array())).map(describeDifference)).toEqual([]);

    await applyChanges(set);
    const saved = (await host?.save()) ?? original;
    host?.dispose();
    host = await openHost(saved, { fileName: "Plan.xlsx" });
    const [kept] = await loadJournals();
    if (!kept) throw new Error("no journal was kept");
    expect(await putBack(kept)).toMatchObject({ restored: 2, changedSince: [], missing: [] });
    expect((await compareFiles(original, await host.save())).map(describeDifference)).toEqual([]);
  });

  test("a cell that somebody changed after it was read is not written", async () => {
    const { set } = await fixAll();
    host?.editRemotely("Plan", "A4", "1.33");
    const { skipped } = await applyChanges(set);
    expect(skipped).toMatchObject([{ sheet: "Plan", code: "moved" }]);
    expect(host?.cell("Plan", "A4").value).toBe("1.33");
    expect(host?.cell("Plan", "A6").value).toBe("1. 5");
  });

  /** The same plan with two looks inside the second odd reference. */
  const twoLooks = (fonts: readonly [Partial<ExcelJS.Font>, Partial<ExcelJS.Font>]): BuiltSheets => {
    const { Plan } = dressed;
    if (!Plan || !("also" in Plan)) throw new Error("The plan has a sheet that is dressed.");
    const also = (sheet: ExcelJS.Worksheet): void => {
      Plan.also?.(sheet);
      sheet.getCell("A6").value = { richText: [{ text: "1. ", font: fonts[0] }, { text: "5", font: fonts[1] }] };
    };
    return { ...dressed, Plan: { ...Plan, also } };
  };

  test.each<readonly [string, Partial<ExcelJS.Font>]>([
    ["bold", { bold: true }],
    ["red", { color: { argb: "FFC00000" } }],
    ["larger", { size: 14 }],
    ["struck through", { strike: true }],
    ["raised", { vertAlign: "superscript" }],
  ])("a cell in which a word is %s is left and said, the others are mended, and Put back gives the very workbook", async (_, font) => {
    const plain = { name: "Calibri", size: 11, color: { argb: "FF000000" } };
    const original = await buildWorkbook(twoLooks([plain, { ...plain, ...font }]));
    host = await openHost(original, { fileName: "Plan.xlsx" });
    const snapshot = await readWorkbook();
    const evaluation = evaluated(snapshot);
    const set = changesOf({ kind: "fix", rule: "reference/format", fixes: fixesOf(evaluation, "reference/format") }, evaluation, snapshot);
    const { skipped, verified, journal } = await applyChanges(set);
    expect(verified).toBe(true);
    expect(skipped).toEqual([{ sheet: "Plan, A6", why: expect.stringContaining("look different"), code: "limit" }]);
    const after = await readWorkbook();
    expect(after.sheets[0]?.values.slice(3, 6).map(([ref]) => ref)).toEqual(["1.3", "1.4", "1. 5"]);
    await putBack(journal);
    expect((await compareFiles(original, await host.save())).map(describeDifference)).toEqual([]);
  });

  test("where the only cell has two looks, nothing is written and nothing is kept to be put back", async () => {
    const plain = { name: "Calibri", size: 11, color: { argb: "FF000000" } };
    const original = await buildWorkbook(twoLooks([plain, { ...plain, italic: true }]));
    host = await openHost(original, { fileName: "Plan.xlsx" });
    const snapshot = await readWorkbook();
    const evaluation = evaluated(snapshot);
    const fixes = fixesOf(evaluation, "reference/format").filter(({ address }) => address === "A6");
    const { skipped } = await applyChanges(changesOf({ kind: "fix", rule: "reference/format", fixes }, evaluation, snapshot));
    expect(skipped.map(({ sheet }) => sheet)).toEqual(["Plan, A6"]);
    expect(await loadJournals()).toEqual([]);
    expect((await compareFiles(original, await host.save())).map(describeDifference)).toEqual([]);
  });

  test("a cell whose words all look alike is mended, though they are kept in several runs", async () => {
    const plain = { name: "Calibri", size: 11, color: { argb: "FF000000" } };
    host = await openHost(await buildWorkbook(twoLooks([plain, plain])), { fileName: "Plan.xlsx" });
    const snapshot = await readWorkbook();
    const evaluation = evaluated(snapshot);
    const { skipped } = await applyChanges(changesOf({ kind: "fix", rule: "reference/format", fixes: fixesOf(evaluation, "reference/format") }, evaluation, snapshot));
    expect(skipped).toEqual([]);
  });

  test("a merged cell is mended as a whole and put back", async () => {
    const { Plan } = dressed;
    if (!Plan || !("also" in Plan)) throw new Error("The plan has a sheet that is dressed.");
    const merged = { ...Plan, rows: [...Plan.rows, ["", "Mend the fence", "July 2010", "Sports Lead"]], merges: ["A8:A9"] };
    const original = await buildWorkbook({ Plan: merged });
    host = await openHost(original, { fileName: "Plan.xlsx" });
    const change = { kind: "cells", sheet: "Plan", row: 8, column: 1, contents: [[{ text: "1.8" }]], sparesLooks: true } as const;
    const { journal, verified, skipped } = await applyChanges({ label: "Fix A8 on Plan", expectations: [{ sheet: "Plan", row: 8, column: 1, value: "1.7" }], changes: [change] });
    expect([verified, skipped]).toEqual([true, []]);
    expect((await readWorkbook()).sheets[0]?.values.slice(7).map(([ref]) => ref)).toEqual(["1.8", ""]);
    await putBack(journal);
    expect((await compareFiles(original, await host.save())).map(describeDifference)).toEqual([]);
  });
});
