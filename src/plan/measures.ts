import { pointsOf, type PointStyle } from "./bullets";
import { readLine, type DueDateContext } from "./due-dates";
import { matchesOf } from "./matches";
import type { DueDate, Measure } from "./model";
import { rememberingFor } from "./remember";
import { singleSpaced } from "./spaces";

export type MeasureReading = Omit<Measure, "sheet" | "row" | "address">;

const time = String.raw`(?:(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:(?:academic\s+year|financial\s+year|ac(?:ademic)?\s*yr|fy|q[1-4]|(?:spring|summer|autumn|winter)(?:\s+term)?|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))[\s,]+)?(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?|\d\d\s?[-–/]\s?\d\d|[01]\d[01]\d)(?:\s*\(?(?:academic|financial|calendar)\s+year\)?)?|(?:the\s+)?last\s+(?:academic\s+|financial\s+)?year|q[1-4]\b(?:\s+(?:19|20)\d\d(?:\s?[-–/]\s?\d\d)?)?)`;
const unitWords = String.raw`%|per\s?cent|percentage\s+points?|ppts?|points?|per\s+[\d,]+(?:\s+(?:population|children|people))?|million|billion|bn|m\b|k\b|hours?(?:\s+(?:per|a)\s+\w+)?|hrs|days?|weeks?|months?|minutes?|years?`;
const value = String.raw`([£]?-?\d[\d,]*(?:\.\d+)?)(?!\d|[/–-]\d|st\b|nd\b|rd\b|th\b)\s*(${unitWords})?`;
const at = String.raw`(?:\s*[,(]?\s*(?:as\s+(?:at|of|in)|in|at|during|for|by|from)?\s*(${time})\)?)?`;
const few = String.raw`(?:\s+[A-Za-z'’-]+){0,5}?`;

const fromTo = new RegExp(String.raw`\bfrom\s+(?:a\s+|the\s+)?(?:current\s+)?(?:baseline\s+(?:of\s+|figure\s+of\s+)?)?(?:the\s+)?${value}${few}${at}[\s,]*(?:${few}\s+)?to\s+(?:at\s+least\s+|a\s+(?:minimum|maximum)\s+of\s+|no\s+more\s+than\s+|around\s+|over\s+|under\s+|below\s+|above\s+)?(?:a\s+target\s+of\s+)?${value}(?:${few}\s*,?\s*\(?(?:by|in|at|for|during)\s+(?:the\s+end\s+of\s+)?(${time}))?`, "i");
const nextStep = new RegExp(String.raw`^[\s,;]*(?:and|then)\s+(?:to\s+)?${value}(?:${few}\s+(?:by|in)\s+(${time}))?`, "i");
const baselineTarget = new RegExp(String.raw`baseline\s*[:(=–-]?\s*(?:figure\s+)?(?:of\s+|is\s+|was\s+|in\s+|at\s+)?(?:(${time})\s*[)\]]?\s*[:=–-]?\s*(?:of\s+|is\s+|was\s+|average\s+)?)?${value}(?:\s+[A-Za-z'’-]+){0,6}?${at}[\s;,.)]*(?:target\s*[:(=–-]?\s*(?:of\s+|is\s+)?(?:(${time})\s*[)\]]?\s*[:=–-]?\s*)?${value}(?:\s*(?:by|in)\s+(${time}))?)?`, "gi");
const fromOnly = new RegExp(String.raw`(?:\bfrom\s+(?:a\s+|the\s+)?(?:baseline\s+(?:of\s+)?)?|\bbaseline\s+(?:of\s+|is\s+)?|\(from\s+)${value}${few}${at}`, "i");
const toOnly = new RegExp(String.raw`(?<!\bby\s)\b(?:to|target(?:\s+of|\s+is|:|\s*=)?|be|reach(?:es|ing)?|at\s+least|below|above|no\s+more\s+than|minimum\s+of|maximum\s+of|less\s+than|more\s+than|over|under)\s+(?:at\s+least\s+|below\s+|above\s+|a\s+target\s+of\s+)?${value}(?:${few}\s*,?\s*\(?(?:by|in|for)\s+(?:the\s+end\s+of\s+)?(${time}))?`, "i");
const leading = new RegExp(String.raw`^(?:at\s+least\s+|a\s+minimum\s+of\s+|over\s+|all\s+)?${value}\s+(?=\S)(?!(?:month|week|year)ly\b)`, "i");
const trailingTime = new RegExp(String.raw`\b(?:by|in|for|during)\s+(?:the\s+end\s+of\s+)?(${time})`, "i");
const since = new RegExp(String.raw`(?:baseline|compared\s+(?:to|with)|based\s+on|of)\s+(?:the\s+)?(${time})\s+(?:figures?|baseline|quarterly\s+figures?|[A-Z]{2,6}\s+survey|survey|results?|data|levels?)|compared\s+(?:to|with)\s+(?:the\s+)?(${time})`, "i");

