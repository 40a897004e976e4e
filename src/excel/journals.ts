import * as z from "zod/mini";
import { mostRemovalBytes, type Journal } from "../workbook/journal";
import { cellBytes } from "../workbook/blocks";
import { bytesPerSync, runInExcel } from "./batch";
import { documentXml, documentsOf, journalsNamespace, loadPartList, loadParts, readPartsSingly } from "./documents";
import type { OwnState } from "./own-state";
import { inPieces } from "./range-reads";

/** What is kept in the workbook, so that the file stays small: the last runs, and no more than this much of them. */
export const mostJournals = 10;
export const mostJournalBytes = 500_000;

const cell = z.union([z.string(), z.number(), z.boolean()]);
const grid = z.object({ rowCount: z.int(), columnCount: z.int(), entries: z.array(cell), runs: z.array(z.int()) });
const sheet = z.object({ id: z.string(), name: z.string() });
const block = z.object({ row: z.int(), column: z.int(), rowCount: z.int(), columnCount: z.int() });
/** What a run left on a sheet of ours. */
const left = z.object({
  sheet,
  written: z.array(z.object({ row: z.int(), column: z.int(), after: grid })),
  tables: z.array(z.string()),
  pivotTables: z.array(z.string()),
  charts: z.array(z.string()),
});
const earlierCells = z.nullable(z.object({ row: z.int(), column: z.int(), contents: grid, numberFormats: z.nullable(grid) }));
const cellFormat = z.object({
  bold: z.optional(z.boolean()),
  italic: z.optional(z.boolean()),
  size: z.optional(z.number()),
  colour: z.optional(z.string()),
  fill: z.optional(z.string()),
  wrap: z.optional(z.boolean()),
  horizontal: z.optional(z.enum(["left", "center", "right", "general"])),
  vertical: z.optional(z.enum(["top", "center", "bottom"])),
  numberFormat: z.optional(z.string()),
});
const formatBefore = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("plain") }),
  z.object({
    kind: z.literal("same"),
    format: cellFormat,
    borders: z.nullable(z.array(z.object({ side: z.string(), style: z.string(), colour: z.string(), weight: z.string() }))),
  }),
  z.object({ kind: z.literal("cells"), json: z.string() }),
]);
const journalSchema: z.ZodMiniType<Journal> = z.object({
  version: z.literal(1),
  id: z.string(),
  label: z.string(),
  addedSheets: z.array(left),
  rebuiltSheets: z.array(z.string()),
  earlierSheets: z._default(z.array(z.extend(left, { earlier: z.object({ cells: earlierCells, recipe: z.string() }) })), []),
  removedSheets: z._default(
    z.array(
      z.object({
        sheet,
        position: z.int(),
        tabColour: z.string(),
        visibility: z.enum(["Visible", "Hidden", "VeryHidden"]),
        cells: earlierCells,
        recipe: z.string(),
      }),
    ),
    [],
  ),
  broken: z._default(z.array(z.object({ sheet, row: z.int(), column: z.int(), formula: z.string() })), []),
  cells: z.array(z.object({ sheet, row: z.int(), column: z.int(), before: grid, after: grid, numberFormats: z.nullable(grid) })),
  formats: z.array(z.object({ sheet, block, before: formatBefore, columnWidths: z.nullable(z.array(z.nullable(z.number()))) })),
  rules: z.array(z.object({ sheet, block, id: z.string(), beside: z._default(z.int(), -1) })),
  marks: z._default(z.array(z.object({ sheet, block, id: z.string(), cells: z.int() })), []),
  validations: z.array(z.object({ sheet, block, before: z.nullable(z.string()) })),
  charts: z._default(z.array(z.object({ sheet, name: z.string() })), []),
  anchors: z.array(z.object({ sheet, column: z.int(), rows: z.array(z.int()), marks: grid })),
  documents: z.record(z.string(), z.nullable(z.string())),
});

