import type { Plan } from "../../plan/model";

export interface Acronym {
  readonly short: string;
  readonly long: string;
}

/** Words in front of brackets: "Local Area Agreement (LAA)". */
const bracketed = /((?:[A-Z][\w'’&-]*|of|the|and|for|in|to|&)(?:\s+(?:[A-Z][\w'’&-]*|of|the|and|for|in|to|&)){1,7})\s+\(([A-Z][A-Z&]{1,7})s?\)/g;
const smallWords = new Set(["of", "the", "and", "for", "in", "to", "&"]);

/**
 * The plan's abbreviations: those of its look-up lists, and those that its own sentences explain in brackets, where
 * the first letters of the words in front are the abbreviation's. A to Z, each once.
 */
export function acronymsOf(plan: Plan): readonly Acronym[] {
  const found = new Map<string, string>();
  for (const { short, long } of plan.abbreviations) if (!found.has(short)) found.set(short, long);
  const texts = [...plan.actions.flatMap(({ text, milestones, leads, partners }) => [text, ...milestones.map((one) => one.text), ...leads, ...partners]), ...plan.areas.map(({ name }) => name), ...plan.indicators.map(({ name }) => name)];
  for (const text of texts) {
    for (const match of text.matchAll(bracketed)) {
      const [, words = "", short = ""] = match;
      const long = spelledBy(words, short);
      if (long && !found.has(short)) found.set(short, long);
    }
  }
  return [...found].map(([short, long]) => ({ short, long })).sort((a, b) => a.short.localeCompare(b.short, "en-GB"));
}

/** The last words whose first letters spell the abbreviation; small words may be left out of it. Null where none do. */
function spelledBy(words: string, short: string): string | null {
  const list = words.split(/\s+/);
  for (let first = list.length - 1; first >= 0; first -= 1) {
    const part = list.slice(first);
    const initials = (some: readonly string[]) => some.map((word) => word[0]?.toUpperCase() ?? "").join("");
    const wanted = short.replace(/&/g, "");
    if (smallWords.has(part[0] ?? "")) continue;
    if (initials(part) === wanted || initials(part.filter((word) => !smallWords.has(word))) === wanted) return part.join(" ");
  }
  return null;
}