const rises = String.raw`increas\w*|rais(?:e[ds]?|ing)|rise[sn]?|rising|grow\w*|more|higher|up(?:lift|turn)|expand\w*|extend\w*`;
const falls = String.raw`reduc\w*|decreas\w*|fewer|less(?! than)|lower\w*|cut(?:ting)?|declin\w*|fall(?:s|ing)?|drop(?:s|ped|ping)?(?![\s-]?(?:ins?|outs?|offs?)\b)|minimis\w*`;
const narrows = String.raw`narrow\w*|clos(?:e|ing)\s+the\s+gap`;
const keeps = String.raw`maintain\w*|sustain\w*|remain\w*|retain\w*|keep\w*|hold\s+at|no\s+deterioration`;

/** One look at a sentence finds the first word of any direction; the group that it falls into says which. */
const directionWords = new RegExp(String.raw`\b(?:(${rises})|(${falls})|(${narrows})|(?:${keeps}))\b`, "i");

const toBeSetForms: readonly RegExp[] = [
  /\b(?:baselines?|targets?)(?:\s+(?:and|&|\/)\s+(?:baselines?|targets?|progress))?(?:\s+\w+){0,4}?\s+(?:(?:still\s+)?to\s+be|will\s+be|yet\s+to\s+be|(?:is|are)\s+(?:to\s+be|being))\s+(?:set|confirmed|established|determined|agreed|decided|developed|identified|defined|calculated|collected|finalised)\b[^.;)]*/i,
  /\b(?:to\s+)?(?:establish|set|determine|agree|confirm|develop|identify|define)(?:\s+(?:an?|the|initial|clear|new))*\s+baselines?\b[^.;)]*/i,
  /\b(?:baselines?|targets?)\s*[:=(–-]?\s*(?:tb[acd]|t\.b\.[acd]\.?|not\s+(?:yet\s+)?(?:set|known|available|agreed|established)|awaited)\b/i,
  /^\W*(?:tb[acd]|to\s+be\s+(?:confirmed|agreed|set|determined|established))\W*$/i,
  /\bno\s+baseline\b[^.;)]*/i,
  /\bbaselines?\s+(?:to|will)\s+be\b[^.;)]*/i,
];

/** A figure, a time in words, or something still to be set: a sentence with none of them states no measure. */
const mayMeasure = /\d|baseline|target|tb|t\.b|to be|last\s/i;

/** The measures that a cell's sentences state. */
export function readMeasures(text: string, style: PointStyle, context: DueDateContext): readonly MeasureReading[] {
  if (!/\d|baseline|target|tb[acd]|to be/i.test(text)) return [];
  return style === "bullets" ? ofBullets(text, context) : ofLines(text, context);
}

const ofBullets = rememberingFor((text, context: DueDateContext): readonly MeasureReading[] => pointsOf(text, "bullets").flatMap((point) => readMeasure(point, context)));
const ofLines = rememberingFor((text, context: DueDateContext): readonly MeasureReading[] => pointsOf(text, "lines").flatMap((point) => readMeasure(point, context)));

/**
 * The measures of one sentence: "Increase X from 86% as at March 2010 to 95% by March 2011 and 100% by December 2011" is two. Figures are as
 * printed, without signs and separators; times as printed. None where the sentence has no figure, and nothing still to be set.
 */
