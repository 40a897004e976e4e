import fc from "fast-check";
import { evaluate, requestOf, settingsOf, type Evaluation } from "../../src/run";
import { summaryTables } from "../../src/run/summary-tables";
import { byPriority } from "../../src/summary/by-priority";
import { byQuarter } from "../../src/summary/by-quarter";
import { findingRows } from "../../src/summary/findings";
import { meetingPack, packFacts, type PackPage } from "../../src/summary/pack";
import { pivotLines, pivotsWorthMaking, type PivotLines, type PivotPlan, type PivotRows, type TableRow } from "../../src/summary/pivots";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

/**
 * Whatever the plan: everything that is counted is counted alike in the register, the PivotTables, the headline and the pack, and
 * equals what was put into the workbook.
 */

const asAt = "2010-10-01";
/** Due dates as typed, and the quarter of each; null: a recurrence. */
const dueDates = [["June 2010", "2010/11 Q1"], ["September 2010", "2010/11 Q2"], ["December 2010", "2010/11 Q3"], ["March 2011", "2010/11 Q4"], ["Ongoing", null]] as const;
const leads = ["Parks Manager", "Parks  manager", "Estates Lead", "Education Officer\nEstates lead", ""];
const points = ["Contract let", "Paint bought", "Benches in place", "Signs ordered"];

interface Row {
  readonly due: number;
  readonly lead: string;
  readonly points: number;
  readonly cites: readonly number[];
  readonly outcome: string;
  readonly delivery: string;
}

interface Figures {
  readonly actual: number | "nya";
  readonly target: number | "";
  readonly good: "Higher" | "Lower";
  readonly typed: string;
}

interface Made {
  /** The rows of each priority. */
  readonly priorities: readonly (readonly Row[])[];
  readonly indicators: readonly Figures[];
  readonly inherit: boolean;
  /** All priorities in one table with a column for them, or each on a sheet of its own. */
  readonly inOneTable: boolean;
}

const row: fc.Arbitrary<Row> = fc.record({
  due: fc.nat({ max: dueDates.length - 1 }),
  lead: fc.constantFrom(...leads),
  points: fc.nat({ max: points.length }),
  cites: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 }),
  outcome: fc.constantFrom("", "", "", "Red", "Amber", "Green", "Complete"),
  delivery: fc.constantFrom("", "", "Red", "Amber", "Green", "Complete"),
});
const figures: fc.Arbitrary<Figures> = fc.record({
  actual: fc.oneof(fc.integer({ min: 50, max: 150 }), fc.constant("nya" as const)),
  target: fc.oneof(fc.integer({ min: 90, max: 110 }), fc.constant("" as const)),
  good: fc.constantFrom("Higher", "Lower"),
  typed: fc.constantFrom("", "", "", "Red", "Amber", "Green"),
});
const made: fc.Arbitrary<Made> = fc.record({
  priorities: fc.array(fc.array(row, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 4 }),
  indicators: fc.array(figures, { minLength: 2, maxLength: 6 }),
  inherit: fc.boolean(),
  inOneTable: fc.boolean(),
});

const names = ["parks that people use", "halls that people use", "streets that are clean", "schools that open late"];

function workbookOf({ priorities, indicators, inOneTable }: Made): Parameters<typeof snapshotOf>[0] {
  const cellsOf = (one: Row, priority: number, index: number): TestCell[] => [
    `${priority + 1}.${index + 1}`,
    `Carry out piece of work ${priority + 1}.${index + 1}${one.cites.map((code) => ` (KPI ${code + 1})`).join("")}`,
    points.slice(0, one.points).map((point) => `• ${point}`).join("\n"),
    dueDates[one.due]?.[0] ?? "",
    one.lead,
    one.outcome,
    one.delivery,
  ];
  const headings = ["Ref", "Action", "Milestones", "By when", "Lead", "Outcome RAG", "Delivery RAG"];
  const nameOf = (priority: number) => names[priority] ?? "";
  const plans: Record<string, TestCell[][]> = inOneTable
    ? { Plan: [["Action plan 2010/11"], ["Priority", ...headings], ...priorities.flatMap((rows, priority) => rows.map((one, index) => [`Priority ${priority + 1}: ${nameOf(priority)}`, ...cellsOf(one, priority, index)]))] }
    : Object.fromEntries(priorities.map((rows, priority) => [`P${priority + 1}`, [[`Priority ${priority + 1}: ${nameOf(priority)} (2010/11)`], [`Outcome measure: KPI ${(priority % indicators.length) + 1}`], headings, ...rows.map((one, index) => cellsOf(one, priority, index))]]));
  return {
    ...plans,
    KPIs: [
      ["Code", "Indicator", "Good is", "Actual 2008/09", "Actual 2009/10", "Target 2009/10", "RAG"],
      ...indicators.map(({ actual, target, good, typed }, index): TestCell[] => [`KPI ${index + 1}`, `Pieces of work of kind ${index + 1}`, good, 100, actual, target, typed]),
    ],
  };
}

