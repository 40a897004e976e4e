import { blockAddress, type Block } from "../workbook/address";
import type { Change } from "../workbook/changes";
import type { JournalMark } from "../workbook/journal";
import { addressGroups } from "./change-parts";
import { isSupported } from "./host";

type Mark = Extract<Change, { kind: "mark" }>;

/** One rule per block where this Excel has no range areas (before ExcelApi 1.9): more would slow the sheet down. */
const mostSingleBlocks = 500;

/**
 * Always true, and says whose it is: ids of rules may change when a file is reopened, and a mark that is not found
 * again could never be taken off.
 */
const signature = '=N("Plan Check")=0';

const lines = { solid: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Cells that one rule marks, and the rule, whose id comes at the next sync. */
export interface NewMark {
  readonly rule: Excel.ConditionalFormat;
  readonly block: Block;
  readonly cells: number;
}

/** Puts the rules of one mark into the batch: a line around each cell, and nothing else, so that fill and font stay. */
export function addMark(sheet: Excel.Worksheet, change: Mark): NewMark[] {
  return portions(change.blocks).map((blocks) => {
    const [first] = blocks;
    const target = blocks.length === 1 && first ? sheet.getRange(blockAddress(first)) : sheet.getRanges(blocks.map(blockAddress).join(","));
    const rule = target.conditionalFormats.add("Custom");
    // At the back: a rule of the user's that draws lines of its own wins.
    rule.priority = -1;
    rule.custom.rule.formula = signature;
    for (const side of sides) {
      const border = rule.custom.format.borders.getItem(side);
      border.style = lines[change.line];
      border.color = change.colour;
    }
    rule.load("id");
    return { rule, block: around(blocks), cells: blocks.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0) };
  });
}

function portions(blocks: readonly Block[]): (readonly Block[])[] {
  return addressGroups(isSupported("ExcelApi", "1.9") ? blocks : blocks.slice(0, mostSingleBlocks));
}

/** The block from the first to the last of these cells. */
export function around(blocks: readonly Block[]): Block {
  const row = Math.min(...blocks.map((block) => block.row));
  const column = Math.min(...blocks.map((block) => block.column));
  const lastRow = Math.max(...blocks.map((block) => block.row + block.rowCount - 1));
  const lastColumn = Math.max(...blocks.map((block) => block.column + block.columnCount - 1));
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

type Rules = readonly Excel.ConditionalFormat[];

/**
 * The marks that still stand, by sheet name. They are looked for by their ids where they were made; where rows moved
 * since, on the whole sheet; and where the file was reopened and rules have new ids, by what their formula says.
 * One round trip, up to three where they are not where they were; none where there are no marks.
 * @param find null where a sheet is gone or protected
 */
export async function findMarks(
  context: Excel.RequestContext,
  marks: readonly JournalMark[],
  find: (sheet: JournalMark["sheet"]) => Excel.Worksheet | null,
): Promise<ReadonlyMap<string, Rules>> {
  const bySheet = new Map<string, readonly JournalMark[]>();
  for (const mark of marks) bySheet.set(mark.sheet.name, [...(bySheet.get(mark.sheet.name) ?? []), mark]);
  const asked = [...bySheet].flatMap(([name, made]) => {
    const [first] = made;
    const sheet = first && find(first.sheet);
    return sheet ? [{ name, sheet, ids: made.map(({ id }) => id), rules: ask(sheet.getRange(blockAddress(around(made.map(({ block }) => block))))) }] : [];
  });
  if (asked.length === 0) return new Map();
  await context.sync();
  const missed = asked.filter(({ ids, rules }) => withIds(rules, ids).length < ids.length);
  const found = new Map<string, Rules>(asked.map(({ name, ids, rules }) => [name, withIds(rules, ids)]));
  if (missed.length === 0) return found;
  const everywhere = missed.map(({ name, sheet, ids }) => ({ name, ids, rules: ask(sheet.getRange()) }));
  await context.sync();
  const renamed = everywhere.flatMap(({ name, ids, rules }) => {
    found.set(name, withIds(rules, ids));
    const formulas = rules.items.filter(({ type }) => type === "Custom");
    return withIds(rules, ids).length < ids.length && formulas.length > 0 ? [{ name, formulas }] : [];
  });
  if (renamed.length === 0) return found;
  // Only rules that are formulas are read: reading others fails in some versions of Excel (office-js#2180, #6827).
  for (const { formulas } of renamed) for (const rule of formulas) rule.custom.rule.load("formula");
  await context.sync();
  for (const { name, formulas } of renamed) found.set(name, formulas.filter((rule) => rule.custom.rule.formula === signature));
  return found;
}

function ask(range: Excel.Range): Excel.ConditionalFormatCollection {
  const rules = range.conditionalFormats;
  rules.load("items/id,items/type");
  return rules;
}

function withIds({ items }: Excel.ConditionalFormatCollection, ids: readonly string[]): Rules {
  return items.filter(({ id }) => ids.includes(id));
}
