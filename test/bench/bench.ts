/**
 * What a run costs: round trips, bytes each way, our own CPU stage by stage beside the floor (JSON.parse of the same
 * values, as which Excel hands everything over), memory, and the pane's first load. Prints tables; asserts nothing.
 * `npm run bench -- 200 2000` picks sizes; a path instead of a number measures that workbook; `--all-summaries` also writes those of
 * more than 5,000 actions, which keeps the stand-in busy for minutes.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { buildWorkbook } from "../samples/build";
import { madePlan } from "./made-plan";
import { measure, mostWithSummaries, type Cost } from "./measure";
import { measureScripts } from "./scripts";

const sizes = ["200", "2000", "20000"];
const allSummaries = "--all-summaries";

async function costOf(what: string, mostWritten: number): Promise<Cost> {
  const count = Number(what);
  if (!Number.isInteger(count)) return measure(basename(what), new Uint8Array(await readFile(what)), 5, mostWritten);
  return measure(`made, ${count} actions`, await buildWorkbook(madePlan(count)), count > 5000 ? 3 : 5, mostWritten);
}

const ms = (value: number): string => value.toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(2);

function excelTable(costs: readonly Cost[]): void {
  console.log("What Excel is asked");
  console.table(
    costs.map((cost) => ({
      workbook: cost.workbook,
      actions: cost.actions,
      findings: cost.findings,
      "syncs: read": cost.syncs.read,
      "fill RAG": cost.syncs.rag,
      "build summaries": cost.syncs.summaries ?? "not written",
      "MB from Excel": megabytes(cost.fromExcel),
      "MB to Excel": megabytes(cost.toExcel),
    })),
  );
}

function memoryTable(costs: readonly Cost[]): void {
  console.log("Memory, MB: heap that is held, and the most that the process had");
  console.table(
    costs.map(({ workbook, actions, memory }) => ({
      workbook,
      snapshot: megabytes(memory.snapshot),
      evaluation: megabytes(memory.evaluation),
      "KB an action": ((memory.snapshot + memory.evaluation) / 1000 / Math.max(1, actions)).toFixed(1),
      "peak, resident": megabytes(memory.peak),
    })),
  );
}

function cpuTable(costs: readonly Cost[]): void {
  console.log("Our own CPU, ms");
  console.table(
    costs.map((cost) => ({
      workbook: cost.workbook,
      snapshot: ms(cost.snapshot),
      "read plan": ms(cost.plan),
      RAG: ms(cost.rating),
      rules: ms(cost.rules),
      "all three": ms(cost.evaluate),
      "RAG changes": ms(cost.ragChanges),
      summaries: ms(cost.summaryChanges),
      writing: ms(cost.writing),
      "ms per 1,000 actions": ms((1000 * cost.evaluate) / Math.max(1, cost.actions)),
    })),
  );
  console.log("Beside the floor, ms");
  console.table(
    costs.map((cost) => ({
      workbook: cost.workbook,
      "JSON.parse": ms(cost.floor),
      "shape alone, zod": ms(cost.zod),
      "shape alone, ajv": ms(cost.ajv),
      "read, rate and check": ms(cost.evaluate),
      "times JSON.parse": ms(cost.evaluate / cost.floor),
    })),
  );
}

async function main(): Promise<void> {
  const given = process.argv.slice(2).filter((word) => word !== allSummaries);
  const mostWritten = process.argv.includes(allSummaries) ? Infinity : mostWithSummaries;
  const costs: Cost[] = [];
  for (const what of given.length > 0 ? given : sizes) costs.push(await costOf(what, mostWritten));
  excelTable(costs);
  memoryTable(costs);
  cpuTable(costs);
  const scripts = await measureScripts();
  if (scripts) console.table(scripts);
  else console.log("No production build: run `npm run build` first for the size of the first load.");
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
