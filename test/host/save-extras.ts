import type { SaveExtras } from "./file/opened";
import type { Book } from "./grid/book";

/** What is to be saved beside the cells: PivotTables, charts and custom XML that the add-in made. */
export function extrasOf(book: Book): SaveExtras {
  return { pivots: [], charts: [], ...(book.customXmlChanged ? { customXml: book.customXml.map(({ id, xml }) => ({ id, xml })) } : {}) };
}
