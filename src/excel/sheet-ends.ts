import { askInBatches, type Ask } from "./asks";
import type { Progress } from "./batch";

/** A sheet that goes on below this row is first asked where: somebody may have typed a single letter into its last row. */
const mostRowsUnasked = 50_000;
/** Rows of a tall sheet that are asked about together. */
const stretchRows = 8192;
/** More empty rows than this end what is read of a tall sheet. */
const mostEmptyRows = 20_000;
/** What asking about one stretch takes. */
const stretchBytes = 2_000;

/** A sheet of which is known how far it is used, and until where it will be read. */
export interface Measured {
  readonly sheet: Excel.Worksheet;
  readonly whole: Excel.Range;
  lastRow: number;
}

/**
 * Where tall sheets end: at the first long stretch without values. Without it, one letter in the last row of a sheet would have a
 * million rows read. What lies below is said. One round trip, none where no sheet is tall.
 * @param limit bytes of an answer
 */
export async function findEnds(context: Excel.RequestContext, readings: readonly Measured[], limit: number, options: Progress, notRead: string[]): Promise<void> {
  const tall = readings.filter(({ whole }) => !whole.isNullObject && whole.rowIndex + whole.rowCount > mostRowsUnasked).map((reading) => ({ reading, stretches: [] as Excel.Range[] }));
  if (tall.length === 0) return;
  const asks = tall.flatMap(({ reading: { sheet, whole }, stretches }): Ask[] => {
    const first = whole.rowIndex + 1;
    return Array.from({ length: Math.ceil(whole.rowCount / stretchRows) }, (_, index) => ({
      bytes: stretchBytes,
      ask: () => {
        const row = first + index * stretchRows;
        const stretch = sheet.getRange(`${row}:${Math.min(row + stretchRows - 1, whole.rowIndex + whole.rowCount)}`).getUsedRangeOrNullObject(true);
        stretch.load("rowIndex,rowCount");
        stretches.push(stretch);
      },
    }));
  });
  await askInBatches(context, asks, limit, options);
  await context.sync();
  for (const { reading, stretches } of tall) {
    let last = reading.whole.rowIndex + 1;
    for (const stretch of stretches) {
      if (stretch.isNullObject) continue;
      if (stretch.rowIndex - last > mostEmptyRows) {
        reading.lastRow = last;
        notRead.push(`"${reading.sheet.name}" holds something in row ${stretch.rowIndex + 1} and perhaps below, more than ${mostEmptyRows.toLocaleString("en-GB")} empty rows under the rest; it was not read.`);
        break;
      }
      last = stretch.rowIndex + stretch.rowCount;
    }
  }
}
