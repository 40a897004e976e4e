import { financialYearOf, partsOfDay } from "./calendar";
import type { Figure, Indicator } from "./model";
import { readPeriod, type ReportingPeriod } from "./periods";
import { isPercentage } from "./units";
import { isComparable } from "./values";

/**
 * What one target beside several quarters or months is for: "each" of them, or the whole year, whose figures either are
 * the year so far ("to-date") or add up to it ("sum"). 12 homes in the first quarter against "Target 50" may be a bad
 * quarter or a good start, so nothing is compared where neither the words nor the figures tell.
 */
export const targetSpans = ["each", "to-date", "sum"] as const;
export type TargetSpan = (typeof targetSpans)[number];

/** A part of a year that an indicator has a figure of. */
interface Part {
  readonly label: string;
  readonly figure: Figure;
  /** Of the year, at the part's end: 0.25 of "Q1". */
  readonly share: number;
  /** Whatever two parts of one year have in common; "" where no year is named. */
  readonly year: string;
  readonly kind: ReportingPeriod["kind"];
  readonly order: number;
}

/** Shares that are no percentage point of a whole that stays, but of a year's work or bill: they grow until its end. */
const growingShare =
  /\bcollect(?:ed|ion)\b|\b(?:plan|programme|budget|schedule|inspections?|visits|savings)\b.*\b(?:complet\w+|deliver\w+|achiev\w+|spent|carried out|undertaken)\b|\b(?:complet\w+|delivery|deliver\w+|achiev\w+) (?:of|against) (?:the )?(?:annual |audit |capital |work |savings? |inspection |maintenance )*(?:plan|programme|budget|savings|inspections?|schedule)\b|\b(?:spend|spent|expenditure)\b/i;
/** What is the same in a quarter and in a year: averages, times, scores, levels at a date, rolling years. */
const level =
  /\b(?:average|mean|median|typical)\b|\b(?:time|days|weeks|hours|minutes) (?:taken |needed )?(?:to|for|from|between|until)\b|\bwaiting times?\b|\bre-?let times?\b|\b(?:score|index|rating|satisfaction|ratio|rank)\b|\bas at\b|\bat (?:the )?(?:end|period end|quarter end|month end|year end)\b|\bat any (?:one )?time\b|\bsnapshot\b|\brolling\b|\bwaiting (?:list|over|more than|longer)\b|\bvacanc(?:y|ies)\b|\bcaseloads?\b|\bopen cases\b|\bbacklog\b|\boutstanding\b|\bin temporary accommodation\b|\bin post\b|\bon (?:the |a )?(?:register|roll|plan)\b|\bper (?:officer|worker|month|quarter|week|day)\b/i;
/** Days lost to sickness are an average of people and still add up over a year. */
const addsUpAllTheSame = /\bsickness\b|\bdays lost\b|\bworking days\b.*\blost\b|\babsence\b.*\b(?:per|days)\b/i;
const cumulative = /\bcumulative(?:ly)?\b|\byear[- ]to[- ]date\b|\bytd\b/i;

/** Whether figures of parts of a year may be added up, or may be the year so far, by what the indicator is. */
function mayAddUp(indicator: Indicator): boolean {
  const words = `${indicator.name} ${indicator.period ?? ""} ${indicator.unit ?? ""}`;
  const unit = indicator.unit ?? "";
  if (/\b(?:snapshot|rolling|point in time)\b/i.test(words)) return false;
  if (isPercentage(indicator.unit) || /^%|per ?cent/i.test(unit)) return growingShare.test(indicator.name);
  if (addsUpAllTheSame.test(words)) return true;
  return unit !== "ratio" && !unit.startsWith("of ") && !level.test(words);
}

/**
 * Decides what one target that stands beside the quarters or months of a list is for, where its words or the figures
 * tell; else it stays marked as shared. As read, before anybody was asked.
 * @param saysEach whether the target's heading says that it is for each quarter or month
 */
export function withTargetsPerPart(indicator: Indicator, saysEach = false): Indicator {
  if (!Object.values(indicator.targets).some((target) => target.shared)) return indicator;
  if (saysEach) return withTargetSpan(indicator, "each");
  if (cumulative.test(`${indicator.name} ${indicator.period ?? ""}`)) return withTargetSpan(indicator, "to-date");
  return isClearlyEach(indicator) ? withTargetSpan(indicator, "each") : indicator;
}

