/** A PivotTable's label is at most 255 characters. */
const longestLabel = 250;

/**
 * Makes words into labels of a PivotTable: on one line, not too long, and the same words always in the spelling in which they were
 * first met. "Parks manager" and "Parks  Manager" are one lead: Excel's PivotTables and comparisons take no notice of capitals,
 * and a table that counted them apart would show the lead twice.
 */
export function labeller(most = longestLabel): (text: string) => string {
  const spellings = new Map<string, string>();
  return (text) => {
    const label = shorten(text, most);
    const key = label.toLocaleLowerCase("en-GB");
    const known = spellings.get(key);
    if (known !== undefined) return known;
    spellings.set(key, label);
    return label;
  };
}

/** Text on one line, cut at a word's end where it is longer. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
