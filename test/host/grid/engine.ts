import { CorePlugin, Model, coreTypes, parse, registries } from "@odoo/o-spreadsheet";
import type { WorkbookData } from "./model-data";

type CorePluginConfig = ConstructorParameters<typeof CorePlugin>[0];

/** Node 20 lacks these two, which o-spreadsheet uses. */
function polyfill(): void {
  if (!("groupBy" in Object)) {
    Object.defineProperty(Object, "groupBy", { value: <T>(list: Iterable<T>, key: (item: T) => string) => Object.fromEntries(grouped(list, key)) });
  }
  if (!("groupBy" in Map)) Object.defineProperty(Map, "groupBy", { value: grouped });
}

function grouped<T, K>(list: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** One cell of the grid; row and column are 0-based, as o-spreadsheet counts. */
export interface GridCell {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly content: string;
}

export interface Evaluated {
  readonly value: string | number | boolean;
  readonly isError: boolean;
}

/** What the plugin tells: a person changed cells in the grid, or did something that the stand-in cannot follow. */
export interface GridListener {
  edited(cell: GridCell): void;
  /** True while the stand-in itself writes. */
  isWriting: boolean;
}

const bulkWrite = "STANDIN_WRITE";
/** What a person may do in the grid beside typing: views and selection only. The rest would not reach the file. */
const refusedByHand = new Set([
  "ADD_COLUMNS_ROWS", "REMOVE_COLUMNS_ROWS", "ADD_MERGE", "REMOVE_MERGE", "CREATE_SHEET", "DELETE_SHEET", "DUPLICATE_SHEET", "RENAME_SHEET",
  "MOVE_SHEET", "MOVE_RANGES", "CREATE_TABLE", "REMOVE_TABLE", "UPDATE_TABLE", "ADD_CONDITIONAL_FORMAT", "REMOVE_CONDITIONAL_FORMAT",
  "ADD_DATA_VALIDATION_RULE", "REMOVE_DATA_VALIDATION_RULE", "CREATE_CHART", "ADD_PIVOT", "CREATE_IMAGE_OVER", "SET_FORMATTING", "SET_BORDER",
]);

class HostPlugin extends CorePlugin {
  static override readonly getters: readonly string[] = [];
  private readonly listener: GridListener | undefined;

  constructor(config: CorePluginConfig) {
    super(config);
    const custom: { listener?: GridListener } = config.custom;
    this.listener = custom.listener;
  }

  override allowDispatch(command: { type: string }) {
    const refused = this.listener?.isWriting === false && refusedByHand.has(command.type);
    // CommandResult is an ambient enumeration, which this project's compiler options do not let in; "Readonly" is one of its values.
    const answer: ReturnType<CorePlugin["allowDispatch"]> = JSON.parse(refused ? '"Readonly"' : '"Success"');
    return answer;
  }

  override handle(command: { type: string }): void {
    if (command.type === bulkWrite && "cells" in command && Array.isArray(command.cells)) {
      for (const cell of command.cells) Reflect.apply(this.dispatch, this, ["UPDATE_CELL", cell]);
    } else if (command.type === "UPDATE_CELL" && this.listener?.isWriting === false) {
      const edited = Object.assign({ sheetId: "", row: 0, col: 0, content: undefined }, command);
      if (typeof edited.content === "string") this.listener.edited({ ...edited, content: edited.content });
    }
  }
}

let prepared = false;
function prepare(): void {
  if (prepared) return;
  prepared = true;
  console.debug = () => undefined; // It reports its timings there.
  polyfill();
  Reflect.apply(coreTypes.add, coreTypes, [bulkWrite]);
  registries.corePluginRegistry.add("PlanCheckStandIn", HostPlugin);
}

/** o-spreadsheet, as a calculator and as the grid of the workbench. */
export class Engine {
  readonly model: Model;

  constructor(
    data: WorkbookData,
    private readonly listener: GridListener,
  ) {
    prepare();
    this.model = new Model(data, { mode: "normal", custom: { listener } });
  }

  evaluate(sheetId: string, row: number, col: number): Evaluated {
    const cell = this.model.getters.getEvaluatedCell({ sheetId, row, col });
    return { value: cell.value ?? "", isError: cell.type === "error" };
  }

  /** @returns false where the grid did not take them all */
  write(cells: readonly GridCell[]): boolean {
    if (cells.length === 0) return true;
    const before = this.listener.isWriting;
    this.listener.isWriting = true;
    try {
      const result: { isSuccessful: boolean } = Reflect.apply(this.model.dispatch, this.model, [bulkWrite, { cells }]);
      return result.isSuccessful;
    } finally {
      this.listener.isWriting = before;
    }
  }
}

/** True where o-spreadsheet's parser, which reads Excel's grammar, can read the formula. */
export function parses(formula: string): boolean {
  try {
    // It knows neither a doubled quote within a text nor that a backslash is a letter there like any other; what a text says is no matter here.
    parse(formula.replace(/'(?:[^']|'')+'|"(?:[^"]|"")*"/g, (quoted) => (quoted.startsWith('"') ? '"text"' : quoted)));
    return true;
  } catch {
    return false;
  }
}
