/**
 * Rows among or below a table that are no part of the plan: keys to colours, notes, sign-off lines, contacts. Each test looks at
 * the words of one row, left to right.
 */

const colour = String.raw`(?:dark |light )?(?:red|amber|yellow|green|blue|grey|gray|purple|black|white|orange)`;
const colourWord = new RegExp(`^${colour}$`, "i");
const definition = new RegExp(String.raw`^\W*(?:${colour}|[RABGYPW]|complete[d]?|on track|in progress|not (?:yet )?started|overdue|at risk|delayed)\s*(?:[=:–—]|\s-|-\s)\s*\S`, "i");
const definitionsInText = new RegExp(String.raw`(?:^|[\s,;(|])(?:${colour}|[RABGYPW])\s*(?:[=:–—]|\s-\s)`, "gi");
const keyWord = String.raw`(?:(?:b?rag+b?|colour|status|rating|priority|action|traffic light)\s+(?:and\s+\w+\s+)?)*(?:b?rag+b?|ratings?|key|legend|definitions?)`;
const keyHeading = new RegExp(String.raw`^(?:${keyWord}(?:\s+(?:key|ratings?|definitions?|legend|guide|explained))?|key to [\w ]{2,30}|(?:foot)?notes?|glossary(?: of [\w ]+)?|abbreviations|acronyms)\s*[:\-–—]?$`, "i");
const keyInOneCell = /^(?:key|legend|glossary|abbreviations|acronyms)\b[\w ]{0,20}\s*[:–—-]\s*\S/i;

/** "Key to status", "RAG key:", "Notes": rows below it explain the table, until something else begins. */
export function opensKey(texts: readonly string[]): boolean {
  if (!keyHeading.test(texts[0] ?? "")) return false;
  return texts.slice(1).every((text) => definition.test(text) || colourWord.test(text) || /^(?:definition|meaning|description|explanation|what (?:it|this) means)$/i.test(text));
}

/** "Red = off track; Green = on track", "R = late | G = on time", "Red | Off track": what the colours mean. */
export function isKeyRow(texts: readonly string[]): boolean {
  const [first = "", second] = texts;
  if (texts.length === 1) return keyInOneCell.test(first) || (first.match(definitionsInText)?.length ?? 0) >= 2;
  if (texts.length === 2 && colourWord.test(first)) return second !== undefined && !colourWord.test(second);
  return allDefineButFew(texts) || (/:$/.test(first) && keyHeading.test(first) && texts.slice(1).every((text) => definition.test(text)));
}

/** All but one of the texts say what a colour means, and two at least. */
function allDefineButFew(texts: readonly string[]): boolean {
  let others = texts.length - Math.max(2, texts.length - 1);
  return others >= 0 && texts.every((text) => definition.test(text) || --others >= 0);
}

const upkeep =
  /^(?:signed(?: off)?\b|sign[\s-]?off\b|signature|approved (?:by|on)\b|agreed (?:by|on)\b|prepared by\b|produced by\b|written by\b|completed by\s*:|author\s*:|date (?:approved|agreed|signed|completed|of (?:next |last )?(?:review|update|meeting))\b|(?:next|last) review(?:ed)?\b|review date\b|reviewed (?:by|on)\b|document control|version control|contact(?:s|\s*:| us| details| the)|for (?:more|further|any) (?:information|details|queries|help|advice)\b|if you (?:have|need|would|require)\b|all rights reserved|©|printed\b|insert (?:more |additional |new )?(?:rows?|lines?)\b|add (?:more |additional |new )?(?:rows?|lines?)\b|(?:see|refer to) (?:key|notes?) (?:above|below)|page \d+)/i;
/** "Overall RAG for theme:": a verdict on the rows above. */
export const isOverall = (text: string): boolean => /^overall\s+(?:\w+\s+){0,3}(?:b?rag\b|status|rating|progress|assessment|position|confidence)/i.test(text) && text.length <= 80;

const counted = /^(?:(?:grand |sub-?)?total|number|no\.?|count)\b[\w ]{0,40}\s*[:=]\s*£?[\d,.]+\s*%?[mk]?$/i;
const elsewhere = /^for (?!example)[^.;]{3,60}?,? (?:please )?(?:see|refer to|contact|visit)\b/i;

/** A line about the document: who signed it, when it is reviewed, whom to ask, how many actions there are. */
export function isUpkeep(text: string): boolean {
  return upkeep.test(text) || elsewhere.test(text) || counted.test(text);
}

const people =
  /^(?:(?:(?:overall|lead|senior|executive|exec|strategic|operational|project|programme|theme|priority|outcome|accountable|responsible|portfolio|cabinet|board|elected|action|sub)[\s-]+){0,3}(?:leads?|officers?|sponsors?|sros?|owners?|director|member|holder|chair|champion|manager|group|board|partner|agency|organisation)|sro|dri)(?:\s?\([^)]*\)|\(s\))?\s*[:–—]\s*\S/i;

const lead = /^(?:(?:overall|lead|senior|strategic|operational|project|programme|theme|priority|outcome|accountable|responsible|action)[\s-]+){0,3}(?:leads?|officers?|owners?|manager|partner|agency|organisation)(?:\s?\([^)]*\)|\(s\))?\s*[:–—]\s*(\S[\s\S]*)$/i;

/** "Chamber of Commerce" of "Lead partner: Chamber of Commerce"; null where the line names nobody who leads (a member, a sponsor, a chair). */
export function leadNamed(text: string): string | null {
  return namesPeople(text) ? (lead.exec(text)?.[1] ?? null) : null;
}

/** "Lead: Head of Service", "Portfolio holder: ...": who answers for what stands below, not a heading. */
export function namesPeople(text: string): boolean {
  return text.length <= 160 && people.test(text);
}
