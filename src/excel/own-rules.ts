import { blockAddress, type Block } from "../workbook/address";
import { overlaps } from "../workbook/blocks";
import type { WordColour } from "../workbook/changes";
import type { JournalRule, SheetReference } from "../workbook/journal";
import type { OwnState } from "./own-state";

/** What is to become of Plan Check's own earlier conditional formats where new ones are wanted. */
export interface RulesThere {
  /** The same rules stand there already: nothing to do. */
  readonly keep: boolean;
  /** Ids of rules of ours that are there and are removed. */
  readonly remove: readonly string[];
  /** Ids that are forgotten, there or not. */
  readonly known: readonly string[];
}

export interface PendingRules {
  readonly block: Block;
  readonly words: readonly WordColour[];
  readonly mine: OwnState["rules"];
  readonly found: Excel.ConditionalFormatCollection;
}

/**
 * Asks which of our own rules are still there. Only ids are asked for: reading the rules of a user's conditional
 * formats fails in some versions of Excel (office-js#6827, #6835). Null where there are none of ours to look for.
 */
export function askOwnRules(sheet: Excel.Worksheet, sheetId: string, name: string, block: Block, words: readonly WordColour[], own: OwnState): PendingRules | null {
  const mine = own.rules.filter((rule) => (rule.sheet.id === sheetId || rule.sheet.name === name) && overlaps(rule.block, block));
  if (mine.length === 0) return null;
  const found = sheet.getRange(blockAddress(block)).conditionalFormats;
  found.load("items/id");
  return { block, words, mine, found };
}

/**
 * Ids do not outlive every save and reopen. Where none of ours is found, but as many rules lie on the very block as we
 * made, they are taken for ours under new ids: nothing is added, so that runs never pile rules up.
 */
export function rulesThere({ block, words, mine, found }: PendingRules): RulesThere {
  const ids = new Set(found.items.map(({ id }) => id));
  const alive = mine.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  const sameBlock = mine.every((rule) => blockAddress(rule.block) === blockAddress(block)) && mine.length === words.length;
  const keep = sameBlock && (alive.length === mine.length || (alive.length === 0 && ids.size >= mine.length));
  return { keep, remove: keep ? [] : alive, known: mine.map(({ id }) => id) };
}

/** Rules that a run made on one block, and what lies there now. */
export interface PendingRemoval {
  readonly sheet: string;
  readonly block: Block;
  readonly made: readonly JournalRule[];
  readonly found: Excel.ConditionalFormatCollection;
}

/** Asks what lies on the blocks of a journal's rules; the answer is there after the next sync. */
export function askJournalRules(rules: readonly JournalRule[], find: (sheet: SheetReference) => Excel.Worksheet | null): PendingRemoval[] {
  const byBlock = new Map<string, JournalRule[]>();
  for (const rule of rules) {
    const key = `${blockAddress(rule.block)}!${rule.sheet.name}`;
    byBlock.set(key, [...(byBlock.get(key) ?? []), rule]);
  }
  return [...byBlock.values()].flatMap((made) => {
    const [first] = made;
    const sheet = first && find(first.sheet);
    if (!sheet) return [];
    const found = sheet.getRange(blockAddress(first.block)).conditionalFormats;
    found.load("items/id");
    return [{ sheet: first.sheet.name, block: first.block, made, found }];
  });
}

/**
 * The rules of a run that are still there. Ids do not outlive every save and reopen: where none is found, ours are the
 * last, as long as there are exactly as many rules as the run left. Null where that cannot be told.
 */
export function rulesToRemove({ made, found: { items } }: PendingRemoval): Excel.ConditionalFormat[] | null {
  const alive = items.filter(({ id }) => made.some((rule) => rule.id === id));
  if (alive.length > 0) return alive;
  const beside = made[0]?.beside ?? -1;
  // Fewer than there were: ours are gone already.
  if (items.length <= beside || items.length === 0) return [];
  return beside >= 0 && items.length === beside + made.length ? items.slice(beside) : null;
}
