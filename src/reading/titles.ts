import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Grid } from "./grid";
import { readSectionHeading } from "./sections";

const titleWords = /\b(?:plan|strategy|programme|agreement|framework|tracker|action log)\b/i;
const body = String.raw`(?:(?:[A-Z][\w'’&-]*|of|and|upon|the|for|&)\s+){1,6}`;
const organisations: readonly RegExp[] = [
  new RegExp(String.raw`\b((?:[A-Z][\w'’-]+\s+(?:and\s+|&\s+|upon\s+|with\s+)?){1,4}(?:County|Borough|City|District|Metropolitan|Town|Parish)?\s*Council)\b`),
  /\b(London Borough of (?:[A-Z][\w-]+\s?(?:and |upon )?){1,4})/,
  /\b((?:[A-Z][\w'’-]+\s+(?:and\s+|&\s+)?){1,6}(?:NHS (?:Foundation )?Trust|Children['’]s Trust|Integrated Care Board|Clinical Commissioning Group|Safeguarding (?:Children )?(?:Board|Partnership)|Community Safety Partnership|Fire (?:and Rescue )?(?:Service|Authority)|Constabulary|University|Police))\b/,
  new RegExp(String.raw`\b(${body}(?:Partnership|Trust|Authority|Board))\b`),
];

/** The plan's title and whose plan it is, from the first rows of the sheets; null where nothing says so. */
export function nameAndOrganisation(snapshot: WorkbookSnapshot, grids: readonly Grid[]): { title: string | null; organisation: string | null } {
  let title: string | null = null;
  let organisation: string | null = null;
  for (const grid of grids) {
    for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + 5); row++) {
      const columns = grid.filled(row);
      if (columns.length > 2) break;
      for (const column of columns) {
        const text = grid.text(row, column).replace(/\s+/g, " ");
        if (text.length > 160 || text.length < 5) continue;
        if (title === null && titleWords.test(text) && !/[.:]$/.test(text) && readSectionHeading(text) === null) title = text;
        organisation ??= organisations.map((pattern) => pattern.exec(text)?.[1]?.trim() ?? null).find((found) => found !== null) ?? null;
      }
    }
    if (title !== null && organisation !== null) break;
  }
  return { title: title ?? titleOfFile(snapshot.fileName ?? ""), organisation };
}

/** What a file's name has beside the plan's: "v4", "FINAL", "(2)", "Copy of". */
const fileMarks = /\(\d+\)|\b(?:copy(?: of)?|final|draft|v\d+(?:[ .]\d+)*|version \d+(?:[ .]\d+)*)\b/gi;

/** A file's name as words to be read: "northmere-action-plan-2010-11_v2.xlsx" is "Northmere action plan 2010-11"; null where fewer than two words are left. */
export function titleOfFile(fileName: string): string | null {
  const words = fileName
    .replace(/\.[a-z]{3,4}$/i, "")
    .replace(/[-_+]+/g, " ")
    .replace(fileMarks, " ")
    .replace(/\b((?:19|20)\d\d) (\d\d|(?:19|20)\d\d)\b(?! \d)/g, "$1-$2")
    .replace(/\s+/g, " ")
    .trim();
  if ((words.match(/\p{L}{2,}/gu) ?? []).length < 2) return null;
  return words.charAt(0).toLocaleUpperCase("en-GB") + words.slice(1);
}
