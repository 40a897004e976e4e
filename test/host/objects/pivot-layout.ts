import { intersection } from "../grid/addresses";
import type { Book } from "../grid/book";
import type { Area } from "./session";

/** True where a PivotTable that an add-in made fills cells of the area. */
export function overlapsPivot(book: Book, { sheet, block }: Area): boolean {
  return book.pivots.some((pivot) => pivot.sheet === sheet && pivot.block !== null && intersection(pivot.block, block) !== null);
}

