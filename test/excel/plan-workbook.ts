import { columnLetters } from "../../src/workbook/address";
import type { Change, ChangeSet, Expectation } from "../../src/workbook/changes";
import { compareFiles, describeDifference } from "../host/file";
import { isOfDocuments, isPlainView, stateOf } from "./workbook-state";
import { openHost, type ExcelHost, type HostOptions } from "../host/node";
import { buildWorkbook, type BuiltSheets } from "../samples/build";

/** Two sheets of a small plan: rows 2 to 5 are its actions; text that looks like numbers, formats, a rule, a name. */
export const planSheets: BuiltSheets = {
  "P1 Health": {
    rows: [
      ["Ref", "Action", "When"],
      ["1.1", "Walk to school", "March 2011"],
      ["1.2", "Cook at home", new Date(Date.UTC(2011, 2, 31))],
      ["1.3", "=1+1", "4.3%"],
      ["1.4", "Swim", { formula: "1+1", result: 2 }],
    ],
    formats: { C3: "dd/mm/yyyy" },
    widths: { A: 8, B: 40 },
    also: (sheet) => {
      sheet.getCell("A1").font = { bold: true, color: { argb: "FF112233" } };
      sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEEFF" } };
      sheet.addConditionalFormatting({ ref: "A2:A5", rules: [{ type: "expression", formulae: ["LEN(A2)>3"], priority: 1, style: { font: { bold: true } } }] });
    },
  },
  "P2 Safety": [
    ["Ref", "Action"],
    ["2.1", "Light the path"],
  ],
};

export const colours = [
  { text: "Red", fill: "#FFC7CE", colour: "#9C0006" },
  { text: "Green", fill: "#C6EFCE", colour: "#006100" },
];

/** What a run writes to the right of a plan: headings, words, reasons, looks, colours, a drop-down. */
export function ragChanges(sheet: string, column: number, rows: number): Change[] {
  const block = { row: 2, column, rowCount: rows, columnCount: 1 };
  return [
    { kind: "cells", sheet, row: 1, column, contents: [[{ text: "RAG" }, { text: "Reason" }]] },
    { kind: "format", sheet, block: { row: 1, column, rowCount: 1, columnCount: 2 }, format: { bold: true, wrap: true, vertical: "top", fill: "#D9E2EC", colour: "#1B2A3A", border: "thin" } },
    { kind: "format", sheet, block, format: { horizontal: "center", bold: true, columnWidth: 13 } },
    { kind: "cells", sheet, row: 2, column, contents: Array.from({ length: rows }, (_, row) => [{ text: row % 2 ? "Green" : "Red" }, { text: `Row ${row + 2}: 60% against 68%, so ${row % 2 ? "Green" : "Red"}, by more than 3 points.` }]) },
    { kind: "wordColours", sheet, block, words: colours },
    { kind: "dropDown", sheet, block, words: ["Red", "Green"], title: "RAG", prompt: "Choose a word." },
  ];
}

export const actionsExpected: Expectation[] = [
  { sheet: "P1 Health", row: 2, column: 2, value: "Walk to school" },
  { sheet: "P1 Health", row: 3, column: 2, value: "Cook at home" },
  { sheet: "P1 Health", row: 4, column: 2, value: "=1+1" },
  { sheet: "P1 Health", row: 5, column: 2, value: "Swim" },
];

export const fillRag: ChangeSet = {
  label: "Fill RAG",
  expectations: actionsExpected,
  changes: [...ragChanges("P1 Health", 4, 4), { kind: "document", key: "settings", json: '{"policy":"on-target-5"}' }],
};

/** Marks on scattered cells of both sheets. */
export const markCells: ChangeSet = {
  label: "Mark cells",
  expectations: [],
  changes: [
    { kind: "mark", sheet: "P1 Health", blocks: [{ row: 2, column: 2, rowCount: 2, columnCount: 1 }, { row: 5, column: 3, rowCount: 1, columnCount: 1 }], line: "solid", colour: "#C42B1C" },
    { kind: "mark", sheet: "P1 Health", blocks: [{ row: 3, column: 1, rowCount: 1, columnCount: 1 }], line: "dotted", colour: "#005FB8" },
    { kind: "mark", sheet: "P2 Safety", blocks: [{ row: 2, column: 3, rowCount: 1, columnCount: 1 }], line: "dashed", colour: "#9D5D00" },
  ],
};

export const unmarkCells: ChangeSet = {
  label: "Remove the marks",
  expectations: [],
  changes: [
    { kind: "unmark", sheet: "P1 Health" },
    { kind: "unmark", sheet: "P2 Safety" },
  ],
};

export const markAgain: ChangeSet = {
  label: "Mark cells again",
  expectations: [],
  changes: [...unmarkCells.changes, { kind: "mark", sheet: "P2 Safety", blocks: [{ row: 2, column: 1, rowCount: 1, columnCount: 2 }], line: "solid", colour: "#C42B1C" }],
};

