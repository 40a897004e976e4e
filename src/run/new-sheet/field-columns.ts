import type { FieldName } from "../../plan/model";
import { ragWords } from "../../rag/words";
import type { Block } from "../../workbook/address";
import type { Change } from "../../workbook/changes";

/** How a column that Plan Check adds for a field is laid out. */
export interface FieldColumn {
  /** In characters. */
  readonly width: number;
  /** Words of its drop-down; anything else may still be typed. */
  readonly choices?: readonly string[];
  /** Asks where what is typed is no date. */
  readonly date?: true;
  readonly prompt?: string;
}

const text: FieldColumn = { width: 40 };
const short: FieldColumn = { width: 14 };
const rag: FieldColumn = { width: 12, choices: ragWords.filter((word) => word !== "Not rated"), prompt: "Choose a word. Complete: the work is done." };

const columns: Partial<Readonly<Record<FieldName, FieldColumn>>> = {
  reference: { width: 8 },
  priority: { width: 22 },
  theme: { width: 22 },
  area: { width: 30 },
  group: { width: 20 },
  action: { width: 50 },
  when: { ...short, date: true, prompt: "A day, such as 31/03/2027. A month, a quarter (Q2 2026/27) or Ongoing is understood, too." },
  start: { ...short, date: true, prompt: "The day on which work begins." },
  leads: { width: 22 },
  organisation: { width: 22 },
  partners: { width: 26 },
  resources: { width: 22 },
  indicators: { width: 16 },
  target: short,
  actual: short,
  baseline: short,
  outcomeRag: rag,
  deliveryRag: rag,
  status: { width: 14, choices: ["Not started", "In progress", "Complete"], prompt: "How far is the work?" },
  percentComplete: { width: 10 },
  impact: { width: 12, choices: ["Low", "Medium", "High"] },
  likelihood: { width: 12, choices: ["Low", "Medium", "High"] },
  reviewedBy: { width: 18 },
  reviewedOn: { ...short, date: true, prompt: "The day on which this row was reviewed." },
};

/** The layout of a column for a field; wide text where nothing is said. */
export function fieldColumn(field: FieldName | null): FieldColumn {
  return (field && columns[field]) ?? text;
}

const notADate = "This is not a date. A month, a quarter or Ongoing is understood as well. Keep what was typed?";

/** The drop-down or date check of the cells below a heading, where the field has one. */
export function entryChanges(sheet: string, block: Block, heading: string, { choices, date, prompt = "" }: FieldColumn): Change[] {
  if (choices) return [{ kind: "dropDown", sheet, block, words: choices, title: heading, prompt: prompt || "Choose a word, or type another." }];
  if (date) return [{ kind: "dateEntry", sheet, block, title: heading, prompt, warning: notADate }];
  return [];
}
