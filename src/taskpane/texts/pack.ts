import { countOf } from "../../run/sentences";
import type { PackPageId } from "../../summary/pack";

/** Words of the choice of what the meeting pack holds. */
export const packWords = {
  title: "Meeting pack",
  text: "Choose what the next pack holds. The choice is kept in the workbook. A page without content is left out.",
  pages: "Pages",
  priorities: "Priorities",
  build: "Build with these choices",
  periodHint: "Every sheet of the summaries, and the RAG, rests on this period’s figures.",
  preview: (period: string | null, pages: number, actions: number, exceptions: number): string => `${period === null ? "" : `Figures for ${period}. `}${countOf(pages, "section")}: ${countOf(actions, "action")}, of them ${exceptions} Red or Amber.`,
  names: {
    cover: "Cover",
    moved: "What moved",
    priorities: "A page for each priority",
    indicators: "Other indicators",
    designated: "Designated and statutory targets",
    gap: "Narrowing the gap",
    recommendations: "Inspection recommendations",
    risks: "Risks and dependencies",
    due: "Due this quarter and next",
    notRated: "Not rated, and why",
    overriding: "Judgements that override",
    glossary: "Abbreviations",
  } satisfies Record<PackPageId, string>,
};
