import { applyChanges, readWorkbook } from "../../src/excel";
import { rate } from "../../src/rag";
import { mappingOf, readPlan } from "../../src/reading";
import { checkPlan, ruleConfigOf } from "../../src/rules";
import { evaluate, ragChanges, requestOf, settingsOf, summaryChanges } from "../../src/run";
import { openHost } from "../host/node";
import { cpu, medianCpu } from "./cpu";
import { memoryOf, type Held } from "./memory";
import { ajvCheck, zodCheck } from "./shape-check";

const asAt = "2010-09-30";

/** What one workbook costs. CPU in ms of this process, the stand-in's own time taken off. */
export interface Cost {
  readonly workbook: string;
  readonly actions: number;
  readonly findings: number;
  /** Summaries: null where they were not written. */
  readonly syncs: { readonly read: number; readonly rag: number; readonly summaries: number | null };
  /** Bytes. */
  readonly fromExcel: number;
  readonly toExcel: number;
  /** Snapshot of what came, Office.js included. */
  readonly snapshot: number;
  readonly plan: number;
  readonly rating: number;
  readonly rules: number;
  readonly evaluate: number;
  readonly ragChanges: number;
  readonly summaryChanges: number;
  /** The change sets put into batches, Office.js included. */
  readonly writing: number;
  /** JSON.parse of the values: how Excel hands them over. */
  readonly floor: number;
  readonly zod: number;
  readonly ajv: number;
  readonly memory: Held;
}

/** Beyond this the stand-in works out the summary's formulas for minutes: they are written only where asked for. */
export const mostWithSummaries = 5000;

export async function measure(workbook: string, bytes: Uint8Array, runs: number, mostWritten = mostWithSummaries): Promise<Cost> {
  const host = await openHost(bytes, { fileName: workbook, clock: cpu });
  try {
    const ours = async <T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> => {
      const start = cpu() - host.counters.ownMs;
      const result = await work();
      return { result, ms: cpu() - host.counters.ownMs - start };
    };
    const { result: snapshot, ms: snapshotMs } = await ours(() => readWorkbook());
    const readSyncs = host.counters.syncs;
    const request = requestOf(settingsOf(snapshot), asAt);
    const evaluation = evaluate(snapshot, request);
    const payload = JSON.stringify(snapshot.sheets.map(({ name, values }) => ({ name, values })));
    const parsed: unknown = JSON.parse(payload);
    if (!zodCheck(parsed) || !ajvCheck(parsed)) throw new Error("The payload has not the shape that it is checked for.");
    const { plan } = evaluation;
    const { ratings, tolerance, tolerancePoints } = rate(plan, evaluation.options);
    const context = { asAt, period: plan.period, reportingPeriod: evaluation.reportingPeriod, ratings, tolerance, tolerancePoints, smallCount: 5, written: [] };
    const stages = {
      plan: medianCpu(runs, () => readPlan(snapshot, { mapping: mappingOf(snapshot), planPeriod: null })),
      rating: medianCpu(runs, () => rate(plan, evaluation.options)),
      rules: medianCpu(runs, () => checkPlan(plan, context, ruleConfigOf(snapshot.documents))),
      evaluate: medianCpu(runs, () => evaluate(snapshot, request)),
      ragChanges: medianCpu(runs, () => ragChanges(evaluation, snapshot)),
      summaryChanges: medianCpu(runs, () => summaryChanges(evaluation, snapshot)),
      floor: medianCpu(runs + 2, () => JSON.parse(payload)),
      zod: medianCpu(runs, () => zodCheck(parsed)),
      ajv: medianCpu(runs, () => ajvCheck(parsed)),
    };
    const rag = await ours(() => applyChanges(ragChanges(evaluation, snapshot)));
    const ragSyncs = host.counters.syncs - readSyncs;
    const summaries = plan.actions.length > mostWritten ? null : await ours(() => applyChanges(summaryChanges(evaluation, snapshot)));
    return {
      workbook,
      actions: plan.actions.length,
      findings: evaluation.findings.length,
      syncs: { read: readSyncs, rag: ragSyncs, summaries: summaries && host.counters.syncs - readSyncs - ragSyncs },
      fromExcel: host.counters.bytesOut,
      toExcel: host.counters.bytesIn,
      snapshot: snapshotMs,
      ...stages,
      writing: rag.ms + (summaries?.ms ?? 0),
      memory: memoryOf(snapshot, asAt),
    };
  } finally {
    host.dispose();
  }
}
