import type { Figure } from "./model";

type Absence = Pick<Figure, "why" | "expected">;

const dateWords = /((?:end (?:of )?)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|q[1-4])[a-z]*\.?\s?)?(?:(?:19|20)\d{2}(?:[/-]\d{2,4})?|(?<=[a-z.]\s)\d{2})?)\s*\)?\.?$/i;
const notYet =
  /^(?:nya|n\.y\.a\.?|ny|tbc|tba|tbd|tbe|t\.b\.[ca]\.?|to be (?:confirmed|agreed|set|established|determined|announced|published|developed|advised)|(?:data |figures? |result )?not (?:yet )?(?:yet |been )?(?:available|published|known|collected|reported|due|released|received|validated|calculated)|(?:data|figures?|results?) (?:not|unavailable|awaited|pending|due|available|expected|to follow)|no data(?: available)?(?: yet| as yet)?|awaiting|awaited|pending|expected|due|(?:available|published|due|expected)(?: (?:in|from|by))? (?=[a-z]{3,9}\.? \d|\d{4}|spring|summer|autumn|winter)|reported (?:in|annually)|annual(?:ly)?(?: (?:indicator|measure|figure|only|reported|reporting))?(?: in\b.*)?$|(?:to )?establish(?:ing)? (?:a )?baseline|baseline (?:year|to be (?:set|established|confirmed))|(?:new )?baseline being)\b/i;
const noTarget =
  /^(?:no targets?(?: set)?|targets? not set|not set|none(?: set)?|n\s?\/\s?a|n\.a\.?|na|not applicable|not targeted|no longer (?:collected|reported|measured|required|applicable)|(?:data|trend|monitor(?:ing|ed)?|monitor|context(?:ual)?|information|tracking|volume)(?: only)?|for information(?: only)?|deleted|discontinued|not required|-+|\.+|x)(?:\b|$|(?=\W))/i;

/**
 * Words in place of a figure: not yet published (with the date that stands behind it), or no target; null where it is neither.
 * @param plain the cell's text with single spaces and plain hyphens
 */
export function readAbsence(plain: string, role?: "actual" | "target"): Absence | null {
  if (plain === "") return { why: "blank" };
  if (/^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/.test(plain)) return { why: "unreadable" };
  if (notYet.test(plain) && !/\d\s?%/.test(plain)) {
    const rest = plain.replace(/^[a-z. ]+?(?=[:\s(-])/i, "");
    const expected = dateWords.exec(rest.replace(/^[\s:(,-]+/, ""))?.[1]?.trim();
    return expected ? { why: "not-yet-available", expected } : { why: "not-yet-available" };
  }
  if (noTarget.test(plain) && !/^-\s?[\d.£]/.test(plain) && !/^x\w/i.test(plain)) {
    return { why: role === "actual" && !/target/i.test(plain) ? "blank" : "no-target" };
  }
  return null;
}
