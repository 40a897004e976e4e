import { noDate } from "./due";

/** The tables that PivotTables are made from. */
export type PivotSource = "register" | "milestones" | "indicators" | "leads" | "recommendations" | "findings";
export type TableRow = Readonly<Record<string, string | number>>;
export type PivotRows = Readonly<Partial<Record<PivotSource, readonly TableRow[]>>>;

export interface PivotSum {
  readonly field: string;
  readonly summarise: "sum" | "count";
  readonly caption: string;
}

/** A PivotTable as data, before any sheet. */
export interface PivotPlan {
  /** Name in the workbook; stays the same for good. */
  readonly name: string;
  readonly title: string;
  /** What it counts, in one sentence. */
  readonly note: string;
  readonly source: PivotSource;
  /** Fields down the side, the outer one first. */
  readonly rows: readonly string[];
  /** A field across; without one the values stand side by side. */
  readonly column: string | null;
  readonly filter: string;
  readonly values: readonly PivotSum[];
  /** Left out where this is false of every row: a PivotTable of nothing but "none" says nothing. */
  readonly worth: (row: TableRow) => boolean;
}

const sum = (field: string, caption: string): PivotSum => ({ field, summarise: "sum", caption });
const count = (field: string, caption: string): PivotSum => ({ field, summarise: "count", caption });

const outcomeValues = (all: PivotSum): readonly PivotSum[] => [
  sum("Own Red", "Red"),
  sum("Own Amber", "Amber"),
  sum("Own Green", "Green"),
  sum("Area Red", "Red (area's)"),
  sum("Area Amber", "Amber (area's)"),
  sum("Area Green", "Green (area's)"),
  sum("Outcome complete", "Complete"),
  sum("Outcome not rated", "Not rated"),
  all,
];
const allActions = count("Action", "All actions");
const filled = (heading: string, empty: string) => (row: TableRow) => row[heading] !== "" && row[heading] !== empty;
const always = () => true;

/** Every PivotTable that there may be, in the order in which they stand. */
export const pivotPlans: readonly PivotPlan[] = [
  {
    name: "PlanCheckOutcome",
    title: "Outcome RAG by priority",
    note: "Actions. What an action takes from its area's indicators is counted apart.",
    source: "register", rows: ["Priority"], column: null, filter: "RAG basis", values: outcomeValues(allActions), worth: always,
  },
  {
    name: "PlanCheckDelivery",
    title: "Delivery RAG by priority",
    note: "Actions. Whether the action is being done; never added to the outcome RAG.",
    source: "register", rows: ["Priority"], column: null, filter: "Status",
    values: [sum("Delivery Red", "Red"), sum("Delivery Amber", "Amber"), sum("Delivery Green", "Green"), sum("Delivery complete", "Complete"), sum("Delivery not given", "Not given"), allActions],
    worth: (row) => row["Delivery RAG"] !== "",
  },
  {
    name: "PlanCheckAreas",
    title: "Outcome RAG by priority and area",
    note: "Actions, area by area within each priority.",
    source: "register", rows: ["Priority", "Area"], column: null, filter: "Sheet", values: outcomeValues(allActions), worth: filled("Area", "No area"),
  },
  {
    name: "PlanCheckGroups",
    title: "Outcome RAG by group",
    note: "Actions, by the plan's own groups.",
    source: "register", rows: ["Group"], column: null, filter: "Priority", values: outcomeValues(allActions), worth: filled("Group", "No group"),
  },
  {
    name: "PlanCheckRecommendations",
    title: "Outcome RAG by recommendation",
    note: "Actions that answer each inspection recommendation; an action that answers two is counted under both.",
    source: "recommendations", rows: ["Recommendation"], column: null, filter: "Source", values: outcomeValues(count("Action", "Answers")), worth: always,
  },
  {
    name: "PlanCheckLeads",
    title: "Outcome RAG by lead",
    note: "An action with two leads is counted once for each, so these do not add up to the number of actions.",
    source: "leads", rows: ["Lead"], column: null, filter: "Priority", values: outcomeValues(allActions), worth: always,
  },
  {
    name: "PlanCheckIndicatorTravel",
    title: "Indicators by travel and status",
    note: "Each indicator in the latest period for which it can be rated.",
    source: "indicators", rows: ["Travel"], column: null, filter: "Sheet",
    values: [sum("Status Red", "Red"), sum("Status Amber", "Amber"), sum("Status Green", "Green"), sum("Status not rated", "Not rated"), count("Indicator", "All indicators")],
    worth: always,
  },
  {
    name: "PlanCheckQuarters",
    title: "Actions by quarter due",
    note: "The next due date of each action, or its last where all have passed.",
    source: "register", rows: ["Quarter due", "Priority"], column: null, filter: "Outcome RAG", values: [allActions], worth: filled("Quarter due", noDate),
  },
  {
    name: "PlanCheckFindingsByRule",
    title: "Findings by rule and sheet",
    note: "What Plan Check found in the plan.",
    source: "findings", rows: ["Rule", "Sheet"], column: null, filter: "Severity", values: [count("Message", "All findings")], worth: (row) => row["Severity"] !== "",
  },
  {
    // Last, because it grows to the right.
    name: "PlanCheckMilestoneQuarters",
    title: "Milestones by priority and quarter due",
    note: "Every milestone of every action.",
    source: "milestones", rows: ["Priority"], column: "Quarter due", filter: "State", values: [count("Milestone", "All milestones")], worth: filled("Quarter due", noDate),
  },
];

