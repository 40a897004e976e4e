import type { Plan } from "../plan/model";
import type { Rating } from "../rag/rating";
import { ragWord } from "../rag/words";
import type { WrittenStatus } from "../rules/rule";
import { cellAddress } from "../workbook/address";
import { textAt, type WorkbookSnapshot } from "../workbook/snapshot";
import type { RagTarget } from "./evaluation";
import { computedWord } from "./rag-columns";
import { statusByRow } from "./status-by-row";

/** The statuses that an earlier run wrote and nobody changed, with what they would be now: the reason beside each tells which they are. */
export function writtenStatuses(plan: Plan, ratings: Rating, snapshot: WorkbookSnapshot, targets: readonly RagTarget[]): readonly WrittenStatus[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const statuses = statusByRow(plan, ratings);
  return targets.flatMap(({ sheet: name, rows, statusColumn, reasonColumn }) => {
    const sheet = sheets.get(name);
    if (!sheet) return [];
    return rows.flatMap((row): WrittenStatus[] => {
      const word = computedWord(textAt(sheet, row, reasonColumn));
      const status = statuses.get({ sheet: name, row });
      if (word === null || !status || textAt(sheet, row, statusColumn).trim().toLowerCase() !== word.toLowerCase()) return [];
      return [{ sheet: name, row, address: cellAddress(row, statusColumn), word, now: ragWord(status.status), reason: status.reason }];
    });
  });
}
