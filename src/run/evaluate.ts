import { withConflictingFigures } from "../plan/conflicting-figures";
import type { Plan } from "../plan/model";
import { withTargetSpan } from "../plan/target-spans";
import { proposeReportingPeriod, reportingPeriodsOf } from "../rag";
import { mappingOf, readPlan } from "../reading";
import { checkPlan, ruleConfigOf, rules } from "../rules";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { attention } from "./attention";
import { carryState } from "./carry/made-sheets";
import type { Evaluation, RagTarget } from "./evaluation";
import { historyOf, keptQuarters } from "./history";
import { headline } from "./headline";
import { withOfferedFixes } from "./offered-fixes";
import type { RunOptions, RunRequest } from "./options";
import { markedCells } from "./marks";
import { policyInForce, policyNotes } from "./policy-in-force";
import { questions } from "./questions";
import { madeSummaries } from "./remove-summaries";
import { judgementsOf, withoutSettled } from "./judgements";
import { withRagMeaning } from "./rag-meaning";
import { withTypedStatuses } from "./typed-statuses";
import { ragTarget } from "./rag-columns";
import { rateUnder } from "./rate-under";
import { proposeAsAt } from "./settings";
import { writtenStatuses } from "./written-statuses";

/** Counts below this are small enough to identify somebody. */
const smallCount = 5;

/**
 * One run over a workbook that was read: plan, ratings, findings and what is to be said and written. Pure: the same
 * snapshot and request give the same evaluation, in the pane, in a worker, in Node and in a test.
 */
export function evaluate(snapshot: WorkbookSnapshot, request: RunRequest): Evaluation {
  const read = withRagMeaning(
    withPersonsWord(readPlan(snapshot, { mapping: mappingOf(snapshot), planPeriod: request.planPeriod }), request),
    request.ragMeaning,
  );
  const targets = ragTargets(read, snapshot);
  const typed = withTypedStatuses(read, snapshot, targets);
  const plan = { ...typed, indicators: withConflictingFigures(typed.indicators) };
  const asAt = typeof request.asAt === "string" ? request.asAt : proposeAsAt(request.asAt.today, plan.period);
  const options: RunOptions = { ...request, asAt };
  const reportingPeriod = options.reportingPeriod ?? proposeReportingPeriod(plan, options.asAt);
  const policy = policyInForce(options);
  const { ratings, tolerance, tolerancePoints } = rateUnder(plan, options, policy);
  const ruleConfig = ruleConfigOf(snapshot.documents);
  const checked = checkPlan(
    plan,
    { asAt: options.asAt, period: plan.period, reportingPeriod, ratings, tolerance, tolerancePoints, agreedTolerances: policy.amber.by === "agreed", smallCount, written: writtenStatuses(plan, ratings, snapshot, targets) },
    ruleConfig,
  );
  const judgements = judgementsOf(plan, ratings, snapshot.documents);
  const findings = withOfferedFixes(withoutSettled(checked.findings, judgements), snapshot);
  return {
    options,
    plan,
    policy,
    ratings,
    reportingPeriod,
    reportingPeriods: reportingPeriodsOf(plan),
    findings,
    faults: checked.faults,
    rules: rules.map(({ meta: { id, summary, severity } }) => ({ id, summary, severity })),
    ruleConfig,
    setAside: checked.setAside,
    lapsed: checked.lapsed,
    cameBack: checked.cameBack,
    headline: headline(plan, ratings, reportingPeriod),
    attention: attention(plan, ratings, policy, findings),
    questions: questions(plan, ratings, options, policy),
    notUnderstood: [
      ...policyNotes(options).map((text) => ({ text, sheet: null, address: null })),
      ...plan.unread.map((unread) => ({ text: `${unread.text}: ${unread.why}`, sheet: unread.sheet, address: unread.address })),
      ...snapshot.notRead.map((text) => ({ text, sheet: null, address: null })),
    ],
    history: keptQuarters(historyOf(snapshot.documents), { plan, ratings, options, policy }),
    judgements,
    ragTargets: targets,
    markedCells: [...markedCells(snapshot).values()].reduce((sum, cells) => sum + cells, 0),
    summaries: madeSummaries(snapshot),
    carry: carryState(snapshot, plan),
    willSkip: snapshot.sheets
      .filter((sheet) => sheet.isProtected && plan.tables.some((table) => table.sheet === sheet.name))
      .map((sheet) => ({ sheet: sheet.name, why: "The sheet is protected, so nothing is written to it. Unprotect it and run again to fill it." })),
  };
}

/** A person's answers about direction, tolerance and what a target is for, after what the sheet itself says and before everything else (RAG.md). */
function withPersonsWord(plan: Plan, { polarities, tolerances, targetSpans = {} }: Pick<RunOptions, "polarities" | "tolerances" | "targetSpans">): Plan {
  if ([polarities, tolerances, targetSpans].every((answers) => Object.keys(answers).length === 0)) return plan;
  return {
    ...plan,
    indicators: plan.indicators.map((read) => {
      const span = targetSpans[read.code];
      const indicator = span ? withTargetSpan(read, span) : read;
      const polarity = indicator.polaritySource === "sheet" ? undefined : polarities[indicator.code];
      const tolerance = indicator.tolerance === null ? tolerances[indicator.code] : undefined;
      return {
        ...indicator,
        ...(polarity ? { polarity, polaritySource: "user" as const } : {}),
        ...(tolerance ? { tolerance: tolerance.amount, toleranceUnit: tolerance.unit, toleranceSource: "user" as const } : {}),
      };
    }),
  };
}

function ragTargets(plan: Plan, snapshot: WorkbookSnapshot): RagTarget[] {
  const rowsOf = new Map<string, number[]>();
  const add = (table: string | undefined, row: number): void => {
    if (table === undefined) return;
    const rows = rowsOf.get(table);
    if (rows) rows.push(row);
    else rowsOf.set(table, [row]);
  };
  // Actions on cards have no columns of their own.
  const inColumns = new Set(plan.tables.filter((table) => table.kind === "actions").map(({ id }) => id));
  for (const action of plan.actions) if (inColumns.has(action.table)) add(action.table, action.row);
  // An indicator's figures stand in a list, or in a small table of a form.
  const lists = plan.tables.filter((table) => table.kind === "indicators" || table.kind === "form");
  for (const indicator of plan.indicators) {
    const row = indicator.valuesRow ?? indicator.row;
    add(lists.find((table) => table.sheet === indicator.sheet && table.firstRow <= row && row <= table.lastRow)?.id, row);
  }
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return plan.tables.flatMap((table) => {
    const sheet = sheets.get(table.sheet);
    const rows = rowsOf.get(table.id);
    if (!sheet || sheet.isProtected || !rows) return [];
    return [ragTarget(sheet, table, plan.tables, rows)];
  });
}
