/**
 * What a run costs: round trips, bytes each way and our own CPU, beside the floor (JSON.parse of the same values,
 * as which Excel hands everything over). Prints a table; asserts nothing. `npm run bench -- 200 2000` picks sizes;
 * a path instead of a number measures that workbook.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { applyChanges, readWorkbook } from "../../src/excel";
import { evaluate, ragChanges, requestOf, settingsOf, summaryChanges } from "../../src/run";
import { openHost } from "../host/node";
import { buildWorkbook } from "../samples/build";
import { madePlan } from "./made-plan";

const rounds = 5;

interface Row {
  readonly workbook: string;
  readonly actions: number;
  readonly "syncs: read": number;
  readonly "syncs: validate & RAG": number;
  readonly "syncs: with summaries": number;
  readonly "MB from Excel": string;
  readonly "MB to Excel": string;
  readonly "evaluate ms": string;
  readonly "change sets ms": string;
  readonly "floor ms": string;
  readonly "times the floor": string;
}

async function measure(name: string, bytes: Uint8Array): Promise<Row> {
  const host = await openHost(bytes, { fileName: name });
  try {
    const snapshot = await readWorkbook();
    const read = host.counters.syncs;
    const values = JSON.stringify(snapshot.sheets.map((sheet) => sheet.values));
    const floor = median(() => JSON.parse(values));
    const request = requestOf(settingsOf(snapshot), "2010-09-30");
    let evaluation = evaluate(snapshot, request);
    const evaluateMs = median(() => (evaluation = evaluate(snapshot, request)));
    let rag = ragChanges(evaluation, snapshot);
    let summary = summaryChanges(evaluation, snapshot);
    const changesMs = median(() => {
      rag = ragChanges(evaluation, snapshot);
      summary = summaryChanges(evaluation, snapshot);
    });
    await applyChanges(rag);
    const filled = host.counters.syncs;
    await applyChanges(summary);
    return {
      workbook: name,
      actions: evaluation.plan.actions.length,
      "syncs: read": read,
      "syncs: validate & RAG": filled,
      "syncs: with summaries": host.counters.syncs,
      "MB from Excel": megabytes(host.counters.bytesOut),
      "MB to Excel": megabytes(host.counters.bytesIn),
      "evaluate ms": evaluateMs.toFixed(1),
      "change sets ms": changesMs.toFixed(1),
      "floor ms": floor.toFixed(2),
      "times the floor": (evaluateMs / floor).toFixed(1),
    };
  } finally {
    await host.dispose();
  }
}

/** Median duration in milliseconds. */
function median(run: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(2);
}

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const rows: Row[] = [];
  for (const what of given.length > 0 ? given : ["200", "2000", "20000"]) {
    const count = Number(what);
    rows.push(
      Number.isInteger(count)
        ? await measure(`made, ${count} actions`, await buildWorkbook(madePlan(count)))
        : await measure(basename(what), new Uint8Array(await readFile(what))),
    );
  }
  console.table(rows);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
