import type {
  Action,
  Area,
  CrossReference,
  DueDate,
  FieldName,
  Figure,
  Group,
  Indicator,
  IndicatorMention,
  Measure,
  Milestone,
  Period,
  Plan,
  Risk,
} from "../../src/plan/model";
import { cellAddress } from "../../src/workbook/address";

/** Plans in a few words, for the tables of the rules' tests. Rows start at 2, one action a row, one column a field. */

type Mention = string | (Partial<IndicatorMention> & { text: string });

/** One action: texts as they stand in its cells. Fields that are lists may be given as one text or as several. */
export interface ActionSpec {
  sheet?: string;
  row?: number;
  table?: string;
  ref?: string;
  /** The reference as printed, where it is not `ref`. */
  printed?: string;
  priority?: string;
  area?: string;
  theme?: string;
  group?: string;
  action?: string;
  milestones?: string | (string | (Partial<Milestone> & { text: string }))[];
  emptyMilestones?: string[];
  when?: string | DueDate[];
  unreadable?: string[];
  leads?: string | string[];
  partners?: string | string[];
  resources?: string | string[];
  target?: string;
  indicators?: string;
  mentions?: Mention[];
  pointer?: CrossReference["targets"][number]["text"][] | { text: string; targets?: CrossReference["targets"]; only?: boolean };
  outcomeRag?: string;
  deliveryRag?: string;
  status?: string;
  percentComplete?: number;
  /** Any other cells. */
  cells?: Partial<Record<FieldName, string>>;
}

export interface PlanSpec {
  /** Sheet of everything that names none. */
  sheet?: string;
  period?: Period;
  /** Columns of every table; by default the fields that any action fills. */
  columns?: FieldName[];
  actions?: ActionSpec[];
  areas?: (Partial<Omit<Area, "outcomeMeasures">> & { name: string; outcomeMeasures?: string[] })[];
  groups?: (Partial<Group> & { name: string })[];
  indicators?: Partial<Indicator>[];
  indicatorPeriods?: string[];
  measures?: (Partial<Measure> & { text: string })[];
  risks?: (Partial<Risk> & { risk: string })[];
  recommendations?: { row?: number; text: string; source?: string; answeredBy?: Plan["recommendations"][number]["answeredBy"] }[];
  sheets?: string[];
}

/** The financial year 2010/11. */
export const year201011: Period = { text: "2010/11", start: "2010-04-01", end: "2011-03-31" };