function evaluated(one: Made) {
  const snapshot = snapshotOf(workbookOf(one));
  const evaluation = evaluate(snapshot, { ...requestOf(settingsOf(snapshot), asAt), asAt, ragMeaning: "outcome", inheritFromArea: one.inherit, inheritanceAsked: true });
  const { tables, register } = summaryTables(evaluation, snapshot);
  const rows: PivotRows = { ...Object.fromEntries(tables.map(({ source, rows: of }) => [source, of])), findings: findingRows(evaluation.plan, evaluation.findings) };
  return { evaluation, register, rows };
}

const numberOf = (rowOf: TableRow, heading: string): number => (typeof rowOf[heading] === "number" ? rowOf[heading] : 0);
const summed = (rows: readonly TableRow[], heading: string): number => rows.reduce((total, one) => total + numberOf(one, heading), 0);

/** A PivotTable's numbers by its words: outer items by caption, and the grand totals. */
function shownBy(plan: PivotPlan, { across, lines }: PivotLines): { readonly outer: readonly (readonly [string, ReadonlyMap<string, number>])[]; readonly total: ReadonlyMap<string, number> } {
  const captions = plan.column === null ? plan.values.map(({ caption }) => caption) : [...across, plan.values[0]?.caption ?? ""];
  const by = (values: readonly number[]) => new Map(captions.map((caption, index) => [caption, values[index] ?? NaN]));
  return { outer: lines.flatMap(({ path, values }) => (path.length === 1 ? [[path[0] ?? "", by(values)] as const] : [])), total: by(lines.at(-1)?.values ?? []) };
}

const textsOf = (pages: readonly PackPage[], id: PackPage["id"]) => pages.filter((page) => page.id === id).flatMap(({ blocks }) => blocks);
/** "2 Red, 1 Not rated" as counts. */
const countsIn = (words: string): Record<string, number> => Object.fromEntries(words.split(", ").filter(Boolean).map((part) => [part.replace(/^\d+ /, ""), Number(/^\d+/.exec(part)?.[0])]));
const total = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

function packOf({ plan, ratings, findings, judgements }: Evaluation): readonly PackPage[] {
  return meetingPack(packFacts(plan, ratings, findings, asAt, judgements), "Plan", [], new Map(), { pages: null, priorities: null }).pages;
}

