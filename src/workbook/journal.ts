import type { Block } from "./address";
import type { CellFormat } from "./changes";
import type { PackedGrid } from "./grid";

/** Journals that hold our own sheets as they were, deleted or built anew, may be as large as this together (characters), and are not reckoned with the others. */
export const mostRemovalBytes = 2_500_000;

/** Where something stands: the sheet's id finds it after a rename, the name after a reopen. */
export interface SheetReference {
  readonly id: string;
  readonly name: string;
}

/**
 * Cells that a run wrote. Contents are what a person would type to get them: "=A1" is a formula, "'=A1" is text.
 * `before` is kept in full; of `after` only fingerprints, which tell whether somebody changed the cell since.
 * Cells that the run left alone are null in both.
 */
export interface JournalCells {
  readonly sheet: SheetReference;
  readonly row: number;
  readonly column: number;
  readonly before: PackedGrid;
  readonly after: PackedGrid;
  /** Null where every cell was General. */
  readonly numberFormats: PackedGrid | null;
}

/** A border of one side of a block, as Excel names it. */
export interface BorderBefore {
  readonly side: string;
  readonly style: string;
  readonly colour: string;
  readonly weight: string;
}

/** What a block looked like before; only what the run changed, or `plain` where it had no format of its own at all. */
export type FormatBefore =
  | { readonly kind: "plain" }
  | { readonly kind: "same"; readonly format: CellFormat; readonly borders: readonly BorderBefore[] | null }
  | { readonly kind: "cells"; readonly json: string };

export interface JournalFormat {
  readonly sheet: SheetReference;
  readonly block: Block;
  readonly before: FormatBefore;
  /** Excel's own unit (points), per column; null in it is the sheet's standard width. Null where no width was set. */
  readonly columnWidths: readonly (number | null)[] | null;
}

/** A conditional format that a run made. */
export interface JournalRule {
  readonly sheet: SheetReference;
  readonly block: Block;
  readonly id: string;
  /** How many others lay on the block when it was made; -1 in journals of before this was kept. */
  readonly beside: number;
}

/** Cells that a run marked: one conditional format over one or many of them. */
export interface JournalMark {
  readonly sheet: SheetReference;
  /** From the first to the last of its cells. */
  readonly block: Block;
  readonly id: string;
  /** How many cells it marks. */
  readonly cells: number;
}

export interface JournalValidation {
  readonly sheet: SheetReference;
  readonly block: Block;
  /** The drop-down that stood there, as JSON of Excel's own objects; null where there was none. */
  readonly before: string | null;
}

/** A sheet that a run added: removed again only while it holds nothing but what was written to it. */
export interface AddedSheet {
  readonly sheet: SheetReference;
  readonly written: readonly { readonly row: number; readonly column: number; readonly after: PackedGrid }[];
  readonly tables: readonly string[];
  readonly pivotTables: readonly string[];
  readonly charts: readonly string[];
}

/** A sheet of Plan Check's own that a run deleted: all that is needed to build it again as it was built. */
export interface RemovedSheet {
  readonly sheet: SheetReference;
  /** From 0. */
  readonly position: number;
  /** "#RRGGBB"; "" where it has none. */
  readonly tabColour: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** What would have to be typed to get its cells; null where it held none. Cells that a PivotTable filled are not spoken of. */
  readonly cells: { readonly row: number; readonly column: number; readonly contents: PackedGrid; readonly numberFormats: PackedGrid | null } | null;
  /** Changes as JSON: everything on it but its cells. */
  readonly recipe: string;
}

/** A sheet of Plan Check's own that a run built anew: what it left there, and all that is needed to build it as it was before. */
export interface RebuiltSheet extends AddedSheet {
  readonly earlier: Pick<RemovedSheet, "cells" | "recipe">;
}

/** A formula on a sheet that stayed and that led to one which went. */
export interface BrokenFormula {
  readonly sheet: SheetReference;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The rows of a sheet by the words that name them, so that a row which moved since is found again. */
export interface JournalAnchors {
  readonly sheet: SheetReference;
  readonly column: number;
  readonly rows: readonly number[];
  /** Fingerprints of the cells that stood there. */
  readonly marks: PackedGrid;
}

/** What was where before a change set was applied: enough to put it back. JSON-safe, kept in the workbook. */
export interface Journal {
  readonly version: 1;
  /** Sorts by the time it was made. */
  readonly id: string;
  readonly label: string;
  readonly addedSheets: readonly AddedSheet[];
  /** Sheets of Plan Check's own that were built anew. */
  readonly rebuiltSheets: readonly string[];
  /** Those of them that can be taken back to the build before; a journal of before this was kept has none. */
  readonly earlierSheets: readonly RebuiltSheet[];
  readonly removedSheets: readonly RemovedSheet[];
  /** Formulas of other sheets that broke when these went. */
  readonly broken: readonly BrokenFormula[];
  readonly cells: readonly JournalCells[];
  readonly formats: readonly JournalFormat[];
  readonly rules: readonly JournalRule[];
  readonly marks: readonly JournalMark[];
  readonly validations: readonly JournalValidation[];
  /** Charts that a run put onto sheets that were there. */
  readonly charts: readonly { readonly sheet: SheetReference; readonly name: string }[];
  readonly anchors: readonly JournalAnchors[];
  /** Documents as they were; null: there was none. */
  readonly documents: Readonly<Record<string, string | null>>;
}