export function readMeasure(sentence: string, context: DueDateContext): MeasureReading[] {
  if (!mayMeasure.test(sentence)) return [];
  const text = withoutAges(singleSpaced(sentence)).trim();
  if (text.length > 1200) return [];
  const direction = directionOf(text);
  const toBeSet = toBeSetIn(text);
  const changed = statedChange(text);
  const make = (parts: Partial<MeasureReading>): MeasureReading => {
    const written = parts.toAt ?? null;
    const toAt = written?.replace(/\s*\(?(?:academic|financial|calendar)\s+year\)?$/i, "") ?? null;
    return {
      text: sentence,
      direction: parts.direction ?? direction ?? "reach",
      from: parts.from ?? null,
      fromAt: parts.fromAt ?? null,
      to: parts.to ?? null,
      toAt,
      unit: parts.unit ?? null,
      statedChangePercent: changed,
      toBeSet,
      due: written === null ? null : dueOf(text, written, context),
    };
  };

  const full = /\bfrom\b/i.test(text) ? fromTo.exec(text) : null;
  if (full) {
    const first = { from: numberOf(full[1]), fromAt: full[3] ?? null, unit: unitOf(full[5] ?? full[2], full[1], text) };
    const steps = [make({ ...first, to: numberOf(full[4]), toAt: full[6] ?? trailing(text, full.index + full[0].length) })];
    let rest = text.slice(full.index + full[0].length);
    for (let step = nextStep.exec(rest); step; step = nextStep.exec(rest)) {
      const again = step[0].includes("%") === full[0].includes("%") && !/\s+to\s+\d/.test(step[0].replace(/^[\s,;]*(?:and|then)\s+to/, ""));
      if (!again || /^\s*to\s/i.test(rest.slice(step[0].length))) break;
      steps.push(make({ ...first, to: numberOf(step[1]), toAt: step[3] ?? null }));
      rest = rest.slice(step[0].length);
    }
    return steps;
  }
  const pairs = /baseline/i.test(text) ? matchesOf(baselineTarget, text) : [];
  if (pairs.length > 0) {
    return pairs.map((pair) => {
      const beside = pair[5] ?? null;
      const other = pair[6] ? null : targetBeside(text, pair.index);
      return make({ from: numberOf(pair[2]), fromAt: pair[1] ?? pair[4] ?? null, to: pair[6] ? numberOf(pair[6]) : (other?.to ?? null), toAt: pair[8] ?? beside ?? other?.toAt ?? null, unit: unitOf(pair[3], pair[2], text) });
    });
  }
  const start = /\bfrom\b|baseline/i.test(text) ? fromOnly.exec(text) : null;
  if (start && direction !== null && !/^\s*[-\s]?(?:years?|yrs?)\W?(?:\s*olds?)/i.test(text.slice(start.index + start[0].length))) {
    const target = toOnly.exec(`${text.slice(0, start.index)} ${text.slice(start.index + start[0].length)}`);
    return [make({ from: numberOf(start[1]), fromAt: start[3] ?? null, to: target ? numberOf(target[1]) : null, toAt: target?.[3] ?? null, unit: unitOf(start[2], start[1], text) })];
  }
  const goal = direction === null || direction === "reach" ? null : toOnly.exec(text);
  if (goal && !isTime(goal[1], goal[2])) return [make({ to: numberOf(goal[1]), toAt: goal[3] ?? trailing(text, goal.index + goal[0].length), unit: unitOf(goal[2], goal[1], text) })];
  const level = /\bto be\b/i.test(text) ? toOnly.exec(text.slice(text.search(/\bto be\b/i) + 3)) : null;
  if (level && !isTime(level[1], level[2])) return [make({ direction: "reach", to: numberOf(level[1]), toAt: level[3] ?? trailing(text, 0), unit: unitOf(level[2], level[1], text) })];
  const counted = leading.exec(text);
  if (counted && !isTime(counted[1], counted[2]) && changed === null) return [make({ direction: "reach", to: numberOf(counted[1]), toAt: trailing(text, counted[0].length), unit: unitOf(counted[2], counted[1], text) })];
  const earlier = /baseline|compared|based|figures|survey|result|data|level/i.test(text) ? since.exec(text) : null;
  if (earlier && direction !== null) return [make({ fromAt: earlier[1] ?? earlier[2] ?? null })];
  if (toBeSet !== null || changed !== null) return [make({})];
  return [];
}

/** "16 to 18 year olds" are ages, no figures to move. Few sentences have a figure before a "y": only these are written anew. */
function withoutAges(text: string): string {
  return /\d[\s-]*y/i.test(text) ? text.replace(/\b(\d{1,2})\s*(?:-|–|to|and)\s*\d{1,2}[\s-]*(?:years?|yrs?|y\/?)[\s-]*(?:olds?|o)\b/gi, "people") : text;
}

/** A measure without a figure, as a row of a table of measures may be: its direction alone. */
export function measureInWords(text: string): MeasureReading {
  return { text, direction: directionOf(text), from: null, fromAt: null, to: null, toAt: null, unit: null, statedChangePercent: null, toBeSet: null, due: null };
}

