import { normaliseCode } from "../../plan/indicator-code";
import { nationalIndicators } from "../../plan/library/national-indicators";
import type { Plan } from "../../plan/model";
import type { Report, Rule } from "../rule";
import { cellTexts, type CellTexts } from "../cell-texts";
import { tellingWords } from "../likeness";
import { mentionsByCell, wholeCode } from "../mentions";
import { knownAs, NameIndex, type Known } from "../name-index";
import { place, quote } from "../phrases";

/** The wording must be this like another indicator's name, and this much more so than its own code's. */
const alike = 0.6;
const lead = 0.15;
/** Words for whom a measure is about: a wording that does not say one describes no indicator of that group alone. */
const groupWords = ["lookedafter", "fsm", "sen", "bme"];
/** A wording of fewer telling words fits too many indicators. */
const tellingEnough = 3;

export const indicatorNameMismatch: Rule = {
  meta: {
    id: "indicator/name-mismatch",
    severity: "warning",
    summary: "Code and wording disagree: the wording describes another indicator, of the workbook's list or of the national indicators that Plan Check knows.",
    why: "The row is rated by another indicator's figures than the reader believes.",
    remedy: "Put the code that belongs to the wording.",
    fixable: true,
    examples: [{ wrong: "Children in care reaching level 4 in maths at Key Stage 2 (NI 99)", right: "Children in care reaching level 4 in maths at Key Stage 2 (NI 100)" }],
  },
  *check(plan) {
    const index = new NameIndex([...plan.indicators.filter(({ name, code }) => name !== "" && name !== code).map(({ code, name }) => knownAs(code, name)), ...library()]);
    const answers = new Map<string, Known | null>();
    let texts: CellTexts | undefined;
    for (const { sheet, row, field, address, mentions } of mentionsByCell(plan)) {
      for (const { code, wording, text } of mentions) {
        if (code === null || wording === null || !isNational(code)) continue;
        const question = `${code} ${wording}`;
        const known = answers.get(question);
        const other = known === undefined ? describes(code, wording, index, namesOf(code, index)) : known;
        answers.set(question, other);
        if (!other) continue;
        const report: Report = { sheet, row, field, address, message: message(plan, code, wording, other, index.namesOf(code)) };
        texts ??= cellTexts(plan);
        const before = texts.at(sheet, address);
        const once = before.split(text).length === 2;
        yield once ? { ...report, fix: { sheet, address, before, after: before.replace(text, () => other.code) } } : report;
        break;
      }
    }
    for (const { sheet, row, address, code, name } of plan.indicators) {
      // The list's own name is the wording here; only the library can say what the code stands for.
      if (!isNational(code)) continue;
      const own = namesOf(code, index).filter((one) => one.name !== name);
      const other = describes(code, name, index, own);
      if (other) yield { sheet, row, field: "indicators", address, message: message(plan, code, name, other, own) };
    }
  },
};

/** Only what a national code stands for is known beside the list itself. */
const isNational = (code: string): boolean => code.startsWith("NI ");

function message(plan: Plan, code: string, wording: string, other: Known, own: readonly Known[]): string {
  const listed = plan.indicators.find((indicator) => indicator.code === other.code);
  const where = listed ? ` (${place(listed.sheet, listed.row)})` : "";
  return `${quote(wording, 90)} describes ${other.code}${where}, ${quote(other.name, 90)}; ${code} is ${own[0] ? quote(own[0].name, 90) : "another indicator"}. Write ${other.code} if the wording is right.`;
}

let national: readonly Known[] | undefined;

function library(): readonly Known[] {
  national ??= nationalIndicators().map(({ code, name }) => knownAs(normaliseCode(code), name));
  return national;
}

/** What a code stands for: its own names, those of its whole, and those of its parts. */
function namesOf(code: string, index: NameIndex): Known[] {
  const whole = wholeCode(code);
  const parts = code === whole ? [..."abcdefgh"].map((part) => `${code}${part}`) : [whole];
  return [code, ...parts].flatMap((one) => index.namesOf(one));
}

/**
 * The other indicator that a wording describes, where there is no doubt: it is much more like that one's name (or has all
 * of the name of one of the same family: obesity in Year 6 for obesity in Reception), has the words that tell that one
 * from the code's own, and none of the words that tell the code's own from it.
 */
function describes(code: string, wording: string, index: NameIndex, own: readonly Known[]): Known | null {
  if (own.length === 0) return null;
  const whole = wholeCode(code);
  const words = tellingWords(wording);
  if (words.size < tellingEnough) return null;
  const candidates = index.likenesses(words);
  const ownLikeness = Math.max(0, ...candidates.filter(({ one }) => own.includes(one)).map(({ likeness }) => likeness));
  const ownWords = new Set(own.flatMap((one) => [...one.words]));
  let best: Known | null = null;
  let bestLikeness = ownLikeness;
  for (const { one, likeness } of candidates) {
    if (likeness <= bestLikeness || one.whole === whole) continue;
    if (groupWords.some((word) => one.words.has(word) && !words.has(word))) continue;
    if (!(likeness >= alike && likeness >= ownLikeness + lead) && !isRelative(one, words, ownWords)) continue;
    if (!tellsApart(one, words, ownWords)) continue;
    best = one;
    bestLikeness = likeness;
  }
  return best;
}

/** The wording has every word of its name, and the name shares a word with the code's own. */
function isRelative(one: Known, words: ReadonlySet<string>, ownWords: ReadonlySet<string>): boolean {
  const name = [...one.words];
  return name.length >= 2 && name.every((word) => words.has(word)) && name.some((word) => ownWords.has(word));
}

function tellsApart(other: Known, words: ReadonlySet<string>, ownWords: ReadonlySet<string>): boolean {
  const tells = [...other.words].some((word) => !ownWords.has(word) && words.has(word));
  const denied = [...ownWords].some((word) => !other.words.has(word) && words.has(word));
  return tells && !denied;
}
