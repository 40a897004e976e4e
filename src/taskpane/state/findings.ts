import { ByRow } from "../../plan/by-row";
import type { Action, Plan } from "../../plan/model";
import type { Finding, Fix, Severity } from "../../rules/rule";
import type { FindingsFilter } from "./state";

/** One line of the list: a group's heading, a rule that says the same of many rows, or a finding. */
export type FindingLine =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "bundle"; readonly key: string; readonly rule: string; readonly severity: Severity; readonly count: number; readonly isOpen: boolean; readonly first: Finding }
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly finding: Finding;
      /** "A1.2", where the row has a reference. */
      readonly reference: string | null;
      /** It stands under a bundle's line. */
      readonly isBundled: boolean;
    };

export interface FindingsView {
  readonly lines: readonly FindingLine[];
  readonly shown: number;
  readonly all: number;
  /** Of what the other filters leave. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Everybody who answers for a row with a finding, with how many the other filters leave; "" is nobody. By name. */
  readonly byLead: readonly { readonly lead: string; readonly count: number }[];
}

/** The gravest first. */
const severities: readonly Severity[] = ["error", "warning", "info"];

/** A rule that speaks on more than this share of a sheet's rows says one thing, and is shown as one. */
const commonShare = 0.2;
const commonLeast = 5;

/** Words for groups that no lead or title names. */
export interface GroupWords {
  readonly noLead: string;
  readonly notAnAction: string;
}

/** A finding with all of it that no filter changes: worked out once for each evaluation, as the list is made anew at every letter that is typed. */
interface Entry {
  readonly finding: Finding;
  readonly action: Action | undefined;
  /** Who answers for its row; [""] where nobody does, nothing where it is no action's. */
  readonly leads: readonly string[];
  readonly rule: string;
  readonly key: string;
  /** What a search looks through; worked out at the first search. */
  searched: string | null;
}

interface Indexed {
  readonly entries: readonly Entry[];
  /** Everybody who answers for a row with a finding, by name. */
  readonly leads: readonly string[];
  /** Rules that speak on a large part of a sheet's rows. */
  readonly common: ReadonlySet<string>;
}

const indexes = new WeakMap<readonly Finding[], Indexed>();
const byName = new Intl.Collator("en-GB");

function indexed(findings: readonly Finding[], plan: Plan): Indexed {
  let known = indexes.get(findings);
  if (!known) indexes.set(findings, (known = indexOf(findings, plan)));
  return known;
}

function indexOf(findings: readonly Finding[], plan: Plan): Indexed {
  const actions = actionsByRow(plan);
  const keys = new LineKeys();
  const leadsByAction = new Map<Action, readonly string[]>();
  const all = new Set<string>();
  const entries = findings.map((finding): Entry => {
    const action = actions.get(finding);
    let leads = action ? leadsByAction.get(action) : nobody;
    if (!leads) {
      leads = leadsOf(action);
      if (action) leadsByAction.set(action, leads);
      for (const lead of leads) all.add(lead);
    }
    return { finding, action, leads, rule: ruleOn(finding), key: keys.of(finding), searched: null };
  });
  return { entries, leads: [...all].sort(byName.compare), common: commonRules(findings, plan) };
}

const nobody: readonly string[] = [];

/**
 * The findings as the list shows them: filtered, in groups (largest trouble first by lead and check, in the workbook's
 * order by sheet), errors before warnings inside a group. A finding of a row with two leads stands under both. What one
 * rule says of a large part of a sheet is one line that opens, unless words are searched for.
 * @param open keys of the lines that stand open
 */
export function findingsView(findings: readonly Finding[], plan: Plan, filter: FindingsFilter, words: GroupWords, open: ReadonlySet<string>): FindingsView {
  const { entries, leads: everybody, common } = indexed(findings, plan);
  const bySeverity = { error: 0, warning: 0, info: 0 };
  const byLead = new Map<string, number>(everybody.map((lead) => [lead, 0]));
  const groups = new Map<string, Entry[]>();
  const wanted = filter.text.trim().toLowerCase();
  let shown = 0;
  for (const entry of entries) {
    const { finding, action, leads } = entry;
    if (wanted !== "" && !(entry.searched ??= textOf(finding, action)).includes(wanted)) continue;
    const ofLead = filter.lead === null || leads.includes(filter.lead);
    const ofSeverity = filter.severity === "all" || finding.severity === filter.severity;
    if (ofSeverity) for (const lead of leads) byLead.set(lead, (byLead.get(lead) ?? 0) + 1);
    if (ofLead) bySeverity[finding.severity] += 1;
    if (!ofLead || !ofSeverity) continue;
    shown += 1;
    for (const title of groupsOf(entry, filter, words)) {
      const group = groups.get(title);
      if (group) group.push(entry);
      else groups.set(title, [entry]);
    }
  }
  const bundled = wanted === "" ? common : new Set<string>();
  const lines = inOrder(groups, plan, filter, words).flatMap(([title, inGroup]): FindingLine[] => [
    { kind: "group", key: `group ${title}`, title, count: inGroup.length },
    ...linesOf(title, inGroup, bundled, open),
  ]);
  return { lines, shown, all: findings.length, bySeverity, byLead: [...byLead].map(([lead, count]) => ({ lead, count })) };
}

