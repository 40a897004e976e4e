import { normaliseCode } from "../../plan/indicator-code";
import type { Figure, Indicator, Polarity, Unread } from "../../plan/model";
import { comparePeriods, readPeriod, withinYear, type ReportingPeriod } from "../../plan/periods";
import { polarityOf } from "../../plan/polarity";
import { withTargetsPerPart } from "../../plan/target-spans";
import { cellAddress } from "../../workbook/address";
import { colourOfHeading, levelsOf, readBands, type Colour, type Levels } from "./bands";
import { isFigureLike } from "./cell-look";
import type { Grid } from "./grid";
import type { Header } from "./header";
import { isHeadingRow, readHeader, repeatsHeader } from "./header";
import { readKindWord } from "./kind-words";
import { undated, type LabelledColumn } from "./labels";
import { readLocalCode, splitNameAndCode } from "./name-code";
import { isTargetType } from "./target-types";
import { readTypedRag } from "./typed-rag";

/** What readers of indicators may ask besides the sheet. */
export interface IndicatorContext {
  /** Directions that the user said before, by normalised code. */
  readonly polarities?: ReadonlyMap<string, Polarity>;
}

export interface ListReading {
  readonly indicators: readonly Indicator[];
  readonly lastRow: number;
  readonly repeatedHeaderRows: readonly number[];
  readonly unread: readonly Unread[];
}

/** An indicator while its rows are still being read. */
interface Draft {
  row: number;
  address: string;
  name: string;
  codeText: string | null;
  basis: string | null;
  polarityWords: string | null;
  tolerance: string;
  /** Levels of the colours, where the list states them. */
  bands: { [colour in Colour]?: Figure };
  unitWords: string | null;
  targetType: Indicator["targetType"];
  actuals: Record<string, Figure>;
  targets: Record<string, Figure>;
  standing: Figure | null;
  /** Whether the heading of the standing target says that it is for each quarter or month. */
  perPart: boolean;
  /** The period that the latest figure itself carries, where its column has none. */
  latest: string | null;
  comparators: Record<string, Figure>;
  typedRag: Indicator["typedRag"];
  notes: string[];
  leads: string[];
}

/** The one indicator that a small table is about, where its name stands above the table and not in it. */
export interface NamedAbove {
  readonly row: number;
  readonly address: string;
  readonly name: string;
}

