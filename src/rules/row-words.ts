import type { Plan } from "../plan/model";

/** The words that name the rows of a plan: an action's reference and text, an indicator's code and name. */
export interface RowWords {
  /** "" where the row has none. */
  of(sheet: string, row: number): string;
  has(sheet: string, words: string): boolean;
}

export function rowWords(plan: Plan): RowWords {
  const words = new Map<string, string>();
  const known = new Set<string>();
  const put = (sheet: string, row: number, parts: readonly (string | null)[]): void => {
    const text = parts.filter((part) => part !== null && part !== "").join(" ");
    const key = `${sheet}\t${row}`;
    if (text === "" || words.has(key)) return;
    words.set(key, text);
    known.add(`${sheet}\t${text}`);
  };
  for (const { sheet, row, rows, ref, text } of plan.actions) for (const one of [row, ...rows]) put(sheet, one, [ref, text]);
  for (const { sheet, row, code, name } of plan.indicators) put(sheet, row, [code, name]);
  return {
    of: (sheet, row) => words.get(`${sheet}\t${row}`) ?? "",
    has: (sheet, text) => known.has(`${sheet}\t${text}`),
  };
}
