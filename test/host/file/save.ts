import ExcelJS from "@protobi/exceljs";
import JSZip from "jszip";
import { parseBlock } from "../../../src/workbook/address";
import { rowsOf } from "../grid/exceljs-inside";
import { addCharts } from "./addCharts";
import { addPivots } from "./addPivots";
import type { RangeReader } from "./chartPart";
import { writeColumnBreaks } from "./columnBreaks";
import { writeCustomXml } from "./customXml";
import { CannotSaveError } from "./errors";
import { loadBook } from "./open";
import type { MergeContext } from "./merge";
import { mergeBook } from "./mergeBook";
import type { OpenedFile, SaveExtras } from "./opened";
import { OfficePackage, workbookPath } from "./package";
import { moveCharts, removeCharts, removePivots } from "./placed";
import { SharedStrings, StringAppender } from "./strings";
import { StyleAppender, Styles } from "./styles";
import type { XmlElement } from "./xml";

/**
 * Saves an opened workbook: the original package with what was changed in `book`, and the extras that the
 * stand-in keeps beside it. Everything else keeps its bytes.
 * @throws CannotSaveError where a change cannot be put into the file
 */
export async function saveWorkbookFile(opened: OpenedFile, extras: SaveExtras): Promise<Uint8Array> {
  const target = OfficePackage.of(opened.original);
  const base = await written((await loadBook(target)).book);
  const edited = await written(opened.book);
  const bookPart = await workbookPath(target);
  const stylesPath = await target.related(bookPart, "styles");
  const stringsPath = await target.related(bookPart, "sharedStrings");
  const baseStrings = new SharedStrings(await optional(base, "xl/sharedStrings.xml"));
  const editedStrings = new SharedStrings(await optional(edited, "xl/sharedStrings.xml"));
  const context: MergeContext = {
    target,
    base,
    edited,
    baseStrings,
    editedStrings,
    styles: new StyleAppender(
      new Styles(await optional(target, stylesPath)),
      new Styles(await optional(base, "xl/styles.xml")),
      new Styles(await optional(edited, "xl/styles.xml")),
    ),
    strings: new StringAppender(new SharedStrings(await optional(target, stringsPath)), editedStrings),
    seen: { cells: false, formulas: false },
  };
  // First, while the sheets have the names that they were opened with.
  await removePivots(target, extras.removedPivots ?? []);
  await removeCharts(target, extras.removedCharts ?? []);
  await moveCharts(target, extras.movedCharts ?? []);
  await mergeBook(context, opened.book, opened.places);
  await addPivots(target, opened.book, extras.pivots, context.strings);
  await addCharts(target, extras.charts, rangeReader(opened.book));
  if (context.styles.changed) await setBookPart(target, bookPart, stylesPath, "styles", context.styles.root);
  if (context.strings.changed) {
    context.strings.finish();
    await setBookPart(target, bookPart, stringsPath, "sharedStrings", context.strings.root);
  }
  await writeColumnBreaks(target, extras.columnBreaks ?? []);
  if (extras.customXml) await writeCustomXml(target, extras.customXml);
  return target.toBytes();
}

/** Texts and numbers of a block, as the book has them. */
function rangeReader(book: ExcelJS.Workbook): RangeReader {
  return (sheetName, address) => {
    const sheet = book.getWorksheet(sheetName);
    if (!sheet) throw new CannotSaveError(`A chart has its data on a sheet "${sheetName}" that the workbook does not have.`);
    const { row, column, rowCount, columnCount } = parseBlock(address);
    return Array.from({ length: rowCount * columnCount }, (_, index) => {
      const cell = sheet.getCell(row + Math.floor(index / columnCount), column + (index % columnCount));
      const value: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
      if (value === null || value === undefined) return null;
      return typeof value === "number" ? value : cell.text;
    });
  };
}

async function written(book: ExcelJS.Workbook): Promise<OfficePackage> {
  forgetStyleIds(book);
  const bytes = await book.xlsx.writeBuffer({ zip: { compression: "STORE" } } as Partial<ExcelJS.XlsxWriteOptions>);
  return OfficePackage.of(await JSZip.loadAsync(bytes));
}

async function optional(pack: OfficePackage, path: string | undefined): Promise<XmlElement | null> {
  return path !== undefined && pack.has(path) ? pack.xml(path) : null;
}

async function setBookPart(target: OfficePackage, bookPart: string, known: string | undefined, kind: "styles" | "sharedStrings", root: XmlElement): Promise<void> {
  const path = known ?? `xl/${kind}.xml`;
  target.set(path, root);
  if (known !== undefined) return;
  await target.setContentType(path, `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`);
  await target.addRelationship(bookPart, kind, path);
}

/**
 * exceljs notes in each cell the number that its style had in the file it wrote, and keeps it where the cell has no
 * style any more when it writes again: the cell would get whatever style has that number now.
 */
function forgetStyleIds(book: ExcelJS.Workbook): void {
  // Rows of cells that hold nothing but a look, too: eachRow leaves them out.
  book.eachSheet((sheet) => rowsOf(sheet).forEach((row) => row?.eachCell({ includeEmpty: true }, (cell) => void Reflect.deleteProperty(cell.model, "styleId"))));
}
