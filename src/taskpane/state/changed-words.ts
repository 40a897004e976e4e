/** What differs between two texts, with a little of what stands around it. */
export interface ChangedWords {
  readonly before: string;
  readonly after: string;
}

/** Characters of the surroundings that are shown on each side. */
const around = 24;

/**
 * The words that a fix changes. Short texts are given whole; of long ones only what differs, from word to word, with "…"
 * for what is left out.
 */
export function changedWords(before: string, after: string): ChangedWords {
  if (Math.max(before.length, after.length) <= 2 * around) return { before, after };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const from = wordStart(before, Math.max(0, start - around));
  const cut = (text: string): string => {
    const to = wordEnd(text, text.length - end);
    return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
  };
  return { before: cut(before), after: cut(after) };
}

/** The start of the first whole word from here on, within the words that are alike. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 || space > at + around ? at : space + 1;
}

/** The end of the last whole word within reach, after what differs. */
function wordEnd(text: string, from: number): number {
  if (from + around >= text.length) return text.length;
  const space = text.lastIndexOf(" ", from + around);
  return space <= from ? from + around : space;
}
