import { applyChanges, readWorkbook } from "../../src/excel";
import { cellsThatMayBeColoured } from "../../src/reading/coloured-cells";
import { evaluate, ragChanges, requestOf, settingsOf, summaryChanges, type Evaluation } from "../../src/run";
import type { Skipped } from "../../src/workbook/changes";
import { openHost } from "../host/node";

export interface HeadlessOptions {
  readonly fileName: string;
  /** ISO date of today. */
  readonly today: string;
  readonly asAt?: string;
  readonly period?: string;
  readonly policy?: string;
  readonly inheritFromArea?: boolean;
  /** Whether the result is to be written into the workbook and saved. */
  readonly save: boolean;
}

export interface HeadlessResult {
  readonly evaluation: Evaluation;
  readonly skipped: readonly Skipped[];
  readonly saved: Uint8Array | null;
  /** Round trips to Excel (`context.sync`) that the run took: reading, RAG; and with the summaries. */
  readonly syncs: { readonly validateAndRag: number; readonly all: number };
}

/**
 * The run of the pane's button, without a pane: the same reading, evaluation and change sets, through the real
 * Office.js on the stand-in for Excel.
 * @throws the file errors of test/host/file when the bytes are no workbook that can be read
 */
export async function runHeadless(bytes: Uint8Array, options: HeadlessOptions): Promise<HeadlessResult> {
  const host = await openHost(bytes, { fileName: options.fileName });
  try {
    const before = await readWorkbook({ fillsOf: cellsThatMayBeColoured });
    const settings = settingsOf(before);
    const evaluation = evaluate(before, {
      ...requestOf(settings, options.today),
      ...(options.asAt === undefined ? {} : { asAt: options.asAt }),
      ...(options.period === undefined ? {} : { reportingPeriod: options.period }),
      ...(options.policy === undefined ? {} : { policy: options.policy }),
      ...(options.inheritFromArea === undefined ? {} : { inheritFromArea: options.inheritFromArea, inheritanceAsked: true }),
    });
    if (!options.save) {
      return { evaluation, skipped: [], saved: null, syncs: { validateAndRag: host.counters.syncs, all: host.counters.syncs } };
    }
    const filled = await applyChanges(ragChanges(evaluation, before));
    const validateAndRag = host.counters.syncs;
    const built = await applyChanges(summaryChanges(evaluation, before));
    return {
      evaluation,
      skipped: [...filled.skipped, ...built.skipped],
      saved: await host.save(),
      syncs: { validateAndRag, all: host.counters.syncs },
    };
  } finally {
    await host.dispose();
  }
}