function checkCounts(one: Made): void {
  const { evaluation, register, rows } = evaluated(one);
  const all = one.priorities.flat();
  const pivots = new Map(pivotsWorthMaking(rows).map((plan) => [plan.name, { plan, source: rows[plan.source] ?? [], ...shownBy(plan, pivotLines(plan, rows[plan.source] ?? [])) }]));
  const pivot = (name: string) => {
    const found = pivots.get(name);
    if (!found) throw new Error(`there is no PivotTable ${name}`);
    return found;
  };

  // Every PivotTable: its grand total is the number of rows of its table; its lines add up to it, column by column; along, one first.
  for (const { plan, source, outer, total: grand } of pivots.values()) {
    const counted = plan.values.at(-1);
    expect([plan.name, grand.get(counted?.caption ?? "")]).toEqual([plan.name, source.length]);
    for (const [caption, value] of grand) expect([plan.name, caption, outer.reduce((sum, [, line]) => sum + (line.get(caption) ?? 0), 0)]).toEqual([plan.name, caption, value]);
    if (plan.values.length > 1 || plan.column !== null) {
      for (const [item, line] of [...outer, ["Grand Total", grand] as const]) {
        const along = [...line.entries()];
        expect([plan.name, item, along.slice(0, -1).reduce((sum, [, value]) => sum + value, 0)]).toEqual([plan.name, item, along.at(-1)?.[1]]);
      }
    }
    const labels = outer.map(([item]) => item.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  }

  // What was put in: actions by priority, leads, milestones, quarters, what people typed.
  expect(register).toHaveLength(all.length);
  expect(pivot("PlanCheckOutcome").outer.map(([, line]) => line.get("All actions"))).toEqual(one.priorities.map((of) => of.length));
  const leadsOf = ({ lead }: Row) => (lead === "" ? ["no lead named"] : lead.split("\n").map((name) => name.replace(/\s+/g, " ").toLowerCase()));
  for (const [lead, line] of pivot("PlanCheckLeads").outer) expect([lead, line.get("All actions")]).toEqual([lead, all.filter((of) => leadsOf(of).includes(lead.toLowerCase())).length]);
  expect(summed(register, "Milestones")).toBe(all.reduce((sum, of) => sum + of.points, 0));
  expect(rows.milestones ?? []).toHaveLength(summed(register, "Milestones"));
  const quarterOf = ({ due }: Row) => dueDates[due]?.[1] ?? "No date";
  for (const { quarter, count } of byQuarter(register)) expect([quarter, count]).toEqual([quarter, all.filter((of) => quarterOf(of) === quarter).length]);
  for (const [quarter, line] of pivots.get("PlanCheckQuarters")?.outer ?? []) expect([quarter, line.get("All actions")]).toEqual([quarter, all.filter((of) => quarterOf(of) === quarter).length]);
  // A milestone without a date of its own is due when its action is next due.
  expect((rows.milestones ?? []).map((of) => of["Quarter due"])).toEqual(all.flatMap((of) => Array.from({ length: of.points }, () => quarterOf(of))));
  for (const word of ["Red", "Amber", "Green", "Complete"]) {
    expect(register.filter((of) => of["RAG basis"] === "Typed" && of["Outcome RAG"] === word)).toHaveLength(all.filter(({ outcome }) => outcome === word).length);
    expect(register.filter((of) => of["Delivery RAG"] === word)).toHaveLength(all.filter(({ delivery }) => delivery === word).length);
  }

  // The headline's counts are the PivotTable's; what is an area's is counted apart.
  const { headline, findings } = evaluation;
  const outcome = pivot("PlanCheckOutcome").total;
  const of = (caption: string) => outcome.get(caption) ?? NaN;
  expect({ red: of("Red") + of("Red (area's)"), amber: of("Amber") + of("Amber (area's)"), green: of("Green") + of("Green (area's)"), complete: of("Complete"), none: of("Not rated") }).toEqual(headline.actionsByStatus);
  expect(of("Red (area's)") + of("Amber (area's)") + of("Green (area's)")).toBe(headline.inherited);
  expect(register.filter((line) => line["RAG basis"] === "Area's indicators" && line["Outcome RAG"] !== "Not rated")).toHaveLength(headline.inherited);
  if (!one.inherit) expect(headline.inherited).toBe(0);
  expect([headline.actions, headline.ratedActions, headline.typedActions]).toEqual([all.length, all.length - headline.actionsByStatus.none, all.filter((line) => line.outcome !== "").length]);
  const measured = pivot("PlanCheckIndicatorTravel").total;
  expect([measured.get("Red"), measured.get("Amber"), measured.get("Green"), measured.get("Not rated"), measured.get("All indicators")]).toEqual([headline.byStatus.red, headline.byStatus.amber, headline.byStatus.green, headline.indicators - headline.ratedIndicators, one.indicators.length]);
  expect(headline.notRated.reduce((sum, { count }) => sum + count, 0)).toBe(headline.indicators - headline.ratedIndicators);
  expect(headline.typedIndicators).toBe(one.indicators.filter(({ typed }) => typed !== "").length);
  const delivery = pivots.get("PlanCheckDelivery")?.total;
  if (delivery) expect([delivery.get("Red"), delivery.get("Amber"), delivery.get("Green"), delivery.get("Complete")]).toEqual([headline.delivery.byStatus.red, headline.delivery.byStatus.amber, headline.delivery.byStatus.green, headline.delivery.byStatus.complete]);

  // Findings: the PivotTable counts the list, the register those of its rows.
  expect(rows.findings).toHaveLength(findings.length);
  for (const [rule, line] of pivots.get("PlanCheckFindingsByRule")?.outer ?? []) expect([rule, line.get("All findings")]).toEqual([rule, findings.filter((finding) => finding.rule === rule).length]);
  const ofActions = findings.filter(({ sheet, row: at }) => evaluation.plan.actions.some((action) => action.sheet === sheet && action.rows.includes(at)));
  expect(summed(register, "Errors") + summed(register, "Warnings") + summed(register, "Information")).toBe(ofActions.length);

  // The pack says the same: on its cover, on the page of each priority, and where it lists what is not rated.
  const pages = packOf(evaluation);
  const [cover] = textsOf(pages, "cover").flatMap((block) => (block.kind === "table" ? [block.rows] : []));
  const counted = byPriority(register);
  expect((cover ?? []).map(({ cells }) => countsIn(cells[1]?.text ?? ""))).toEqual(counted.map(({ counts }) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))));
  expect((cover ?? []).map(({ cells }) => [total(countsIn(cells[2]?.text ?? "")), Number(cells[3]?.text)])).toEqual(one.priorities.map((lines) => [lines.length, lines.length]));
  const told = textsOf(pages, "priorities").flatMap((block) => (block.kind === "text" ? [block.text] : block.kind === "table" ? block.rows.flatMap(({ cells }) => (block.heading.startsWith("No outcome") ? [cells[1]?.text ?? ""] : [])) : []));
  const said = told.map((text) => /^(?:Outcome: (\d+) of|None of) (\d+) actions/.exec(text)).map((match) => [Number(match?.[1] ?? 0), Number(match?.[2])]);
  expect(said.map(([rated = 0]) => rated).reduce((sum, rated) => sum + rated, 0)).toBe(headline.ratedActions);
  expect(said.map(([, of2 = 0]) => of2).reduce((sum, actions) => sum + actions, 0)).toBe(all.length);
  const notRated = textsOf(pages, "notRated").flatMap((block) => (block.kind === "table" ? [block] : []));
  const without = notRated.find(({ heading }) => heading.startsWith("Actions without an outcome RAG"));
  expect((without?.rows ?? []).reduce((sum, { cells }) => sum + Number(cells[0]?.text), 0)).toBe(headline.actionsByStatus.none);
  expect(notRated.find(({ heading }) => heading.startsWith("Indicators"))?.rows.length ?? 0).toBe(headline.indicators - headline.ratedIndicators);
  const exceptions = textsOf(pages, "priorities").flatMap((block) => (block.kind === "table" && block.heading === "Red and Amber actions" ? block.rows : []));
  expect(exceptions).toHaveLength(register.filter((line) => [line["Outcome RAG"], line["Delivery RAG"]].some((word) => word === "Red" || word === "Amber")).length);
}

