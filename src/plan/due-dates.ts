import { fullYear, monthNumbers, partsOfDay, type DayPeriod } from "./calendar";
import { dateForms, type DateForm, type FormContext } from "./date-forms";
import { matchesOf } from "./matches";
import type { DueDate, Period } from "./model";
import { rememberingFor } from "./remember";

/** What a due-date cell says. */
export interface DueDateReading {
  readonly dates: readonly DueDate[];
  /** Lines that are no date, period or recurrence, as written. */
  readonly unreadable: readonly string[];
}

/** What is known beside the cell's own words. */
export interface DueDateContext {
  /** The plan's period: gives a bare "Q2", "April" or "end of year" its year. Null where it is not known. */
  readonly planPeriod: Pick<Period, "start" | "end"> | null;
}

/** Where no plan is known yet. One for all: what was read is kept by context. */
export const noPlanPeriod: DueDateContext = { planPeriod: null };

const contexts = new WeakMap<Pick<Period, "start" | "end">, DueDateContext>();

/** The context of a plan's period, the same one for the same period. */
export function dueDateContextOf(planPeriod: Pick<Period, "start" | "end"> | null): DueDateContext {
  if (!planPeriod) return noPlanPeriod;
  let context = contexts.get(planPeriod);
  if (!context) contexts.set(planPeriod, (context = { planPeriod }));
  return context;
}

/** Words that stand in a due-date cell and are a status, not a date: no finding is due for them. */
const statusWords = /^(?:(?:now |task |action |fully )?(?:completed?|done|closed|achieved|delivered|met|in place|implemented|n\/?a|not applicable|see (?:above|below|action).*|as above)|[-–—.]+|✓|✔)\.?$/i;

/** "Short", "Medium to long term": how far off, without a date. It is agreed words in many plans, so it is read as a time without an end. */
const horizon = /^(?:short|medium|mid|long(?:er)?)(?:\s*(?:-|–|\/|to|and|&)\s*(?:medium|mid|long(?:er)?))?(?:[\s-]+term)?\.?$/i;

const openStart = /\b(?:from|since|starting(?: in)?|start(?:s|ing)?(?: date)?|commenc(?:e|es|ing)(?: in| from)?|beginning(?: in)?)\s*:?\s*$/i;
const onwards = /^\s*(?:,|-|–|\(|\/|&|and|then|with)?\s*(?:onwards?|on-?wards|\+(?!\d)|(?:and |then |& )?(?:is |will be )?(?:on-?\s?going|continuing|continuous|thereafter)|and beyond)\)?/i;
/** What the date was before, in brackets: it is due no more. */
const formerDate = /[([]\s*(?:was|revised from|moved from|extended from|previously|originally|original date:?|formerly|slipped from)\b[^)\]]*[)\]]/gi;
/** A date that only says when something else was: "last updated March 2010". */
const separatorsOnly = /^[\s,;:/&()\-–—.+]*(?:(?:and|or|to|then|by|in|at|the|of|end|due|date|date:|complete|completion|target|no later than)[\s,;:/&()\-–—.]*)*$/i;

/**
 * Every date, period and recurrence of a due-date cell, in order. Forms are those of `date-forms.ts`; several in a cell are
 * told apart whatever separates them; a month without a year takes it from the next date of its line, else from a plan
 * period of twelve months at most, else it is unreadable.
 */
export const readDueDates = rememberingFor((text, context: DueDateContext): DueDateReading => {
  const dates: DueDate[] = [];
  const unreadable: string[] = [];
  for (const line of text.split(/\r\n|[\n\r;]/)) {
    const words = line.replace(/^[\s•●▪■\-–*]+/, "").replace(formerDate, "").trim();
    if (words === "") continue;
    if (horizon.test(words)) {
      dates.push({ text: words, start: null, end: null, recurring: true });
      continue;
    }
    const found = readLine(words, context);
    if (found.length > 0) dates.push(...found);
    else if (!statusWords.test(words)) unreadable.push(words);
  }
  return { dates, unreadable };
});

/** The dates in one line of running text; empty where it has none that can be told. */
export function readLine(line: string, context: DueDateContext): DueDate[] {
  const matches = inheritYears(scan(line, context), context);
  const dates: DueDate[] = [];
  for (const [index, match] of matches.entries()) {
    if (match.recurring) {
      // "April 2010 / ongoing" is one date with an open end, told at the date itself.
      if (!match.absorbed) dates.push({ text: match.text, start: null, end: null, recurring: true });
      continue;
    }
    if (match.periods.length === 0) continue;
    const before = line.slice(0, match.index);
    const previousEnd = matches[index - 1] ? (matches[index - 1]?.index ?? 0) + (matches[index - 1]?.length ?? 0) : 0;
    const lead = leadingWords(line.slice(previousEnd, match.index));
    const opens = openStart.test(before) || onwards.test(line.slice(match.index + match.length));
    const tail = opens ? (onwards.exec(line.slice(match.index + match.length))?.[0] ?? "") : "";
    const shown = `${lead}${match.text}${tail}`.trim();
    for (const period of match.periods) {
      dates.push(opens ? { text: shown, start: period.start, end: null, recurring: true } : { text: shown, start: period.start, end: period.end });
    }
  }
  return dates;
}

