import type { Action, Plan } from "../../src/plan/model";
import { policyOf } from "../../src/rag";
import type { Evaluation } from "../../src/run/evaluation";
import type { Finding } from "../../src/rules/rule";

/** An action of an invented plan. */
export function exampleAction(row: number, fields: Partial<Action> = {}): Action {
  return {
    sheet: "Healthy weight",
    row,
    table: "t1",
    rows: [row],
    ref: `A${row}`,
    priority: "1",
    area: null,
    theme: null,
    group: null,
    text: `Do thing ${row}`,
    milestones: [],
    when: [],
    unreadableDates: [],
    leads: ["Jo Park"],
    partners: [],
    resources: [],
    indicators: [],
    mentions: [],
    crossReference: null,
    outcomeRag: null,
    deliveryRag: null,
    status: null,
    percentComplete: null,
    commentary: null,
    correctiveAction: null,
    cells: {},
    ...fields,
  };
}

export function exampleFinding(fields: Partial<Finding> = {}): Finding {
  return {
    rule: "lead/missing",
    severity: "error",
    sheet: "Healthy weight",
    row: 9,
    field: "leads",
    address: "E9",
    message: "No lead: nobody answers for “Do thing 9”. Name one officer.",
    ...fields,
  };
}

export function examplePlan(fields: Partial<Plan> = {}): Plan {
  return {
    title: "Healthy town plan 2025/26",
    organisation: null,
    period: { text: "2025/26", start: "2025-04-01", end: "2026-03-31" },
    periodEvidence: "the title on Healthy weight",
    periodCandidates: [],
    sheets: [
      { sheet: "Healthy weight", role: "plan", evidence: "A table with headings for action, lead and by when.", tables: ["t1"] },
      { sheet: "Officers", role: "lookup", evidence: "Two columns: names and initials.", tables: [] },
    ],
    tables: [
      {
        id: "t1",
        sheet: "Healthy weight",
        kind: "actions",
        headerRow: 8,
        headerLastRow: 8,
        firstRow: 9,
        lastRow: 20,
        firstColumn: 1,
        lastColumn: 4,
        columns: [
          { column: 1, heading: "Ref", field: "reference", evidence: "the heading says Ref" },
          { column: 2, heading: "What we will do", field: "action", evidence: "the heading says What we will do" },
          { column: 3, heading: "By when?", field: "when", evidence: "17 of 20 cells hold dates" },
          { column: 4, heading: "Zone", field: null, evidence: "" },
        ],
        evidence: "",
        repeatedHeaderRows: [],
      },
    ],
    areas: [],
    groups: [],
    actions: [exampleAction(9, { leads: [] }), exampleAction(10), exampleAction(11, { leads: ["Jo Park", "Sam Lee"] })],
    indicators: [],
    indicatorPeriods: [],
    measures: [],
    risks: [],
    dependencies: [],
    recommendations: [],
    abbreviations: [],
    unread: [],
    ...fields,
  };
}

/** What a run over the invented plan might find. */
export function exampleEvaluation(fields: Partial<Evaluation> = {}): Evaluation {
  const plan = fields.plan ?? examplePlan();
  return {
    options: {
      asAt: "2025-09-30",
      reportingPeriod: null,
      planPeriod: null,
      policy: "on-target-5",
      ownPolicies: [],
      unreadPolicies: 0,
      inheritFromArea: false,
      inheritanceAsked: false,
      polarities: {},
      ragMeaning: null,
      tolerances: {},
    },
    plan,
    policy: policyOf("on-target-5"),
    ratings: { indicators: [], history: [], actions: [], delivery: [] },
    reportingPeriod: "2024/25",
    reportingPeriods: ["2023/24", "2024/25"],
    findings: [
      exampleFinding(),
      exampleFinding({ rule: "date/missing", severity: "warning", row: 10, address: "C10", message: "No due date. Say by when." }),
      exampleFinding({ rule: "reference/duplicate", severity: "error", row: 11, address: "A11", message: "“A10” is used twice." }),
    ],
    faults: [],
    judgements: [],
    summaries: { sheets: [], leading: [], names: [], isMoreThanKept: false },
    carry: { choices: {}, made: [] },
    history: { proposedName: "Q2 2025/26", quarters: [], dropped: 0, unread: 0, since: null },
    rules: [
      { id: "lead/missing", summary: "Nobody answers for the action.", severity: "error" },
      { id: "date/missing", summary: "There is no due date.", severity: "error" },
      { id: "reference/duplicate", summary: "A reference is used for a second action.", severity: "error" },
    ],
    ruleConfig: { rules: {}, setAsides: [], sheets: [] },
    setAside: [],
    lapsed: [],
    cameBack: [],
    markedCells: 0,
    headline: {
      sheets: 14,
      actions: 73,
      indicators: 91,
      ratedIndicators: 39,
      byStatus: { red: 20, amber: 3, green: 16 },
      ratedEarlier: 0,
      notRated: [
        { why: "not published", count: 41 },
        { why: "no target", count: 6 },
        { why: "need a direction", count: 5 },
      ],
      typedIndicators: 0,
      ratedActions: 12,
      actionsByStatus: { red: 6, amber: 1, green: 5, complete: 0, none: 61 },
      typedActions: 0,
      inherited: 3,
      delivery: { tracked: 0, typed: 0, byStatus: { red: 0, amber: 0, green: 0, complete: 0, none: 0 } },
    },
    attention: [{ text: "6 actions are Red: A3, A7, B2 and 3 more.", sheet: "Healthy weight", address: "B12" }],
    questions: [
      { id: "period", text: "Which period is this plan for?", codes: [], choices: [{ id: "2010-04-01..2011-03-31", label: "April 2010 to March 2011" }], sheet: null, address: null },
      { id: "inherit", text: "Fill in the area's status?", codes: [], choices: [{ id: "yes", label: "Fill in, marked" }, { id: "no", label: "Leave Not rated" }], sheet: null, address: null },
      {
        id: "polarity:KPI 4",
        codes: ["KPI 4"],
        text: "Which way is better for KPI 4 (Visits per week)?",
        choices: [
          { id: "higher", label: "Higher is better" },
          { id: "lower", label: "Lower is better" },
        ],
        sheet: "Indicators",
        address: "A7",
      },
      { id: "spans:grows", text: "What is the target of KPI 1 and 1 other indicator for?", codes: ["KPI 1", "KPI 2"], choices: [{ id: "to-date", label: "The whole year" }, { id: "each", label: "Each quarter or month" }], sheet: "Indicators", address: "A4" },
    ],
    notUnderstood: [{ text: "“tba??”: no figure or date", sheet: "Indicators", address: "D9" }],
    ragTargets: [
      { sheet: "Healthy weight", table: "t1", headerRow: 8, statusColumn: 5, reasonColumn: 6, statusIs: "added", rows: [9, 10, 11] },
    ],
    willSkip: [],
    ...fields,
  };
}
