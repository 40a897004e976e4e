import { z } from "zod";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { closedQuarter, type ClosedQuarter } from "./closed-quarter";

/** Key of the document that holds the closed quarters. */
export const historyKey = "history";

/**
 * Characters that the kept quarters may take together. The document travels with every reading of the workbook, and
 * Excel's own limit is 5 MB a request.
 */
export const historyLimit = 1_500_000;

/** The closed quarters that a workbook keeps. */
export interface History {
  /** Oldest first, by their as-at date. */
  readonly quarters: readonly ClosedQuarter[];
  /** How many older quarters were dropped for want of room. */
  readonly dropped: number;
  /** Quarters that this version cannot read (a newer one may have written them): kept as they are, never used. */
  readonly unread: readonly unknown[];
}

const historyDocument = z.object({ quarters: z.array(z.unknown()), dropped: z.number().int().nonnegative().default(0) });

const nothing: History = { quarters: [], dropped: 0, unread: [] };

/** The closed quarters among a workbook's documents. */
export function historyOf(documents: WorkbookSnapshot["documents"]): History {
  const json = documents[historyKey];
  if (json === undefined) return nothing;
  const document = historyDocument.safeParse(parsed(json));
  if (!document.success) return { ...nothing, unread: [json] };
  const quarters: ClosedQuarter[] = [];
  const unread: unknown[] = [];
  for (const entry of document.data.quarters) {
    const quarter = closedQuarter.safeParse(entry);
    if (quarter.success) quarters.push(quarter.data);
    else unread.push(entry);
  }
  return { quarters: quarters.sort((a, b) => a.asAt.localeCompare(b.asAt)), dropped: document.data.dropped, unread };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON any more. What is there is kept with the next quarter, as a text.
    return null;
  }
}

/** The document as it is to be written; null where nothing is left to keep. */
export function historyJson(history: History): string | null {
  const quarters = [...history.unread, ...history.quarters];
  return quarters.length === 0 && history.dropped === 0 ? null : JSON.stringify({ quarters, dropped: history.dropped });
}

/**
 * The history with one more quarter; one of the same name is replaced. The oldest quarters go where the room is not
 * enough, and the actions of the new one where even it alone would not fit.
 */
export function withQuarter(history: History, quarter: ClosedQuarter, limit: number = historyLimit): History {
  const others = history.quarters.filter(({ name }) => name !== quarter.name);
  const added = sizeOf([quarter, ...history.unread]) <= limit ? quarter : { ...quarter, actions: null };
  const quarters = [...others, added].sort((a, b) => a.asAt.localeCompare(b.asAt));
  let size = sizeOf([...quarters, ...history.unread]);
  let dropped = 0;
  while (size > limit) {
    const oldest = quarters.findIndex((one) => one !== added);
    const [gone] = oldest < 0 ? [] : quarters.splice(oldest, 1);
    if (!gone) break;
    size -= sizeOf([gone]);
    dropped += 1;
  }
  return { ...history, quarters, dropped: history.dropped + dropped };
}

/** The history without the quarter of that name. */
export function withoutQuarter(history: History, name: string): History {
  return { ...history, quarters: history.quarters.filter((quarter) => quarter.name !== name) };
}

function sizeOf(entries: readonly unknown[]): number {
  return entries.reduce<number>((sum, entry) => sum + JSON.stringify(entry).length + 1, 0);
}
