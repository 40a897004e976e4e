import type { Block } from "./address";

/**
 * What a cell is to hold. Text is always written as text, whatever it looks like (promise 3);
 * null leaves the cell as it is.
 */
export type CellContent =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly formula: string }
  | { readonly link: { readonly sheet: string; readonly address: string }; readonly text: string }
  | { readonly clear: true }
  | null;

export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** "#RRGGBB" */
  readonly colour?: string;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right" | "general";
  readonly vertical?: "top" | "center" | "bottom";
  readonly numberFormat?: string;
  /** In characters of the default font, as Excel's column width dialog shows it. */
  readonly columnWidth?: number;
  readonly border?: "thin";
}

/** One condition of a RAG-like colouring: cells whose whole text is `text`. */
export interface WordColour {
  readonly text: string;
  readonly fill: string;
  readonly colour: string;
}

export interface PivotField {
  readonly field: string;
}

export interface PivotValue {
  readonly field: string;
  readonly summarise: "count" | "sum" | "average" | "max" | "min";
  readonly caption: string;
}

/** A formula and where it stands. */
export interface FormulaAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** "=SUM(A1:A9)" */
  readonly formula: string;
}

/**
 * One change to the workbook. Sheets are named by name; `block` is in 1-based sheet coordinates.
 * Changes are applied in their order. `owned` is what makes promise 1 testable: cells are only ever
 * written inside a column or sheet that an earlier `own` change, or this run, claims.
 */
export type Change =
  | { readonly kind: "addSheet"; readonly sheet: string; readonly after?: string; readonly tabColour?: string }
  /** Empties a sheet of Plan Check's own (cells, tables, pivots, charts), keeping the sheet itself. */
  | { readonly kind: "clearSheet"; readonly sheet: string }
  /**
   * Only ever a sheet that Plan Check added. Of all that a set deletes, none goes where one of them cannot; they go
   * last, when what is needed to build them again is kept. `leading`: formulas elsewhere that break with it.
   */
  | { readonly kind: "deleteSheet"; readonly sheet: string; readonly leading: readonly FormulaAt[] }
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly contents: readonly (readonly CellContent[])[];
      /** Cells with several looks inside (one word bold or red) are left as they are, and said: writing would lose these looks for good. */
      readonly sparesLooks?: true;
    }
  | { readonly kind: "format"; readonly sheet: string; readonly block: Block; readonly format: CellFormat }
  /** The look of one block on another of the same shape, or of one cell or row on many: a heading like its neighbour. */
  | { readonly kind: "copyFormat"; readonly sheet: string; /** Where the look is taken from, if not from the same sheet. */ readonly fromSheet?: string; readonly from: Block; readonly to: Block }
  /** The same look on many blocks, whole columns' widths, merged cells, row heights in points: of Plan Check's own sheets only. */
  | { readonly kind: "looks"; readonly sheet: string; readonly blocks: readonly Block[]; readonly format: CellFormat }
  | { readonly kind: "merge"; readonly sheet: string; readonly blocks: readonly Block[] }
  | { readonly kind: "rowHeights"; readonly sheet: string; /** The first of them. */ readonly row: number; readonly heights: readonly number[] }
  /** Heights of the rows fitted to their text. Only on Plan Check's own sheets. */
  | { readonly kind: "autofitRows"; readonly sheet: string; readonly block: Block }
  | { readonly kind: "wordColours"; readonly sheet: string; readonly block: Block; readonly words: readonly WordColour[] }
  /** A line around these cells that leaves their own look alone, and goes again without a trace. */
  | { readonly kind: "mark"; readonly sheet: string; readonly blocks: readonly Block[]; readonly line: "solid" | "dashed" | "dotted"; readonly colour: string }
  /** Takes every mark off a sheet. A set that does nothing else is not kept to be put back: nothing of it is left. */
  | { readonly kind: "unmark"; readonly sheet: string }
  /** A drop-down with these words; anything else may still be typed. */
  | { readonly kind: "dropDown"; readonly sheet: string; readonly block: Block; readonly words: readonly string[]; readonly title: string; readonly prompt: string }
  /** Asks whether to keep what is typed where it is no date. */
  | { readonly kind: "dateEntry"; readonly sheet: string; readonly block: Block; readonly title: string; readonly prompt: string; readonly warning: string }
  | { readonly kind: "table"; readonly sheet: string; readonly block: Block; readonly name: string; readonly style: string }
  | {
      readonly kind: "pivotTable";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly name: string;
      readonly sourceTable: string;
      readonly rows: readonly PivotField[];
      readonly columns: readonly PivotField[];
      readonly values: readonly PivotValue[];
      readonly filters: readonly PivotField[];
    }
  | {
      readonly kind: "chart";
      readonly sheet: string;
      readonly name: string;
      readonly type: "barStacked" | "barStacked100" | "columnClustered" | "line";
      /** Header row and first column are labels. */
      readonly source: { readonly sheet: string; readonly block: Block };
      readonly seriesBy: "columns" | "rows";
      /** What the series are called, as in the cells: said where a chart that stays is given other cells. */
      readonly seriesNames?: readonly string[];
      readonly title: string;
      readonly altText: string;
      /** Fill of each series in order, "#RRGGBB". */
      readonly colours: readonly string[];
      /** Colour of each series' own figures, shown beside it where they are not 0; without it none are shown. */
      readonly labels?: readonly string[];
      /** Cells that the chart covers. */
      readonly place: Block;
    }
  | {
      readonly kind: "pageLayout";
      readonly sheet: string;
      readonly orientation: "landscape" | "portrait";
      readonly fitToWidth: boolean;
      readonly titleRows?: { readonly first: number; readonly last: number };
      readonly header?: string;
      readonly footer?: string;
      /** Only this block is printed; the rest of the sheet stays on the screen. */
      readonly printArea?: Block;
      /** In points. */
      readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
      /** Rows before which a new page starts. */
      readonly pageBreaksBefore?: readonly number[];
      /** Columns before which a new page starts; as Excel, not together with fitToWidth. */
      readonly pageBreaksBeforeColumns?: readonly number[];
      /** Per cent of its size in which the sheet is printed where it is not fitted: 60. */
      readonly scale?: number;
    }
  | { readonly kind: "freezeRows"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "document"; readonly key: string; /** null removes it */ readonly json: string | null }
  | { readonly kind: "activate"; readonly sheet: string; readonly row?: number; readonly column?: number };

/** A cell that must still hold this value when the changes are applied; else that sheet's changes are not made. */
export interface Expectation {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

/** Everything that one press writes. */
export interface ChangeSet {
  /** What the user did, as shown beside "Put back": "Fill RAG, 22 November 2026". */
  readonly label: string;
  /** Ids of the sheets as they were read, by name: a sheet that was renamed meanwhile is then found, and said. */
  readonly sheetIds?: Readonly<Record<string, string>>;
  readonly expectations: readonly Expectation[];
  readonly changes: readonly Change[];
  /** What was asked for and is not among the changes. */
  readonly leaves?: readonly Skipped[];
}

/** What a run did not do, and why, in plain words. */
export interface Skipped {
  readonly sheet: string;
  readonly why: string;
  /**
   * "protected": the sheet or the workbook's structure is; "missing": no such sheet; "moved": the rows are not where
   * they were read, so read again and repeat; "needs": it builds on something that was skipped; "limit": Excel's limit.
   */
  readonly code?: "protected" | "missing" | "moved" | "needs" | "limit" | "unsupported";
}
