import { pageHeight } from "./grid";
import type { LaidRow } from "./rows";
import { ownRow } from "./typed-texts";

/** Rows in their final order, and which of them begin a page (indexes, 0-based). */
export interface Paginated {
  readonly rows: readonly LaidRow[];
  readonly breaks: readonly number[];
}

/** Points between two sections on one page. */
const between = 16;

/**
 * Breaks rows into pages: no heading is left at the foot of a page, a table that goes on has its headings again, and a
 * short section follows on the page before where all of it has room; never on the page of one that starts a page for good.
 * @param repeated height of the rows that Excel repeats on every page, in points
 */
export function paginate(rows: readonly LaidRow[], repeated: number): Paginated {
  const out: LaidRow[] = [];
  const breaks: number[] = [];
  const room = pageHeight - repeated;
  const sections = sectionHeights(rows);
  let used = 0;
  let shares = false;
  for (let at = 0; at < rows.length; ) {
    // A heading goes with what follows it.
    let end = at;
    while (end < rows.length - 1 && rows[end]?.keepsNext === true) end += 1;
    const group = rows.slice(at, end + 1);
    const height = group.reduce((sum, row) => sum + row.height, 0);
    const starts = group[0]?.starts ?? null;
    const joins = starts === "section" && shares && used > 0 && used + between + (sections.get(at) ?? Infinity) <= room;
    if (joins) {
      out.push(spacer);
      used += between;
    } else if (out.length > 0 && (starts !== null || used + height > room)) {
      if (breaks.at(-1) !== out.length) breaks.push(out.length);
      used = 0;
      const [first] = group;
      if (starts === null && first?.head) {
        out.push(first.head);
        used += first.head.height;
      }
    }
    if (starts !== null) shares = starts === "section";
    // An empty line is not wanted at the head of a page.
    const shown = used === 0 ? group.filter(({ look }, index) => index > 0 || look !== "gap") : group;
    out.push(...shown);
    used += shown.reduce((sum, row) => sum + row.height, 0);
    at = end + 1;
  }
  return { rows: out, breaks: breaks.filter((row) => row < out.length) };
}

const spacer: LaidRow = { name: ownRow, key: null, look: "gap", height: between, cells: [], keepsNext: false, head: null, starts: null };

/** How high each section is up to the next start, by the index of its first row. */
function sectionHeights(rows: readonly LaidRow[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  let first = 0;
  rows.forEach((row, index) => {
    // A start right under a heading goes with it.
    if (row.starts !== null && rows[index - 1]?.keepsNext !== true) first = index;
    heights.set(first, (heights.get(first) ?? 0) + row.height);
  });
  return heights;
}
