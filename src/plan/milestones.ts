import { linesOf, pointsOf, saysSomething, withoutBullet, type PointStyle } from "./bullets";
import { isOnlyDates, readDueDates, type DueDateContext } from "./due-dates";
import type { DueDate, Milestone } from "./model";
import { rememberingFor } from "./remember";

/** What a milestones cell says. */
export interface MilestoneReading {
  readonly milestones: readonly Milestone[];
  /** Labels with nothing behind them: "Q3". */
  readonly emptyLabels: readonly string[];
  /** Every date that a label gives, each period once, in order: also of empty labels. */
  readonly labelDates: readonly DueDate[];
}

const quarterLabel = /^(Q(?:uarter|tr)?\.?\s?[1-4](?:\s*(?:[-–/,&]|and|to)\s*(?:Q(?:uarter|tr)?\.?\s?)?[1-4](?!\d|\/\d\d))*(?:\s+(?:(?:19|20)\d\d|\d\d)[-–/]\d\d(?=\s*:))?)\s*\/?\s*(?:[:.)–-]+\s*|\s+|$)/i;

/** Where the next quarter begins on the same line: "Q1 - Tender Q2 - Start". */
const nextQuarter = /(?<=\S)\s+(?=Q(?:uarter|tr)?\.?\s?[1-4]\s*[:–-](?:\s|$))/i;

/** What a milestone says of itself: ticked, or "completed", at its start or end. */
const doneMark = /^(?:✓|✔|☑|\[x\])|\b(?:\((?:complete|completed|done|achieved)\)|- (?:complete|completed|done))\s*\.?$/i;

/**
 * The milestones of a cell. Lines that start with a quarter ("Q1 ...", "Q2/Q3 ...", "Q4" alone on its line) are dated by it, and
 * so are the lines below until the next label; before a colon a label may have its year ("Q1 2024/25: ..."). A label behind which nothing stands is told apart.
 */
export function readMilestones(text: string, style: PointStyle, context: DueDateContext): MilestoneReading {
  return style === "bullets" ? ofBullets(text, context) : ofLines(text, context);
}

const ofBullets = rememberingFor((text, context: DueDateContext) => readFresh(text, "bullets", context));
const ofLines = rememberingFor((text, context: DueDateContext) => readFresh(text, "lines", context));

function readFresh(text: string, style: PointStyle, context: DueDateContext): MilestoneReading {
  const whole = linesOf(text);
  const isLabelled = (line: string): boolean => quarterLabel.test(withoutBullet(line));
  if (!whole.some(isLabelled)) {
    return { milestones: pointsOf(text, style).map((point) => milestoneOf(point, null, [], context)), emptyLabels: [], labelDates: [] };
  }
  const lines = whole.flatMap((line) => (isLabelled(line) ? line.split(nextQuarter) : [line]));
  const milestones: Milestone[] = [];
  const emptyLabels: string[] = [];
  const labelDates: DueDate[] = [];
  let label: string | null = null;
  let dates: readonly DueDate[] = [];
  let filled = true;
  const close = (): void => {
    if (label !== null && !filled) emptyLabels.push(label);
  };
  for (const line of lines) {
    const plain = withoutBullet(line);
    const match = quarterLabel.exec(plain);
    // "Q4 2010/11 report" starts with a date of its own, which the label's pattern would cut.
    if (match && !/^\s*(?:19|20)\d\d/.test(plain.slice(match[0].length))) {
      close();
      label = (match[1] ?? "").trim();
      dates = readDueDates(label, context).dates;
      for (const date of dates) if (!labelDates.some((other) => other.start === date.start)) labelDates.push(date);
      const rest = plain.slice(match[0].length).trim();
      filled = saysSomething(rest);
      if (filled) milestones.push(milestoneOf(rest, label, dates, context));
    } else if (saysSomething(plain)) {
      milestones.push(milestoneOf(plain, label, dates, context));
      filled = true;
    }
  }
  close();
  return { milestones, emptyLabels, labelDates };
}

function milestoneOf(text: string, label: string | null, labelDates: readonly DueDate[], context: DueDateContext): Milestone {
  const own = datesAtEdge(text, context);
  const first = labelDates[0];
  const last = labelDates.at(-1);
  const fromLabel: DueDate | null = first && last ? { text: label ?? first.text, start: first.start, end: last.end } : null;
  return { text, label, when: fromLabel ?? own[0] ?? null, done: doneMark.test(text) ? true : null };
}

/** A date that labels a point: "June 2010: ...", "... (June 2010)", "... by June 2010". */
export function datesAtEdge(text: string, context: DueDateContext): DueDate[] {
  // What stands before the first sign is looked at only where there is one.
  const head = /[:–-]/.test(text) ? /^([^:–]{3,40}?)\s*(?::|–|-\s)\s*\S/.exec(text)?.[1] : undefined;
  if (head && isOnlyDates(head, context)) return [...readDueDates(head, context).dates];
  const bracket = /\(([^()]{3,40})\)\s*\.?$/.exec(text)?.[1];
  if (bracket && isOnlyDates(bracket, context)) return [...readDueDates(bracket, context).dates];
  const tail = dateAtEnd(text);
  if (tail?.[1] && isOnlyDates(tail[1], context)) return [...readDueDates(tail[0], context).dates];
  return [];
}

const lastWords = /\b(?:by|before|in|from|until|no later than|end of)\s+([\w\s,'’/-]{3,30}?)\s*\.?$/gi;
/** The longest that it can match, with room for spaces. */
const longestLastWords = 80;

/** Looked for at the end alone: "in" and "by" stand all over a sentence, and each would be tried. */
function dateAtEnd(text: string): RegExpExecArray | null {
  lastWords.lastIndex = Math.max(0, text.length - longestLastWords);
  return lastWords.exec(text);
}
