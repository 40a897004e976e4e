import type { Grid } from "./grid";
import { guessedHeaderRow, headerAt, headerOf, repeatsHeader, type Header } from "./header";

/** A table as it lies on its sheet, before its columns are understood. */
export interface TableBlock {
  readonly header: Header;
  /** Rows above the header that belong to it: titles, priorities, outcome measures. */
  readonly titleRows: readonly number[];
  /** Rows below the header that hold anything, without repeated headers. */
  readonly rows: readonly number[];
  readonly repeatedHeaderRows: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface SheetLayout {
  readonly tables: readonly TableBlock[];
  /** Rows that belong to no table. */
  readonly looseRows: readonly number[];
}

interface Open {
  header: Header;
  titleRows: number[];
  rows: number[];
  repeated: number[];
}

/**
 * Cuts a sheet into its tables: each starts at a header and runs to the next different one. One-cell rows just above a header
 * are its titles. `claimed` rows (indicator lists) belong to nobody here. `headerRow` is the user's own word for where it is.
 */
export function layoutOf(grid: Grid, claimed: ReadonlySet<number>, headerRow: number | null): SheetLayout {
  const tables: Open[] = [];
  let loose: number[] = [];
  let current: Open | null = null;
  let row = grid.firstRow;
  while (row <= grid.lastRow) {
    if (grid.filled(row).length === 0) {
      row++;
      continue;
    }
    if (claimed.has(row)) {
      // A table that somebody else reads ends the one above it.
      // Its titles go with it, unless the next table stands under them, too.
      if (current) loose = takeTitles(grid, current.rows, row, false);
      current = null;
      row++;
      continue;
    }
    if (current && repeatsHeader(grid, current.header, row)) {
      current.repeated.push(row);
      row++;
      while (row <= grid.lastRow && current.header.firstRow !== current.header.lastRow && repeatsLower(grid, current.header, row)) current.repeated.push(row++);
      continue;
    }
    const header: Header | null = headerRow === null ? headerAt(grid, row) : row === headerRow ? headerOf(grid, row, row) : null;
    if (header) {
      const above: number[] = current ? current.rows : loose;
      if (header.firstRow < row) removeFrom(above, header.firstRow);
      // The upper row of a two-row header may read as a header by itself: it is one with the lower.
      const isUpper = current !== null && current.rows.length === 0 && header.firstRow <= current.header.lastRow;
      const titleRows: number[] = isUpper && current ? current.titleRows : takeTitles(grid, above, header.firstRow, current === null);
      if (isUpper) tables.pop();
      current = { header, titleRows, rows: [], repeated: [] };
      tables.push(current);
      loose = [];
      row = header.lastRow + 1;
      continue;
    }
    if (current) current.rows.push(row);
    else loose.push(row);
    row++;
  }
  const blocks = tables.flatMap((table) => splitSideBySide(grid, table));
  const used = new Set(tables.flatMap((table) => [...table.rows, ...table.titleRows, ...table.repeated]));
  const looseRows: number[] = [];
  for (let r = grid.firstRow; r <= grid.lastRow; r++) {
    if (grid.filled(r).length > 0 && !used.has(r) && !claimed.has(r) && !tables.some((table) => r >= table.header.firstRow && r <= table.header.lastRow)) looseRows.push(r);
  }
  if (tables.length === 0 && headerRow === null && claimed.size === 0) {
    const guessed = guessedHeaderRow(grid, looseRows);
    if (guessed !== null) return layoutOf(grid, claimed, guessed);
  }
  return { tables: blocks, looseRows };
}

function repeatsLower(grid: Grid, header: Header, row: number): boolean {
  const columns = grid.filled(row);
  return columns.length > 0 && columns.every((column) => grid.text(header.lastRow, column) === grid.text(row, column));
}

function removeFrom(rows: number[], from: number): void {
  while ((rows.at(-1) ?? 0) >= from) rows.pop();
}

/** Rows of one cell (or of label and words) directly above a header; above the first table, all that stands there. */
function takeTitles(grid: Grid, above: number[], headerRow: number, isFirst: boolean): number[] {
  if (isFirst) return above.splice(0);
  const titles: number[] = [];
  let next = headerRow;
  while (above.length > 0) {
    const row = above.at(-1) ?? 0;
    const blank = next - row > 1;
    if (grid.filled(row).length > 1 || (blank && titles.length > 0)) break;
    titles.unshift(row);
    above.pop();
    next = row;
  }
  return titles;
}

/** Two tables beside each other share their rows; an empty column between them, and headings for both, tell them apart. */
function splitSideBySide(grid: Grid, table: Open): TableBlock[] {
  const block = (columns: Header["columns"]): TableBlock => ({
    header: { ...table.header, columns },
    titleRows: table.titleRows,
    rows: table.rows,
    repeatedHeaderRows: table.repeated,
    firstColumn: columns[0]?.column ?? grid.firstColumn,
    lastColumn: columns.at(-1)?.column ?? grid.firstColumn,
  });
  const columns = table.header.columns;
  const parts: Header["columns"][] = [];
  let part: Header["columns"][number][] = [];
  for (const column of columns) {
    const previous = part.at(-1);
    if (previous && column.column - previous.column > 1 && isEmptyBetween(grid, table.rows, previous.column, column.column)) {
      parts.push(part);
      part = [];
    }
    part.push(column);
  }
  parts.push(part);
  const complete = parts.every((candidate) => candidate.length >= 2 && candidate.some((column) => standsAlone.has(column.match?.field ?? "")));
  const fields = parts.map((candidate) => new Set(candidate.map((column) => column.match?.field)));
  const repeats = parts.length > 1 && [...(fields[1] ?? [])].some((field) => field && fields[0]?.has(field));
  const differs = fields.some((set) => set.has("risk")) !== fields.every((set) => set.has("risk"));
  if (parts.length < 2 || !complete || !(repeats || differs)) return [widen(grid, table, block(columns))];
  return parts.map(block);
}

const standsAlone: ReadonlySet<string> = new Set(["action", "risk", "recommendation", "measure", "dependency", "area", "priority", "milestones"]);

function isEmptyBetween(grid: Grid, rows: readonly number[], left: number, right: number): boolean {
  return rows.every((row) => grid.filled(row).every((column) => column <= left || column >= right));
}

/** The table's columns reach as far as its rows do, where a column has cells but no heading. */
function widen(grid: Grid, table: Open, block: TableBlock): TableBlock {
  let first = block.firstColumn;
  let last = block.lastColumn;
  for (const row of table.rows) {
    const columns = grid.filled(row);
    if (columns.length < 2) continue;
    first = Math.min(first, columns[0] ?? first);
    last = Math.max(last, columns.at(-1) ?? last);
  }
  return { ...block, firstColumn: first, lastColumn: last };
}