function inOrder(groups: ReadonlyMap<string, Entry[]>, plan: Plan, filter: FindingsFilter, words: GroupWords): [string, Entry[]][] {
  const ordered = [...groups];
  if (filter.groupBy === "sheet") {
    const order = new Map(plan.sheets.map((sheet, index) => [sheet.sheet, index]));
    return ordered.sort((a, b) => (order.get(a[0]) ?? Infinity) - (order.get(b[0]) ?? Infinity));
  }
  return ordered.sort((a, b) => Number(a[0] === words.notAnAction) - Number(b[0] === words.notAnAction) || b[1].length - a[1].length || byName.compare(a[0], b[0]));
}

/** A group's lines: the gravest first, a bundle where its first finding would stand. */
function linesOf(title: string, inOrderOfSheets: readonly Entry[], common: ReadonlySet<string>, open: ReadonlySet<string>): FindingLine[] {
  const entries = severities.flatMap((severity) => inOrderOfSheets.filter(({ finding }) => finding.severity === severity));
  const bundles = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { rule } = entry;
    if (!common.has(rule)) continue;
    const bundle = bundles.get(rule);
    if (bundle) bundle.push(entry);
    else bundles.set(rule, [entry]);
  }
  const one = ({ finding, action, key }: Entry, isBundled: boolean): FindingLine => ({ kind: "finding", key: `${title}\t${key}`, finding, reference: action?.ref ?? null, isBundled });
  const lines: FindingLine[] = [];
  for (const entry of entries) {
    const { finding } = entry;
    const bundle = bundles.get(entry.rule);
    if (!bundle || bundle.length < 2) {
      lines.push(one(entry, false));
      continue;
    }
    if (bundle[0] !== entry) continue;
    const key = `${title}\tbundle\t${entry.rule}`;
    const isOpen = open.has(key);
    lines.push({ kind: "bundle", key, rule: finding.rule, severity: finding.severity, count: bundle.length, isOpen, first: finding });
    if (isOpen) lines.push(...bundle.map((each) => one(each, true)));
  }
  return lines;
}

/** Keys by what a line is about, so that it stays the same line when the plan was checked again. */
class LineKeys {
  private readonly used = new Map<string, number>();

  of({ rule, sheet, address }: Finding): string {
    const key = `${rule}\t${sheet}\t${address}`;
    const before = this.used.get(key) ?? 0;
    this.used.set(key, before + 1);
    return before === 0 ? key : `${key}\t${before}`;
  }
}

function ruleOn({ rule, sheet }: Finding): string {
  return `${rule}\t${sheet}`;
}

/** Rules that speak on a large part of a sheet's rows. */
function commonRules(findings: readonly Finding[], plan: Plan): ReadonlySet<string> {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, row } of [...plan.actions, ...plan.indicators, ...plan.measures, ...plan.risks, ...plan.recommendations]) {
    const known = rows.get(sheet);
    if (known) known.add(row);
    else rows.set(sheet, new Set([row]));
  }
  const spoken = new Map<string, { sheet: string; rows: Set<number> }>();
  for (const finding of findings) {
    const key = ruleOn(finding);
    const known = spoken.get(key);
    if (known) known.rows.add(finding.row);
    else spoken.set(key, { sheet: finding.sheet, rows: new Set([finding.row]) });
  }
  return new Set([...spoken].flatMap(([key, on]) => (on.rows.size >= commonLeast && on.rows.size > (rows.get(on.sheet)?.size ?? Infinity) * commonShare ? [key] : [])));
}

/** The line to go to from another one; null where there is none. A closed bundle is one stop. */
export function neighbour(lines: readonly FindingLine[], current: string | null, step: 1 | -1): Exclude<FindingLine, { kind: "group" }> | null {
  const stops = lines.filter((line) => line.kind === "finding" || (line.kind === "bundle" && !line.isOpen));
  const at = stops.findIndex((line) => line.key === current);
  const next = stops[at < 0 ? (step > 0 ? 0 : stops.length - 1) : at + step];
  return next && next.kind !== "group" ? next : null;
}

/** The fixes that findings of one rule offer, in the findings' order. */
export function fixesOfRule(findings: readonly Finding[], rule: string): readonly Fix[] {
  return findings.flatMap((finding) => (finding.rule === rule && finding.fix ? [finding.fix] : []));
}

/** How many fixes each rule offers. */
export function countFixes(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, fix } of findings) if (fix) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function leadsOf(action: Action | undefined): readonly string[] {
  if (!action) return nobody;
  return action.leads.length > 0 ? [...new Set(action.leads)] : [""];
}

function groupsOf({ finding, action, leads }: Entry, filter: FindingsFilter, words: GroupWords): readonly string[] {
  if (filter.groupBy === "sheet") return [finding.sheet];
  if (filter.groupBy === "rule") return [finding.rule];
  if (!action) return [words.notAnAction];
  if (filter.lead !== null) return [filter.lead || words.noLead];
  return leads.map((lead) => lead || words.noLead);
}

/** What a filter's words are looked for in: the finding, its cell, and the action whose row it is on. */
function textOf(finding: Finding, action: Action | undefined): string {
  return [finding.message, finding.text ?? "", finding.sheet, finding.address, finding.rule, action?.ref ?? "", action?.text ?? "", ...(action?.leads ?? [])].join("\n").toLowerCase();
}

function actionsByRow(plan: Plan): ByRow<Action> {
  const rows = new ByRow<Action>();
  for (const action of plan.actions) {
    rows.set(action, action);
    for (const row of action.rows) rows.set({ sheet: action.sheet, row }, action);
  }
  return rows;
}
