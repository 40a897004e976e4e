import { runInExcel } from "./batch";
import { documentsOf, loadPartList, loadParts, writeDocument } from "./documents";

/** Shows a sheet and selects a cell on it. A hidden sheet stays hidden: the problem says so. @throws ExcelProblem */
export function selectCell(sheet: string, address: string): Promise<void> {
  return runInExcel(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.activate();
    found.getRange(address).select();
    await context.sync();
  });
}

/** Keeps one of Plan Check's own documents in the workbook; null removes it. Three round trips. @throws ExcelProblem */
export async function keepDocument(key: string, json: string | null): Promise<void> {
  await runInExcel(async (context) => {
    const list = loadPartList(context);
    await context.sync();
    const parts = loadParts(list);
    await context.sync();
    writeDocument(context, documentsOf(parts), key, json);
    await context.sync();
  });
}

/** One of Plan Check's own documents as the workbook holds it now; null where there is none. Two round trips. @throws ExcelProblem */
export function readDocument(key: string): Promise<string | null> {
  return runInExcel(async (context) => {
    const list = loadPartList(context);
    await context.sync();
    const parts = loadParts(list);
    await context.sync();
    return documentsOf(parts).find((part) => part.key === key)?.json ?? null;
  });
}
