import { mappingOf, readPlan } from "../../src/reading";
import { snapshotOf } from "./snapshot-of";

const rows = [
  ["Our notes"],
  ["Job", "Boss", "Until", "Remarks"],
  ["Plant trees", "Parks Manager", "March 2011", "Oak"],
  ["Cut grass", "Parks Manager", "June 2011", "Weekly"],
];

test("the user's header row and columns win", () => {
  const plan = readPlan(snapshotOf({ Jobs: rows }), { mapping: { sheets: { Jobs: { headerRow: 2, columns: { A: "action", B: "leads", C: "when", D: "partners" } } } } });
  expect(plan.actions.map(({ text, leads, partners, when }) => [text, leads, partners, when[0]?.end])).toEqual([
    ["Plant trees", ["Parks Manager"], ["Oak"], "2011-03-31"],
    ["Cut grass", ["Parks Manager"], ["Weekly"], "2011-06-30"],
  ]);
  expect(plan.tables[0]?.columns[1]?.evidence).toBe("you said so");
});

test("a column that the user leaves out is not read", () => {
  const plan = readPlan(snapshotOf({ Plan: [["Action", "Lead", "When"], ["Plant trees", "Parks Manager", "2011"]] }), { mapping: { sheets: { Plan: { columns: { B: null } } } } });
  expect(plan.actions[0]?.leads).toEqual([]);
  expect(plan.actions[0]?.cells.leads).toBeUndefined();
});

test("a sheet that the user calls something else is not read as a plan", () => {
  const plan = readPlan(snapshotOf({ Plan: [["Action", "Lead"], ["Plant trees", "Parks Manager"]] }), { mapping: { sheets: { Plan: { role: "other" } } } });
  expect(plan.actions).toEqual([]);
  expect(plan.sheets).toEqual([{ sheet: "Plan", role: "other", evidence: "you said so", tables: [] }]);
});

test("the mapping is kept in the workbook", () => {
  const mapping = { sheets: { Plan: { columns: { B: "when" } } } };
  expect(mappingOf(snapshotOf({}, { documents: { mapping: JSON.stringify(mapping) } }))).toEqual(mapping);
  expect(mappingOf(snapshotOf({}, { documents: { mapping: '{"sheets":{"Plan":{"columns":{"B":"nonsense"}}}}' } }))).toEqual({ sheets: {} });
});

describe("what Plan Check wrote itself", () => {
  test("its sheets are never read", () => {
    const plan = readPlan(snapshotOf({ Register: [["Action", "Lead"], ["Plant trees", "Parks Manager"]] }, { documents: { "own-sheets": '["Register"]' } }), {});
    expect(plan.actions).toEqual([]);
    expect(plan.sheets[0]?.role).toBe("own");
  });

  test("its columns are not read as typed", () => {
    const plan = readPlan(snapshotOf({ Plan: [["Action", "Lead", "Outcome RAG", "RAG reason"], ["Plant trees", "Parks Manager", "Red", "NI 199: too few"]] }), {});
    expect(plan.actions[0]).toMatchObject({ outcomeRag: null, deliveryRag: null, indicators: [] });
    expect(plan.tables[0]?.lastColumn).toBe(2);
    expect(plan.unread).toEqual([]);
  });

  test("a person's RAG beside our reason stays", () => {
    const plan = readPlan(snapshotOf({ Plan: [["Action", "Lead", "RAG", "RAG reason"], ["Plant trees", "Parks Manager", "Green", "Red: NI 199"]] }), {});
    expect(plan.actions[0]?.deliveryRag?.status).toBe("green");
  });
});

test("the plan's period that the user gave wins over the title's", () => {
  const snapshot = snapshotOf({ Plan: [["Delivery Plan 2010/11"], ["Action", "When"], ["Plant trees", "Q1"]] });
  const plan = readPlan(snapshot, { planPeriod: { text: "2011/12", start: "2011-04-01", end: "2012-03-31" } });
  expect(plan.periodEvidence).toBe("you said so");
  expect(plan.actions[0]?.when[0]).toMatchObject({ start: "2011-04-01", end: "2011-06-30" });
});