/** A due date: due("March 2011", "2011-03"), due("2010/11", "2010-04-01", "2011-03-31"), due("Ongoing"). */
export function due(text: string, from?: string, to?: string): DueDate {
  if (from === undefined) return { text, start: null, end: null, recurring: true };
  if (to !== undefined) return { text, start: from, end: to };
  if (from.length === 10) return { text, start: from, end: from };
  const [year = 0, month = 0] = from.split("-").map(Number);
  return { text, start: `${from}-01`, end: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

/** A figure: figure(4.3, "%"), figure("No target"), figure("nya: July 2010"). */
export function figure(value: number | string, unit: string | null = null, more: Partial<Figure> = {}): Figure {
  if (typeof value === "number") return { text: `${value}${unit ?? ""}`, value, unit, ...more };
  const why = /^(?:nya|tbc)/i.test(value) ? "not-yet-available" : /^(?:no target|n\/a|not set)/i.test(value) ? "no-target" : value === "" ? "blank" : "unreadable";
  return { text: value, value: null, unit: null, why, ...more };
}

/** An indicator with its figures by period; cells run from column C on. */
export function indicator(code: string, parts: Partial<Indicator> & { row?: number } = {}): Partial<Indicator> {
  return { code, ...parts };
}

const order: FieldName[] = ["reference", "action", "milestones", "measure", "when", "leads", "partners", "resources", "indicators", "target", "status", "percentComplete", "outcomeRag", "deliveryRag", "ragReason", "progress", "commentary", "correctiveAction"];

/** A plan with what is given and nothing else. */
export function planOf(spec: PlanSpec = {}): Plan {
  const sheet = spec.sheet ?? "Plan";
  const used = new Set<FieldName>((spec.actions ?? []).flatMap((action) => Object.keys(textsOf(action)) as FieldName[]));
  const columns = spec.columns ?? [...order.filter((field) => used.has(field)), ...[...used].filter((field) => !order.includes(field))];
  const rows = new Map<string, number>();
  const actions = (spec.actions ?? []).map((action): Action => {
    const own = action.sheet ?? sheet;
    const row = action.row ?? (rows.get(own) ?? 1) + 1;
    rows.set(own, row);
    return actionOf(action, own, row, columns);
  });
  const names = [...new Set([...(spec.sheets ?? [sheet]), ...actions.map((action) => action.sheet)])];
  const indicators = (spec.indicators ?? []).map((one, i) => indicatorOf(one, "Indicators", i + 3));
  return {
    title: null,
    organisation: null,
    period: spec.period ?? null,
    periodEvidence: null,
    periodCandidates: [],
    sheets: [...names, ...(indicators.length > 0 ? ["Indicators"] : [])].map((name) => ({ sheet: name, role: "plan", evidence: "", tables: [name] })),
    tables: names.map((name) => ({
      id: name,
      sheet: name,
      kind: "actions",
      headerRow: 1,
      headerLastRow: 1,
      firstRow: 2,
      lastRow: 100,
      firstColumn: 1,
      lastColumn: columns.length,
      columns: columns.map((field, i) => ({ column: i + 1, heading: field, field, evidence: "" })),
      evidence: "",
      repeatedHeaderRows: [],
    })),
    areas: (spec.areas ?? []).map((area, i) => {
      const row = area.row ?? 2 + i * 10;
      return {
        sheet,
        row,
        address: `A${row}`,
        kind: "area",
        priority: null,
        indicators: (area.mentions ?? []).flatMap((mention) => mention.code ?? []),
        mentions: [],
        actionCount: 1,
        ...area,
        outcomeMeasures: (area.outcomeMeasures ?? []).map((text, j) => ({ address: `A${row + 1 + j}`, text })),
      };
    }),
    groups: (spec.groups ?? []).map((group, i) => ({ sheet, row: 10 + i, address: `A${group.row ?? 10 + i}`, actionCount: 1, ...group })),
    actions,
    indicators,
    indicatorPeriods: spec.indicatorPeriods ?? [...new Set(indicators.flatMap((one) => [...Object.keys(one.actuals), ...Object.keys(one.targets)]))].sort(),
    measures: (spec.measures ?? []).map((measure) => ({
      sheet,
      row: 2,
      address: `B${measure.row ?? 2}`,
      direction: null,
      from: null,
      fromAt: null,
      to: null,
      toAt: null,
      unit: null,
      statedChangePercent: null,
      toBeSet: null,
      ...measure,
    })),
    risks: (spec.risks ?? []).map((risk, i) => ({ sheet, row: 20 + i, address: `B${20 + i}`, impact: null, likelihood: null, managed: null, ...risk })),
    dependencies: [],
    recommendations: (spec.recommendations ?? []).map((one, i) => {
      const row = one.row ?? 30 + i;
      return { sheet, row, address: `A${row}`, text: one.text, source: one.source ?? null, answeredBy: one.answeredBy ?? [] };
    }),
    abbreviations: [],
    unread: [],
  };
}

function joined(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join("\n") : value;
}

function listed(value: string | string[] | undefined): string[] {
  if (Array.isArray(value)) return value;
  return value ? value.split("\n").filter((line) => line.trim() !== "" && !/^[-\s]+$/.test(line)) : [];
}

function textsOf(spec: ActionSpec): Partial<Record<FieldName, string>> {
  const milestones = Array.isArray(spec.milestones) ? spec.milestones.map((m) => (typeof m === "string" ? m : m.text)).join("\n") : spec.milestones;
  const texts: Partial<Record<FieldName, string | undefined>> = {
    reference: spec.printed ?? spec.ref,
    action: spec.action ?? (spec.ref === undefined ? "Review the scheme with schools" : "Review the scheme"),
    milestones: milestones ?? spec.emptyMilestones?.join("\n"),
    when: Array.isArray(spec.when) ? [...spec.when.map((w) => w.text), ...(spec.unreadable ?? [])].join("\n") : (spec.when ?? spec.unreadable?.join("\n")),
    leads: joined(spec.leads),
    partners: joined(spec.partners),
    resources: joined(spec.resources),
    target: spec.target,
    indicators: spec.indicators,
    outcomeRag: spec.outcomeRag,
    deliveryRag: spec.deliveryRag,
    status: spec.status,
    percentComplete: spec.percentComplete?.toString(),
    ...spec.cells,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}

function actionOf(spec: ActionSpec, sheet: string, row: number, columns: readonly FieldName[]): Action {
  const texts = textsOf(spec);
  const cells: Action["cells"] = {};
  for (const [i, field] of columns.entries()) cells[field] = { address: cellAddress(row, i + 1), text: texts[field] ?? "" };
  const rag = (text: string | undefined, field: FieldName): Action["outcomeRag"] => {
    if (!text) return null;
    const word = text.toLowerCase();
    if (word === "on track") return { text, status: "green", address: cells[field]?.address ?? `Z${row}` };
    const status = word === "red" || word === "amber" || word === "green" || word === "complete" ? word : "none";
    return { text, status, address: cells[field]?.address ?? `Z${row}` };
  };
  const milestones = (Array.isArray(spec.milestones) ? spec.milestones : listed(spec.milestones)).map(
    (m): Milestone => ({ label: null, when: null, done: null, ...(typeof m === "string" ? { text: m } : m) }),
  );
  const mentions = (spec.mentions ?? []).map((m): IndicatorMention => {
    const address = (cells.indicators ?? cells.target ?? cells.action)?.address ?? `A${row}`;
    return typeof m === "string" ? { text: m, code: m, meant: null, wording: null, address } : { code: null, meant: null, wording: null, address, ...m };
  });
  return {
    sheet,
    row,
    table: spec.table ?? sheet,
    rows: [row],
    ref: spec.ref ?? null,
    priority: spec.priority ?? null,
    area: spec.area ?? null,
    theme: spec.theme ?? null,
    group: spec.group ?? null,
    text: texts.action ?? "",
    milestones,
    ...(spec.emptyMilestones ? { emptyMilestones: spec.emptyMilestones } : {}),
    when: Array.isArray(spec.when) ? spec.when : [],
    unreadableDates: spec.unreadable ?? [],
    leads: listed(spec.leads),
    partners: listed(spec.partners),
    resources: listed(spec.resources),
    indicators: [...new Set(mentions.flatMap((mention) => mention.code ?? []))],
    mentions,
    crossReference: pointerOf(spec, cells.action?.address ?? `A${row}`),
    outcomeRag: rag(spec.outcomeRag, "outcomeRag"),
    deliveryRag: rag(spec.deliveryRag, "deliveryRag"),
    status: spec.status ?? null,
    percentComplete: spec.percentComplete ?? null,
    commentary: texts.commentary ?? null,
    correctiveAction: texts.correctiveAction ?? null,
    cells,
  };
}

function pointerOf(spec: ActionSpec, address: string): CrossReference | null {
  if (!spec.pointer) return null;
  if (!Array.isArray(spec.pointer)) return { targets: [], only: false, address, ...spec.pointer };
  return { text: `See ${spec.pointer.join(", ")}`, targets: spec.pointer.map((text) => ({ kind: "reference", text })), only: false, address };
}

function indicatorOf(parts: Partial<Indicator>, sheet: string, at: number): Indicator {
  const row = parts.row ?? at;
  const code = parts.code ?? `L${at}`;
  let column = 2;
  const placed = (figures: Record<string, Figure> | undefined): Record<string, Figure> =>
    Object.fromEntries(Object.entries(figures ?? {}).map(([period, one]) => [period, { address: cellAddress(parts.valuesRow ?? row, (column += 1)), ...one }]));
  return {
    sheet,
    address: cellAddress(row, 1),
    name: code,
    period: null,
    polarity: "higher",
    polaritySource: "sheet",
    tolerance: null,
    unit: null,
    targetType: null,
    typedRag: {},
    notes: null,
    leads: [],
    ...parts,
    row,
    code,
    actuals: placed(parts.actuals),
    targets: placed(parts.targets),
    comparators: placed(parts.comparators),
  };
}
