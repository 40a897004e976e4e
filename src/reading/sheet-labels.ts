import type { Grid } from "./grid";
import { initialsOf, readSectionHeading, saysPriority, type SectionHeading } from "./sections";

/** What a sheet's name and its title say of the priority that the whole sheet is about. */
export interface SheetLabel {
  /** The plan's own short label; null where neither says one. */
  readonly label: string | null;
  /** The number in a numbered series of sheets ("PSO 3"), for look-up lists. */
  readonly number: number | null;
  readonly series: string | null;
  /** What follows the number in the sheet's name: "Economy" of "1. Economy". */
  readonly name: string | null;
  /** The heading among the sheet's first rows, where it has one. */
  readonly title: SectionHeading | null;
}

const namedNumber = /^([A-Za-z][A-Za-z ]{0,20}?)\s?[-_.]?\s?(\d{1,2})(?![\d/])(?:\b|_)/;
const leadingNumber = /^(\d{1,2})[.)]?\s+(?=[A-Za-z])/;
const priorityWords = /^(?:p|pr|pri|priority|strategic priority|obj|objective|so|sp|aim|goal|theme|outcome|ambition|pillar|commitment|domain|strand|workstream|ws|priority area)$/i;
const noSeries = /^(?:sheet|q|qtr|quarter|year|yr|page|table|appendix|tab|version|v|fy|ni|copy|draft|week|month|ks|annex|chart|figure|data)$/i;

/** Reads names and titles of all sheets together: a series of names that its titles explain gives the sheets without a title theirs. */
export function sheetLabels(grids: readonly Grid[]): ReadonlyMap<string, SheetLabel> {
  const drafts = grids.map((grid) => {
    const match = namedNumber.exec(grid.name);
    const prefix = (match?.[1] ?? "").trim();
    const series = match && !noSeries.test(prefix) ? prefix.toLowerCase() : leadingNumber.test(grid.name) ? "" : null;
    const number = match ? Number(match[2]) : Number(leadingNumber.exec(grid.name)?.[1] ?? 0) || null;
    return { grid, prefix, series, number, title: titleOf(grid) };
  });
  const labels = new Map<string, SheetLabel>();
  for (const draft of drafts) {
    const { series, number, title, prefix, grid } = draft;
    const siblings = series === null ? [] : drafts.filter((other) => other.series === series && other !== draft);
    const explained = siblings.filter((other) => other.title?.heading.label !== null && other.title !== null && other.number !== null);
    let label: string | null = null;
    if (title?.heading.label) label = ownLabel(title.text, title.heading.label, prefix, number);
    else if (series !== null && number !== null) {
      const example = explained.find((other) => other.title?.heading.label === String(other.number));
      if (example?.title) label = ownLabel(example.title.text, String(number), prefix, number);
      else if (priorityWords.test(series) || (series === "" && siblings.length > 0)) label = String(number);
    }
    const name = grid.name.replace(namedNumber, "").replace(leadingNumber, "").replace(/^[\s:.–_-]+/, "").trim();
    labels.set(grid.name, { label, number: series === null ? null : number, series, name: label !== null && series !== null && name !== "" && name !== grid.name ? name : null, title: title?.heading ?? null });
  }
  return labels;
}

/** "OEO 1" where the sheet is named by the initials of its title's words, else the bare number. */
export function ownLabel(titleText: string, label: string, sheetPrefix: string, sheetNumber: number | null): string {
  if (!/^\d+$/.test(label) || saysPriority(titleText) || sheetNumber !== Number(label)) return label;
  const initials = initialsOf(titleText);
  return initials.length >= 2 && initials.startsWith(sheetPrefix.toUpperCase()) && sheetPrefix.length >= 2 ? `${sheetPrefix.toUpperCase()} ${label}` : label;
}

function titleOf(grid: Grid): { readonly heading: SectionHeading; readonly text: string } | null {
  let seen = 0;
  for (let row = grid.firstRow; row <= grid.lastRow && seen < 6; row++) {
    const columns = grid.filled(row);
    if (columns.length === 0) continue;
    seen++;
    if (columns.length > 2) return null;
    const text = grid.text(row, columns[0] ?? 0);
    const joined = columns.length === 2 ? `${text.replace(/:$/, "")}: ${grid.text(row, columns[1] ?? 0)}` : text;
    const heading = readSectionHeading(joined);
    if (heading && (heading.label !== null || heading.kind === "priority") && heading.kind !== "theme") return { heading, text: joined };
  }
  return null;
}
