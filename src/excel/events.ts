import { runInExcel } from "./batch";

/** That the workbook was changed; `remote` where a co-author did it. */
export interface WorkbookChange {
  readonly source: "local" | "remote";
  readonly sheetId: string;
  readonly address: string;
}

/** Edits come in bursts (a paste, a fill): they are told together after a pause. */
const pause = 400;

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
  const tell = () => {
    const burst = waiting;
    waiting = [];
    handler(burst);
  };
  const registered = await runInExcel(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (event) => {
      waiting.push({ source: event.source === "Remote" ? "remote" : "local", sheetId: event.worksheetId, address: event.address });
      clearTimeout(timer);
      timer = setTimeout(tell, pause);
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
