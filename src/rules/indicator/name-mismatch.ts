import { normaliseCode } from "../../plan/indicator-code";
import { nationalIndicator } from "../../plan/library/national-indicators";
import type { Plan } from "../../plan/model";
import type { Report, Rule } from "../rule";
import { cellKey, cellTexts } from "../cell-texts";
import { likeness, tellingWords, wordWeights } from "../likeness";
import { mentionsByCell, wholeCode } from "../mentions";
import { place, quote } from "../phrases";

/** An indicator that a wording may describe. */
interface Known {
  readonly code: string;
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/** The wording must be this like another indicator's name, and this much more so than its own code's. */
const alike = 0.6;
const lead = 0.15;
/** A wording of fewer telling words fits too many indicators. */
const tellingEnough = 3;

export const indicatorNameMismatch: Rule = {
  meta: {
    id: "indicator/name-mismatch",
    severity: "warning",
    summary: "Code and wording disagree: the wording describes another indicator of the list or of the built-in library.",
    why: "The row is rated by another indicator's figures than the reader believes.",
    remedy: "Put the code that belongs to the wording.",
    fixable: true,
    examples: [{ wrong: "Children in care reaching level 4 in maths at Key Stage 2 (NI 99)", right: "Children in care reaching level 4 in maths at Key Stage 2 (NI 100)" }],
  },
  *check(plan) {
    const { known, weight, byCode } = indicatorsKnown(plan);
    if (known.length === 0) return;
    const texts = cellTexts(plan);
    for (const { sheet, row, field, address, mentions } of mentionsByCell(plan)) {
      for (const { code, wording, text } of mentions) {
        if (code === null || wording === null) continue;
        const other = describes(code, wording, known, byCode, weight);
        if (!other) continue;
        const report: Report = { sheet, row, field, address, message: message(plan, code, wording, other, byCode) };
        const before = texts.get(cellKey(sheet, address));
        const once = before !== undefined && before.split(text).length === 2;
        yield once ? { ...report, fix: { sheet, address, before, after: before.replace(text, () => other.code) } } : report;
        break;
      }
    }
    for (const indicator of plan.indicators) {
      // The list's own name is the wording here; only the library can say what the code stands for.
      const own = byCode.get(indicator.code)?.filter((one) => one.name !== indicator.name) ?? [];
      if (own.length === 0) continue;
      const other = describes(indicator.code, indicator.name, known, new Map([[indicator.code, own]]), weight);
      if (!other) continue;
      yield { sheet: indicator.sheet, row: indicator.row, field: "indicators", address: indicator.address, message: message(plan, indicator.code, indicator.name, other, new Map([[indicator.code, own]])) };
    }
  },
};

function message(plan: Plan, code: string, wording: string, other: Known, byCode: ReadonlyMap<string, readonly Known[]>): string {
  const own = byCode.get(code)?.[0];
  const listed = plan.indicators.find((indicator) => indicator.code === other.code);
  const where = listed ? ` (${place(listed.sheet, listed.row)})` : "";
  return `${quote(wording, 90)} describes ${other.code}${where}, ${quote(other.name, 90)}; ${code} is ${own ? quote(own.name, 90) : "another indicator"}. Write ${other.code} if the wording is right.`;
}

/** The workbook's own lists first, then the national library. */
function indicatorsKnown(plan: Plan): { known: Known[]; byCode: Map<string, Known[]>; weight: (word: string) => number } {
  const known: Known[] = plan.indicators.filter(({ name, code }) => name !== "" && name !== code).map(({ code, name }) => ({ code, name, words: tellingWords(name) }));
  known.push(...library());
  const byCode = new Map<string, Known[]>();
  for (const one of known) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  return { known, byCode, weight: wordWeights(known.map((one) => one.words)) };
}

let national: Known[] | undefined;

function library(): Known[] {
  if (national) return national;
  national = [];
  const seen = new Set<string>();
  for (let n = 1; n <= 198 + 1; n += 1) {
    for (const part of ["", "a", "b", "c", "d", "e", "f", "g", "h"]) {
      const found = nationalIndicator(`NI ${n}${part}`);
      if (!found || seen.has(`${found.code} ${found.name}`)) continue;
      seen.add(`${found.code} ${found.name}`);
      national.push({ code: normaliseCode(found.code), name: found.name, words: tellingWords(found.name) });
    }
  }
  return national;
}

/**
 * The other indicator that a wording describes, where there is no doubt: it is much more like that one's name, has the
 * words that tell that one from the code's own, and none of the words that tell the code's own from it.
 */
function describes(code: string, wording: string, known: readonly Known[], byCode: ReadonlyMap<string, readonly Known[]>, weight: (word: string) => number): Known | null {
  if (!code.startsWith("NI ")) return null;
  const words = tellingWords(wording);
  if (words.size < tellingEnough) return null;
  const own = [...(byCode.get(code) ?? []), ...(byCode.get(wholeCode(code)) ?? []), ...partsOf(code, byCode)];
  if (own.length === 0) return null;
  const ownLikeness = Math.max(0, ...own.map((one) => likeness(words, one.words, weight)));
  let best: Known | null = null;
  let bestLikeness = Math.max(alike, ownLikeness + lead);
  for (const one of known) {
    if (wholeCode(one.code) === wholeCode(code)) continue;
    const value = likeness(words, one.words, weight);
    if (value >= bestLikeness) {
      best = one;
      bestLikeness = value;
    }
  }
  if (!best) return null;
  const other = best;
  const ownWords = new Set(own.flatMap((one) => [...one.words]));
  const tells = [...other.words].some((word) => !ownWords.has(word) && words.has(word));
  const denied = [...ownWords].some((word) => !other.words.has(word) && words.has(word));
  return tells && !denied ? other : null;
}

function partsOf(code: string, byCode: ReadonlyMap<string, readonly Known[]>): Known[] {
  if (code !== wholeCode(code)) return [];
  return ["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((part) => byCode.get(`${code}${part}`) ?? []);
}
