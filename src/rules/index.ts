import type { Plan } from "../plan/model";
import { actionCrossReferenceOnly } from "./action/cross-reference-only";
import { actionDuplicate } from "./action/duplicate";
import { actionMissing } from "./action/missing";
import { crossReferenceBroken } from "./cross-reference/broken";
import { dateAfterPeriod } from "./date/after-period";
import { dateBeforePeriod } from "./date/before-period";
import { dateCountMismatch } from "./date/count-mismatch";
import { dateMissing } from "./date/missing";
import { dateOverdue } from "./date/overdue";
import { dateStartAfterEnd } from "./date/start-after-end";
import { dateUnreadable } from "./date/unreadable";
import { disclosureSmallCount } from "./disclosure/small-count";
import { groupEmpty } from "./group/empty";
import { indicatorDuplicate } from "./indicator/duplicate";
import { indicatorMalformed } from "./indicator/malformed";
import { indicatorMissing } from "./indicator/missing";
import { indicatorNameMismatch } from "./indicator/name-mismatch";
import { indicatorUnknown } from "./indicator/unknown";
import { leadMissing } from "./lead/missing";
import { leadPlaceholder } from "./lead/placeholder";
import { measureBaselineToBeSet } from "./measure/baseline-to-be-set";
import { measureDirectionConflict } from "./measure/direction-conflict";
import { measurePercentageConflict } from "./measure/percentage-conflict";
import { measureTargetMissing } from "./measure/target-missing";
import { milestoneMissing } from "./milestone/missing";
import { partnerMissing } from "./partner/missing";
import { polarityUnknown } from "./polarity/unknown";
import { ragDisagrees } from "./rag/disagrees";
import { ragNoCorrectiveAction } from "./rag/no-corrective-action";
import { ragStale } from "./rag/stale";
import { recommendationUnanswered } from "./recommendation/unanswered";
import { referenceDuplicate } from "./reference/duplicate";
import { referenceFormat } from "./reference/format";
import { referenceMissing } from "./reference/missing";
import { referenceSequence } from "./reference/sequence";
import { resourceMissing } from "./resource/missing";
import { riskIncomplete } from "./risk/incomplete";
import { statusContradicts } from "./status/contradicts";
import { targetMissing } from "./target/missing";
import { targetRegresses } from "./target/regresses";
import { unitMixed } from "./unit/mixed";
import { valueJump } from "./value/jump";
import { valueNotYetAvailable } from "./value/not-yet-available";
import { valueUnreadable } from "./value/unreadable";
import { runRules, type Checked } from "./check-plan";
import type { RuleConfig } from "./config";
import type { Rule, RuleContext } from "./rule";

export { defaultRuleConfig, ruleConfig, ruleConfigKey, ruleConfigOf, type RuleConfig, type RuleSetting, type SetAside, type SheetSetAside } from "./config";
export { changedConfig, isEmptyConfig, type ConfigChange } from "./config-change";
export type { SetAsideFinding } from "./config-match";
export { rowWords, type RowWords } from "./row-words";
export type { Checked } from "./check-plan";
export type { Finding, Fix, Rule, RuleContext, RuleExample, RuleMeta, Severity } from "./rule";

/** Every rule, in the order in which the pane and the docs list them. */
export const rules: readonly Rule[] = [
  actionCrossReferenceOnly,
  actionDuplicate,
  actionMissing,
  referenceDuplicate,
  referenceFormat,
  referenceMissing,
  referenceSequence,
  crossReferenceBroken,
  milestoneMissing,
  measureBaselineToBeSet,
  measureDirectionConflict,
  measurePercentageConflict,
  measureTargetMissing,
  dateAfterPeriod,
  dateBeforePeriod,
  dateCountMismatch,
  dateMissing,
  dateOverdue,
  dateStartAfterEnd,
  dateUnreadable,
  leadMissing,
  leadPlaceholder,
  partnerMissing,
  resourceMissing,
  indicatorDuplicate,
  indicatorMalformed,
  indicatorMissing,
  indicatorNameMismatch,
  indicatorUnknown,
  valueJump,
  valueNotYetAvailable,
  valueUnreadable,
  targetMissing,
  targetRegresses,
  unitMixed,
  polarityUnknown,
  ragDisagrees,
  ragNoCorrectiveAction,
  ragStale,
  statusContradicts,
  recommendationUnanswered,
  groupEmpty,
  riskIncomplete,
  disclosureSmallCount,
];

/** Runs every rule over a plan with the workbook's own settings; a rule that throws is reported as a fault and the run goes on. */
export function checkPlan(plan: Plan, context: RuleContext, config: RuleConfig): Checked {
  return runRules(rules, plan, context, config);
}
