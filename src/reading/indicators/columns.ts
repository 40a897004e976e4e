import { codeKey } from "../../plan/indicator-code";
import type { ReportingPeriod } from "../../plan/periods";
import { areBandHeadings, colourOfHeading } from "./bands";
import type { Grid } from "./grid";
import type { Header, HeaderColumn } from "./header";
import type { HeadingRole } from "./headings";

/** A column with the role that its heading and its cells together give it. */
export interface ListColumn {
  readonly column: number;
  readonly heading: string;
  readonly own: string;
  readonly role: HeadingRole | null;
  readonly period: ReportingPeriod | null;
  readonly evidence: string;
}

interface Body {
  readonly filled: number;
  /** Whole numbers, each the one above or the next: "1", "2", "2", "3". */
  readonly ordinals: number;
  readonly figures: number;
  readonly numbers: number;
  readonly length: number;
  readonly polarity: number;
  readonly rag: number;
  readonly periods: number;
  readonly kinds: number;
  readonly types: number;
  readonly codes: number;
  /** Cells with a digit in them, whatever else they say. */
  readonly digits: number;
}

const figureRoles: ReadonlySet<HeadingRole | null> = new Set<HeadingRole | null>(["actual", "baseline", "target", "comparator"]);

/** Decides every column's role: the heading proposes, the cells of the sample rows decide. */
export function decideColumns(grid: Grid, header: Header, sample: readonly number[]): ListColumn[] {
  const bodies = new Map(header.columns.map((column) => [column.column, bodyOf(grid, column.column, sample)]));
  const decided = header.columns.map((column) => decide(column, bodies.get(column.column)));
  return nameTheRows(ownFigures(ratesBeforeCounts(bandColumns(decided, bodies)), bodies), bodies);
}

const signs = ["figures", "numbers", "polarity", "rag", "periods", "kinds", "types", "codes"] as const;

function bodyOf(grid: Grid, column: number, rows: readonly number[]): Body {
  const body = { filled: 0, ordinals: 0, figures: 0, numbers: 0, polarity: 0, rag: 0, periods: 0, kinds: 0, types: 0, codes: 0, digits: 0 };
  let length = 0;
  let before: number | null = null;
  for (const row of rows) {
    const text = grid.text(row, column);
    if (text === "") continue;
    body.filled += 1;
    if (/\d/.test(text)) body.digits += 1;
    const ordinal = /^\d{1,3}$/.test(text) ? Number(text) : null;
    if (ordinal !== null && (before === null ? ordinal <= 1 : ordinal === before || ordinal === before + 1)) body.ordinals += 1;
    before = ordinal;
    length += text.length;
    const look = grid.look(row, column);
    for (const sign of signs) if (look[sign]) body[sign] += 1;
  }
  return { ...body, length: body.filled === 0 ? 0 : length / body.filled };
}

function decide(column: HeaderColumn, body: Body | undefined): ListColumn {
  const base = { column: column.column, heading: column.heading, own: column.own, period: column.period };
  const as = (role: HeadingRole | null, evidence: string): ListColumn => ({ ...base, role, evidence });
  const says = `the heading says "${column.heading.replace(/\s+/g, " ").slice(0, 60)}"`;
  if (!body || body.filled === 0) return as(column.role, says);
  const most = (count: number, share = 0.6): boolean => count >= body.filled * share && count > 0;
  const counted = (count: number, what: string): string => `${count} of ${body.filled} cells ${what}`;
  if (column.role === "notes" || column.role === "lead" || column.role === "action") return as(column.role, says);
  if (most(body.kinds, 0.8) && body.kinds >= 2 && column.role !== "name") return as("kind", counted(body.kinds, "say actual or target"));
  if (most(body.types) && column.period === null && column.role !== "name") return as("targetType", counted(body.types, "name a kind of target"));
  // Arrows under "Direction of travel" say how it went, not which way is better.
  if (column.role !== "name" && column.role !== "target" && column.role !== "travel" && most(body.polarity) && body.numbers < body.polarity) return as("polarity", counted(body.polarity, "say which way is better"));
  if (column.role !== "name" && most(body.rag) && body.numbers < body.rag) return as("rag", counted(body.rag, "are a RAG word"));
  if ((column.role === "when" || column.role === "basis") && most(body.periods)) return as("when", counted(body.periods, "are periods"));
  if (column.role === "when") return as("basis", says);
  // "Last available result" over "Jul 2024", "Sep 2024" says of when each row's figure is.
  if (column.role === "actual" && column.period === null && most(body.periods, 0.8) && body.numbers < body.filled / 2) return as("when", counted(body.periods, "are periods"));
  if (figureRoles.has(column.role)) return most(body.figures, 0.4) ? as(column.role, says) : as(null, `${says}, but only ${counted(body.figures, "are figures")}`);
  // A column of comparison whose cells are figures holds the figures of that period; one of arrows does not.
  if ((column.role === "travel" || column.role === null) && column.period !== null && most(body.numbers, 0.5)) return as("actual", `${says}, and ${counted(body.numbers, "are figures")}`);
  if ((column.role === "unit" || column.role === "code") && column.period !== null && most(body.numbers, 0.5)) return as("actual", `${says}, and ${counted(body.numbers, "are figures")}`);
  // "Metric" over 1, 2, 3 numbers the rows; "Year measure introduced" over 2024 dates them.
  if (column.role === "name" && (most(body.ordinals, 0.8) || most(body.periods, 0.8)) && body.numbers >= 2) return as(null, counted(body.numbers, "only number or date the rows"));
  if (column.role === "name" && most(body.numbers, 0.7) && body.length < 12) return as("actual", counted(body.numbers, "are figures"));
  if (column.role === null && column.period !== null) return as(null, says);
  return as(column.role, says);
}

