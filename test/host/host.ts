import type { Model } from "@odoo/o-spreadsheet";
import { openWorkbookFile, saveWorkbookFile } from "./file";
import { eventsOf } from "./events";
import type { OfficeClient } from "./client";
import { HandEdits } from "./edits/hand-edits";
import { Book, type Happening } from "./grid/book";
import { readNormalFont } from "./grid/normal-font";
import type { GridCell } from "./grid/engine";
import type { Scalar } from "./grid/cells";
import { createObjects } from "./objects";
import { areaAt } from "./objects/address-argument";
import { protect } from "./objects/sheet-parts";
import { extrasOf } from "./save-extras";
import { BatchRunner } from "./protocol/batch";
import { Bridge, type Counters, type FaultInjector } from "./protocol/bridge";
import type { HostObject } from "./protocol/define";
import { createOffice } from "./office";

export interface HostOptions {
  /** What `workbook.name` says; "Workbook.xlsx" where it is not given. */
  readonly fileName?: string;
  /** Highest ExcelApi version that reports as supported, to try fallbacks: "1.8". */
  readonly apiLevel?: string;
  /** Other requirement sets that are supported: { SharedRuntime: "1.1" }. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Excel gives this year to dates typed without one. */
  readonly currentYear?: number;
  /** What its own time is counted with, ms; the time of day where it is not given. */
  readonly clock?: () => number;
  /** Bytes of a request and of an answer, where other than Excel's 5 MB: what happens beyond can then be tried on small workbooks. */
  readonly payloadLimit?: number;
}

/** What a test asks about a cell. */
export interface CellFacts {
  readonly value: Scalar;
  /** Displayed text. */
  readonly text: string;
  /** "=A1+1", or null. */
  readonly formula: string | null;
  readonly numberFormat: string;
  /** "#RRGGBB", or null without a fill. */
  readonly fill: string | null;
  readonly fontColour: string;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly note: string | null;
  /** Words of its drop-down list, where it has one of words. */
  readonly dropDown: readonly string[] | null;
}

/** An open workbook behind Office.js: what stands for Excel. */
export class ExcelHost {
  readonly counters: Counters;
  readonly actions: Map<string, (...args: unknown[]) => unknown>;
  /** What the person at this Excel does by hand; events say "Local". */
  readonly person: HandEdits;
  /** What somebody else does in the shared workbook; events say "Remote". */
  readonly coAuthor: HandEdits;
  /** Called by the workbench's grid when its model was replaced and is to be mounted anew. */
  onModelReplaced: (() => void) | null = null;
  /** Called after each batch that changed anything, and after each edit by hand. */
  onChanged: (() => void) | null = null;
  private readonly bridge: Bridge;
  private readonly runner: BatchRunner;
  private readonly subscriptions = new Set<string>();
  private readonly make;

  constructor(
    readonly book: Book,
    readonly client: OfficeClient,
    options: HostOptions,
  ) {
    const references = {
      referenced: (reference: unknown): HostObject | null => this.runner.referenced(reference),
      release: (reference: unknown) => this.runner.release(reference),
      referenceCount: 0,
    };
    const { workbook, make } = createObjects(book, references, this.subscriptions);
    this.make = make;
    this.runner = new BatchRunner(workbook);
    this.bridge = new Bridge(this.runner, {
      before: () => {
        book.source = "addIn";
      },
      after: () => {
        book.source = "person";
        this.afterChanges();
      },
    }, options.clock, options.payloadLimit);
    this.counters = this.bridge.counters;
    const { office, actions } = createOffice({ apiLevel: options.apiLevel ?? "1.15", sets: options.sets ?? { SharedRuntime: "1.1" } });
    this.actions = actions;
    client.setOffice(office);
    Object.assign(globalThis, { Excel: client.Excel, OfficeExtension: client.OfficeExtension, Office: office });
    client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.apiLevel !== undefined;
    client.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
    client.OfficeExtension.HostBridge.init(this.bridge);
    this.person = new HandEdits(book, "person", () => this.afterChanges());
    this.coAuthor = new HandEdits(book, "remote", () => this.afterChanges());
    book.calculator.onModelReplaced = () => this.onModelReplaced?.();
    book.calculator.onGridEdit = (cell) => this.gridEdited(cell);
  }

  /** The workbook as a file; of an unchanged workbook every part is as it was. */
  async save(): Promise<Uint8Array> {
    this.book.calculator.storeResults();
    return saveWorkbookFile(this.book.opened, extrasOf(this.book));
  }

