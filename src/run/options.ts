import type { Period } from "../plan/model";

/** What a run is asked to do, beside the workbook itself. */
export interface RunOptions {
  /** ISO date: everything is judged as at this day. */
  readonly asAt: string;
  /** The reporting period the user chose, as the sheets label it; null: proposed from the sheets. */
  readonly reportingPeriod: string | null;
  /** The plan's period the user gave; null: as read. */
  readonly planPeriod: Period | null;
  /** Id of the RAG policy. */
  readonly policy: string;
  /** Whether rows without an indicator of their own take their area's status. */
  readonly inheritFromArea: boolean;
}
