import type { Polarity } from "../model";
import { nationalIndicatorLines } from "./national-indicators.data";

export interface NationalIndicator {
  /** Normalised: "NI 52". */
  readonly code: string;
  /** In our own words. */
  readonly name: string;
  readonly unit: string | null;
  /** Null where the code alone does not make it certain. */
  readonly polarity: Polarity | null;
  /** True where the direction is certain of a count alone: as a percentage it is a change, and a fall may be written either way. */
  readonly countOnly?: true;
}

/** Parts of an indicator that a list words out instead of giving them a letter: the wording then decides. */
const worded: readonly (readonly [RegExp, RegExp, Polarity])[] = [
  [/^NI 5[356][a-z]?$/, /\b(?:measured|coverage|recorded|weighed)\b/i, "higher"],
  [/^NI 82$/, /:\s*attainment\b/i, "higher"],
  [/^NI 82$/, /:\s*gap\b/i, "lower"],
  [/^NI 106$/, /\bgap\b/i, "lower"],
  [/^NI 113$/, /\b(?:test(?:s|ed|ing)?|screen(?:ed|ing)|accepting|coverage)\b/i, "higher"],
  [/^NI 113$/, /\b(?:positiv\w+)\b/i, "lower"],
  [/^NI 123$/, /\b(?:quit\w*|stopp\w+)\b/i, "higher"],
  [/^NI 123$/, /\b(?:prevalence|smoking rate)\b/i, "lower"],
  [/^NI 178$/, /\bexcess\b/i, "lower"],
  [/^NI 187$/, /\blow\b(?!.*\bhigh\b)/i, "lower"],
  [/^NI 187$/, /\bhigh\b(?!.*\blow\b)/i, "higher"],
];

let library: ReadonlyMap<string, NationalIndicator> | null = null;

function entries(): ReadonlyMap<string, NationalIndicator> {
  if (library) return library;
  const directions: Readonly<Record<string, Polarity | null>> = { h: "higher", l: "lower", c: "lower", "-": null };
  const read = new Map<string, NationalIndicator>();
  for (const line of nationalIndicatorLines.trim().split("\n")) {
    const [number = "", name = "", unit = "", direction = "-"] = line.split("|");
    const code = `NI ${number}`;
    read.set(code, { code, name, unit: unit === "" ? null : unit, polarity: directions[direction] ?? null, ...(direction === "c" ? { countOnly: true as const } : {}) });
  }
  library = read;
  return read;
}

/**
 * The entry of a normalised code ("NI 52a"), else of its whole ("NI 52"); null where the library has none.
 * @param name the list's own name: where it words out a part ("percentage measured"), that part's direction counts
 */
export function nationalIndicator(code: string, name = ""): NationalIndicator | null {
  const entry = entries().get(code) ?? entries().get(code.replace(/[a-z]$/, ""));
  if (!entry) return null;
  const part = worded.find(([codes, words]) => codes.test(code) && words.test(name));
  return part ? { ...entry, polarity: part[2] } : entry;
}

/** All entries, whole indicators and their parts. */
export function nationalIndicators(): readonly NationalIndicator[] {
  return [...entries().values()];
}
