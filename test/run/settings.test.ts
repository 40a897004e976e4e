import { policyOf } from "../../src/rag";
import { policyInForce, policyNotes } from "../../src/run/policy-in-force";
import { proposeAsAt, requestOf, settingsKey, settingsOf, settingsSchema } from "../../src/run/settings";
import { ownSheet, ownSheets, ownSheetsKey, rememberOwnSheets } from "../../src/run/own-sheets";
import { snapshotOf } from "../reading/snapshot-of";

const withDocument = (json: string) => snapshotOf({ Plan: [["Action"]] }, { documents: { [settingsKey]: json } });

describe("settings kept in the workbook", () => {
  test.each([
    ["no document", snapshotOf({ Plan: [["Action"]] }), {}],
    ["a chosen policy", withDocument('{"policy":"within-5-and-10"}'), { policy: "within-5-and-10" }],
    ["a damaged document", withDocument('{"policy":'), {}],
    ["a document of another shape", withDocument('{"policy":7}'), {}],
  ])("%s", (_, snapshot, expected) => {
    expect(settingsOf(snapshot)).toEqual(settingsSchema.parse(expected));
  });

  test("an answer about inheritance is told from no answer", () => {
    expect(requestOf(settingsSchema.parse({}), "2010-09-30")).toMatchObject({ inheritFromArea: false, inheritanceAsked: false });
    expect(requestOf(settingsSchema.parse({ inheritFromArea: false }), "2010-09-30")).toMatchObject({ inheritanceAsked: true });
  });
});

describe("the team's own policies", () => {
  const ours = { ...policyOf("on-target-5"), id: "own-1", name: "Ours" };
  const newer = { id: "own-2", name: "Of a newer version", green: {}, amber: { by: "magic" } };

  test("one that cannot be read costs no other setting, and is kept as it is", () => {
    const json = JSON.stringify({ policy: "own-1", policies: [ours, newer], confirmed: true });
    const read = settingsOf(withDocument(json));
    expect(read).toMatchObject({ policy: "own-1", policies: [ours], unreadPolicies: [newer], confirmed: true });
    // Kept again and read again, nothing has changed.
    expect(settingsOf(withDocument(JSON.stringify(read)))).toEqual(read);
  });

  test("a policy that is not there: the default judges, and the pane says so", () => {
    const options = requestOf(settingsOf(withDocument(JSON.stringify({ policy: "own-2", policies: [ours, newer] }))), "2010-09-30");
    expect(policyInForce(options).id).toBe("on-target-5");
    expect(policyNotes(options)).toEqual([
      "One RAG policy of this workbook could not be read. It is kept as it is and not used.",
      "The RAG policy that was chosen for this workbook (“own-2”) is not there. Statuses are judged by “On target, 5% tolerance” meanwhile. Choose a policy under RAG.",
    ]);
  });

  test("one of its own judges where it is chosen", () => {
    const options = requestOf(settingsOf(withDocument(JSON.stringify({ policy: "own-1", policies: [ours] }))), "2010-09-30");
    expect(policyInForce(options)).toEqual(ours);
    expect(policyNotes(options)).toEqual([]);
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
