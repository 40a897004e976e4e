import { cellAddress } from "../workbook/address";
import { inputOf } from "../workbook/cell-input";
import type { Change, Skipped } from "../workbook/changes";
import type { Ask } from "./asks";
import { isSupported } from "./host";
import { callBytes } from "./pieces";

type CellsChange = Extract<Change, { kind: "cells" }>;

/**
 * Looks within a cell: one word bold, another red. Office.js can neither read nor write them, and writing a cell's value
 * loses them (office-js#2294, #4623, #4726), so nothing could put them back. What it can tell is that a cell has several:
 * a property of its font is then null, as of a range whose cells differ (documented of VBA's Font; of Office.js only for
 * ranges, and not seen in Excel itself).
 */
export interface PendingLooks {
  readonly row: number;
  readonly column: number;
  readonly font: Excel.RangeFont;
}

const always = ["name", "size", "color", "bold", "italic", "underline"] as const;
/** From ExcelApi 1.9 on. */
const later = ["strikethrough", "superscript", "subscript"] as const;

/** Asks for the looks of the very cells that a change writes, each put into `pending` when it is asked; nothing is asked of others. */
export function askLooks(sheet: Excel.Worksheet, change: CellsChange, pending: PendingLooks[]): Ask[] {
  if (!change.sparesLooks) return [];
  const names = askedNames().join(",");
  return change.contents.flatMap((line, r) =>
    line.flatMap((content, c): Ask[] => {
      if (inputOf(content) === null) return [];
      const [row, column] = [change.row + r, change.column + c];
      return [
        {
          bytes: callBytes * 2,
          ask: () => {
            const { font } = sheet.getRange(cellAddress(row, column)).format;
            font.load(names);
            pending.push({ row, column, font });
          },
        },
      ];
    }),
  );
}

/** Addresses of the cells whose words do not all look alike. */
export function mixedCells(pending: readonly PendingLooks[]): ReadonlySet<string> {
  const names = askedNames();
  return new Set(pending.flatMap(({ row, column, font }) => (names.some((name) => isMixed(font[name])) ? [cellAddress(row, column)] : [])));
}

function askedNames(): readonly (typeof always | typeof later)[number][] {
  return isSupported("ExcelApi", "1.9") ? [...always, ...later] : always;
}

/** Typed as never null, and null all the same where the looks differ; a colour may be "" then. */
function isMixed(value: string | number | boolean | null): boolean {
  return value === null || value === "";
}

/** The change without the cells that are to be left; null where nothing of it remains. */
export function withoutCells(change: CellsChange, left: ReadonlySet<string>): CellsChange | null {
  const contents = change.contents.map((line, r) => line.map((content, c) => (left.has(cellAddress(change.row + r, change.column + c)) ? null : content)));
  return contents.some((line) => line.some((content) => inputOf(content) !== null)) ? { ...change, contents } : null;
}

/** What the user is told of a cell that was left. */
export function leftForItsLooks(sheet: string, address: string): Skipped {
  return {
    sheet: `${sheet}, ${address}`,
    why: "Some of its words look different from the others (bold or coloured, for example). Writing the cell would lose that, so it was left. Change the words in the cell yourself.",
    code: "limit",
  };
}
