/** The file is no Excel workbook at all (another kind of file, or empty). */
export class NotAWorkbookError extends Error {
  override readonly name = "NotAWorkbookError";
}

/** The workbook is encrypted with a password, so nothing in it can be read. */
export class ProtectedWorkbookError extends Error {
  override readonly name = "ProtectedWorkbookError";
}

/** The file says that it is a workbook, but its zip or one of its parts is damaged. */
export class BrokenWorkbookError extends Error {
  override readonly name = "BrokenWorkbookError";
}

/** The workbook is larger than the stand-in opens. */
export class TooLargeWorkbookError extends Error {
  override readonly name = "TooLargeWorkbookError";
}

/** Something was changed in the open workbook that saving cannot put into the file without risk. */
export class CannotSaveError extends Error {
  override readonly name = "CannotSaveError";
}

/** All the errors above: what opening and saving throw on purpose, each with a message for the user. */
export type WorkbookFileError =
  | NotAWorkbookError
  | ProtectedWorkbookError
  | BrokenWorkbookError
  | TooLargeWorkbookError
  | CannotSaveError;

/** True for an error whose message is meant for the user. */
export function isWorkbookFileError(error: unknown): error is WorkbookFileError {
  return (
    error instanceof NotAWorkbookError ||
    error instanceof ProtectedWorkbookError ||
    error instanceof BrokenWorkbookError ||
    error instanceof TooLargeWorkbookError ||
    error instanceof CannotSaveError
  );
}
