import type { Figure, Polarity } from "../../plan/model";
import { readFigure } from "../../plan/values";

/**
 * The levels of each colour as a list states them in words of its own, one column each ("Green | Amber | Red" over
 * "≥95% | 90-94.9% | <90%", as scorecards of health bodies have them) or all in one cell.
 */
export type Bands = { readonly [colour in Colour]?: Figure };

export type Colour = "green" | "amber" | "red";

/** What levels say together: where Green begins, where Amber ends, and which way is better. */
export interface Levels {
  readonly green: Figure | null;
  /** The level at which Amber ends, in the unit of the green one; null where the words leave it open. */
  readonly amberLimit: number | null;
  readonly polarity: Polarity | null;
}

const headings: readonly (readonly [RegExp, Colour])[] = [
  [colourHeading("green|g"), "green"],
  [colourHeading("amber|yellow|a"), "amber"],
  [colourHeading("red|r"), "red"],
];

function colourHeading(names: string): RegExp {
  return new RegExp(String.raw`^(?:rag(?: (?:rating|status|thresholds?))?\W*)?(?:${names})(?: ?\([gar]\))?\W*(?:rag|rating|status)?\W*(?:thresholds?|triggers?|limits?|ranges?|levels?|bands?|criteria|boundary|if|when)?\W*$`, "i");
}

/** The colour that a heading says its cells give the level of: "Green", "Amber threshold", "Red if"; null where it says something else. */
export function colourOfHeading(heading: string): Colour | null {
  return headings.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
}

/** True where every text is a heading of levels, of two colours or more, none of them twice: no row of statuses reads like that. */
export function areBandHeadings(texts: readonly string[]): boolean {
  const colours = texts.map(colourOfHeading);
  return colours.length >= 2 && !colours.includes(null) && new Set(colours).size === colours.length;
}

/** One letter counts only as a capital before a level: "a 5% rise" names no colour. */
const colourInCell = /(^|[;,|/(\n\s])([Gg]reen|GREEN|[Aa]mber|AMBER|[Yy]ellow|YELLOW|[Rr]ed|RED|[GAR](?=\s*[:=<>≤≥–-]|\s\d))\s*(?:is|if|when|:|=(?![<>])|–|-(?=\s))?\s*/g;

/** "Green: ≥95%; Amber: 90-94.9%; Red: <90%" in one cell; null where a cell does not name two colours or more. */
export function readBands(text: string): Bands | null {
  const marks = [...text.matchAll(colourInCell)];
  const bands: { [colour in Colour]?: Figure } = {};
  marks.forEach((mark, index) => {
    const colour = colourOfHeading(mark[2] ?? "");
    const words = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).replace(/^[\s:]+|[\s;,|/).]+$/g, "");
    if (colour && /\d/.test(words)) bands[colour] ??= readFigure(words, undefined, undefined, "target");
  });
  return Object.keys(bands).length >= 2 ? bands : null;
}

/** Puts the levels of an indicator together; what they leave open stays open, and no colour is guessed. */
export function levelsOf(bands: Bands): Levels {
  const polarity = polarityOf(bands);
  return { green: bands.green ?? null, polarity, amberLimit: polarity === null ? null : amberLimitOf(bands, polarity) };
}

function polarityOf({ green, amber, red }: Bands): "higher" | "lower" | null {
  if (green?.bound) return green.bound.startsWith(">") ? "higher" : "lower";
  if (red?.bound) return red.bound.startsWith("<") ? "higher" : "lower";
  const good = green ? numbersOf(green) : [];
  const bad = red ?? amber;
  const worse = bad ? numbersOf(bad) : [];
  if (good.length === 0 || worse.length === 0) return null;
  if (Math.min(...good) >= Math.max(...worse)) return "higher";
  // "90-110" between "below 80" and "above 120": neither way is better.
  return Math.max(...good) <= Math.min(...worse) ? "lower" : null;
}

function amberLimitOf({ green, amber, red }: Bands, polarity: "higher" | "lower"): number | null {
  const worst = (figure: Figure): number | null => {
    const numbers = numbersOf(figure);
    return numbers.length === 0 ? null : polarity === "higher" ? Math.min(...numbers) : Math.max(...numbers);
  };
  const edge = green ? worst(green) : null;
  const toBad = polarity === "higher" ? "<" : ">";
  // "Amber: below 95%" says where Green ends, not where Red begins.
  const amberEnd = amber && !amber.bound?.startsWith(toBad) ? worst(amber) : null;
  if (amberEnd !== null && amberEnd !== edge) return amberEnd;
  if (!red || numbersOf(red).length !== 1) return null;
  // "Red: 90% or less" makes 90% itself Red, and nothing says which figure is the last Amber.
  return red.bound === undefined || red.bound === null || red.bound === toBad ? worst(red) : null;
}

function numbersOf(figure: Figure): number[] {
  if (figure.value !== null) return [figure.value];
  if (figure.range) return [figure.range.low, figure.range.high];
  if (figure.others) return [...figure.others];
  return figure.why === "unreadable" ? (figure.text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replace(/,/g, ""))) : [];
}
