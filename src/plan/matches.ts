const none: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression, left to right. `matchAll` gives the same, but copies the expression at each call: 250 ns
 * where nothing matches, against 40 here, and most expressions match nothing in most cells.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
