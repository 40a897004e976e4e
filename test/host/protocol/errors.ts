/**
 * Excel's error codes and messages, from Microsoft's pages "Error handling with the application-specific JavaScript
 * APIs" and Excel.ErrorCodes. HTTP statuses are those that Office.js passes on in `debugInfo`.
 */
const known = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotFound: [404, "The API you are trying to use could not be found. It may be available in a newer version of Excel."],
  EmptyChartSeries: [400, "The attempted operation failed because the chart series is empty."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [400, "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again."],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [409, "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map."],
  PivotTableRangeConflict: [409, "The attempted operation causes a conflict with a PivotTable range."],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [413, "The response payload size has exceeded the limit."],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
} as const;

export type ExcelErrorCode = keyof typeof known;

/** An error that the host answers a batch with. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly httpStatus: number;

  /** `code` may also be one that is not in the list (fault injection); `message` defaults to Excel's own. */
  constructor(
    readonly code: string,
    message?: string,
  ) {
    const entry = Object.entries(known).find(([name]) => name === code)?.[1];
    super(message ?? entry?.[1] ?? "There was an internal error while processing the request.");
    this.httpStatus = entry?.[0] ?? 500;
  }
}

export function refuse(code: ExcelErrorCode, message?: string): HostError {
  return new HostError(code, message);
}
