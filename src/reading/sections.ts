/** What a heading row or a title says: "Priority 1: support all children", "Area for improvement: ...", "Action to narrow the gap". */

export type SectionKind = "theme" | "priority" | "area" | "outcome" | "section";

export interface SectionHeading {
  readonly kind: SectionKind;
  /** The plan's own short label: "1", "A1", "OEO 1"; null where it prints none. */
  readonly label: string | null;
  readonly name: string;
}

interface KindWords {
  readonly kind: SectionKind;
  readonly words: string;
}

/** Words in front of a section's name, by what they make of it. A new one is one line. */
const kindWords: readonly KindWords[] = [
  { kind: "priority", words: String.raw`(?:\w+ ){0,2}priorit(?:y|ies)(?: area| theme| objective| outcome| service objective| action)?` },
  { kind: "area", words: String.raw`(?:areas? (?:for|of|requiring) (?:significant )?(?:improvement|focus|development|concern|weakness)|focus areas?|improvement area|issue)` },
  { kind: "theme", words: String.raw`(?:(?:\w+ )?themes?|pillars?|domain)` },
  { kind: "outcome", words: String.raw`(?:(?:\w+ )?outcomes?|ambitions?|goals?|vision|mission)` },
  { kind: "area", words: String.raw`(?:(?:[\w-]+ ){0,3}(?:objectives?|aims?)(?: \([^)]*\))?|commitments?|promises?|pledges?|standards?|kloe|key line of enquiry|judgement area|key (?:area|change|question))` },
  { kind: "section", words: String.raw`(?:(?:work)?streams?|work ?streams?|strands?|sections?|parts?|programmes?|projects?|chapters?|workstreams?|recommendations?|actions? (?:area|plan) for)` },
];

const label = String.raw`(?:(?:no\.?|number|#)\s*)?([A-Z]{0,4}\s?\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z]|[IVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)`;
const numbersInWords: Readonly<Record<string, string>> = { one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9", ten: "10" };
const separator = String.raw`\s*(?:[:.–—)-]|\s-\s)+\s*`;

const patterns = kindWords.map(({ kind, words }) => ({
  kind,
  numbered: new RegExp(String.raw`^(${words})\s*${label}(?:${separator}|\s+|$)(?=\S|$)`, "i"),
  plain: new RegExp(String.raw`^(${words})\s*(?::|–|—|-\s)\s*(?=\S)`, "i"),
}));

const lettered = /^([A-Z]{1,3}\s?\d{0,2}|\d{1,2}[a-z]?)\s*(?:[.):]|\s[-–—])\s+(?=\S)/;

/** The section that a text announces; null where it is no heading with a kind of its own. */
export function readSectionHeading(text: string): SectionHeading | null {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length > 400) return null;
  for (const { kind, numbered, plain: unnumbered } of patterns) {
    const match = numbered.exec(plain);
    const written = match?.[2] ?? "";
    // "Priority a" is a word; "Priority A" and "Priority 1" are labels. "Outcomes In ..." is none.
    if (match && (/^\d|^[A-Z]{1,4}\s?\d|^[A-Z]$|^[IVX]+$/.test(written) || numbersInWords[written.toLowerCase()])) {
      return { kind, label: labelFor(match[1] ?? "", written), name: plain.slice(match[0].length).trim() };
    }
    const bare = unnumbered.exec(plain);
    if (bare) {
      const name = plain.slice(bare[0].length).trim();
      const inner = lettered.exec(name);
      return { kind, label: inner ? (inner[1] ?? null) : null, name: inner ? name.slice(inner[0].length) : name };
    }
  }
  return null;
}

/**
 * The short label: the number alone for priorities and single words ("Theme 2"); with the initials of its words where those are
 * the plan's other series ("Organisational Effectiveness Objective 1" is "OEO 1" on the sheet of that name) is told by `sheetLabel`.
 */
function labelFor(_words: string, written: string): string {
  return numbersInWords[written.toLowerCase()] ?? written.replace(/\s+/g, " ");
}

/** "A. Keeping all children safe": a letter or number in front of a heading that stands alone in its row. */
export function readLetteredHeading(text: string): SectionHeading | null {
  const match = lettered.exec(text);
  if (!match) return null;
  return { kind: "section", label: (match[1] ?? "").trim(), name: text.slice(match[0].length).trim() };
}

/** Initials of a heading's kind words: "Organisational Effectiveness Objective (Key Change) 1: ..." → "OEO". */
export function initialsOf(text: string): string {
  const words = text.replace(/\([^)]*\)/g, " ").split(/[:\d–—]/)[0] ?? "";
  return words
    .split(/\s+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word[0])
    .join("");
}

