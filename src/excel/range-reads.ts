import type { Block } from "../workbook/address";
import { cutRows, groupByWeight } from "../workbook/blocks";
import { contentOf } from "../workbook/cell-input";
import type { CellValue } from "../workbook/snapshot";
import { bytesPerSync, stopIfCancelled, type Progress } from "./batch";
import { isSupported } from "./host";
import { callBytes } from "./pieces";
import { ExcelProblem, isTooLarge } from "./problem";

/** A block that is to be read. */
export interface RangeRequest {
  /** Which change it belongs to; null for what is only compared. */
  readonly index: number | null;
  readonly sheet: string;
  readonly block: Block;
  readonly properties: "values" | "values,formulas" | "values,formulas,numberFormat";
  /** What a cell takes in the answer, where that is known. */
  readonly bytesPerCell?: number;
  /** Whether it is to be written to, so that it must be known which of its rows are hidden. */
  readonly toWrite?: true;
  range(block: Block): Excel.Range;
}

/** A block as it was read. */
export interface CellsRead {
  readonly index: number | null;
  readonly sheet: string;
  readonly block: Block;
  readonly values: readonly (readonly CellValue[])[];
  /** What would have to be typed to get the cells (src/workbook/cell-input.ts); the values where formulas were not asked for. */
  readonly contents: readonly (readonly CellValue[])[];
  /** Null where every cell is General, or where they were not asked for. */
  readonly numberFormats: readonly (readonly string[])[] | null;
  /** Rows that a filter or a person hides, where that was asked for; all of them where this Excel does not say which. */
  readonly hiddenRows?: ReadonlySet<number>;
}

/** What the answer for a row takes. */
const rowPropertyBytes = 60;

/** Bytes that are reckoned with for a cell whose content is not known yet; a refusal makes the pieces smaller. */
const guessedBytes = 60;

/** How much is asked for at once, below Excel's limit: a quarter of what it refused is tried next. */
const smallest = 1_000;

/**
 * Runs something that reads, again with smaller pieces where Excel refuses an answer for its size. Everything that was
 * put into a refused batch is lost, so all of it is asked anew.
 */
export async function inPieces<T>(read: (limit: number) => Promise<T>, largest = bytesPerSync): Promise<T> {
  for (let limit = largest; ; limit /= 4) {
    try {
      return await read(limit);
    } catch (thrown) {
      if (!isTooLarge(thrown) || limit < smallest) throw thrown;
    }
  }
}

/**
 * Reads blocks of any size, in as few round trips as the size of answers allows. What else the caller has put into
 * the batch goes with the first. There is always at least one round trip; one more where it is asked for hidden rows and some are.
 * @param limit bytes of an answer, from inPieces
 * @param waiting bytes of what else waits in the batch
 */
export async function readRanges(context: Excel.RequestContext, requests: readonly RangeRequest[], limit: number, options: Progress = {}, waiting = 0): Promise<CellsRead[]> {
  const perRow = ({ block, bytesPerCell }: RangeRequest) => block.columnCount * (bytesPerCell ?? guessedBytes);
  const pieces = requests.flatMap((request) => cutRows(request.block, limit, () => perRow(request)).map((block) => ({ request, block })));
  const groups = groupByWeight(pieces, limit, ({ request, block }) => callBytes + block.rowCount * perRow(request), waiting);
  if (groups.length === 0) await context.sync();
  const rows = new Map<RangeRequest, { values: CellValue[][]; contents: CellValue[][]; formats: string[][] }>();
  for (const request of requests) rows.set(request, { values: [], contents: [], formats: [] });
  const hidden = new Map<RangeRequest, Set<number>>();
  const owed: { readonly request: RangeRequest; readonly block: Block }[] = [];
  for (const group of groups) {
    stopIfCancelled(options);
    const ranges = group.map(({ request, block }) => {
      const range = request.range(block);
      range.load(request.toWrite ? `${request.properties},rowHidden` : request.properties);
      return { request, block, range };
    });
    await context.sync();
    for (const { request, block, range } of ranges) {
      const into = rows.get(request);
      if (!into) continue;
      // Excel gives null where some are hidden and some are not; its types do not say so.
      if (request.toWrite && range.rowHidden !== false) owed.push({ request, block });
      const { values } = range;
      if (!Array.isArray(values) || values.length !== block.rowCount) throw new ExcelProblem("no-values");
      const formulas = request.properties === "values" ? values : range.formulas;
      values.forEach((row: readonly unknown[], r) => {
        into.values.push(row.map((value) => contentOf(value, value)).map(withoutMark));
        into.contents.push(row.map((value, c) => contentOf(value, formulas[r]?.[c])));
      });
      if (request.properties === "values,formulas,numberFormat") into.formats.push(...range.numberFormat.map((row) => row.map(String)));
    }
  }
  const asked = isSupported("ExcelApi", "1.9") ? owed : [];
  for (const { request, block } of owed) {
    const set = hidden.get(request) ?? new Set();
    hidden.set(request, set);
    if (asked.length === 0) for (let row = block.row; row < block.row + block.rowCount; row += 1) set.add(row);
  }
  for (const group of groupByWeight(asked, limit, ({ block }) => callBytes + block.rowCount * rowPropertyBytes)) {
    const answers = group.map(({ request, block }) => ({ set: hidden.get(request), block, answer: request.range(block).getRowProperties({ rowHidden: true }) }));
    await context.sync();
    for (const { set, block, answer } of answers) answer.value.forEach((row, index) => row.rowHidden && set?.add(block.row + index));
  }
  return requests.map((request) => {
    const { values, contents, formats } = rows.get(request) ?? { values: [], contents: [], formats: [] };
    const general = formats.every((row) => row.every((format) => format === "General"));
    return { index: request.index, sheet: request.sheet, block: request.block, values, contents, numberFormats: general ? null : formats, hiddenRows: hidden.get(request) };
  });
}

function withoutMark(content: CellValue): CellValue {
  return typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
}

