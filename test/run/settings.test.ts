import { proposeAsAt, requestOf, settingsKey, settingsOf, settingsSchema } from "../../src/run/settings";
import { ownSheet, ownSheets, ownSheetsKey, rememberOwnSheets } from "../../src/run/own-sheets";
import { snapshotOf } from "../reading/snapshot-of";

describe("settings kept in the workbook", () => {
  const withSettings = (json: string) => snapshotOf({ Plan: [["Action"]] }, { documents: { [settingsKey]: json } });

  test.each([
    ["no document", snapshotOf({ Plan: [["Action"]] }), {}],
    ["a chosen policy", withSettings('{"policy":"within-5-and-10"}'), { policy: "within-5-and-10" }],
    ["a damaged document", withSettings('{"policy":'), {}],
    ["a document of another shape", withSettings('{"policy":7}'), {}],
  ])("%s", (_, snapshot, expected) => {
    expect(settingsOf(snapshot)).toEqual(settingsSchema.parse(expected));
  });

  test("an answer about inheritance is told from no answer", () => {
    expect(requestOf(settingsSchema.parse({}), "2010-09-30")).toMatchObject({ inheritFromArea: false, inheritanceAsked: false });
    expect(requestOf(settingsSchema.parse({ inheritFromArea: false }), "2010-09-30")).toMatchObject({ inheritanceAsked: true });
  });
});

describe("the as-at date that is proposed", () => {
  const plan2010 = { text: "2010/11", start: "2010-04-01", end: "2011-03-31" };
  test.each([
    ["while the plan runs: today", "2010-09-30", plan2010, "2010-09-30"],
    ["before it starts: today", "2010-01-10", plan2010, "2010-01-10"],
    ["some months after it: today", "2011-06-30", plan2010, "2011-06-30"],
    ["120 days after it: today", "2011-07-29", plan2010, "2011-07-29"],
    ["a day more: its last day", "2011-07-30", plan2010, "2011-03-31"],
    ["no period: today", "2026-11-22", null, "2026-11-22"],
  ])("%s", (_, today, period, expected) => {
    expect(proposeAsAt(today, period)).toBe(expected);
  });
});

describe("sheets of our own", () => {
  const rows = [["x"]];
  const ours = { [ownSheetsKey]: '["Plan Check summary"]' };

  test("a new sheet where there is none", () => {
    expect(ownSheet(snapshotOf({ Plan: rows }), "Plan Check summary", "#000000")).toEqual({
      name: "Plan Check summary",
      changes: [{ kind: "addSheet", sheet: "Plan Check summary", tabColour: "#000000" }],
    });
  });

  test("ours is emptied and used again", () => {
    const snapshot = snapshotOf({ Plan: rows, "Plan Check summary": rows }, { documents: ours });
    expect(ownSheet(snapshot, "Plan Check summary", "#000000")).toEqual({
      name: "Plan Check summary",
      changes: [{ kind: "clearSheet", sheet: "Plan Check summary" }],
    });
  });

  test("a user's sheet of the same name, in any case, is left alone", () => {
    const snapshot = snapshotOf({ Plan: rows, "plan check SUMMARY": rows });
    expect(ownSheet(snapshot, "Plan Check summary", "#000000").name).toBe("Plan Check summary 2");
  });

  test("one that the user renamed is the user's now", () => {
    const snapshot = snapshotOf({ Plan: rows, "Board pack": rows }, { documents: ours });
    expect(ownSheets(snapshot)).toEqual([]);
    expect(rememberOwnSheets(snapshot, ["Plan Check register"])).toMatchObject({ json: '["Plan Check register"]' });
  });

  test("a damaged list claims no sheet", () => {
    expect(ownSheets(snapshotOf({ Plan: rows }, { documents: { [ownSheetsKey]: "[1" } }))).toEqual([]);
  });
});
