import { blockAddress, type Block } from "../workbook/address";
import { fingerprint, packGrid } from "../workbook/grid";
import type { AddedSheet, BrokenFormula, Journal, JournalAnchors, JournalCells, JournalFormat, JournalMark, JournalRule, JournalValidation, RebuiltSheet, RemovedSheet, SheetReference } from "../workbook/journal";
import type { CellValue } from "../workbook/snapshot";
import type { Before } from "./before";
import type { Kept } from "./kept-objects";
import type { CellsRead } from "./range-reads";

/** Cells on their way: what stood there, what is to stand there, and, once read back, what stands there. */
export interface DraftCells {
  readonly sheet: SheetReference;
  readonly added: boolean;
  readonly block: Block;
  readonly before: CellsRead | null;
  readonly inputs: readonly (readonly (string | number | null)[])[];
  /** Contents as read back, row by row; shorter than the block where not all of it is written yet. */
  readonly after: (readonly CellValue[])[];
}

/** Everything that a run has done or may have done so far. */
export class Draft {
  /** True from the first sync that writes. */
  begun = false;
  before: Before | null = null;
  readonly addedSheets: SheetReference[] = [];
  readonly rebuiltSheets: string[] = [];
  /** Those of them whose earlier build is known, with all that is needed to build it again. */
  readonly earlierSheets: (Pick<RebuiltSheet, "earlier" | "sheet">)[] = [];
  /** What stays on a sheet that is built anew, by sheet. */
  readonly kept = new Map<string, Kept>();
  /** Sheets that go in the last round trip. */
  readonly removedSheets: RemovedSheet[] = [];
  readonly broken: BrokenFormula[] = [];
  readonly cells: DraftCells[] = [];
  readonly formats: JournalFormat[] = [];
  readonly rules: (Omit<JournalRule, "beside"> & { readonly text: string })[] = [];
  /** Blocks on which rules may have been made before their ids were known, and how many were there. */
  readonly ruleBlocks: { readonly sheet: SheetReference; readonly block: Block; readonly count: number }[] = [];
  readonly marks: JournalMark[] = [];
  /** Ids, as they are now, of the marks that stood before: a reopened workbook gives rules new ones. */
  earlierMarks: readonly string[] = [];
  /** Sheets on which marks may have been made before their ids were known. */
  readonly markedBlocks: { readonly sheet: SheetReference; readonly block: Block }[] = [];
  readonly validations: JournalValidation[] = [];
  readonly tables: { readonly sheet: string; readonly name: string; readonly existed: boolean }[] = [];
  readonly pivotTables: { readonly sheet: string; readonly name: string; readonly existed: boolean }[] = [];
  readonly charts: { readonly sheet: string; readonly name: string; readonly existed: boolean }[] = [];
  anchors: JournalAnchors[] = [];
  documents: Record<string, string | null> = {};

  constructor(
    readonly id: string,
    readonly label: string,
  ) {}

  private besides(sheet: SheetReference, block: Block): number {
    return this.ruleBlocks.find((one) => one.sheet.name === sheet.name && blockAddress(one.block) === blockAddress(block))?.count ?? -1;
  }

  /** What the run left on a sheet of ours. */
  private left(sheet: SheetReference): AddedSheet {
    return {
      sheet,
      written: this.cells.filter((cells) => cells.sheet.name === sheet.name).map(({ block, inputs, after }) => ({ row: block.row, column: block.column, after: packAfter(inputs, after) })),
      tables: namesOn(this.tables, sheet.name),
      pivotTables: namesOn(this.pivotTables, sheet.name),
      charts: namesOn(this.charts, sheet.name),
    };
  }

  /** The journal of what was done. */
  journal(): Journal {
    return {
      version: 1,
      id: this.id,
      label: this.label,
      addedSheets: this.addedSheets.map((sheet) => this.left(sheet)),
      rebuiltSheets: this.rebuiltSheets,
      earlierSheets: this.earlierSheets.map(({ sheet, earlier }) => ({ ...this.left(sheet), earlier })),
      removedSheets: this.removedSheets,
      broken: this.broken,
      cells: this.cells.filter(({ added, sheet }) => !added && !this.rebuiltSheets.includes(sheet.name)).map(journalCells),
      formats: this.formats,
      // A sheet of ours that is taken back to the build before is emptied first, of its rules, too.
      rules: this.rules.filter(({ sheet }) => !this.rebuiltSheets.includes(sheet.name)).map(({ sheet, block, id }) => ({ sheet, block, id, beside: this.besides(sheet, block) })),
      marks: this.marks,
      validations: this.validations,
      charts: this.charts.flatMap(({ sheet, name, existed }) => {
        const there = this.before?.sheets.get(sheet);
        return existed || !there || this.rebuiltSheets.includes(sheet) ? [] : [{ sheet: { id: there.id, name: sheet }, name }];
      }),
      anchors: this.anchors,
      documents: this.documents,
    };
  }
}

function namesOn(made: readonly { readonly sheet: string; readonly name: string }[], sheet: string): string[] {
  return made.filter((one) => one.sheet === sheet).map(({ name }) => name);
}

function journalCells({ sheet, block, before, inputs, after }: DraftCells): JournalCells {
  const written = (row: number, column: number) => (inputs[row]?.[column] ?? null) !== null;
  const mask = <T>(rows: readonly (readonly T[])[]) => rows.map((cells, r) => cells.map((cell, c) => (written(r, c) ? cell : null)));
  return {
    sheet,
    row: block.row,
    column: block.column,
    before: packGrid(mask(before?.contents ?? [])),
    after: packAfter(inputs, after),
    numberFormats: before?.numberFormats ? packGrid(mask(before.numberFormats)) : null,
  };
}

function packAfter(inputs: readonly (readonly (string | number | null)[])[], after: readonly (readonly CellValue[])[]) {
  return packGrid(after.map((row, r) => row.map((content, c) => ((inputs[r]?.[c] ?? null) === null ? null : fingerprint(content)))));
}
