import { codeKey } from "./indicator-code";
import type { Figure, FigureConflict, Indicator } from "./model";
import { conversion } from "./units";
import { isComparable } from "./values";

/**
 * Marks the figures that two sheets give differently for one indicator and period: only one of them can be right, and
 * nothing says which. Sheets that agree on hardly anything are about different places (a sheet a ward), and are left alone.
 */
export function withConflictingFigures(indicators: readonly Indicator[]): Indicator[] {
  const byCode = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = codeKey(indicator.code);
    const group = byCode.get(key);
    if (group) group.push(indicator);
    else byCode.set(key, [indicator]);
  }
  const pairs = [...byCode.values()].flatMap(pairsOf);
  if (pairs.length === 0) return [...indicators];
  const bySheets = new Map<string, Compared>();
  for (const pair of pairs) {
    const key = pair.map((indicator) => indicator.sheet).sort().join("\u0000");
    const compared = bySheets.get(key) ?? { shared: 0, differ: [] };
    bySheets.set(key, compared);
    compare(pair, compared);
  }
  const conflicts = new Map<Indicator, Record<string, FigureConflict>>();
  for (const { shared, differ } of bySheets.values()) {
    if (shared >= fewestToTell && differ.length > shared / 2) continue;
    for (const { indicator, label, conflict } of differ) {
      const known = conflicts.get(indicator) ?? {};
      known[label] ??= conflict;
      conflicts.set(indicator, known);
    }
  }
  return indicators.map((indicator) => {
    const own = conflicts.get(indicator);
    return own ? { ...indicator, conflicts: own } : indicator;
  });
}

/** So many shared figures tell whether two sheets are about the same thing. */
const fewestToTell = 4;

type Pair = readonly [Indicator, Indicator];

interface Compared {
  /** How many figures both sheets give. */
  shared: number;
  /** Both sides of each figure that differs; two entries a difference are counted as one. */
  readonly differ: { readonly indicator: Indicator; readonly label: string; readonly conflict: FigureConflict }[];
}

/** The rows of one code that stand on different sheets and mean the same. */
function pairsOf(group: readonly Indicator[]): Pair[] {
  if (group.length < 2) return [];
  return group.flatMap((first, index) =>
    group.slice(index + 1).flatMap((second): Pair[] => (first.sheet !== second.sheet && first.period === second.period && sameName(first, second) ? [[first, second]] : [])),
  );
}

/** Local codes are given twice for different things, and national ones have parts: the names must have words in common. */
function sameName(first: Indicator, second: Indicator): boolean {
  if (first.name === first.code || second.name === second.code) return looksNational(first.code) || first.name === second.name;
  const a = wordsOf(first.name);
  const b = wordsOf(second.name);
  const common = [...a].filter((word) => b.has(word)).length;
  return common > 0 && common >= Math.min(a.size, b.size) * 0.6;
}

function looksNational(code: string): boolean {
  return /^NI \d/.test(code);
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []);
}

function compare([first, second]: Pair, compared: Compared): void {
  for (const what of ["actual", "target"] as const) {
    const here = what === "actual" ? first.actuals : first.targets;
    const there = what === "actual" ? second.actuals : second.targets;
    for (const [label, figure] of Object.entries(here)) {
      const other = there[label];
      if (!other || !isComparable(figure) || !isComparable(other)) continue;
      compared.shared += 2;
      if (same(figure, other)) continue;
      compared.differ.push({ indicator: first, label, conflict: conflictWith(second, what, other) }, { indicator: second, label, conflict: conflictWith(first, what, figure) });
    }
  }
}

function conflictWith(other: Indicator, what: FigureConflict["what"], figure: Figure): FigureConflict {
  return { what, text: figure.text.replace(/\s+/g, " ").trim(), sheet: other.sheet, address: figure.address ?? other.address };
}

/** Equal as the one with fewer decimals shows it: 60.4% and 60% may be one figure. */
function same(a: Figure, b: Figure): boolean {
  if ((a.bound ?? null) !== (b.bound ?? null)) return false;
  if (a.range || b.range) return a.range?.low === b.range?.low && a.range?.high === b.range?.high;
  const factor = conversion(a.unit, b.unit);
  if (a.value === null || b.value === null || factor === null) return true;
  const decimals = Math.min(a.decimals ?? 6, b.decimals ?? 6);
  return Math.abs(a.value * factor - b.value) <= 0.5 / 10 ** decimals + 1e-9;
}
