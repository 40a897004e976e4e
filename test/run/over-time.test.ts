import { applyChanges } from "../../src/excel";
import { summaryChanges, summarySheetName } from "../../src/run";
import { closeQuarterChanges, historyOf, policyChanges, ragOverTime, type StoodThen } from "../../src/run/history";
import { deliveryOverTimeChart, outcomeOverTimeChart, overTimeSections } from "../../src/run/pages/over-time";
import { openHost, type ExcelHost } from "../host/node";
import { read, sample } from "./sample-runs";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost(sample("sample-plan.xlsx"), { fileName: "sample-plan.xlsx" });
});
afterEach(() => host.dispose());

/** Closes a quarter as if it had been read on that day. */
async function close(name: string, asAt: string): Promise<void> {
  const { snapshot, evaluation } = await read();
  await applyChanges(closeQuarterChanges(name, { ...evaluation, options: { ...evaluation.options, asAt } }, snapshot));
}

/** The summary's charts by name, and its cells from a table's heading down to the next empty row. */
async function built(): Promise<{ readonly charts: readonly string[]; readonly table: (heading: string) => readonly (readonly unknown[])[] }> {
  const { snapshot, evaluation } = await read();
  await applyChanges(summaryChanges(evaluation, snapshot));
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(summarySheetName);
    const range = sheet.getUsedRange();
    range.load("values");
    sheet.charts.load("items/name");
    await context.sync();
    const rows: readonly (readonly unknown[])[] = range.values;
    return {
      charts: sheet.charts.items.map(({ name }) => name),
      table: (heading) => {
        const first = rows.findIndex(([cell]) => cell === heading);
        const end = rows.findIndex(([cell], index) => index > first && cell === "");
        return first < 0 ? [] : rows.slice(first, end < 0 ? undefined : end);
      },
    };
  });
}

test("without a closed quarter there is nothing over time", async () => {
  const { charts, table } = await built();
  expect(charts).not.toContain(outcomeOverTimeChart);
  expect(table("Outcome RAG over time")).toEqual([]);
});

test("each closed quarter and now is a row of counts, oldest first, outcome and delivery apart; built again, they stand once", async () => {
  await close("Q2 of last year", "2010-09-30");
  await close("Q1 of last year", "2010-06-30");
  const first = await built();
  expect(first.charts).toEqual(expect.arrayContaining([outcomeOverTimeChart]));
  const { snapshot, evaluation } = await read();
  const stood = ragOverTime(historyOf(snapshot.documents), evaluation);
  expect(stood.map(({ name }) => name)).toEqual(["Q1 of last year", "Q2 of last year", "Now"]);
  const [head = [], ...rows] = first.table("Outcome RAG over time");
  expect(rows.map(([label]) => String(label).split(" (as at ")[0])).toEqual(["Q1 of last year", "Q2 of last year", "Now"]);
  const all = head.indexOf("All");
  const red = head.indexOf("Red");
  for (const [index, row] of rows.entries()) {
    expect([row[red], row[all]]).toEqual([stood[index]?.outcome.red, evaluation.plan.actions.length]);
  }
  const tracked = stood.some(({ delivery }) => delivery.red + delivery.amber + delivery.green + delivery.complete > 0);
  expect(first.charts.includes(deliveryOverTimeChart)).toBe(tracked);

  const again = await built();
  expect([...again.charts].sort()).toEqual([...first.charts].sort());
  expect(again.table("Outcome RAG over time")).toEqual(first.table("Outcome RAG over time"));
});

test("a quarter that was closed on a later day than the one asked about is no past of it, and only the latest dozen are shown", async () => {
  const { snapshot, evaluation } = await read();
  const { quarters } = historyOf(closed(closeQuarterChanges("Q1", { ...evaluation, options: { ...evaluation.options, asAt: "2001-03-31" } }, snapshot)));
  const [one] = quarters;
  if (!one) throw new Error("No quarter was kept.");
  const many = Array.from({ length: 20 }, (_, index) => ({ ...one, name: `Q${index}`, asAt: `2001-03-${String(index + 1).padStart(2, "0")}` }));
  const stood = ragOverTime({ quarters: [...many, { ...one, name: "Later", asAt: "2999-12-31" }], dropped: 0, unread: [] }, evaluation);
  expect(stood.map(({ name }) => name)).toEqual([...many.slice(-11).map(({ name }) => name), "Now"]);
});

test("where the policy changed between two dates, table and chart say so", async () => {
  const { evaluation } = await read();
  const counts = { red: 1, amber: 0, green: 2, complete: 0, none: 0 };
  const then = (name: string, asAt: string, policy: string): StoodThen => ({ name, asAt, policy: { id: policy, name: `Policy ${policy}` }, outcome: counts, delivery: { ...counts, red: 0, green: 0 } });
  const stood = [then("Q1", "2010-06-30", "a"), then("Q2", "2010-09-30", "b"), then("Now", "2010-12-31", "b")];
  const said = "From Q2 on statuses are judged by “Policy b”, until Q1 by “Policy a”: colours may have changed because the policy did.";
  expect(policyChanges(stood)).toEqual([said]);
  expect(policyChanges(stood.slice(1))).toEqual([]);
  const { changes } = overTimeSections("Summary", 1, 7, stood);
  expect(changes).toContainEqual({ kind: "cells", sheet: "Summary", row: 5, column: 1, contents: [[{ text: said }]] });
  const chart = changes.find(({ kind }) => kind === "chart");
  expect(chart?.kind === "chart" && [chart.altText.includes(said), chart.place?.row]).toEqual([true, 7]);
  expect(ragOverTime(historyOf(closed(closeQuarterChanges("Q1", { ...evaluation, options: { ...evaluation.options, asAt: "2001-03-31" } }, (await read()).snapshot))), evaluation).map(({ policy }) => policy.id)).toEqual([evaluation.policy.id, evaluation.policy.id]);
});

/** The documents that a change set leaves. */
function closed({ changes }: ReturnType<typeof closeQuarterChanges>): Record<string, string> {
  return Object.fromEntries(changes.flatMap((change) => (change.kind === "document" && change.json !== null ? [[change.key, change.json]] : [])));
}
