import { ExcelProblem, toProblem } from "../../src/excel/problem";

function excelError(code: string, message = "Something."): Error {
  return Object.assign(new Error(message), { code, debugInfo: { errorLocation: "Range.values" } });
}

test.each([
  [excelError("AccessDenied"), "protected", true],
  [excelError("ItemNotFound"), "gone", true],
  [excelError("InvalidOperationInCellEditMode"), "editing-cell", true],
  [excelError("InvalidOperation", "Excel is in cell-editing mode."), "editing-cell", true],
  [excelError("InvalidOperation", "Anything else"), "refused", true],
  [excelError("RequestPayloadSizeLimitExceeded"), "too-large", true],
  [excelError("ResponsePayloadSizeLimitExceeded"), "too-large", true],
  [excelError("ApiNotFound"), "excel-too-old", false],
  [excelError("ConnectionFailure"), "connection", true],
  [excelError("ActivityLimitReached"), "busy", true],
  [excelError("SomethingNew"), "refused", true],
  [new ReferenceError("Excel is not defined"), "not-in-excel", false],
  [new DOMException("Stopped", "AbortError"), "cancelled", true],
  ["a thrown text", "refused", true],
  [undefined, "refused", true],
])("%s becomes %s", (thrown, code, retry) => {
  const problem = toProblem(thrown);
  expect(problem).toBeInstanceOf(ExcelProblem);
  expect(problem.code).toBe(code);
  expect(problem.retry).toBe(retry);
  // A sentence for a user: no code words, no stack, no exclamation mark.
  expect(problem.message).toMatch(/^[A-Z][^!]*\.$/);
  expect(problem.message).not.toMatch(/error|exception|undefined|InvalidOperation/i);
});

test("a problem stays what it is, and the fault report keeps Excel's own words", () => {
  const problem = toProblem(excelError("ItemNotFound", "The requested resource doesn't exist."));
  expect(toProblem(problem)).toBe(problem);
  expect(problem.detail).toBe("ItemNotFound · The requested resource doesn't exist. · Range.values");
});