  /** A person types into a cell here: read as Excel reads typing under en-GB; onChanged says "Local". */
  editByHand(sheet: string, address: string, text: string): void {
    this.person.type(sheet, address, text);
  }

  /** Somebody else changed a cell of the shared workbook; onChanged says "Remote". */
  editRemotely(sheet: string, address: string, text: string): void {
    this.coAuthor.type(sheet, address, text);
  }

  /** Called before each batch: what it returns is done to the batch. Null ends it. */
  injectFault(fault: FaultInjector | null): void {
    this.bridge.injectFault = fault;
  }

  /** True while somebody has a cell open for typing: batches fail or wait. */
  setCellEdit(editing: boolean): void {
    this.bridge.setCellEdit(editing);
  }

  /** Protects a sheet without a password, as a person would. */
  protect(sheet: string): void {
    protect(this.sheet(sheet));
  }

  cell(sheet: string, address: string): CellFacts {
    const on = this.sheet(sheet);
    const { row, column } = areaAt(this.book, on, address).block;
    const { value, formula } = on.read(row, column);
    const style = on.style(row, column);
    const cell = on.cell(row, column);
    const range = this.make.range({ sheet: on, block: { row, column, rowCount: 1, columnCount: 1 } });
    const rule = range.navigate("dataValidation")?.get("rule");
    const list = typeof rule === "object" && rule !== null && "list" in rule ? rule.list : null;
    const source = typeof list === "object" && list !== null && "source" in list ? String(list.source) : "=";
    return {
      value,
      text: on.text(row, column),
      formula,
      numberFormat: on.format(row, column),
      fill: style.fill?.type === "pattern" && style.fill.pattern !== "none" ? this.book.palette.hex(style.fill.fgColor, "#FFFFFF") : null,
      fontColour: this.book.palette.hex(style.font?.color, "#000000"),
      bold: style.font?.bold ?? false,
      wrap: style.alignment?.wrapText ?? false,
      note: noteText(cell?.note),
      dropDown: source.startsWith("=") ? null : source.split(","),
    };
  }

  get sheetNames(): string[] {
    return this.book.sheets.map(({ name }) => name);
  }

  /** o-spreadsheet's model of the workbook as it is now, for the grid of the workbench. */
  get model(): Model {
    return this.book.calculator.model;
  }

  /** Ends the host: later messages are not answered, and the next host may be opened. */
  dispose(): void {
    this.bridge.close();
    this.book.calculator.onModelReplaced = null;
    this.book.calculator.onGridEdit = null;
  }

  private sheet(name: string) {
    const sheet = this.book.findSheet(name);
    if (!sheet) throw new RangeError(`The workbook has no sheet "${name}".`);
    return sheet;
  }

  private gridEdited({ sheetId, row, col, content }: GridCell): void {
    const sheet = this.book.findSheet(sheetId);
    if (!sheet) return;
    const before = sheet.read(row + 1, col + 1).value;
    sheet.write(row + 1, col + 1, content);
    sheet.changed({ row: row + 1, column: col + 1, rowCount: 1, columnCount: 1 }, { before, after: sheet.read(row + 1, col + 1).value });
    // The grid is in the middle of its own command.
    setTimeout(() => this.afterChanges(), 0);
  }

  private afterChanges(): void {
    const happenings = this.book.takeHappenings();
    if (happenings.length === 0 && !this.book.calculator.gridIsBehind) return;
    this.bridge.sendEvents(eventsOf(happenings, { subscriptions: this.subscriptions }, (happening) => this.keepChanged(happening)));
    this.onChanged?.();
  }

  private keepChanged(happening: Happening): string {
    return happening.kind === "changed" ? this.runner.keep(this.make.range({ sheet: happening.sheet, block: happening.block })) : "";
  }
}

function noteText(note: unknown): string | null {
  if (typeof note === "string") return note;
  if (typeof note !== "object" || note === null || !("texts" in note) || !Array.isArray(note.texts)) return null;
  return note.texts.map((run: { text?: string }) => run.text ?? "").join("");
}

/**
 * Opens a workbook as Excel would and connects the unmodified Office.js client to it.
 * @throws the errors of ./file (isWorkbookFileError) where the bytes are no workbook that can be opened
 */
export async function openHostWith(client: OfficeClient, bytes: Uint8Array, options: HostOptions = {}): Promise<ExcelHost> {
  const opened = await openWorkbookFile(bytes);
  const year = options.currentYear ?? new Date().getFullYear();
  const book = new Book(opened, options.fileName ?? "Workbook.xlsx", year, await readNormalFont(opened));
  return new ExcelHost(book, client, options);
}
