import { runInExcel } from "./batch";

/** That the workbook was changed; `remote` where a co-author did it, `own` where this add-in did (told from ExcelApi 1.14 on). */
export interface WorkbookChange {
  readonly source: "local" | "remote" | "own";
  readonly sheetId: string;
  readonly address: string;
  /** Rows, columns or cells were inserted or deleted, so that what stands elsewhere may have moved. */
  readonly structural: boolean;
}

/** Edits come in bursts (a paste, a fill): they are told together after a pause, ms. */
const pause = 250;
/** Where there is no pause (several people at work), they are told all the same, ms after the first one. */
const longest = 1000;

/**
 * Tells of changes of cells on any sheet, in bursts. Some versions of Excel on the web miss drop-down edits
 * (office-js#3888), so a re-check by hand is always needed beside this. The handler must not open anything: remote
 * changes come at any moment.
 * @returns how to stop watching
 * @throws ExcelProblem
 */
export async function watchChanges(handler: (changes: readonly WorkbookChange[]) => void): Promise<() => Promise<void>> {
  let waiting: WorkbookChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const tell = () => {
    const burst = waiting;
    waiting = [];
    since = 0;
    handler(burst);
  };
  const registered = await runInExcel(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (event) => {
      const local = event.triggerSource === "ThisLocalAddin" ? "own" : "local";
      waiting.push({ source: event.source === "Remote" ? "remote" : local, sheetId: event.worksheetId, address: event.address, structural: event.changeType !== "RangeEdited" });
      const now = Date.now();
      if (since === 0) since = now;
      clearTimeout(timer);
      timer = setTimeout(tell, Math.max(0, Math.min(pause, since + longest - now)));
    });
    await context.sync();
    return result;
  });
  return async () => {
    clearTimeout(timer);
    waiting = [];
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
  };
}