/** Whether the words are nothing but dates, periods and recurrences. */
export function isOnlyDates(text: string, context: DueDateContext): boolean {
  const lines = text.split(/\r\n|[\n\r;]/).filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => {
    const matches = scan(line, context);
    if (matches.length === 0) return false;
    let rest = line;
    for (const match of [...matches].reverse()) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match.length)}`;
    return separatorsOnly.test(rest.replace(onwards, " ").replace(/\b(?:from|onwards?|early|late|mid|before|until|within|every|each|year|during)\b/gi, " "));
  });
}

interface Match {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  readonly periods: readonly DayPeriod[];
  readonly recurring: boolean;
  /** A month, quarter or day that has no year yet. */
  readonly complete: ((year: number) => readonly DayPeriod[]) | null;
  readonly absorbed: boolean;
}

function leadingWords(between: string): string {
  return /(?:\b(?:by|from|before|until|end|end of|by end|by end of|by the end of|no later than)\s+)$/i.exec(between)?.[0] ?? "";
}

const anyDate = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|fall|quarter|term|year|half|end of|on-?\s?going|contin|rolling|permanent|throughout|during|business|bau|as |all |dail|week|fortnight|month|annual|each|every|per |twice|once|bi|tri|six|plan|strategy|programme|first|second|third|fourth|final|last|financial|life|duration|over|across)/i;

/** All forms found in a line, left to right, without overlap; of two at one place the longer wins. */
function scan(line: string, context: DueDateContext): readonly Match[] {
  if (!anyDate.test(line)) return [];
  return scanLine(line, context);
}

/** Plans repeat their dates. */
const scanLine = rememberingFor((line, context: DueDateContext): readonly Match[] => {
  const hasDigit = /\d/.test(line);
  const candidates: { match: RegExpExecArray; form: DateForm; order: number }[] = [];
  for (const [order, form] of dateForms.entries()) {
    if (form.needsDigit && !hasDigit) continue;
    for (const match of matchesOf(form.pattern, line)) candidates.push({ match, form, order });
  }
  candidates.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length || a.order - b.order);
  const formContext: FormContext = { planYear: planYearOf(context.planPeriod), planPeriod: context.planPeriod };
  const matches: Match[] = [];
  let from = 0;
  for (const { match, form } of candidates) {
    if (match.index < from) continue;
    const reading = form.read(match, formContext);
    if (!reading) continue;
    const previous = matches.at(-1);
    const between = previous ? line.slice(previous.index + previous.length, match.index) : "";
    const absorbed = reading.kind === "recurring" && previous !== undefined && !previous.recurring && /^\s*(?:,|-|–|\(|\/|&|and|then|with)?\s*$/i.test(between) && form.name === "ongoing";
    matches.push({
      index: match.index,
      length: match[0].length,
      text: match[0].trim(),
      periods: reading.kind === "periods" ? reading.periods : [],
      recurring: reading.kind === "recurring",
      complete: reading.kind === "needsYear" ? reading.complete : null,
      absorbed,
    });
    from = match.index + match[0].length;
  }
  return matches;
});

/** "June and September 2011": a month without a year takes the next year of its line; else the plan's own, where it has only one. */
function inheritYears(matches: readonly Match[], context: DueDateContext): Match[] {
  const result = [...matches];
  for (let i = result.length - 1; i >= 0; i--) {
    const match = result[i];
    if (!match?.complete) continue;
    const next = result.slice(i + 1).find((other) => other.periods.length > 0);
    const before = result.slice(0, i).reverse().find((other) => other.periods.length > 0);
    let periods: readonly DayPeriod[] = [];
    if (next?.periods[0]) {
      const target = next.periods[0].start;
      periods = match.complete(partsOfDay(target).year);
      if (periods[0] && periods[0].start > next.periods[0].end) periods = match.complete(partsOfDay(target).year - 1);
    } else if (context.planPeriod && isOneYear(context.planPeriod)) {
      periods = withinPlan(match.complete, context.planPeriod);
    } else if (before?.periods[0]) {
      const source = before.periods[0].start;
      periods = match.complete(partsOfDay(source).year);
      if (periods[0] && periods[0].start < source) periods = match.complete(partsOfDay(source).year + 1);
    }
    result[i] = { ...match, periods, complete: null };
  }
  return result;
}

function withinPlan(complete: (year: number) => readonly DayPeriod[], plan: Pick<Period, "start" | "end">): readonly DayPeriod[] {
  for (const year of [partsOfDay(plan.start).year, partsOfDay(plan.end).year]) {
    const periods = complete(year);
    if (periods.every((period) => period.start >= plan.start && period.end <= plan.end)) return periods;
  }
  return [];
}

function isOneYear(period: Pick<Period, "start" | "end">): boolean {
  const days = (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
  return days > 0 && days <= 366;
}

/** First calendar year of a plan of one financial year; null where the plan is longer or not known. */
function planYearOf(period: Pick<Period, "start" | "end"> | null): number | null {
  return period && isOneYear(period) ? partsOfDay(period.start).year : null;
}

/** Year of a text with two or four digits: "'11" → 2011. */
export function yearOf(written: string): number {
  return fullYear(Number(written.replace(/\D/g, "")));
}

/** Month number of a name or abbreviation; null where it is none. */
export function monthOf(name: string): number | null {
  return monthNumbers.get(name.toLowerCase().replace(/\./g, "")) ?? null;
}
