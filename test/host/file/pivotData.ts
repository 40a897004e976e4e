import type { PivotAxisSpec, PivotSpec, PivotValueSpec } from "./opened";

/** A value of a source cell as a pivot sees it; null is an empty cell. */
export type PivotCell = string | number | boolean | null;

export interface PivotField {
  readonly name: string;
  /** One value a record. */
  readonly values: readonly PivotCell[];
  /** The distinct values in the order in which they are shown; null where the field is on no axis. */
  readonly items: readonly PivotCell[] | null;
}

/** A line of the body or of its heading: item indexes from the outermost field in; empty is the grand total. */
export type PivotPath = readonly number[];

/** A pivot's source and the cells that it comes to. */
export interface PivotLayout {
  readonly fields: readonly PivotField[];
  readonly recordCount: number;
  readonly rowPaths: readonly PivotPath[];
  readonly columnPaths: readonly PivotPath[];
  /** Filters above, one row each. */
  readonly filterRows: readonly (readonly PivotCell[])[];
  /** Header rows and body, as shown. */
  readonly grid: readonly (readonly PivotCell[])[];
  readonly headerRows: number;
}

/** The value as a pivot shows it. */
export const shown = (value: PivotCell | undefined): string | number =>
  value === null || value === undefined ? "(blank)" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;

/** Values of one field in the order given, then A to Z and by number, blank last. */
export function orderItems(values: readonly PivotCell[], given: readonly string[] = []): PivotCell[] {
  const rank = (value: PivotCell): number => {
    const at = given.indexOf(String(shown(value)));
    return at >= 0 ? at : value === null ? Infinity : given.length;
  };
  return [...new Set(values)].sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(shown(a)).localeCompare(String(shown(b)), "en-GB", { numeric: true });
  });
}

/**
 * Computes a pivot from its source: first row the field names, then one record a row.
 * @throws RangeError where a field is named that the source does not have
 */
export function layPivot(spec: PivotSpec, source: readonly (readonly PivotCell[])[]): PivotLayout {
  const names = (source[0] ?? []).map((name) => String(shown(name)));
  const records = source.slice(1);
  const axes = new Map<string, PivotAxisSpec>([...spec.rows, ...spec.columns, ...spec.filters].map((axis) => [axis.field, axis]));
  const fields = names.map((name, index): PivotField => {
    const values = records.map((record) => record[index] ?? null);
    const axis = axes.get(name);
    return { name, values, items: axis ? orderItems(values, axis.items) : null };
  });
  const find = (field: string): PivotField => {
    const found = fields.find((one) => one.name === field);
    if (!found) throw new RangeError(`The PivotTable "${spec.name}" uses "${field}", which is no heading of its source.`);
    return found;
  };
  const rows = spec.rows.map((axis) => find(axis.field));
  const columns = spec.columns.map((axis) => find(axis.field));
  const values = spec.values.map((value) => ({ value, field: find(value.field) }));
  for (const axis of spec.filters) find(axis.field);
  const all = records.map((_, at) => at);
  const rowPaths = pathsOf(rows, all, true);
  const columnPaths = columns.length === 0 ? [[]] : pathsOf(columns, all, false);
  const matches = (fieldList: readonly PivotField[], path: PivotPath, record: number): boolean =>
    path.every((item, level) => fieldList[level]?.values[record] === fieldList[level]?.items?.[item]);
  const body = rowPaths.map((rowPath) => {
    const inRow = all.filter((record) => matches(rows, rowPath, record));
    const label = rowPath.length === 0 ? "Grand Total" : shown(rows[rowPath.length - 1]?.items?.[rowPath[rowPath.length - 1] ?? 0]);
    const cells = columnPaths.flatMap((columnPath) => {
      const inCell = inRow.filter((record) => matches(columns, columnPath, record));
      return values.map(({ value, field }) => summarise(value, inCell.map((record) => field.values[record] ?? null)));
    });
    return [label, ...cells];
  });
  return {
    fields,
    recordCount: records.length,
    rowPaths,
    columnPaths,
    filterRows: spec.filters.map((axis) => [axis.field, "(All)"]),
    ...withHeader(spec, columns[0], columnPaths, body),
  };
}

/** Outline order: a value, what lies under it, the next; the grand total (an empty path) last. */
function pathsOf(fields: readonly PivotField[], all: readonly number[], outline: boolean): PivotPath[] {
  const paths: PivotPath[] = [];
  const walk = (level: number, prefix: PivotPath, records: readonly number[]): void => {
    const field = fields[level];
    field?.items?.forEach((item, index) => {
      const inItem = records.filter((record) => field.values[record] === item);
      if (inItem.length === 0) return;
      const path = [...prefix, index];
      if (outline || level === fields.length - 1) paths.push(path);
      walk(level + 1, path, inItem);
    });
  };
  walk(0, [], all);
  paths.push([]);
  return paths;
}

function withHeader(spec: PivotSpec, column: PivotField | undefined, columnPaths: readonly PivotPath[], body: readonly (readonly PivotCell[])[]): Pick<PivotLayout, "grid" | "headerRows"> {
  const captions = spec.values.map((value) => value.caption);
  const rowCaption = spec.rows[0]?.field ?? "";
  if (!column) return { grid: [[rowCaption, ...captions], ...body], headerRows: 1 };
  const labels = columnPaths.map((path) => (path.length === 0 ? "Grand Total" : shown(column.items?.[path[0] ?? 0])));
  if (captions.length === 1) return { grid: [[captions[0] ?? "", column.name], [rowCaption, ...labels], ...body], headerRows: 2 };
  const wide = columnPaths.flatMap((path, at) => captions.map((caption, index) => (path.length === 0 ? `Total ${caption}` : index === 0 ? (labels[at] ?? "") : null)));
  const under = columnPaths.flatMap((path) => captions.map((caption) => (path.length === 0 ? null : caption)));
  return { grid: [[null, column.name], [null, ...wide], [rowCaption, ...under], ...body], headerRows: 3 };
}

function summarise(value: PivotValueSpec, cells: readonly PivotCell[]): PivotCell {
  const numbers = cells.filter((cell) => typeof cell === "number");
  if (value.summarise === "count") {
    const count = cells.filter((cell) => cell !== null).length;
    return count === 0 ? null : count;
  }
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((total, number) => total + number, 0);
  switch (value.summarise) {
    case "sum":
      return sum;
    case "average":
      return sum / numbers.length;
    case "max":
      return Math.max(...numbers);
    case "min":
      return Math.min(...numbers);
  }
}