/** So near its target is no quarter's figure that is a part of a year's. */
const nearAtOnce = 0.75;
const nearOnAverage = 0.6;

/**
 * True where each part is compared with the target for certain: what it counts does not add up, the target is 0, or the
 * figures keep near it and do not grow as the year goes on.
 */
function isClearlyEach(indicator: Indicator): boolean {
  const shared = Object.entries(indicator.targets).filter(([, target]) => target.shared);
  const aim = sizeOf(shared[0]?.[1]);
  if (!mayAddUp(indicator) || aim === 0) return true;
  if (aim === null) return false;
  const labels = new Set(shared.map(([label]) => label));
  const parts = partsOf(indicator).filter(({ label }) => labels.has(label));
  const years = [...new Set(parts.map(({ year }) => year))];
  return years.length === 0 || years.some((year) => keepsNear(parts.filter((part) => part.year === year), aim));
}

/** Whether the figures of one year are each about as large as the target, and do not grow towards it. */
function keepsNear(parts: readonly Part[], aim: number): boolean {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (!first || !last) return false;
  const near = (part: Part): number => (sizeOf(part.figure) ?? 0) / aim;
  // Half as much again as a year's target would have by then is no start of a year; at its end both say the same.
  if (near(first) >= Math.max(nearAtOnce, first.share === 1 ? 0 : first.share * 1.5)) return true;
  if (parts.length === 1) return false;
  const falls = parts.some((part, index) => index > 0 && near(part) < near(parts[index - 1] ?? part));
  // What is the year so far grows as the year does.
  const grows = !falls && near(first) > 0 && near(last) / near(first) >= 1 + (last.share / first.share - 1) / 2;
  return !grows && parts.reduce((sum, part) => sum + near(part), 0) / parts.length >= nearOnAverage;
}

/** The size of a target or figure: 50 of "50", the nearer end of a range. */
function sizeOf(figure: Figure | undefined): number | null {
  const value = figure?.value ?? figure?.range?.low ?? null;
  return value === null ? null : Math.abs(value);
}

/** The published figures of quarters and months, in order of time. */
function partsOf(indicator: Indicator): Part[] {
  return Object.entries(indicator.actuals)
    .flatMap(([label, figure]): Part[] => {
      const part = isComparable(figure) && figure.value !== null && !figure.bound ? partOf(label) : null;
      return part ? [{ ...part, label, figure }] : [];
    })
    .sort((a, b) => a.year.localeCompare(b.year) || a.share - b.share);
}

function partOf(label: string): Omit<Part, "label" | "figure"> | null {
  const period = readPeriod(label);
  if (!period || (period.kind !== "quarter" && period.kind !== "month" && period.kind !== "half" && period.kind !== "date")) return null;
  const { kind, order } = period;
  const ofCalendar = kind === "quarter" && /^Q[1-4] (?:19|20)\d\d$/.test(label);
  if (period.end === null || ofCalendar) {
    const share = order / (kind === "quarter" ? 4 : kind === "half" ? 2 : 12);
    return { share, year: period.end?.slice(0, 4) ?? "", kind, order };
  }
  const ofYear = ((partsOfDay(period.end).month + 8) % 12) + 1;
  const order12 = kind === "date" ? ofYear : order;
  return { share: ofYear / 12, year: String(financialYearOf(period.end)), kind, order: order12 };
}

/** The same indicator with its targets taken for each part, or for the whole year, as a person or its own words say. */
export function withTargetSpan(indicator: Indicator, span: TargetSpan): Indicator {
  const annual = annualTargetOf(indicator);
  const shared = Object.entries(indicator.targets).filter(([, target]) => target.shared);
  if (shared.length === 0 && annual === null) return indicator;
  const spread = annual === null ? shared : annual.labels.map((label): [string, Figure] => [label, annual.target]);
  const parts = partsOf(indicator);
  const sums = span === "sum" ? sumsOf(parts) : null;
  const latestShare = parts[parts.length - 1]?.share ?? null;
  const targets = spread.flatMap(([label, figure]): [string, Figure][] => {
    const target = { ...figure };
    delete target.shared;
    const toDate = readPeriod(label)?.kind === "to-date";
    // What has added up over months is not compared with one month's target.
    if (span === "each") return toDate && mayAddUp(indicator) && sizeOf(target) !== 0 ? [] : [[label, target]];
    const share = toDate ? latestShare : (partOf(label)?.share ?? null);
    if (share === null) return [];
    const hasGaps = sums !== null && !toDate && !sums.has(label);
    return [[label, { ...target, wholeYear: hasGaps ? "gaps" : share === 1 ? "complete" : "so-far" }]];
  });
  const others = Object.entries(indicator.targets).filter(([, target]) => !target.shared);
  return {
    ...indicator,
    actuals: span === "each" ? indicator.actuals : toDateFigures(indicator.actuals, sums ?? new Map(parts.map(({ label, figure }) => [label, figure]))),
    targets: { ...Object.fromEntries(others), ...Object.fromEntries(targets) },
  };
}

