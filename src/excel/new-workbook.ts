import { toProblem } from "./problem";

/** Opens a new workbook with what a file holds, in a window or tab of its own; the open one stays as it is. @throws ExcelProblem */
export async function openNewWorkbook(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (thrown) {
    throw toProblem(thrown);
  }
}