/** The direction that a sentence states first. */
function directionOf(text: string): Measure["direction"] {
  const match = directionWords.exec(text);
  if (!match) return null;
  return match[1] !== undefined ? "increase" : match[2] !== undefined ? "reduce" : match[3] !== undefined ? "narrow" : "maintain";
}

/** The words that say that a baseline or target is still to be set. */
function toBeSetIn(text: string): string | null {
  if (!/baseline|target|tb|t\.b|to be/i.test(text)) return null;
  for (const form of toBeSetForms) {
    const match = form.exec(text);
    if (match) return match[0].trim();
  }
  return null;
}

/** "10% increase", "reduce by 25%", "a 0.5% decrease annually": per cent, negative for a reduction; null where the sentence states none. */
function statedChange(text: string): number | null {
  if (!/%|per\s?cent/i.test(text)) return null;
  const before = /(\d+(?:\.\d+)?)\s?(?:%|per\s?cent)\s+(?:\w+\s+){0,1}(increase|rise|growth|improvement|reduction|decrease|fall|drop|cut|decline)\b/i.exec(text);
  const behind = /\b(increas\w*|rais\w*|ris\w*|grow\w*|improv\w*|reduc\w*|decreas\w*|fall\w*|drop\w*|cut\w*|lower\w*)\b[^.;]{0,80}?\bby\s+(?:at\s+least\s+|a\s+(?:further|minimum\s+of)\s+)?(\d+(?:\.\d+)?)\s?(?:%|per\s?cent)(?!\s*points?)/i.exec(text);
  const number = before ? Number(before[1]) : behind ? Number(behind[2]) : null;
  const word = before?.[2] ?? behind?.[1] ?? "";
  if (number === null) return null;
  return /^(?:reduc|decreas|fall|drop|cut|lower|declin)/i.test(word) ? -number : number;
}

const numberOf = (written: string | undefined): number | null => {
  if (written === undefined) return null;
  const number = Number(written.replace(/[£,]/g, ""));
  return Number.isFinite(number) ? number : null;
};

/** A four-digit year is a time, not a figure. */
function isTime(written: string | undefined, unit: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(written ?? "") && unit === undefined;
}

function unitOf(unit: string | undefined, written: string | undefined, text: string): string | null {
  const plain = singleSpaced(unit?.toLowerCase() ?? "").trim();
  if (plain === "%" || /^per ?cent$/.test(plain)) return "%";
  if (written?.startsWith("£")) return plain === "" ? "£" : `£ ${plain}`;
  if (plain !== "") return plain;
  if (/\bpercentage of\b|\bproportion of\b/i.test(text) && !/per [\d,]{3,}/.test(text)) return "%";
  return /\bper [\d,]{4,}/i.exec(text)?.[0] ?? null;
}

const trailing = (text: string, from: number): string | null => trailingTime.exec(text.slice(from))?.[1] ?? null;

/** "(Target at least 2 hours; Baseline 1.2 hours)", "80% of ... (Baseline 2008/09 57%)": the target in front of its baseline. */
function targetBeside(text: string, before: number): { to: number | null; toAt: string | null } | null {
  const head = text.slice(0, before);
  const named = new RegExp(String.raw`target\s*[:=]?\s*(?:of\s+|is\s+)?(?:at\s+least\s+)?${value}`, "i").exec(text);
  if (named && !isTime(named[1], named[2])) return { to: numberOf(named[1]), toAt: trailing(head, 0) };
  const counted = leading.exec(head);
  if (counted && !isTime(counted[1], counted[2]) && statedChange(head) === null) return { to: numberOf(counted[1]), toAt: trailing(head, 0) };
  const goal = new RegExp(String.raw`\bto\s+${value}`, "i").exec(head);
  return goal && !isTime(goal[1], goal[2]) ? { to: numberOf(goal[1]), toAt: trailing(head, 0) } : null;
}

/** The time of a target as a period, with what the sentence says of it: "13/14 (academic year)" is September to August. */
function dueOf(text: string, toAt: string, context: DueDateContext): DueDate | null {
  const index = text.lastIndexOf(toAt);
  const beside = /^\s*\(?(?:academic|school)\s+year\)?/i.exec(text.slice(index + toAt.length))?.[0] ?? "";
  return readLine(`${toAt}${beside}`, context)[0] ?? null;
}
