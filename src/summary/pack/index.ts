import { coverPage, packStatus, type PackStatus } from "./cover";
import type { PackFacts } from "./facts";
import { indicatorsPage } from "./indicators-page";
import type { PackPage, PackPageId, Typed } from "./model";
import { designatedPage, duePage, gapPage, glossaryPage, movedPage, notRatedPage, overridingPage, recommendationsPage, risksPage, sincePage, type Since } from "./other-pages";
import { priorityPages } from "./priority-pages";

export { packFacts, type PackFacts } from "./facts";
export type { PackStatus } from "./cover";
export type { Since } from "./other-pages";
export { fieldValue, packPageIds, typedKey, type PackBlock, type PackCell, type PackPage, type PackPageId, type PackTable, type Typed } from "./model";

export interface PackChoices {
  /** Pages to build; null: all. The cover is always there. */
  readonly pages: readonly PackPageId[] | null;
  /** Names of priorities; null: all. */
  readonly priorities: readonly string[] | null;
}

/** The meeting pack: its pages in order, without those that would be empty. */
export function meetingPack(facts: PackFacts, title: string, lines: readonly string[], typed: Typed, choices: PackChoices, since: Since | null = null): { readonly status: PackStatus; readonly pages: readonly PackPage[] } {
  const status = packStatus(facts, typed);
  const chosen = (one: PackPage) => one.id === "cover" || choices.pages === null || choices.pages.includes(one.id);
  const pages = [
    coverPage(facts, title, lines, status),
    sincePage(since),
    movedPage(facts),
    ...priorityPages(facts, choices.priorities),
    indicatorsPage(facts),
    designatedPage(facts),
    gapPage(facts),
    recommendationsPage(facts),
    risksPage(facts),
    duePage(facts),
    notRatedPage(facts),
    overridingPage(facts),
    glossaryPage(facts),
  ];
  return { status, pages: pages.filter((one) => one.blocks.length > 0 && chosen(one)) };
}
