import { ExcelProblem, toProblem } from "./problem";
import { isSupported } from "./host";

/** What every long operation takes: progress between 0 and 1, and a way to stop it. */
export interface Progress {
  readonly onProgress?: (done: number, doing: string) => void;
  readonly signal?: AbortSignal;
}

/** Excel's limit is 5 MB a request and a response on the web; what is estimated stays below it with room to spare. */
export const bytesPerSync = 4_000_000;

/** What a run tries in turn: where Excel refuses a request for its size all the same, all is undone and tried in smaller ones. */
export const requestLimits: readonly number[] = [bytesPerSync, bytesPerSync / 4, bytesPerSync / 16, bytesPerSync / 64];

/**
 * Runs a batch, waiting until the user leaves a cell that is being edited.
 * @throws ExcelProblem only
 */
export async function runInExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (thrown) {
    throw toProblem(thrown);
  }
}

/**
 * Runs a batch whose syncs are one step of Excel's own undo, where this Excel can do that (ExcelApi 1.20). Some
 * versions refuse the option: the batch is then run without it, provided that nothing was written.
 * @throws ExcelProblem only
 */
export async function runAsOneStep<T>(batch: (context: Excel.RequestContext) => Promise<T>, hasWritten: () => boolean): Promise<T> {
  if (!isSupported("ExcelApi", "1.20")) return runInExcel(batch);
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
  } catch (thrown) {
    const problem = toProblem(thrown);
    if (hasWritten() || (problem.code !== "refused" && problem.code !== "excel-too-old")) throw problem;
    return runInExcel(batch);
  }
}

/** Lets the pane draw and answer between two long stretches of work: nothing is asked of Excel meanwhile. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Ends the operation where the user pressed Cancel. @throws ExcelProblem "cancelled" */
export function stopIfCancelled(options: Progress): void {
  if (options.signal?.aborted) throw new ExcelProblem("cancelled");
}
