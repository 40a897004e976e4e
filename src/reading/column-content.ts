import { linesOf } from "../plan/bullets";
import { isOnlyDates, noPlanPeriod } from "../plan/due-dates";
import { readIndicatorCodes } from "../plan/indicator-code";
import { isLabelled } from "../plan/labelled-cell";
import { namesPost } from "../plan/people";
import { isDeliveryWord, readRagStatus } from "../plan/rag-status";
import { readReferenceCell } from "../plan/references";
import type { Grid } from "./grid";

/** What stands in a column's cells: shares of its filled cells, 0 to 1. */
export interface ColumnContent {
  readonly filled: number;
  readonly rows: number;
  readonly dates: number;
  readonly rag: number;
  readonly delivery: number;
  readonly references: number;
  /** Numbers of two levels or more: "1.1". */
  readonly dotted: number;
  /** Cells that are codes of national indicators and little else. */
  readonly codes: number;
  readonly percentages: number;
  readonly figures: number;
  readonly marks: number;
  readonly labelled: number;
  readonly urgency: number;
  readonly people: number;
  readonly meanLength: number;
  readonly meanLines: number;
  /** Different values over filled cells. */
  readonly distinct: number;
}

const mostSampled = 600;
const urgencyWords = /^(?:\d\s*[-–:]\s*)?(?:very )?(?:high|medium|med|low|h|m|l|critical|urgent|essential|desirable|hi|lo|immediate)(?:\s*priority)?(?:\s*\(?\d\)?)?$/i;

type Question = "dates" | "rag" | "delivery" | "references" | "dotted" | "codes" | "percentages" | "figures" | "marks" | "labelled" | "urgency" | "people";

const tests: Readonly<Record<Question, (text: string) => boolean>> = {
  dates: (text) => text.length < 200 && isOnlyDates(text, noPlanPeriod),
  rag: (text) => text.length < 40 && readRagStatus(text) !== null,
  delivery: (text) => text.length < 60 && isDeliveryWord(text),
  references: (text) => readReferenceCell(text) !== null && !/^(?:19|20)\d\d$/.test(text),
  dotted: (text) => /^\d{1,3}(?:\.\d{1,3})+[a-z]?$/i.test(text),
  codes: (text) => text.length <= 80 && readIndicatorCodes(text).length > 0,
  percentages: (text) => /^\d{1,3}(?:\.\d+)?\s*%$/.test(text),
  marks: (text) => /^(?:x+|[✓✔☑●■▲◆*•→>–—-]+|y(?:es)?|1)$/i.test(text),
  figures: (text) => /^[£<>~]?\s?-?[\d,.]+\s*(?:%|k|m)?$/i.test(text),
  labelled: isLabelled,
  people: (text) => text.length < 90 && (namesPost(text) || /^(?:(?:Dr|Mr|Mrs|Ms|Cllr)\.? )?[A-Z][a-z'’-]+ [A-Z][A-Za-z'’-]+$/.test(text) || /^[A-Z]{2,3}$/.test(text)),
  urgency: (text) => urgencyWords.test(text),
};

/** By the list of a table's rows, then column: a table's columns are looked at again once its sheet's indicators are known. */
const contents = new WeakMap<readonly number[], Map<number, ColumnContent>>();

/** Looks at the cells of one column below the header; long tables are sampled. */
export function contentOf(grid: Grid, rows: readonly number[], column: number): ColumnContent {
  let known = contents.get(rows);
  if (!known) contents.set(rows, (known = new Map()));
  let content = known.get(column);
  if (!content) known.set(column, (content = sampleOf(grid, rows, column)));
  return content;
}

function sampleOf(grid: Grid, rows: readonly number[], column: number): ColumnContent {
  const step = Math.max(1, Math.ceil(rows.length / mostSampled));
  const texts: string[] = [];
  let seen = 0;
  for (let i = 0; i < rows.length; i += step) {
    const row = rows[i] ?? 0;
    // Headings of sections, across the table, say nothing of a column.
    if (grid.filled(row).length < 2) continue;
    seen++;
    const text = grid.text(row, column);
    if (text !== "") texts.push(text);
  }
  return new Sample(texts, seen);
}

/** Answers a question about the cells when it is first asked: a column with a heading that tells is asked few. */
class Sample implements ColumnContent {
  private readonly shares = new Map<Question, number>();
  private lines: number | null = null;
  private different: number | null = null;

  constructor(
    private readonly texts: readonly string[],
    readonly rows: number,
  ) {}

  get filled(): number {
    return this.texts.length;
  }

  get dates(): number {
    return this.share("dates");
  }

  get rag(): number {
    return this.share("rag");
  }

  get delivery(): number {
    return this.share("delivery");
  }

  get references(): number {
    return this.share("references");
  }

  get dotted(): number {
    return this.share("dotted");
  }

  get codes(): number {
    return this.share("codes");
  }

  get percentages(): number {
    return this.share("percentages");
  }

  get figures(): number {
    return this.share("figures");
  }

  get marks(): number {
    return this.share("marks");
  }

  get labelled(): number {
    return this.share("labelled");
  }

  get urgency(): number {
    return this.share("urgency");
  }

  get people(): number {
    return this.share("people");
  }

  get meanLength(): number {
    return this.mean((text) => text.length);
  }

  get meanLines(): number {
    this.lines ??= this.mean((text) => linesOf(text).length);
    return this.lines;
  }

  get distinct(): number {
    this.different ??= this.filled === 0 ? 0 : new Set(this.texts).size / this.filled;
    return this.different;
  }

  private share(question: Question): number {
    const known = this.shares.get(question);
    if (known !== undefined) return known;
    const share = this.filled === 0 ? 0 : this.texts.filter(tests[question]).length / this.filled;
    this.shares.set(question, share);
    return share;
  }

  private mean(measure: (text: string) => number): number {
    return this.filled === 0 ? 0 : this.texts.reduce((sum, text) => sum + measure(text), 0) / this.filled;
  }
}
