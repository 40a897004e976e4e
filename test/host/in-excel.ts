import { buildWorkbook, type BuiltSheets } from "../samples/build";
import { openHost, type ExcelHost, type HostOptions } from "./node";

let open: ExcelHost | null = null;

/** Opens a small workbook in the stand-in; the one before it is closed. */
export async function inExcel(sheets: BuiltSheets, options: HostOptions & { readonly names?: Readonly<Record<string, string>> } = {}): Promise<ExcelHost> {
  open?.dispose();
  const { names, ...rest } = options;
  open = await openHost(await buildWorkbook(sheets, names), { fileName: "Plan.xlsx", currentYear: 2026, ...rest });
  return open;
}

/** Runs a batch and syncs once more at its end. */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T> | T): Promise<T> {
  return Excel.run(async (context) => {
    const result = await batch(context);
    await context.sync();
    return result;
  });
}

/** The error code that a batch ends with; "" where it ends well. */
export async function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown> | unknown): Promise<string> {
  try {
    await run(batch);
    return "";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
