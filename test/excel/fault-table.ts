import { ExcelProblem } from "../../src/excel";
import type { Fault } from "../host/node";
import type { OpenWorkbook } from "./plan-workbook";

/** What Excel may answer instead of doing what it was asked, and what it comes to for a user. */
export const faults: readonly (readonly [string, Fault, readonly ExcelProblem["code"][]])[] = [
  ["AccessDenied", { error: "AccessDenied" }, ["protected"]],
  ["InvalidOperation in cell-edit mode", { error: "InvalidOperation", message: "Excel is in cell-editing mode." }, ["editing-cell"]],
  ["ItemNotFound", { error: "ItemNotFound" }, ["gone"]],
  ["RequestPayloadSizeLimitExceeded", { error: "RequestPayloadSizeLimitExceeded" }, ["too-large"]],
  ["ServiceNotAvailable", { error: "ServiceNotAvailable" }, ["connection"]],
  ["a connection that drops", { dropConnection: true }, ["connection", "refused"]],
  ["values that come back null", { mapValue: withoutValues }, ["no-values", "refused", "gone"]],
  ["GeneralException", { error: "GeneralException" }, ["refused"]],
];

/** Excel gives null in place of values where a range is larger than it hands over. */
function withoutValues(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === "Values" || key === "Formulas" ? null : one]));
}

/** More round trips than any command needs. */
const enough = 40;

export interface Trial {
  /** Opens the workbook and does what comes before the faults begin. */
  begin(): Promise<OpenWorkbook>;
  run(): Promise<unknown>;
}

/** How often a fault was met in all round trips of a command, by how the command ended. */
export interface Met {
  readonly undone: number;
  readonly complete: number;
}

/**
 * Lets a fault happen at each round trip of a command in turn, those of its undoing included. Each time it must end with a
 * message and the workbook as it was, or without one and complete; and at last a retry must complete it.
 * @param complete everything that differs from the workbook as it is when nothing went wrong
 */
export async function faultAtEverySync({ begin, run }: Trial, fault: Fault, codes: readonly ExcelProblem["code"][], complete: (book: OpenWorkbook) => Promise<string[]>): Promise<Met> {
  let book = await begin();
  const met = { undone: 0, complete: 0 };
  try {
    for (let at = 1; ; at += 1) {
      expect(at).toBeLessThan(enough);
      let batches = 0;
      let hit = false;
      book.host.injectFault(() => {
        batches += 1;
        hit ||= batches === at;
        return batches === at ? fault : null;
      });
      const problem = await run().then(() => null, (thrown: unknown) => thrown);
      book.host.injectFault(null);
      if (problem !== null) {
        expectPlainMessage(problem, codes);
        expect(await book.differences()).toEqual([]);
        met.undone += 1;
        continue;
      }
      expect(await complete(book)).toEqual([]);
      if (!hit) return met;
      // It went through in spite of the fault (asked again, or nothing hung on it): the next one needs the workbook as it was.
      met.complete += 1;
      book.close();
      book = await begin();
    }
  } finally {
    book.close();
  }
}

/** A sentence that says what is wrong and what to do, and nothing of Excel's own words. */
export function expectPlainMessage(problem: unknown, codes: readonly ExcelProblem["code"][]): void {
  if (!(problem instanceof ExcelProblem)) throw problem;
  expect(codes).toContain(problem.code);
  expect(problem.message).toMatch(/^[A-Z][^<>{}]+\.$/);
  expect(problem.message).not.toMatch(/Exception|Denied|NotFound|undefined|null|Office\.js/);
  expect(problem.message).toMatch(/\b(?:try again|unprotect|press|wait|close|reopen|save|open)\b/i);
}