/**
 * "Green | Amber | Red" over levels, beside figures: they say where each colour begins. Over words they are no levels, and without figures
 * beside them they count statuses.
 */
function bandColumns(columns: readonly ListColumn[], bodies: ReadonlyMap<number, Body>): ListColumn[] {
  const coloured = columns.filter((column) => {
    const body = bodies.get(column.column);
    return colourOfHeading(column.own) !== null && body !== undefined && body.digits > 0 && body.digits >= body.filled * 0.5 && body.rag < body.filled / 2;
  });
  if (!areBandHeadings(coloured.map(({ own }) => own))) return [...columns];
  if (!columns.some((column) => !coloured.includes(column) && (column.role === "actual" || column.role === "baseline"))) return [...columns];
  return columns.map((column) => (coloured.includes(column) ? { ...column, role: "band" as const, evidence: `its cells say where ${colourOfHeading(column.own) ?? ""} begins or ends` } : column));
}

/** "Westshire | England": beside comparators, the one column of figures that is nothing else holds our own. */
function ownFigures(columns: readonly ListColumn[], bodies: ReadonlyMap<number, Body>): ListColumn[] {
  const comparator = columns.find((column) => column.role === "comparator");
  if (!comparator || columns.some((column) => column.role === "actual" || column.role === "target" || column.role === "baseline")) return [...columns];
  const own = columns.filter((column) => column.role === null && column.column < comparator.column && isMostlyNumbers(bodies.get(column.column))).at(-1);
  return columns.map((column) => (column === own ? { ...column, role: "actual" as const, evidence: `its cells are figures, beside "${comparator.own}"` } : column));
}

const isMostlyNumbers = (body: Body | undefined): boolean => body !== undefined && body.filled > 0 && body.numbers >= body.filled * 0.7 && body.length < 15;

const countWords = /^(?:num(?:erator)?|den(?:ominator)?|no\.?|nos\.?|number|count|volume|#)$/i;
const rateWords = /^(?:rate.*|%.*|percent.*|score|value|outturn|result|actual|per [\d,]+.*)$/i;

/** "Number | Rate" under one year: the rate is what a target speaks of. */
function ratesBeforeCounts(columns: readonly ListColumn[]): ListColumn[] {
  return columns.map((column) => {
    if (column.role !== "actual" || column.period === null || !countWords.test(column.own)) return column;
    const rate = columns.find((other) => other !== column && other.role === "actual" && other.period?.label === column.period?.label && rateWords.test(other.own));
    return rate ? { ...column, role: null, evidence: `${column.evidence}; "${rate.own}" beside it is what is compared` } : column;
  });
}

/** Chooses which column names the indicators and which holds their codes. */
function nameTheRows(columns: readonly ListColumn[], bodies: ReadonlyMap<number, Body>): ListColumn[] {
  const body = (column: ListColumn): Body | undefined => bodies.get(column.column);
  const isCodes = (column: ListColumn): boolean => {
    const b = body(column);
    return b !== undefined && b.filled > 0 && b.codes >= b.filled * 0.6 && b.length <= 14;
  };
  const named = columns.filter((column) => column.role === "name" && (body(column)?.filled ?? 0) > 0);
  let name: ListColumn | undefined = [...named].filter((column) => !isCodes(column)).sort((a, b) => (body(b)?.length ?? 0) - (body(a)?.length ?? 0))[0];
  // A long definition beside a short title: the title is the name.
  const shorter = named.filter((column) => !isCodes(column) && (body(column)?.length ?? 0) >= 12)[0];
  if (name && shorter && (body(name)?.length ?? 0) > 160) name = shorter;
  const code = columns.find((column) => column.role === "code" && (body(column)?.length ?? 99) <= 24) ?? columns.find((column) => column.role === "name" && isCodes(column));
  if (!name) {
    name = columns.find((column) => {
      const b = body(column);
      const free = column.role === null || column.role === "section" || column.role === "code";
      return free && column !== code && b !== undefined && b.filled > 0 && b.length >= 8 && b.numbers < b.filled / 3 && b.rag < b.filled / 2;
    });
  }
  return columns.map((column) => {
    if (column === name) return { ...column, role: "name" as const, evidence: column.role === "name" ? column.evidence : `${column.evidence}; its cells name the indicators` };
    if (column === code) return { ...column, role: "code" as const };
    return column.role === "name" || column.role === "code" ? { ...column, role: null } : column;
  });
}

/** Two codes that are one: used when a form names its indicator twice. */
export function sameCode(a: string, b: string): boolean {
  return codeKey(a) === codeKey(b);
}
