import JSZip from "jszip";
import { factsOf, type Fact, type FactKind } from "./facts";
import { OfficePackage } from "./package";
import { readRectangles } from "./ranges";

/** One thing that is not the same in two workbook files. */
export interface Difference {
  readonly kind: FactKind;
  readonly sheet: string | null;
  readonly where: string;
  /** Null where it was not there. */
  readonly before: string | null;
  /** Null where it is gone. */
  readonly after: string | null;
}

export interface CompareOptions {
  /** Cells that may differ (1-based). Facts about blocks count as such where every cell of the block may differ. */
  readonly ignoreCells?: (sheet: string, row: number, column: number) => boolean;
  /** Sheets that may differ or come and go, with all that only they lead to. */
  readonly ignoreSheets?: (sheet: string) => boolean;
  /** Any other difference that is meant. */
  readonly ignore?: (difference: Difference) => boolean;
}

/**
 * Compares everything that two workbook files say; an empty list is "the same". The parts are read as XML,
 * not by way of exceljs, so that what exceljs loses is found. New and lost zip parts are differences too.
 */
export async function compareFiles(a: Uint8Array, b: Uint8Array, options: CompareOptions = {}): Promise<Difference[]> {
  const before = index(await factsOf(OfficePackage.of(await JSZip.loadAsync(a))));
  const after = index(await factsOf(OfficePackage.of(await JSZip.loadAsync(b))));
  const differences: Difference[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(key);
    const now = after.get(key);
    const about = now ?? old;
    if (!about || old?.value === now?.value || isIgnored(about, options)) continue;
    const difference = { kind: about.kind, sheet: about.sheet, where: about.where, before: old?.value ?? null, after: now?.value ?? null };
    if (!options.ignore?.(difference)) differences.push(difference);
  }
  return differences;
}

/** Facts by what they are about; several about the same thing (rules on one range) are numbered. */
function index(facts: readonly Fact[]): Map<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.sheet ?? ""}!${fact.where}`;
    let number = 1;
    while (found.has(`${key} ${number}`)) number++;
    found.set(`${key} ${number}`, fact);
  }
  return found;
}

function isIgnored(fact: Fact, { ignoreCells, ignoreSheets }: CompareOptions): boolean {
  const { sheet, cells } = fact;
  if (sheet === null) return false;
  if (ignoreSheets?.(sheet)) return true;
  if (!ignoreCells || cells === undefined) return false;
  return readRectangles(cells).every((rectangle) => {
    for (let row = rectangle.top; row <= rectangle.bottom; row++) {
      for (let column = rectangle.left; column <= rectangle.right; column++) if (!ignoreCells(sheet, row, column)) return false;
    }
    return true;
  });
}

/** A difference in one line, for a test's message. */
export function describeDifference({ kind, sheet, where, before, after }: Difference): string {
  const place = sheet === null ? where : `${sheet}!${where}`;
  return `${kind} ${place}: ${shorten(before)} → ${shorten(after)}`;
}

const shorten = (value: string | null): string => (value === null ? "(none)" : value.length > 160 ? `${value.slice(0, 160)}…` : value);

