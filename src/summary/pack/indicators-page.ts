import { counted, shown, type IndicatorFacts, type PackFacts } from "./facts";
import { indicatorTable, travelWords } from "./indicator-table";
import { cell, columns, type PackBlock, type PackPage, type PackTable } from "./model";
import { indicatorsUnder } from "./priority-pages";

/**
 * Rated indicators that no priority's page shows: the whole list of a scorecard without actions, and those that no action or area of
 * the plan cites. Red and Amber with their reasons, Green in short; what is not rated has a page of its own.
 */
export function indicatorsPage(facts: PackFacts): PackPage {
  const shownElsewhere = new Set(facts.priorities.flatMap((priority) => indicatorsUnder(facts, priority)));
  const rest = facts.indicators.filter((one) => one.status !== "Not rated" && !shownElsewhere.has(one));
  const of = (...words: readonly string[]) => rest.filter(({ status }) => words.includes(status));
  const tables = [
    indicatorTable("indicator", "Red and Amber", [...of("Red"), ...of("Amber")]),
    inShort(rest.filter(({ status }) => status !== "Red" && status !== "Amber")),
  ].filter(({ rows }) => rows.length > 0);
  const counts: PackBlock = { kind: "text", strong: true, text: countsOf(rest, facts.priorities.length > 0) };
  return { id: "indicators", title: facts.priorities.length > 0 ? "Other indicators" : "Indicators", blocks: tables.length === 0 ? [] : [counts, ...tables] };
}

function countsOf(indicators: readonly IndicatorFacts[], others: boolean): string {
  const words = counted(indicators.map(({ status }) => status));
  const many = `${indicators.length} ${indicators.length === 1 ? "indicator" : "indicators"}`;
  return others ? `${many} with a status that no action or area of the plan cites: ${words}.` : `${many} with a status: ${words}.`;
}

function inShort(indicators: readonly IndicatorFacts[]): PackTable {
  return {
    kind: "table",
    heading: "On target or better",
    columns: columns(["Status", 1], ["Code", 1], ["Outcome measure", 1], ["Since the period before", 1], ["Period", 1], ["Latest", 1], ["Target", 1], ["Travel", 1]),
    rows: indicators.map((one) => ({
      key: `indicator | ${one.key}`,
      cells: [
        cell(one.status),
        cell(one.rating.code === one.rating.name ? "" : one.rating.code),
        cell(one.rating.name),
        cell(one.moved),
        cell(one.rating.period),
        cell(shown(one.indicator.actuals[one.rating.period])),
        cell(shown(one.indicator.targets[one.rating.period])),
        cell(travelWords[one.rating.travel]),
      ],
    })),
  };
}
