/** What can go wrong between Plan Check and Excel, as far as a user can do something different about it. */
export type ExcelProblemCode =
  | "not-in-excel"
  | "excel-too-old"
  | "editing-cell"
  | "protected"
  | "gone"
  | "too-large"
  | "busy"
  | "connection"
  | "no-values"
  | "limit"
  | "cancelled"
  | "half-done"
  | "refused";

/** What the user is told, and whether the same press may work a moment later. */
const texts: Readonly<Record<ExcelProblemCode, { readonly text: string; readonly retry: boolean }>> = {
  "not-in-excel": { text: "Plan Check works inside Excel. Open it from the Home tab of a workbook.", retry: false },
  "excel-too-old": { text: "This version of Excel cannot do what was asked. Excel 2019 or later, Microsoft 365 or Excel on the web can.", retry: false },
  "editing-cell": { text: "A cell is being edited. Press Enter to finish it, then try again.", retry: true },
  protected: { text: "Excel did not allow the change, because the sheet or the workbook is protected or open as read-only. Unprotect it or save a copy, then try again.", retry: true },
  gone: { text: "A sheet, table or cell that was there a moment ago is no longer there. Try again: the workbook is then read afresh.", retry: true },
  "too-large": { text: "There was more at once than Excel lets through. Try again with fewer sheets, or in Excel for Windows or Mac.", retry: true },
  busy: { text: "Excel is busy. Wait a moment, then try again.", retry: true },
  connection: { text: "The connection to Excel was lost. Check that the workbook is still open, then try again.", retry: true },
  "no-values": { text: "Excel did not hand over the values of a sheet. Try again; if it happens again, save, close and reopen the workbook.", retry: true },
  limit: { text: "The change would go beyond what a sheet of Excel can hold. Free some rows or columns at the end of the sheet, or split the plan over two sheets, then try again.", retry: true },
  cancelled: { text: "Cancelled.", retry: true },
  "half-done": { text: "The change failed, and not everything could be put back. Press Put back; if that fails too, close the workbook without saving.", retry: true },
  refused: { text: "Excel did not carry out the change. Try again; if it happens again, save, close and reopen the workbook.", retry: true },
};

/** Every failure that src/excel lets out. `message` is a plain sentence for the user; `detail` is for a report of the fault. */
export class ExcelProblem extends Error {
  readonly code: ExcelProblemCode;
  /** Whether the same press may work a moment later. */
  readonly retry: boolean;
  /** Excel's own code, message and place. */
  readonly detail: string;

  constructor(code: ExcelProblemCode, detail = "", before = "") {
    super(before === "" ? texts[code].text : `${before} ${texts[code].text}`);
    this.name = "ExcelProblem";
    this.code = code;
    this.retry = texts[code].retry;
    this.detail = detail;
  }
}

/** Excel's codes (Microsoft's page "Application-specific error handling", Excel section) and what they come to for a user. */
const codes: Readonly<Record<string, ExcelProblemCode>> = {
  AccessDenied: "protected",
  Unauthenticated: "protected",
  UnsupportedSheet: "protected",
  InvalidOperationInCellEditMode: "editing-cell",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidObjectPath: "gone",
  InactiveWorkbook: "connection",
  ConnectionFailure: "connection",
  RequestAborted: "connection",
  ServiceNotAvailable: "connection",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RequestTooLarge: "too-large",
  ResponseTooLarge: "too-large",
  MemoryLimitReached: "too-large",
  ActivityLimitReached: "busy",
  Conflict: "busy",
  ApiNotFound: "excel-too-old",
  ApiNotAvailable: "excel-too-old",
  NotImplemented: "excel-too-old",
  UnsupportedOperation: "excel-too-old",
  UnsupportedFeature: "excel-too-old",
  RangeExceedsLimit: "limit",
  FormulaLengthExceedsLimit: "limit",
  OperationCellsExceedLimit: "limit",
  NonBlankCellOffSheet: "limit",
};

/** The one door through which anything thrown becomes a problem that a user can read. */
export function toProblem(thrown: unknown): ExcelProblem {
  if (thrown instanceof ExcelProblem) return thrown;
  if (isAbort(thrown)) return new ExcelProblem("cancelled");
  const code = excelCode(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const detail = [code, message, place(thrown)].filter(Boolean).join(" · ");
  if (code === "InvalidOperation" && /cell[- ]edit|edit(ing)? mode|cell is being edited/i.test(message)) return new ExcelProblem("editing-cell", detail);
  if (code !== null && codes[code]) return new ExcelProblem(codes[code], detail);
  if (thrown instanceof ReferenceError && /Excel|Office/.test(message)) return new ExcelProblem("not-in-excel", detail);
  return new ExcelProblem("refused", detail);
}

/** Excel's own code of an error ("ItemNotFound"); null where it is not one of Excel's. */
export function excelCode(thrown: unknown): string | null {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return null;
  return typeof thrown.code === "string" ? thrown.code : null;
}

/** Whether what was thrown says that a request or an answer was larger than Excel lets through. */
export function isTooLarge(thrown: unknown): boolean {
  return toProblem(thrown).code === "too-large";
}

function isAbort(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && "name" in thrown && thrown.name === "AbortError";
}

function place(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("debugInfo" in thrown)) return "";
  const info = thrown.debugInfo;
  if (typeof info !== "object" || info === null || !("errorLocation" in info)) return "";
  return typeof info.errorLocation === "string" ? info.errorLocation : "";
}