/** Reads the rows under a header until something else begins. */
export function readList(grid: Grid, header: Header, columns: readonly LabelledColumn[], context: IndicatorContext, above: NamedAbove | null = null): ListReading {
  const of = (role: LabelledColumn["role"]): LabelledColumn[] => columns.filter((column) => column.role === role);
  const nameColumn = of("name")[0] ?? null;
  const codeColumn = of("code")[0] ?? null;
  const whenColumns = of("when");
  const whenColumn = whenColumns[0] ?? null;
  const kindColumn = of("kind")[0] ?? null;
  const figureColumns = columns.filter((c) => c.role === "actual" || c.role === "target" || c.role === "baseline");
  const drafts: Draft[] = [];
  const repeated: number[] = [];
  const unread: Unread[] = [];
  const byKey = new Map<string, Draft>();
  let lastRow = header.lastRow;
  let gap = false;
  if (above) drafts.push(newDraft(above.row, above.address, above.name, null));

  for (let row = header.lastRow + 1; row <= grid.lastRow; row += 1) {
    const filled = grid.filled(row);
    if (filled.length === 0) {
      gap = true;
      continue;
    }
    if (repeatsHeader(grid, header, row)) {
      repeated.push(row);
      lastRow = row;
      gap = false;
      continue;
    }
    if (startsAnotherTable(grid, row, figureColumns)) break;
    if (above && gap) break;
    const name = nameColumn ? grid.text(row, nameColumn.column) : "";
    const codeCell = codeColumn ? grid.text(row, codeColumn.column) : "";
    const codeText = codeColumn && /^\d{1,3}[a-z]?$/i.test(codeCell) && nationalHeading.test(codeColumn.own) ? `NI ${codeCell}` : codeCell;
    if (/^(?:(?:sub|grand)-?\s?)?totals?:?$/i.test(name || codeText)) continue;
    const hasFigures = figureColumns.some((column) => grid.text(row, column.column) !== "");
    // Behind a gap the list goes on only where figures stand in its columns of figures.
    if (gap && filled.length > 1 && hasFigures && !figureColumns.some((column) => isFigureLike(grid.figure(row, column.column)) && grid.text(row, column.column) !== "")) break;
    if (filled.length === 1 && !(hasFigures && (name !== "" || codeText !== "")) && (codeText === "" || name === "") && !namesACode(name || codeText)) {
      // A section inside the list, or a footnote under it.
      continue;
    }
    const previous = drafts[drafts.length - 1];
    let draft: Draft | undefined;
    if (name === "" && codeText === "") {
      if (!hasFigures) continue;
      if ((whenColumn || kindColumn || above) && previous) draft = previous;
      else {
        unread.push({ sheet: grid.sheet.name, row, address: cellAddress(row, filled[0] ?? 1), text: grid.text(row, filled[0] ?? 1), why: "figures without the name of an indicator" });
        continue;
      }
    }
    if (!draft && (whenColumn || kindColumn)) draft = byKey.get(`${codeText}|${name}`);
    if (!draft) {
      draft = newDraft(row, cellAddress(row, (name !== "" ? nameColumn?.column : codeColumn?.column) ?? 1), name, codeText === "" ? null : codeText);
      drafts.push(draft);
      byKey.set(`${codeText}|${name}`, draft);
    }
    readRow(grid, row, columns, draft, whenColumns, kindColumn);
    lastRow = row;
    gap = false;
  }

  const local = above !== null || usesLocalCodes(drafts);
  return { indicators: drafts.map((draft) => finish(draft, grid.sheet.name, local, context)), lastRow, repeatedHeaderRows: repeated, unread };
}

/** "NI" over bare numbers: they are numbers of national indicators. */
const nationalHeading = /^(?:n\.?\s?i\.?s?|national indicators?)(?:\s(?:no|number|ref|code)\.?)?$/i;

function namesACode(text: string): boolean {
  return splitNameAndCode(text, false).code !== null;
}

function startsAnotherTable(grid: Grid, row: number, figureColumns: readonly LabelledColumn[]): boolean {
  if (figureColumns.some((column) => isPlainFigure(grid.text(row, column.column)))) return false;
  if (!isHeadingRow(grid, row)) return false;
  if (figureColumns.some((column) => grid.figure(row, column.column).value !== null && readPeriod(grid.text(row, column.column)) === null)) return false;
  const header = readHeader(grid, row);
  return header.columns.filter((column) => column.role !== null || column.period !== null).length >= 2 && header.columns.some((column) => column.role !== null && column.role !== "name" && column.role !== "lead" && column.role !== "notes");
}

/** "68%", "1,290", "16 points": no heading looks like that, and most rows of a list have one. */
function isPlainFigure(text: string): boolean {
  return /^[<>+-]?£?\d[\d,.]*\s?%?$/.test(text) && readPeriod(text) === null;
}

function newDraft(row: number, address: string, name: string, codeText: string | null): Draft {
  return { row, address, name, codeText, basis: null, polarityWords: null, tolerance: "", bands: {}, unitWords: null, targetType: null, actuals: {}, targets: {}, standing: null, perPart: false, latest: null, comparators: {}, typedRag: {}, notes: [], leads: [] };
}