/** Whether a heading's own words say "priority". */
export function saysPriority(text: string): boolean {
  return /^[\w\s]*priorit(?:y|ies)\b/i.test(text.split(":")[0] ?? "");
}

/** "Action to narrow the gap", "Actions to support families": the group's name; null where the text is none. */
export function readGroupHeading(text: string): readonly string[] | null {
  const match = /^(?:key\s+)?(?:actions?|activit(?:y|ies)|work)\s+(?:to|for|on|under|that|which)\s+(.+)$/is.exec(text.trim());
  if (!match?.[1] || text.length > 160 || /[.;]$/.test(text.trim())) return null;
  return match[1].split(/\s*\/\s*actions?\s+to\s+/i).map((name) => name.replace(/\s+/g, " ").trim());
}

/** "Outcome measures:", "Outcome Indicators": what follows are the measures of the area above. */
export function announcesMeasures(text: string): boolean {
  return /^(?:(?:key|our|the|headline|related|linked|associated)\s+)?(?:(?:outcome|performance|success|national|key|headline)\s+)*(?:measures?|indicators?|kpis?)(?:\s+(?:of success|include|are))?\s*:?$/i.test(text.trim());
}

/** "National indicators: NI 55, NI 56": the measures that follow the announcing words on the same line; null where none do. */
export function announcedMeasures(text: string): string | null {
  const [, words = "", measures = ""] = /^([A-Za-z ]{4,60}?)\s*[:–—]\s*(\S.*)$/s.exec(text.trim()) ?? [];
  return measures !== "" && announcesMeasures(words) ? measures : null;
}

/** Words that speak of an inspection or review by somebody from outside. */
export function speaksOfInspection(text: string): boolean {
  return /\b(?:inspect(?:ion|ions|ed|orate|ors?)|ofsted|cqc|hmi|hmip|hmicfrs|estyn|JAR|APA|joint area review|annual performance assessment|peer (?:review|challenge)|ILACS|JTAI|WSOA|written statement of action|area SEND|well-led review|external review|monitoring visit|serious case review|audit report)\b/i.test(text);
}

/** "Completed actions", "Archive", "Closed recommendations": what stands there is done with. */
export function speaksOfArchive(text: string): boolean {
  return text.length <= 80 && /^(?:\W|\d)*(?:archived?|closed|completed?|done)\b(?:$|[\s:–-]+(?:\w+\s){0,2}(?:actions?|items?|tasks?|recs?|recommendations?|archive|milestones?|\d{4}.*)\b)|\barchived? (?:actions?|items?)\b|\barchive$/i.test(text.trim());
}

const bareKind = new RegExp(String.raw`^(?:${kindWords.map(({ words }) => words).join("|")})\s*:?$`, "i");

/**
 * A heading told in several cells of a row: "Priority | HW1 | Improve wellbeing", "Objective | Cleaner streets". The first names the kind,
 * a short label may follow, the words come last. Null where the cells are no such row.
 */
export function headingOfCells(texts: readonly string[]): SectionHeading | null {
  const [first = "", second = "", third = ""] = texts;
  if (texts.length < 2 || texts.length > 3 || first.length > 40 || !bareKind.test(first)) return null;
  const kind = first.replace(/\s*:$/, "");
  if (texts.length === 2) return readSectionHeading(`${kind}: ${second}`);
  return /^[A-Z]{0,5}\s?\d{1,3}(?:\.\d{1,2})?[a-z]?[.:]?$/i.test(second) ? readSectionHeading(`${kind} ${second.replace(/[.:]$/, "")}: ${third}`) : null;
}

/** What a cell of a priority, area or theme column names: "2. Tackle abuse", "Priority 1: Leadership", "A1", "Health". */
export function headingOfCell(text: string, field: "theme" | "priority" | "area"): { kind: "theme" | "priority" | "area"; label: string | null; name: string } {
  const plain = text.replace(/\s+/g, " ").trim();
  const section = readSectionHeading(plain) ?? readLetteredHeading(plain);
  if (section) return { kind: field, label: section.label, name: section.name };
  const numbered = /^(\d{1,2}(?:\.\d{1,2})?|[A-Z]{1,3}\s?\d{1,2}(?:\.\d{1,2})?)\s*[-–—:.)]?\s+(?=[A-Za-z])/.exec(plain);
  if (numbered) return { kind: field, label: numbered[1] ?? null, name: plain.slice(numbered[0].length) };
  if (/^(?:[A-Z]{0,4}\s?\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z]|[IVX]{1,4})\.?$/.test(plain)) return { kind: field, label: plain.replace(/\.$/, ""), name: "" };
  return { kind: field, label: null, name: plain };
}
