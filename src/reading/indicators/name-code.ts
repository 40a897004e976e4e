import { normaliseCode, readIndicatorCodes } from "../../plan/indicator-code";

export interface NamedCode {
  /** Normalised; null where the text holds none. */
  readonly code: string | null;
  readonly name: string;
}

/** Letters before a number that are no code of an indicator: key stages, quarters, qualifications, pollutants. */
const noCode = /^(?:KS|EYFS|FSP?|GCSES?|BME|CO|PM|NO|NVQ|Q|QTR|FTE|COVID|ISO|AS|A|L|LEVEL|YEAR|Y|YR|AGE|AGED|TOP|OVER|UNDER|NUMBER|BAND|TIER|STAGE|PHASE|WARD|ZONE|TYPE|GRADE|H|D|SO|PART|STEP|THE|UP|OF|IN|ON|TO|BY|AT|OR)$/i;
const localCode = String.raw`(?:[A-Z]{1,8}(?:[ /.-]?[A-Z]{1,4})?[ /.-]?\d{1,4}(?:[a-z](?![a-z]))?(?:\.\d{1,3}){0,2}(?:\([a-z]{1,3}\))?|\d{2,5}[A-Z]{2,4}|\d{3,5}[A-Z]|[A-Z]{1,6}(?:[-_/.][A-Z0-9]{1,6}){1,3})`;
const leading = new RegExp(String.raw`^\(?(${localCode})\)?(?=\s|[:–-]|$)\s*[:–.-]?\s*(?:\/\s*(?:${localCode})\s*[:–-]\s*)?`);
const trailing = new RegExp(String.raw`[\s–-]*[([](${localCode})[)\]]\s*$`);
const leadingNational = /^\(?N\.?\s?I\.?\s?S?[\s:-]*\d{1,3}\s?(?:\(?[a-h]\)?(?![a-z]))?\)?(?:\s*[/&]\s*[A-Z]{2,5}\s?\d{1,4}[a-z]?)*\s*[:–.-]?\s*/i;

/**
 * Takes the code out of an indicator's name: "(NI 19)" at its end, "NI 112 / BVPI 197:" at its start, or a local
 * code of the same shape. `known` says whether local codes may be looked for (only where the list is seen to use them).
 */
export function splitNameAndCode(text: string, allowLocal: boolean): NamedCode {
  const plain = text.replace(/\s+/g, " ").trim();
  const national = readIndicatorCodes(plain).filter((mention) => mention.code !== null);
  const first = national[0];
  if (first?.code) {
    const head = leadingNational.exec(plain);
    if (first.index <= 1 && head) return { code: first.code, name: tidy(plain.slice(head[0].length)) || plain };
    const end = first.index + first.text.length;
    const tail = plain.slice(end);
    if (/^\s*[)\]]?\s*[*.]?\s*$/.test(tail)) return { code: first.code, name: tidy(plain.slice(0, first.index)) || plain };
    const bracketed = plain.slice(Math.max(0, first.index - 1), first.index) === "(" && tail.startsWith(")");
    if (bracketed) return { code: first.code, name: tidy(plain.slice(0, first.index - 1) + tail.slice(1)) };
  }
  if (allowLocal) {
    const found = readLocalCode(plain);
    if (found) return found;
  }
  return { code: null, name: plain };
}

/** A local code at the start or, in brackets, at the end of a name; null where there is none for certain. */
export function readLocalCode(plain: string): NamedCode | null {
  const tail = trailing.exec(plain);
  if (tail?.[1] && isLocalCode(tail[1])) return { code: normaliseCode(tail[1]), name: tidy(plain.slice(0, tail.index)) };
  const head = leading.exec(plain);
  const rest = head ? plain.slice(head[0].length) : "";
  if (head?.[1] && isLocalCode(head[1]) && /^["'“(]?[A-Z£%0-9]/.test(rest) && /[a-z]{3}/.test(rest)) return { code: normaliseCode(head[1]), name: tidy(rest) };
  return null;
}

function isLocalCode(code: string): boolean {
  const letters = code.split(/[^A-Za-z]+/).filter((part) => part !== "")[0] ?? "";
  return /\d/.test(code) && !noCode.test(letters);
}

function tidy(name: string): string {
  return name.replace(/\s+/g, " ").replace(/^[\s:–.-]+/, "").replace(/[\s:–([-]+$/, "").trim();
}
