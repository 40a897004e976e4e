/** Where something stands: a sheet and a 1-based row of it. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/**
 * What is known of the rows of a workbook, by sheet and row. Looked up row by row by many readers: a key of both, made anew at each
 * question, would cost more than all else that is asked of a row, and rows lie close enough together for a list.
 */
export class ByRow<T> {
  private readonly sheets = new Map<string, (T | undefined)[]>();

  set({ sheet, row }: RowPlace, value: T): this {
    let rows = this.sheets.get(sheet);
    if (!rows) this.sheets.set(sheet, (rows = []));
    rows[row] = value;
    return this;
  }

  get({ sheet, row }: RowPlace): T | undefined {
    return this.sheets.get(sheet)?.[row];
  }

  has(place: RowPlace): boolean {
    return this.get(place) !== undefined;
  }
}

/** Things by the row in which they stand; of several in one row the last. */
export function byRow<T extends RowPlace>(things: Iterable<T>): ByRow<T> {
  const rows = new ByRow<T>();
  for (const thing of things) rows.set(thing, thing);
  return rows;
}
