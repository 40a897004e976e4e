import type { Skipped } from "../workbook/changes";
import type { Journal } from "../workbook/journal";

export interface ApplyResult {
  /** Enough to put back what was done; kept in the workbook, too. */
  readonly journal: Journal;
  readonly skipped: readonly Skipped[];
  /** Whether the written cells were read back and hold what was to be written. */
  readonly verified: boolean;
  /** Where they do not: "'Sheet 1'!B2", at most twenty. */
  readonly differing: readonly string[];
  /** Labels of earlier journals that were dropped, because only the last ten (500 KB) are kept. */
  readonly dropped: readonly string[];
  /** Ids of journals of which nothing is left to put back, because marks were taken off; this run's own may be one. */
  readonly undone: readonly string[];
}

/** A place that was left as it is when a run was put back. */
export interface LeftAlone {
  readonly sheet: string;
  readonly address: string | null;
  readonly why: string;
}

export interface PutBackResult {
  readonly label: string;
  /** Cells that hold again what they held before. */
  readonly restored: number;
  /** Cells and sheets that somebody changed since. */
  readonly changedSince: readonly LeftAlone[];
  /** What is no longer there, or cannot be reached because it is protected. */
  readonly missing: readonly LeftAlone[];
  readonly removedSheets: readonly string[];
  /** Sheets of Plan Check's own that still show what the run built: they are built anew by the next one. */
  readonly outOfDate: readonly string[];
}