test("the plans that are made up hold what is counted: statuses of the row's own and of its area, typed ones, and none", () => {
  const seen = new Set(fc.sample(made, { numRuns: 20, seed: 20101001 }).flatMap((one) => evaluated(one).register.map((line) => `${line["RAG basis"]}: ${line["Outcome RAG"]}`)));
  expect([...seen]).toEqual(expect.arrayContaining(["Own indicators: Red", "Own indicators: Green", "Area's indicators: Red", "Area's indicators: Green", "Typed: Amber", "Typed: Complete", "None: Not rated"]));
});

test("register, PivotTables, headline and pack count alike what was put into the plan, whatever it holds", () => {
  fc.assert(fc.property(made, checkCounts), { numRuns: 60, seed: 20101001 });
});

test("and so they do after edits: rows go, come and get other statuses, figures are published", () => {
  const edit = fc.record({ priority: fc.nat(), at: fc.nat(), put: fc.option(row), publish: fc.integer({ min: 50, max: 150 }) });
  fc.assert(
    fc.property(made, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) => {
      const edited = edits.reduce<Made>((before, { priority, at, put, publish }) => {
        const priorities = before.priorities.map((lines, index) => {
          if (index !== priority % before.priorities.length) return lines;
          const place = at % lines.length;
          if (put) return [...lines.slice(0, place), put, ...lines.slice(place)];
          return lines.length > 1 ? lines.toSpliced(place, 1) : lines;
        });
        return { ...before, priorities, indicators: before.indicators.map((one, index) => (index === at % before.indicators.length ? { ...one, actual: publish } : one)) };
      }, first);
      checkCounts(edited);
    }),
    { numRuns: 30, seed: 20110331 },
  );
});
