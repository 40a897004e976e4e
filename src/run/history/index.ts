/**
 * Quarters that somebody closed, kept in the workbook, and what moved since. A quarter is closed only when the user says so.
 */
export type { ClosedQuarter, KeptIndicator, StatusCounts } from "./closed-quarter";
export { closeQuarterChanges, forgetQuarterChanges, proposeQuarterName, quarterOfEvaluation } from "./close-quarter";
export { historyJson, historyKey, historyLimit, historyOf, withoutQuarter, withQuarter, type History } from "./history";
export { actionNames, markOf } from "./names";
export { keptQuarters } from "./kept-quarters";
export { policyChanges, ragOverTime, type StoodThen } from "./over-time";
export { since, sinceLast, type ActionSince, type ColourChange, type IndicatorSince, type SinceLast } from "./since-last";
