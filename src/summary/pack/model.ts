/** The pages of the meeting pack, in their order. */
export const packPageIds = ["cover", "moved", "priorities", "indicators", "designated", "gap", "recommendations", "risks", "due", "notRated", "overriding", "glossary"] as const;
export type PackPageId = (typeof packPageIds)[number];

/** A cell of a table. `typed` names the field where a person writes; what was typed before is filled in later. */
export interface PackCell {
  readonly text: string;
  readonly typed?: string;
}

/** `key` names the row for good, so that what was typed in it and beside it is found again when the pack is rebuilt. */
export interface PackRow {
  readonly key: string;
  readonly cells: readonly PackCell[];
}

/** Columns by heading; `span` counts columns of the page's grid of eight. */
export interface PackTable {
  readonly kind: "table";
  readonly heading: string;
  readonly columns: readonly { readonly heading: string; readonly span: number }[];
  readonly rows: readonly PackRow[];
}

/** A field that a person fills in: a label and room for so many lines. */
export interface PackField {
  readonly kind: "field";
  readonly key: string;
  readonly label: string;
  readonly lines: number;
}

export interface PackText {
  readonly kind: "text";
  readonly text: string;
  readonly strong?: boolean;
}

export type PackBlock = PackTable | PackField | PackText;

export interface PackPage {
  readonly id: PackPageId;
  /** Names this page among others of its kind: the priority. */
  readonly title: string;
  readonly blocks: readonly PackBlock[];
}

/** What people typed into an earlier pack, by `typedKey`. */
export type Typed = ReadonlyMap<string, string>;

export function typedKey(row: string, field: string): string {
  return `${row} # ${field}`;
}

/** The field of a labelled room is always called so. */
export const fieldValue = "text";

/** Columns by heading and span. */
export const columns = (...pairs: readonly (readonly [string, number])[]): PackTable["columns"] => pairs.map(([heading, span]) => ({ heading, span }));

export const cell = (text: string): PackCell => ({ text });
/** What the plan says; where it says nothing, a person may. */
export const cellOrTyped = (text: string, field: string): PackCell => (text === "" ? { text, typed: field } : { text });
/** Always a person's. */
export const typedCell = (field: string): PackCell => ({ text: "", typed: field });
