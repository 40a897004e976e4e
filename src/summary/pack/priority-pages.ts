import { correctiveAction, counted, datesOf, needsExplaining, type ActionFacts, type IndicatorFacts, type PackFacts } from "./facts";
import { indicatorTable } from "./indicator-table";
import { cell, cellOrTyped, columns, fieldValue, typedCell, type PackPage, type PackTable } from "./model";

const severity = (facts: ActionFacts): number => (facts.outcome === "Red" || facts.delivery === "Red" ? 0 : 1);

/**
 * A page for every priority that has something to tell: judgement, outcomes, delivery, every Red and Amber, overdue
 * milestones. Those without any of these share one table, so that nobody leafs through empty pages.
 */
export function priorityPages(facts: PackFacts, only: readonly string[] | null): PackPage[] {
  const chosen = facts.priorities
    .filter((priority) => only === null || only.includes(priority))
    .map((priority) => {
      const actions = facts.actions.filter((one) => one.priority === priority);
      const indicators = indicatorsOf(facts, actions);
      const told = [...(indicators.some(hasFigure) ? [indicatorTable(`outcome ${priority}`, "Outcomes", indicators)] : []), ...tableOrNone(exceptionTable(actions)), ...tableOrNone(overdueTable(facts, priority))];
      return { priority, actions, told };
    });
  const full = chosen
    .filter(({ told }) => told.length > 0)
    .map(({ priority, actions, told }): PackPage => ({
      id: "priorities",
      title: facts.inFull(priority),
      blocks: [{ kind: "field", key: judgementOf(priority), label: "Overall judgement", lines: 3 }, { kind: "text", text: countsOf(actions), strong: true }, ...told],
    }));
  const quiet = chosen.filter(({ told }) => told.length === 0);
  if (quiet.length === 0) return full;
  const table: PackTable = {
    kind: "table",
    heading: "No outcome with figures, nothing Red or Amber, no overdue milestone",
    columns: columns(["Priority", 3], ["Where its actions stand", 2], ["Overall judgement", 3]),
    rows: quiet.map(({ priority, actions }) => ({ key: judgementOf(priority), cells: [cell(facts.inFull(priority)), cell(countsOf(actions)), typedCell(fieldValue)] })),
  };
  return [...full, { id: "priorities", title: full.length > 0 ? "Other priorities" : "Priorities", blocks: [table] }];
}

/** Names a priority's judgement for good, whether it has a page or a row. */
const judgementOf = (priority: string): string => `judgement | ${priority}`;

/** Whether there is anything to read of an indicator: a status, or a figure in the period that counts. */
function hasFigure({ rating, indicator }: IndicatorFacts): boolean {
  const actual = indicator.actuals[rating.period];
  return rating.status !== "none" || (actual !== undefined && (actual.value !== null || Boolean(actual.range)));
}

function tableOrNone(table: PackTable): readonly PackTable[] {
  return table.rows.length > 0 ? [table] : [];
}

/** Outcome and delivery counted apart, with their denominators; what is the area's apart again. */
function countsOf(actions: readonly ActionFacts[]): string {
  const all = actions.length;
  const rated = actions.filter(({ outcome }) => outcome !== "Not rated");
  const area = rated.filter(({ rating, action }) => !action.outcomeRag && rating?.basis === "area").length;
  const outcome = rated.length === 0 ? `None of ${all} actions has an outcome RAG.` : `Outcome: ${rated.length} of ${all} actions rated: ${counted(rated.map((one) => one.outcome))}.${area > 0 ? ` ${area} of them carry their area's status.` : ""}`;
  const given = actions.flatMap(({ delivery }) => (delivery && delivery !== "Not rated" ? [delivery] : []));
  return given.length === 0 ? `${outcome} No delivery RAG was given.` : `${outcome} Delivery: ${given.length} of ${all} given: ${counted(given)}.`;
}

/** The indicators that a priority's page shows. */
export function indicatorsUnder(facts: PackFacts, priority: string): IndicatorFacts[] {
  return indicatorsOf(facts, facts.actions.filter((one) => one.priority === priority));
}

function indicatorsOf(facts: PackFacts, actions: readonly ActionFacts[]): IndicatorFacts[] {
  const labels = new Set(actions.map(({ action }) => action.priority).filter((label) => label !== null));
  const areas = new Set(actions.map(({ action }) => `${action.sheet}\u0000${action.area ?? ""}`));
  const codes = new Set([
    ...actions.flatMap(({ action }) => action.indicators),
    ...facts.plan.areas
      .filter((area) => areas.has(`${area.sheet}\u0000${area.name}`) && (area.priority === null || labels.size === 0 || labels.has(area.priority)))
      .flatMap((area) => area.indicators),
    ...facts.plan.areas.filter((area) => area.kind === "priority" && area.priority !== null && labels.has(area.priority)).flatMap((area) => area.indicators),
  ]);
  return facts.indicators.filter(({ rating }) => codes.has(rating.code));
}

function exceptionTable(actions: readonly ActionFacts[]): PackTable {
  const rows = actions.filter(needsExplaining).sort((a, b) => severity(a) - severity(b));
  return {
    kind: "table",
    heading: "Red and Amber actions",
    columns: ["RAG", "Reference", "Action", "Reason", "Commentary", "Corrective action", "Owner", "By when"].map((heading) => ({ heading, span: 1 })),
    rows: rows.map((facts) => {
      const { action, outcome, delivery, rating } = facts;
      return {
        key: `exception | ${facts.key}`,
        cells: [
          cell(outcome === "Red" || outcome === "Amber" ? outcome : (delivery ?? outcome)),
          cell(action.ref ?? ""),
          cell(action.text || (action.crossReference?.text ?? "")),
          cell([reasonOf(facts), delivery && delivery !== "Not rated" ? `Delivery: ${delivery}.` : ""].filter(Boolean).join(" ") || (rating?.reason ?? "")),
          cellOrTyped(action.commentary?.trim() ?? "", "commentary"),
          cellOrTyped(correctiveAction(facts), "corrective action"),
          cellOrTyped(action.leads.join("; "), "owner"),
          cellOrTyped(datesOf(action), "by when"),
        ],
      };
    }),
  };
}

function reasonOf({ action, rating, outcome }: ActionFacts): string {
  if (action.outcomeRag && rating && rating.status !== action.outcomeRag.status) return `${outcome} is a person's judgement. Computed: ${rating.reason}`;
  return rating?.reason ?? "";
}

function overdueTable({ milestones }: PackFacts, priority: string): PackTable {
  return {
    kind: "table",
    heading: "Overdue milestones",
    columns: columns(["Reference", 2], ["Milestone", 2], ["Action", 2], ["Lead", 1], ["Due", 1]),
    rows: milestones
      .filter((row) => row.Priority === priority && row.State === "Late")
      .map((row, index) => ({
        key: `overdue | ${row.Sheet} ${row.Cell} ${index}`,
        cells: [cell(row.Reference), cell(row.Milestone), cell(row.Action), cell(row.Leads), cell(row.Due)],
      })),
  };
}