/** The PivotTables that say something about these tables. */
export function pivotsWorthMaking(tables: PivotRows): readonly PivotPlan[] {
  return pivotPlans.filter(({ source, worth }) => tables[source]?.some(worth) ?? false);
}

/** A PivotTable's lines, worked out: what a host without PivotTables is given, and what tests compare with. */
export interface PivotLines {
  /** Words of the field across, in order; empty without one. */
  readonly across: readonly string[];
  /** `path` names the items from the outermost in; an empty path is the grand total. */
  readonly lines: readonly { readonly path: readonly string[]; readonly values: readonly number[] }[];
}

/** Lays a PivotTable out: each outer item with its subtotal, the items within it below, the grand total last. */
export function pivotLines(plan: PivotPlan, rows: readonly TableRow[]): PivotLines {
  const { column, values } = plan;
  const across = column === null ? [] : itemsOf(rows, column);
  const cells = (within: readonly TableRow[]): number[] => {
    if (column === null) return values.map((value) => summed(within, value));
    const [first] = values;
    return first ? [...across.map((item) => summed(within.filter((row) => row[column] === item), first)), summed(within, first)] : [];
  };
  const walk = (fields: readonly string[], within: readonly TableRow[], path: readonly string[]): PivotLines["lines"] => {
    const [field, ...rest] = fields;
    if (field === undefined) return [];
    return itemsOf(within, field).flatMap((item) => {
      const inItem = within.filter((row) => String(row[field] ?? "") === item);
      return [{ path: [...path, item], values: cells(inItem) }, ...walk(rest, inItem, [...path, item])];
    });
  };
  return { across, lines: [...walk(plan.rows, rows, []), { path: [], values: cells(rows) }] };
}

function itemsOf(rows: readonly TableRow[], field: string): string[] {
  return [...new Set(rows.map((row) => String(row[field] ?? "")))].sort((a, b) => a.localeCompare(b, "en-GB"));
}

function summed(rows: readonly TableRow[], { field, summarise }: PivotSum): number {
  if (summarise === "count") return rows.filter((row) => row[field] !== "" && row[field] !== undefined).length;
  return rows.reduce((total, row) => total + (typeof row[field] === "number" ? row[field] : 0), 0);
}