/** A journal of its JSON text; null where it is not one of this version's. */
export function parseJournal(json: string): Journal | null {
  try {
    const parsed = journalSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * The runs that can be put back, the last one first; they are kept in the workbook across save and reopen. Two round
 * trips. A journal that cannot be read any more is left out.
 * @throws ExcelProblem
 */
export function loadJournals(): Promise<Journal[]> {
  return inPieces((limit) => runInExcel(async (context) => {
    const list = loadPartList(context, journalsNamespace);
    await context.sync();
    if (list.items.length === 0) return [];
    const parts = limit < bytesPerSync ? await readPartsSingly(context, list) : loadParts(list);
    if (limit === bytesPerSync) await context.sync();
    const journals = documentsOf(parts).flatMap(({ json }) => parseJournal(json) ?? []);
    return journals.sort((a, b) => (a.id < b.id ? 1 : -1));
  }));
}

export interface KeptJournals {
  readonly journals: OwnState["journals"];
  /** Labels of what was dropped. */
  readonly dropped: readonly string[];
}

/** Kept journals that have nothing left to put back are taken out. Where the list and the parts do not agree, none. */
function withoutObsolete(own: OwnState, partIds: readonly string[], obsolete: readonly string[]) {
  if (own.journals.length !== partIds.length || obsolete.length === 0) return { journals: own.journals, partIds, gone: [] };
  const isGone = (index: number) => obsolete.includes(own.journals[index]?.id ?? "");
  return { journals: own.journals.filter((_, index) => !isGone(index)), partIds: partIds.filter((_, index) => !isGone(index)), gone: partIds.filter((_, index) => isGone(index)) };
}

/** That these journals go, and no other comes. */
export function dropJournals(context: Excel.RequestContext, own: OwnState, partIds: readonly string[], obsolete: readonly string[]): KeepingJournal {
  const { journals, gone } = withoutObsolete(own, partIds, obsolete);
  return { journals, dropped: [], bytes: 0, add: () => undefined, drop: () => deleteParts(context, gone) };
}

function deleteParts(context: Excel.RequestContext, ids: readonly string[]): void {
  for (const id of ids) context.workbook.customXmlParts.getItem(id).delete();
}

/** Whether a journal holds whole sheets of ours as they were. */
export function holdsSheets({ removedSheets, earlierSheets }: Journal): boolean {
  return removedSheets.length + earlierSheets.length > 0;
}

/** Whether a run did nothing but mark cells: taking the marks off then leaves nothing of it. */
function onlyMarks(journal: Journal): boolean {
  return journal.marks.length > 0 && [journal.addedSheets, journal.rebuiltSheets, journal.removedSheets, journal.cells, journal.formats, journal.rules, journal.validations].every(({ length }) => length === 0);
}

/** A journal on its way into the workbook: adding it and dropping others can be put into two batches. */
export interface KeepingJournal extends KeptJournals {
  /** What adding it takes in a request. */
  readonly bytes: number;
  add(): void;
  drop(): void;
}

/**
 * How a journal is kept, and which of the oldest go beyond the bounds. Parts stand in the order in which they were
 * added, and so does the list of their sizes; where the two do not agree, only the number is bounded.
 */
export function keepJournal(context: Excel.RequestContext, journal: Journal, state: OwnState, parts: readonly string[], obsolete: readonly string[]): KeepingJournal {
  const { journals: listed, partIds, gone } = withoutObsolete(state, parts, obsolete);
  const leaving = [...gone];
  const json = JSON.stringify(journal);
  const removal = holdsSheets(journal);
  const bytes = removal ? 0 : json.length;
  const agree = listed.length === partIds.length;
  const there = partIds.map((partId, index) => {
    const known = agree ? listed[index] : undefined;
    return { partId, id: known?.id ?? "", label: known?.label ?? "an earlier run", bytes: known?.bytes ?? 0, removal: known?.removal ?? 0, marks: known?.marks };
  });
  const xml = documentXml(journalsNamespace, journal.id, json);
  const requestBytes = cellBytes(xml);
  const fits = json.length <= (removal ? mostRemovalBytes : mostJournalBytes) && requestBytes <= bytesPerSync;
  const dropped: string[] = [];
  let total = fits ? bytes : 0;
  let removals = fits && removal ? json.length : 0;
  const kept: typeof there = [];
  for (const one of [...there].reverse()) {
    total += one.bytes;
    removals += one.removal;
    // Only a whole tail of the history is of use: what lies below a dropped run could not be put back in order.
    if (dropped.length > 0 || !fits || kept.length >= mostJournals - 1 || total > mostJournalBytes || removals > mostRemovalBytes) {
      leaving.push(one.partId);
      dropped.push(one.label);
    } else {
      kept.unshift(one);
    }
  }
  if (!fits) dropped.unshift(journal.label);
  const list = kept.map(({ id, label, bytes: size, removal: removed, marks }) => ({ id, label, bytes: size, ...(removed > 0 ? { removal: removed } : {}), ...(marks ? { marks } : {}) }));
  const own = { id: journal.id, label: journal.label, bytes, ...(removal ? { removal: json.length } : {}), ...(onlyMarks(journal) ? { marks: true } : {}) };
  return {
    journals: fits ? [...list, own] : list,
    dropped,
    bytes: fits ? requestBytes : 0,
    add: () => void (fits && context.workbook.customXmlParts.add(xml)),
    drop: () => deleteParts(context, leaving),
  };
}
