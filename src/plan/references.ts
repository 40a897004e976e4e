/**
 * References of actions: "BH 1.5", "SS1. 0", "A1.1", "1.2.3", "CYP/07", "R12". A reference has a digit and is short;
 * what follows it starts a sentence.
 */
const shape = String.raw`(?:[A-Z]{1,5}[ ]?[-/.]?[ ]?)?\d{1,3}(?:[ ]?[./-][ ]?\d{1,3}){0,3}[a-z]?`;

/** In front of a text: with letters, or with at least one dot or the like between numbers, or "1." / "1)" before a capital. */
const lettered = /^([A-Z]{1,5}[ ]?[-/.]?[ ]?\d{1,3}(?:[ ]?[./-][ ]?\d{1,3}){0,3}(?:[a-z](?![A-Za-z]))?)(?=[\s:.)–-]|$)/;
const dotted = /^(\d{1,3}(?:\.[ ]?\d{1,3}){1,3}(?:[a-z](?![A-Za-z]))?)(?=[\s:.)–-]|$)/;
const numbered = /^(?:\(?(\d{1,3})\)|(\d{1,3})[.:])(?=\s+[A-Z“"'])/;
const wholeCell = new RegExp(String.raw`^(?:(?:ref|no|action|rec(?:ommendation)?|item|objective|priority)\.?\s*:?\s*)?(${shape}|[A-Z]{1,4}|[ivx]{1,5})\s*[.):]?$`, "i");

const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Letters before a number that are no reference: codes of indicators, forms, years and the like. */
const notReferences = /^(?:NI|NIS|Q|QTR|KS|FY|P|PP|PAGE|LA|BVPI|KPI|PI|CC|NVQ|A|L|H|COVID|GCSE|AS|Y|YR|YEAR|TIER|LEVEL|STAGE|PHASE|UNDER|OVER|AGE|AGES|TOP|ALL|IN|BY|TO|OF|AT|NHS|ISO|G|CT|PM|AM)$/i;

export interface ReferencedText {
  /** As written: "BH 1.5"; null where the text starts with none. */
  readonly reference: string | null;
  /** What follows it. */
  readonly rest: string;
}

/** The reference in front of a text and what follows it. */
export function readLeadingReference(text: string): ReferencedText {
  const first = text.trimStart();
  for (const pattern of [lettered, dotted, numbered]) {
    const match = pattern.exec(first);
    const reference = (match?.[1] ?? match?.[2] ?? "").trim();
    if (!match || reference === "") continue;
    if (pattern === lettered) {
      const letters = /^[A-Z]+/i.exec(reference)?.[0] ?? "";
      const numbers = reference.slice(letters.length);
      if (notReferences.test(letters) && !(letters.length <= 2 && /\d\s?\.\s?\d/.test(numbers) && !/^(?:NI|Q|KS)$/i.test(letters))) continue;
      // "A4 paper" and "B12 deficiency" are words: one letter and one number need a sign or another number behind them.
      if (letters.length === 1 && !/[./-]/.test(numbers) && !/^\s*[:.)–-]/.test(first.slice(match[0].length))) continue;
    }
    if (pattern === dotted && /^\s*(?:%|million|m\b|per\s?cent|years?|hours?|days?)/i.test(first.slice(match[0].length))) continue;
    const rest = first.slice(match[0].length).replace(/^[\s:.)–-]+/, "");
    return { reference, rest };
  }
  return { reference: null, rest: first };
}

/** The reference that is all of a cell: "1.2", "BH 1.5", "7", "R12", "3a", "IV"; null where the cell holds anything else. */
export function readReferenceCell(text: string): string | null {
  const plain = text.trim();
  if (plain === "" || plain.length > 24) return null;
  const match = wholeCell.exec(plain);
  if (match?.[1]) return match[1].trim();
  const isCoded = /^[A-Z]{1,8}[A-Z0-9]*(?:[-_/. ]{1,3}[A-Z0-9]{1,8}){1,4}$/i.test(plain) || /^\d{1,4}(?:[-_/.][A-Z0-9]{1,8}){2,4}$/i.test(plain);
  return isCoded && /\d/.test(plain) && /[A-Z]/i.test(plain) && !months.test(plain) ? plain : null;
}

/** What spellings of one reference have in common: "BH 1.5", "BH1.5" and "bh1. 5" are one. */
export function referenceKey(reference: string): string {
  return reference.toUpperCase().replace(/\s+/g, "").replace(/[.):]+$/, "");
}

/** The reference one level up: "A1.2" → "A1", "1.2.3" → "1.2"; null where there is none. */
export function parentReference(reference: string): string | null {
  const match = /^(.*\d)\s?[./-]\s?\d{1,3}[a-z]?$/i.exec(reference.trim());
  return match?.[1] ? match[1].replace(/\s+/g, "") : null;
}
