import type { KeptQuarters } from "../evaluation";
import { proposeQuarterName } from "./close-quarter";
import type { History } from "./history";
import { sinceLast, type Measured } from "./since-last";

/** What the pane shows of the history: the quarters without their contents, and the movement in sentences. */
export function keptQuarters(history: History, evaluation: Measured): KeptQuarters {
  return {
    proposedName: proposeQuarterName(evaluation.options.asAt),
    quarters: history.quarters.map(({ name, asAt, reportingPeriod, indicators, actions }) => ({ name, asAt, reportingPeriod, indicators: indicators.length, actions: actions?.length ?? null })),
    dropped: history.dropped,
    unread: history.unread.length,
    since: sinceLast(history, evaluation)?.sentences ?? null,
  };
}
