import { ExcelProblem, toProblem } from "./problem";
import { runInExcel } from "./batch";
import type { Draft } from "./draft";
import { inPieces } from "./range-reads";
import { undoDraft } from "./undo-draft";

/** A connection that dropped may be back a moment later; more than a few tries would only keep the user waiting. */
const tries = 3;

/**
 * Puts the workbook back as it was before a run that failed half way.
 * @throws ExcelProblem "half-done" where that cannot be done either
 */
export async function rollBack(draft: Draft, cause: ExcelProblem): Promise<void> {
  let last: ExcelProblem = cause;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      await inPieces((limit) => runInExcel((context) => undoDraft(context, draft, limit)));
      return;
    } catch (thrown) {
      last = toProblem(thrown);
    }
  }
  throw new ExcelProblem("half-done", `${cause.detail} | ${last.detail}`);
}
