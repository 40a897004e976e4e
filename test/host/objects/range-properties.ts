import { asGrid, asRecord } from "../protocol/arguments";
import { clientName } from "../protocol/query";
import { refuse } from "../protocol/errors";
import type { HostObject } from "../protocol/define";
import { columnLetters } from "../../../src/workbook/address";
import type { Area, Session } from "./session";

/**
 * getCellProperties, getRowProperties, getColumnProperties and setCellProperties: the formats of many cells in one
 * answer. Options are trees of `true`; answers have the same shape, cell by cell.
 */
export function getCellProperties(session: Session, area: Area, options: unknown): unknown[][] {
  return cells(area).map((row) => row.map((cell) => pick(session.make.range(cell), asRecord(options, "cellPropertiesLoadOptions"))));
}

export function getRowProperties(session: Session, area: Area, options: unknown): unknown[] {
  const { sheet, block } = area;
  return Array.from({ length: block.rowCount }, (_, i) => {
    const row = block.row + i;
    const line = session.make.range({ sheet, block: { ...block, row, rowCount: 1 } });
    return { ...pick(line, asRecord(options, "rowPropertiesLoadOptions")), rowIndex: row - 1, address: `${row}:${row}` };
  });
}

export function getColumnProperties(session: Session, area: Area, options: unknown): unknown[] {
  const { sheet, block } = area;
  return Array.from({ length: block.columnCount }, (_, i) => {
    const column = block.column + i;
    const line = session.make.range({ sheet, block: { ...block, column, columnCount: 1 } });
    const letters = columnLetters(column);
    return { ...pick(line, asRecord(options, "columnPropertiesLoadOptions")), columnIndex: column - 1, address: `${letters}:${letters}` };
  });
}

export function setCellProperties(session: Session, area: Area, data: unknown): void {
  const rows = asGrid(data, "cellPropertiesData");
  if (rows.length !== area.block.rowCount || rows.some((row) => row.length !== area.block.columnCount)) throw refuse("InvalidArgument");
  for (const [r, row] of cells(area).entries()) {
    for (const [c, cell] of row.entries()) {
      const given = rows[r]?.[c];
      if (given !== null && given !== undefined) assign(session.make.range(cell), asRecord(given, "cellPropertiesData"));
    }
  }
}

function cells({ sheet, block }: Area): Area[][] {
  if (block.rowCount * block.columnCount > 500_000) throw refuse("InvalidArgument", "The range is too large.");
  return Array.from({ length: block.rowCount }, (_, r) =>
    Array.from({ length: block.columnCount }, (_, c) => ({ sheet, block: { row: block.row + r, column: block.column + c, rowCount: 1, columnCount: 1 } })),
  );
}

function pick(object: HostObject, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [given, wanted] of Object.entries(options)) {
    const name = clientName(given);
    if (wanted === true) answer[name] = scalar(object, name);
    else if (typeof wanted === "object" && wanted !== null) {
      const next = object.navigate(name);
      if (!next) throw refuse("InvalidArgument");
      answer[name] = name === "borders" ? borders(next, asRecord(wanted, name)) : pick(next, asRecord(wanted, name));
    }
  }
  return answer;
}

/** `value` and `address` are single here, unlike Range.values. */
function scalar(object: HostObject, name: string): unknown {
  return name === "hidden" && object.type === "Range" ? object.get("hidden") : object.get(name);
}

const borderSides = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

function borders(collection: HostObject, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(borderSides).map(([name, side]) => [name, pick(collection.item(side), options)]));
}

function assignBorders(collection: HostObject, data: Readonly<Record<string, unknown>>): void {
  for (const [name, side] of Object.entries(borderSides)) if (name in data) assign(collection.item(side), asRecord(data[name], name));
}

function assign(object: HostObject, data: Readonly<Record<string, unknown>>): void {
  for (const [given, value] of Object.entries(data)) {
    const name = clientName(given);
    const next = typeof value === "object" && value !== null ? object.navigate(name) : undefined;
    if (next && name === "borders") assignBorders(next, asRecord(value, name));
    else if (next) assign(next, asRecord(value, name));
    else object.set(name, value);
  }
}