function readRow(grid: Grid, row: number, columns: readonly LabelledColumn[], draft: Draft, whens: readonly LabelledColumn[], kindColumn: LabelledColumn | null): void {
  const rowPeriod = periodOfRow(grid, row, whens);
  const kind = kindColumn ? readKindWord(grid.text(row, kindColumn.column)) : null;
  for (const column of columns) {
    const text = grid.text(row, column.column);
    // "2023/24 performance" beside the column that dates each row's latest figure is of 2023/24.
    const ofColumn = column.period !== null && column.period.start !== null && column.role !== "target" ? column.label : null;
    const label = rowPeriod ? (column.period && column.period.start === null ? withinYear(column.period, rowPeriod).label : (ofColumn ?? rowPeriod.label)) : column.label;
    switch (column.role) {
      case "actual":
      case "baseline":
      case "target": {
        const role = kind ?? column.role;
        if (role === "rag") {
          const status = readTypedRag(text);
          if (status) draft.typedRag[label ?? ""] = { text, status, address: cellAddress(row, column.column) };
        } else if (role === "comparator") {
          if (kindColumn && text !== "") draft.comparators[`${grid.text(row, kindColumn.column)} ${label ?? ""}`.trim()] = grid.figure(row, column.column, "actual");
        } else if (role === "target") {
          keepTarget(draft, label, grid.figure(row, column.column, "target"), perPart.test(column.heading));
        } else if (role !== "other") {
          const figure = grid.figure(row, column.column, "actual");
          const dated = column.period === null && (column.role === "baseline" || label === undated) ? figure.asAt : null;
          const own = dated ?? label ?? undated;
          if (dated && column.role === "actual") draft.latest = dated;
          keep(draft.actuals, own, figure);
        }
        break;
      }
      case "comparator":
        if (text !== "") keep(draft.comparators, label ?? column.own, grid.figure(row, column.column, "actual"));
        break;
      case "rag": {
        const status = readTypedRag(text);
        if (status) draft.typedRag[rowPeriod?.label ?? label ?? ""] = { text, status, address: cellAddress(row, column.column) };
        break;
      }
      case "basis":
        if (text !== "") draft.basis ??= text;
        break;
      case "polarity":
        if (text !== "") draft.polarityWords ??= text;
        break;
      case "band": {
        const colour = colourOfHeading(column.own);
        if (colour && text !== "") draft.bands[colour] ??= grid.figure(row, column.column, "target");
        break;
      }
      case "tolerance":
        Object.assign(draft.bands, readBands(text));
        // "Floor standard" is the level at which Amber ends, not how far from the target that is.
        if (text !== "" && draft.tolerance === "") draft.tolerance = /^floor\b/i.test(column.own) ? `≥ ${text.replace(/[,≥≤<>=]/g, "").trim()}` : text;
        break;
      case "unit":
        if (text !== "") draft.unitWords ??= text;
        break;
      case "targetType":
        if (isTargetType(text)) draft.targetType ??= /^designat/i.test(text) ? "designated" : /^(?:statutory|mandatory)/i.test(text) ? "statutory" : "local";
        break;
      case "notes":
        if (text !== "") draft.notes.push(text);
        break;
      case "lead":
        if (text !== "" && draft.leads.length === 0) draft.leads = text.split(/\s*\n\s*|\s*;\s*/).filter((part) => part !== "");
        break;
      default:
        break;
    }
  }
}

