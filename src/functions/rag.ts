import type { Figure, Indicator } from "../plan/model";
import { readPolarityWords } from "../plan/polarity";
import { readFigure } from "../plan/values";
import { defaultPolicyId, policyOf } from "../rag";
import { ratePeriod } from "../rag/rate-indicator";
import { ragWord, type RagWord } from "../rag/words";

/** What Excel hands over for one argument; null or undefined where it was left out. */
export type Argument = string | number | boolean | null | undefined;

export interface FunctionRating {
  readonly word: RagWord;
  /** One sentence: "60% against 68%, higher is better: 8 points short, Red because more than 3." */
  readonly reason: string;
}

/**
 * Rates one figure against one target, as the pane rates an indicator in one period. Never throws: what cannot be
 * rated is Not rated, and the reason says why.
 * @param actual a number, or the text as a sheet has it: "4.3%", "<5%", "nya: July"
 * @param target the same
 * @param polarity "higher", "lower" or "nearest", or words such as "Aim to minimise"
 * @param tolerance left out: the default policy; else what Amber may miss the target by, in the figure's own unit (points for a percentage), or "5%" of the target's size
 */
export function rateFigures(actual: Argument, target: Argument, polarity: Argument, tolerance?: Argument): FunctionRating {
  const better = readPolarityWords(textOf(polarity));
  if (!better) return { word: "Not rated", reason: 'Not rated: the third part of the formula says which way is better, "higher", "lower" or "nearest".' };
  const allowed = toleranceOf(tolerance);
  if (allowed === "unclear") return { word: "Not rated", reason: "Not rated: the tolerance is not a number of 0 or more." };
  const { status, reason } = ratePeriod(
    { ...nameless, polarity: better, tolerance: allowed?.value ?? null, toleranceUnit: allowed?.unit ?? "own", actuals: { "": figureOf(actual) }, targets: { "": figureOf(target) } },
    "",
    policyOf(allowed ? "agreed-tolerance" : defaultPolicyId),
  );
  // The engine's sentence begins with the indicator's name, which a formula has none of.
  return { word: ragWord(status), reason: reason.replace(/^: /, "") };
}

/** An indicator of which nothing is known but what the formula says. */
const nameless: Indicator = {
  sheet: "",
  row: 1,
  address: "A1",
  code: "",
  name: "",
  period: null,
  polarity: null,
  polaritySource: "user",
  tolerance: null,
  unit: null,
  targetType: null,
  actuals: {},
  targets: {},
  comparators: {},
  typedRag: {},
  notes: null,
  leads: [],
};

function textOf(argument: Argument): string {
  return argument === null || argument === undefined ? "" : String(argument);
}

function figureOf(argument: Argument): Figure {
  return typeof argument === "number" ? readFigure(String(argument), argument) : readFigure(textOf(argument));
}

function toleranceOf(argument: Argument): { readonly value: number; readonly unit: "own" | "percent" } | null | "unclear" {
  if (textOf(argument).trim() === "") return null;
  const { value, unit } = figureOf(argument);
  return value === null || value < 0 ? "unclear" : { value, unit: unit === "%" ? "percent" : "own" };
}
