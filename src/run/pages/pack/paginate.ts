import { pageHeight } from "./grid";
import type { LaidRow } from "./rows";

/** Rows in their final order, and which of them begin a page (indexes, 0-based). */
export interface Paginated {
  readonly rows: readonly LaidRow[];
  readonly breaks: readonly number[];
}

/**
 * Breaks rows into pages: no heading is left at the foot of a page, and a table that goes on has its headings again.
 * @param repeated height of the rows that Excel repeats on every page, in points
 */
export function paginate(rows: readonly LaidRow[], repeated: number): Paginated {
  const out: LaidRow[] = [];
  const breaks: number[] = [];
  const room = pageHeight - repeated;
  let used = 0;
  for (let at = 0; at < rows.length; ) {
    // A heading goes with what follows it.
    let end = at;
    while (end < rows.length - 1 && rows[end]?.keepsNext === true) end += 1;
    const group = rows.slice(at, end + 1);
    const height = group.reduce((sum, row) => sum + row.height, 0);
    const starts = group[0]?.startsPage === true;
    if (out.length > 0 && (starts || used + height > room)) {
      if (breaks.at(-1) !== out.length) breaks.push(out.length);
      used = 0;
      const [first] = group;
      if (!starts && first?.head) {
        out.push(first.head);
        used += first.head.height;
      }
    }
    // An empty line is not wanted at the head of a page.
    const shown = used === 0 ? group.filter(({ look }, index) => index > 0 || look !== "gap") : group;
    out.push(...shown);
    used += shown.reduce((sum, row) => sum + row.height, 0);
    at = end + 1;
  }
  return { rows: out, breaks: breaks.filter((row) => row < out.length) };
}