/** What dates a row's figures: one cell, or "2024/25" and "Q1" in two. */
function periodOfRow(grid: Grid, row: number, whens: readonly LabelledColumn[]): ReportingPeriod | null {
  const written = whens.flatMap(({ column, period }) => {
    const own = readPeriod(grid.text(row, column));
    return own === null ? [] : [period ? withinYear(own, period) : own];
  });
  const part = written.find(({ start }) => start === null);
  const year = written.find(({ start }) => start !== null);
  if (part && year) return withinYear(part, year);
  // Of two whole periods the shorter one says more: "2024/25 | Apr 2024".
  return [...written].sort((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null;
}

function lengthOf({ start, end }: ReportingPeriod): number {
  return start === null || end === null ? Infinity : Date.parse(end) - Date.parse(start);
}

/** "Quarterly target", "Target per month": for each part of the year, whatever adds up. */
const perPart = /\b(?:quarterly|monthly|weekly|(?:per|each|every|a) (?:quarter|month)|in[- ]quarter)\b/i;

function keepTarget(draft: Draft, label: string | null, figure: Figure, isPerPart: boolean): void {
  if (label === null) {
    if (draft.standing === null) draft.perPart = isPerPart;
    draft.standing ??= { ...figure, shared: true };
  }
  else keep(draft.targets, label, figure);
}

/** The first figure of a period stays, unless it says nothing and the second does. */
function keep(figures: Record<string, Figure>, label: string, figure: Figure): void {
  const existing = figures[label];
  if (!existing || (existing.value === null && !existing.range && figure.why !== "blank")) figures[label] = figure;
}

/** Local codes are looked for in names only where most names of the list begin or end with a code of some kind. */
function usesLocalCodes(drafts: readonly Draft[]): boolean {
  let coded = 0;
  const codes = new Set<string>();
  for (const draft of drafts) {
    const code = draft.codeText === null ? (splitNameAndCode(draft.name, false).code ?? readLocalCode(draft.name.replace(/\s+/g, " ").trim())?.code) : null;
    if (code) {
      coded += 1;
      codes.add(code);
    }
  }
  return coded >= drafts.length * 0.6 && codes.size >= coded * 0.6;
}

function finish(draft: Draft, sheet: string, local: boolean, context: IndicatorContext): Indicator {
  const split = splitNameAndCode(draft.name, local && draft.codeText === null);
  const code = draft.codeText === null ? (split.code ?? split.name) : codeOf(draft.codeText);
  const name = split.name === "" ? code : split.name;
  if (draft.standing) for (const label of partsOfLatestYear(Object.keys(draft.actuals))) keep(draft.targets, label, draft.standing);
  const levels = levelsOf(draft.bands);
  const hasTarget = draft.standing !== null || Object.values(draft.targets).some(({ why }) => why !== "blank");
  if (!hasTarget && levels.green) for (const label of inForceFor(Object.keys(draft.actuals))) draft.targets[label] = levels.green;
  const target = draft.targets[undated];
  if (draft.latest !== null && target && !(undated in draft.actuals)) {
    // The target beside "Latest" goes with the latest figure.
    draft.targets = { [draft.latest]: target, ...Object.fromEntries(Object.entries(draft.targets).filter(([label]) => label !== undated)) };
  }
  unstatedChanges(draft);
  const saidBefore = context.polarities?.get(code);
  const unit = draft.unitWords ?? commonUnit([...Object.values(draft.actuals), ...Object.values(draft.targets)]);
  const found = polarityOf({
    code,
    name,
    unit,
    ...sheetWordsOf(draft.polarityWords, levels),
    ...(saidBefore ? { saidBefore } : {}),
  });
  return withTargetsPerPart({
    sheet,
    row: draft.row,
    address: draft.address,
    code,
    name,
    period: draft.basis,
    polarity: found.polarity,
    polaritySource: found.source,
    ...statedTolerance(draft, levels),
    unit,
    targetType: draft.targetType,
    actuals: draft.actuals,
    targets: draft.targets,
    comparators: draft.comparators,
    typedRag: draft.typedRag,
    notes: draft.notes.length > 0 ? draft.notes.join("\n") : null,
    leads: draft.leads,
  }, draft.perPart);
}

/** Quarters, months and days that a target without a period stands for: those of the twelve months up to the latest. */
function partsOfLatestYear(labels: readonly string[]): string[] {
  const parts = labels.filter((label) => /^Q[1-4]|[A-Za-z]{3}|^\d\d\/\d\d\/\d{4}$/.test(label) && label !== "Baseline");
  const ends = new Map(parts.map((label) => [label, readPeriod(label)?.end ?? null]));
  const latest = [...ends.values()].reduce<string | null>((best, end) => (end !== null && (best === null || end > best) ? end : best), null);
  return parts.filter((label) => {
    const end = ends.get(label) ?? null;
    return end === null || latest === null || Date.parse(latest) - Date.parse(end) < 365 * 86_400_000;
  });
}

/** A code cell: national codes normalised, "59" under "NI" is NI 59, others as printed. */
function codeOf(text: string): string {
  const found = splitNameAndCode(text, false).code;
  return found ?? normaliseCode(text.split("\n")[0] ?? text);
}

/** "+8%" beside levels without a sign is a change on a base that nobody states: shown, not compared. */
function unstatedChanges(draft: Draft): void {
  const all = [...Object.values(draft.actuals), ...Object.values(draft.targets)].filter((figure) => figure.value !== null && figure.value !== 0);
  const signed = all.filter((figure) => /^[+-]/.test(figure.text));
  if (signed.length === 0 || signed.length > all.length / 2 || signed.some((figure) => figure.text.startsWith("-"))) return;
  for (const figures of [draft.actuals, draft.targets]) {
    for (const [label, figure] of Object.entries(figures)) {
      if (figure.value !== null && figure.text.startsWith("+")) figures[label] = { ...figure, value: null, unit: null, why: "unreadable" };
    }
  }
}

/** What levels without a period are for: every quarter and month of the latest twelve months, else the latest figure alone. */
function inForceFor(labels: readonly string[]): readonly string[] {
  const parts = partsOfLatestYear(labels);
  if (parts.length > 0) return parts;
  const latest = labels.reduce<string | null>((best, label) => {
    const [a, b] = [best === null ? null : readPeriod(best), readPeriod(label)];
    return best === null || (a !== null && b !== null && comparePeriods(b, a) > 0) ? label : best;
  }, null);
  return latest === null ? [] : [latest];
}

/** The sheet's own words for the direction; where it has none, the side on which it says that Green is. */
function sheetWordsOf(words: string | null, levels: Levels): { readonly sheetWords?: string } {
  if (words !== null) return { sheetWords: words };
  return levels.polarity === null ? {} : { sheetWords: levels.polarity };
}

type Tolerance = Pick<Indicator, "tolerance" | "toleranceUnit" | "amberLimit">;

function statedTolerance(draft: Draft, levels: Levels): Tolerance {
  const target = draft.standing ?? Object.values(draft.targets)[0] ?? null;
  if (Object.keys(draft.bands).length === 0) return toleranceOf(draft.tolerance, target);
  // Where Green begins elsewhere than at the target, the list's colours are not a tolerance of its target.
  const begins = levels.green && edgeOf(levels.green, levels.polarity);
  return begins !== null && begins !== undefined && target && edgeOf(target, levels.polarity) !== begins ? { tolerance: null } : limitedBy(levels.amberLimit, target);
}

function edgeOf({ value, range }: Figure, polarity: Polarity | null): number | null {
  return range ? (polarity === "lower" ? range.high : range.low) : value;
}

function limitedBy(amberLimit: number | null, target: Figure | null): Tolerance {
  const from = target === null ? null : (target.value ?? target.range?.low ?? null);
  if (amberLimit === null || from === null) return { tolerance: null };
  return { tolerance: Math.round(Math.abs(amberLimit - from) * 1e6) / 1e6, toleranceUnit: "own", amberLimit };
}

/** "±5%" is a share of the target, "5 points" and "3" are in the indicator's own unit; "≤ 25" is where Amber ends. */
function toleranceOf(text: string, target: Figure | null): Tolerance {
  const limit = /^[≤≥<>]=?\s?(-?\d+(?:\.\d+)?)/.exec(text.trim());
  if (limit) return limitedBy(Number(limit[1]), target);
  const match = /(\d+(?:\.\d+)?)\s?(%(?!\s?p)|per cent(?! p))?/i.exec(text);
  if (!match) return { tolerance: null };
  return { tolerance: Number(match[1]), toleranceUnit: match[2] ? "percent" : "own" };
}

function commonUnit(figures: readonly Figure[]): string | null {
  const counts = new Map<string, number>();
  for (const figure of figures) if (figure.unit) counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
