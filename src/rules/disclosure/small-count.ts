import { matchesOf } from "../../plan/matches";
import type { FieldName } from "../../plan/model";
import type { Rule } from "../rule";
import { figuresOf, titleOf } from "../figures";
import { list, quote } from "../phrases";
import { about, ownActions } from "../subjects";

/** Cells in which people report; plans and targets ("recruit 2 young apprentices") tell nothing of anybody. */
const reporting: readonly FieldName[] = ["progress", "commentary", "correctiveAction", "notes"];

const numberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const people = String.raw`(?:children|child|young people|young persons?|young women|young men|girls?|boys?|pupils?|students?|babies|infants?|care leavers?|teenagers?|young offenders?|families|residents|patients|victims?|carers?|adults|looked[- ]after children|lac|cla)`;
const smallNumberWord = new RegExp(String.raw`(?<!\S)[("'“]*(\d|${numberWords.join("|")})(?!\S)`, "gi");
/** A small count is told within so many words: its number, two more at most and the people, who may be three words. */
const wordsOfCount = 6;
/** Tried only where a small number stands as a word of its own. */
const counted = new RegExp(String.raw`^(\d|${numberWords.join("|")}) (?:(?!year|yr|month|week|day|hour|more than|to|per|in|of the)[a-z-]+ ){0,2}?${people}\b(?!['’]s?\b|[ -](?:centres?|homes?|services?|plans?|boards?|trusts?|workers?|panels?|groups?|teams?|year))`, "i");

export const disclosureSmallCount: Rule = {
  meta: {
    id: "disclosure/small-count",
    severity: "warning",
    summary: "A progress note or figure counts fewer than five children or people; the number can be changed.",
    why: "In a published plan so small a count may tell readers who is meant.",
    remedy: "Before printing, write \"fewer than five\", or leave the count out.",
    fixable: false,
    examples: [{ wrong: "Two children in care sat the exam; one passed.", right: "Fewer than five children in care sat the exam." }],
  },
  *check(plan, { smallCount }) {
    for (const action of ownActions(plan)) {
      for (const field of reporting) {
        const text = action.cells[field]?.text ?? "";
        if (text === "") continue;
        const small = smallCounts(text, smallCount).map((words) => quote(words));
        if (small.length === 0) continue;
        yield about(action, field, `${list([...new Set(small)])}: fewer than ${smallCount} people, who may be recognised. Before printing, write "fewer than ${numberWords[smallCount - 1] ?? smallCount}".`);
      }
    }
    const counts = new RegExp(String.raw`^(?:the )?(?:no\.?|number|count|total)\b.*\b${people}\b`, "i");
    for (const indicator of plan.indicators) {
      if (!counts.test(indicator.name)) continue;
      const small = figuresOf(indicator).filter(({ kind, figure }) => kind === "actual" && figure.value !== null && figure.value > 0 && figure.value < smallCount && Number.isInteger(figure.value) && figure.unit !== "%");
      const [first] = small;
      if (!first) continue;
      yield {
        sheet: indicator.sheet,
        row: indicator.valuesRow ?? indicator.row,
        field: null,
        address: first.figure.address ?? indicator.address,
        message: `${titleOf(indicator)} counts people, and ${list(small.map(({ figure, period }) => `${figure.text.trim()} (${period})`))} is fewer than ${smallCount}. Before printing, write "fewer than ${numberWords[smallCount - 1] ?? smallCount}".`,
      };
    }
  },
};

/** "3 young people", "two looked after children": the words of every small count of people in a text. */
function smallCounts(text: string, smallCount: number): string[] {
  return matchesOf(smallNumberWord, text).flatMap((match) => {
    const word = match[1] ?? "";
    const n = smallNumber(word.toLowerCase());
    if (n === 0 || n >= smallCount) return [];
    const behind = text.slice(match.index + match[0].length - word.length);
    return counted.exec(behind.split(/\s+/, wordsOfCount).join(" "))?.[0] ?? [];
  });
}

function smallNumber(word: string): number {
  return /^\d$/.test(word) ? Number(word) : numberWords.indexOf(word) + 1;
}