function toDateFigures(actuals: Indicator["actuals"], known: ReadonlyMap<string, Figure>): Indicator["actuals"] {
  return Object.fromEntries(
    Object.entries(actuals).map(([label, figure]) => {
      const soFar = known.get(label);
      return [label, soFar ? { ...soFar, toDate: true as const } : figure];
    }),
  );
}

/** Each part's figure as what its year has added up to; none where an earlier figure of the year is missing or unclear. */
function sumsOf(parts: readonly Part[]): ReadonlyMap<string, Figure> {
  const sums = new Map<string, Figure>();
  for (const part of parts) {
    const upTo = parts.filter((other) => other.year === part.year && other.kind === part.kind && other.order <= part.order);
    if (upTo.length === part.order) sums.set(part.label, sumOf(upTo));
  }
  return sums;
}

/** "37 (12 + 11 + 14)" */
function sumOf(parts: readonly Part[]): Figure {
  const last = parts[parts.length - 1];
  if (!last || parts.length === 1) return last?.figure ?? { text: "", value: null, unit: null, why: "blank" };
  const decimals = Math.max(...parts.map(({ figure }) => figure.decimals ?? 0));
  const value = Number(parts.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0).toFixed(Math.min(10, Math.max(decimals, 2))));
  const text = `${value.toLocaleString("en-GB", { maximumFractionDigits: decimals })} (${parts.map(({ figure }) => figure.text.trim()).join(" + ")})`;
  const provisional = parts.some(({ figure }) => figure.provisional);
  return { ...last.figure, value, text, decimals, ...(provisional ? { provisional: true } : {}) };
}

/** A year's target beside figures of parts of that year, none of which has a target of its own. */
export interface AnnualTarget {
  /** "2025/26", "Annual target". */
  readonly label: string;
  readonly target: Figure;
  /** The parts of that year with a figure, and those still to come. */
  readonly labels: readonly string[];
}

/** The year's target where the newest figure is of a part of that year; null where the year or the part has both figures. */
export function annualTargetOf(indicator: Indicator): AnnualTarget | null {
  const newest = partsOf(indicator).pop();
  if (!newest || isComparable(indicator.targets[newest.label])) return null;
  for (const [label, target] of Object.entries(indicator.targets)) {
    if (!isComparable(target) || isComparable(indicator.actuals[label])) continue;
    const year = readPeriod(label);
    const isYear = year === null ? /\b(?:annual|year[- ]end|full[- ]year|end of year)\b/i.test(label) : year.kind === "financial" || year.kind === "calendar";
    if (!isYear) continue;
    const within = (part: string): boolean => {
      const period = readPeriod(part);
      const place = partOf(part);
      if (!period || !place) return false;
      if (year === null) return place.year === newest.year;
      if (year.start === null || year.end === null || period.start === null || period.end === null) return false;
      return year.start <= period.start && period.end <= year.end;
    };
    if (!within(newest.label)) continue;
    return { label, target, labels: Object.keys(indicator.actuals).filter(within) };
  }
  return null;
}

/** How the figures of the year look that a target's span is asked about. */
export type SpanShape = "grows" | "varies" | "share";

/** "share": percentages and averages; "varies": some figure is less than the one before, so none is the year so far; else "grows". */
export function spanShapeOf(indicator: Indicator): SpanShape {
  if (!mayAddUp(indicator)) return "share";
  const parts = partsOf(indicator);
  const year = parts[parts.length - 1]?.year;
  const values = parts.filter((part) => part.year === year).map(({ figure }) => figure.value ?? 0);
  return values.some((value, index) => index > 0 && value < (values[index - 1] ?? value)) ? "varies" : "grows";
}
