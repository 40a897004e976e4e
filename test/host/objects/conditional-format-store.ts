import type { Block } from "../../../src/workbook/address";
import { intersection, localAddress, parseAddress } from "../grid/addresses";
import { conditionalFormatsOf, type ConditionalFormatEntry, type ConditionalRule } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";

/** One rule of a sheet, as the add-in addresses it. */
export interface RuleRef {
  readonly sheet: Sheet;
  readonly entry: ConditionalFormatEntry;
  readonly rule: ConditionalRule;
}

const ids = new WeakMap<ConditionalRule, string>();
let next = 1;

/** Excel's ids of rules are GUIDs that it gives anew; these are of this run only. */
export function ruleId(rule: ConditionalRule): string {
  let id = ids.get(rule);
  if (id === undefined) ids.set(rule, (id = `{00000000-000F-0000-FFFF-${String(next++).padStart(12, "0")}}`));
  return id;
}

/** Rules whose blocks meet these blocks, by priority. */
export function rulesAt(sheet: Sheet, blocks: readonly Block[]): RuleRef[] {
  return conditionalFormatsOf(sheet.excel)
    .filter((entry) => blocksOf(entry).some((one) => blocks.some((block) => intersection(one, block))))
    .flatMap((entry) => entry.rules.map((rule) => ({ sheet, entry, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
}

export function blocksOf(entry: ConditionalFormatEntry): Block[] {
  return entry.ref.split(/\s+/).flatMap((address) => parseAddress(address) ?? []);
}

/**
 * Adds a rule. A new rule comes first (page "ConditionalFormatCollection.add": "Adds a new conditional format to the
 * collection at the first/top priority"), so the others move down by one.
 */
export function addRule(sheet: Sheet, blocks: readonly Block[], rule: ConditionalRule): RuleRef {
  const list = conditionalFormatsOf(sheet.excel);
  for (const entry of list) for (const other of entry.rules) if (other.priority !== undefined) other.priority += 1;
  rule.priority = 1;
  const entry = { ref: blocks.map(localAddress).join(" "), rules: [rule] };
  list.push(entry);
  sheet.book.calculator.shapeChanged();
  return { sheet, entry, rule };
}

export function removeRule({ sheet, entry, rule }: RuleRef): void {
  const list = conditionalFormatsOf(sheet.excel);
  entry.rules.splice(entry.rules.indexOf(rule), 1);
  if (entry.rules.length === 0 && list.includes(entry)) list.splice(list.indexOf(entry), 1);
  moveUp(list, rule.priority);
  sheet.book.calculator.shapeChanged();
}

/** Priorities have no gaps: what came after a rule that is gone moves up by one (Excel's rule manager shows them so). */
function moveUp(list: readonly ConditionalFormatEntry[], gone: number | undefined): void {
  if (gone === undefined) return;
  for (const entry of list) for (const rule of entry.rules) if (rule.priority !== undefined && rule.priority > gone) rule.priority -= 1;
}

/**
 * "Changing this also changes other conditional formats' priorities, to allow for a contiguous priority order. Use a
 * negative priority to begin from the back" (page "Excel.ConditionalFormat", priority).
 * @param priority counted from 0, or from -1 at the back
 */
export function moveRule({ sheet, rule }: RuleRef, priority: number): void {
  const others = conditionalFormatsOf(sheet.excel)
    .flatMap((entry) => entry.rules)
    .filter((other) => other !== rule && other.priority !== undefined)
    .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
  const wanted = priority < 0 ? others.length + 1 + priority : priority;
  const at = Math.max(0, Math.min(others.length, wanted));
  const ordered = [...others.slice(0, at), rule, ...others.slice(at)];
  ordered.forEach((one, index) => (one.priority = index + 1));
  sheet.book.calculator.shapeChanged();
}

/** Removes what lies within a block; rules that reach beyond it keep the rest. */
export function clearConditionalFormats(sheet: Sheet, block: Block): void {
  const list = conditionalFormatsOf(sheet.excel);
  for (const entry of [...list]) {
    const before = blocksOf(entry);
    if (!before.some((one) => intersection(one, block))) continue;
    const rest = before.flatMap((one) => without(one, block));
    if (rest.length > 0) entry.ref = rest.map(localAddress).join(" ");
    else {
      list.splice(list.indexOf(entry), 1);
      for (const rule of [...entry.rules].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))) moveUp(list, rule.priority);
    }
  }
  sheet.book.calculator.shapeChanged();
}

/** What is left of a block when another is cut out of it. */
export function without(block: Block, cut: Block): Block[] {
  const hole = intersection(block, cut);
  if (!hole) return [block];
  const bottom = block.row + block.rowCount;
  const right = block.column + block.columnCount;
  const holeBottom = hole.row + hole.rowCount;
  const holeRight = hole.column + hole.columnCount;
  const parts = [
    { row: block.row, column: block.column, rowCount: hole.row - block.row, columnCount: block.columnCount },
    { row: holeBottom, column: block.column, rowCount: bottom - holeBottom, columnCount: block.columnCount },
    { row: hole.row, column: block.column, rowCount: hole.rowCount, columnCount: hole.column - block.column },
    { row: hole.row, column: holeRight, rowCount: hole.rowCount, columnCount: right - holeRight },
  ];
  return parts.filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