/** A sheet of our own: a table, a chart and a PivotTable. */
export const buildSummary: ChangeSet = {
  label: "Build summaries",
  expectations: [],
  changes: [
    { kind: "addSheet", sheet: "Summary", tabColour: "#1F4E79" },
    ...summaryContent("Summary"),
    { kind: "document", key: "own-sheets", json: '["Summary"]' },
    { kind: "activate", sheet: "Summary" },
  ],
};

export function summaryContent(sheet: string): Change[] {
  return [
    { kind: "cells", sheet, row: 1, column: 1, contents: [[{ text: "Priority" }, { text: "RAG" }], [{ text: "P1" }, { text: "Red" }], [{ text: "P1" }, { text: "Green" }], [{ text: "P2" }, { text: "Red" }]] },
    { kind: "table", sheet, block: { row: 1, column: 1, rowCount: 4, columnCount: 2 }, name: "PlanCheckRegister", style: "TableStyleMedium2" },
    { kind: "pivotTable", sheet, row: 1, column: 5, name: "PlanCheckPivot", sourceTable: "PlanCheckRegister", rows: [{ field: "Priority" }], columns: [{ field: "RAG" }], values: [{ field: "RAG", summarise: "count", caption: "Actions" }], filters: [] },
    { kind: "cells", sheet, row: 20, column: 1, contents: [[{ text: "Priority" }, { text: "Red" }, { text: "Green" }], [{ text: "P1" }, { number: 1 }, { formula: "=1" }], [{ link: { sheet: "P2 Safety", address: "A2" }, text: "P2" }, { number: 1 }, { number: 0 }]] },
    { kind: "chart", sheet, name: "PlanCheckChart", type: "barStacked", source: { sheet, block: { row: 20, column: 1, rowCount: 3, columnCount: 3 } }, seriesBy: "columns", title: "RAG by priority", altText: "One red in each.", colours: ["#C00000", "#00B050"], place: { row: 25, column: 1, rowCount: 12, columnCount: 6 } },
    { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, titleRows: { first: 1, last: 1 } },
    { kind: "freezeRows", sheet, rows: 1 },
  ];
}

/** A file to compare with, and the states of the stand-in that are known to save to the same: most questions are answered without writing a file. */
export class ComparedFile {
  readonly same = new Set<string>();
  readonly sameButDocuments = new Set<string>();
  constructor(readonly bytes: Uint8Array) {}
}

/** A workbook open in the stand-in, and what tests ask about it as a whole. */
export class OpenWorkbook {
  private constructor(
    readonly host: ExcelHost,
    /** What differences are counted from: the file as it was opened, or as it was at the last mark. */
    private before: ComparedFile,
  ) {}

  static async open(sheets: BuiltSheets = planSheets, options: HostOptions = {}): Promise<OpenWorkbook> {
    return OpenWorkbook.ofFile(new ComparedFile(await buildWorkbook(sheets)), options);
  }

  static ofBytes(bytes: Uint8Array, options: HostOptions = {}): Promise<OpenWorkbook> {
    return OpenWorkbook.ofFile(new ComparedFile(bytes), options);
  }

  static async ofFile(file: ComparedFile, options: HostOptions = {}): Promise<OpenWorkbook> {
    const host = await openHost(file.bytes, options);
    file.same.add(stateOf(host));
    return new OpenWorkbook(host, file);
  }

  /** From now on differences are counted from here. */
  async mark(): Promise<void> {
    this.before = new ComparedFile(await this.host.save());
    this.before.same.add(stateOf(this.host));
  }

  /** Everything that differs from the file as it was opened or marked, in words. */
  async differences(): Promise<string[]> {
    const state = stateOf(this.host);
    if (this.before.same.has(state)) return [];
    const found = (await compareFiles(this.before.bytes, await this.host.save(), { ignore: isPlainView })).map(describeDifference);
    if (found.length === 0) this.before.same.add(state);
    return found;
  }

  /** Everything but documents that differs from a file, in words. */
  async differencesFrom(file: ComparedFile): Promise<string[]> {
    const state = stateOf(this.host, "without documents");
    if (file.sameButDocuments.has(state)) return [];
    const found = (await compareFiles(file.bytes, await this.host.save(), { ignore: (difference) => isOfDocuments(difference) || isPlainView(difference) })).map(describeDifference);
    if (found.length === 0) file.sameButDocuments.add(state);
    return found;
  }

  /** Everything that differs from a file on some of its sheets, in words. */
  async differencesOn(file: ComparedFile, sheets: readonly string[]): Promise<string[]> {
    const all = await compareFiles(file.bytes, await this.host.save(), { ignore: (difference) => isOfDocuments(difference) || isPlainView(difference) });
    return all.filter(({ sheet }) => sheet !== null && sheets.includes(sheet)).map(describeDifference);
  }

  /** Saves, closes and opens again. */
  async reopen(): Promise<OpenWorkbook> {
    const bytes = await this.host.save();
    this.host.dispose();
    return new OpenWorkbook(await openHost(bytes), this.before);
  }

  value(sheet: string, row: number, column: number) {
    return this.host.cell(sheet, `${columnLetters(column)}${row}`).value;
  }

  close(): void {
    this.host.dispose();
  }
}
