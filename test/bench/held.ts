/**
 * What a workbook and its evaluation hold in memory, in a process of its own: in that of the benchmark, the stand-in's workbook comes and goes
 * meanwhile. Reads a snapshot (v8's serialisation) from the file named, prints bytes as JSON.
 */
import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { evaluate, requestOf, settingsOf, type Evaluation } from "../../src/run";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Held } from "./memory";

/** Heap in use once nothing more can be collected: what finalisers let go falls to the next collection. */
function heap(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function main(file: string, asAt: string): void {
  if (!globalThis.gc) throw new Error("Run with --expose-gc: without a collection, what is held cannot be told from what is not.");
  const read = (): WorkbookSnapshot => deserialize(readFileSync(file)) as WorkbookSnapshot;
  const evaluated = (snapshot: WorkbookSnapshot): Evaluation => evaluate(snapshot, requestOf(settingsOf(snapshot), asAt));
  // A first run, of which nothing is kept: compiled code and lists that are made once are not the workbook's.
  evaluated(read());
  const before = heap();
  const snapshot = read();
  const withSnapshot = heap();
  const evaluation = evaluated(snapshot);
  const held: Held = { snapshot: withSnapshot - before, evaluation: heap() - withSnapshot, peak: process.resourceUsage().maxRSS * 1024 };
  // Said after the last collection: until here both must be held.
  console.log(JSON.stringify({ ...held, sheets: snapshot.sheets.length, findings: evaluation.findings.length }));
}

main(process.argv[2] ?? "", process.argv[3] ?? "");
