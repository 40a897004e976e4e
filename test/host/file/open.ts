import ExcelJS from "@protobi/exceljs";
import JSZip from "jszip";
import { readCustomXml } from "./customXml";
import { BrokenWorkbookError, isWorkbookFileError, NotAWorkbookError, ProtectedWorkbookError, TooLargeWorkbookError } from "./errors";
import { editableSheets, feedOf } from "./feed";
import type { OpenedFile } from "./opened";
import { OfficePackage } from "./package";
import { findCharts, findPivots } from "./placed";

/** Compressed size above which a file is refused: 50 MB. */
const largestFile = 50 * 1024 * 1024;

/** Size of all parts together, unpacked, above which a file is refused: 300 MB. */
const largestUnpacked = 300 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
const zipSignature = [0x50, 0x4b];
/** An OLE compound file: what Excel writes for an encrypted workbook, and also the old .xls format. */
const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens a workbook file (.xlsx or .xlsm).
 * @throws NotAWorkbookError · ProtectedWorkbookError · BrokenWorkbookError · TooLargeWorkbookError
 */
export async function openWorkbookFile(bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length > largestFile) {
    throw new TooLargeWorkbookError("The file is larger than 50 MB. Save a copy without pictures or old sheets and open that.");
  }
  if (startsWith(bytes, compoundFileSignature)) throw compoundFileError(bytes);
  if (!startsWith(bytes, zipSignature)) {
    throw new NotAWorkbookError("This is not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.");
  }
  if (unpackedSize(bytes) > largestUnpacked) {
    throw new TooLargeWorkbookError("The workbook unpacks to more than 300 MB. Save a copy without pictures or old sheets and open that.");
  }
  let original: JSZip;
  try {
    original = await JSZip.loadAsync(bytes);
  } catch (error) {
    throw new BrokenWorkbookError("The file is damaged: its contents cannot be unpacked. Open it in Excel and save it again.", { cause: error });
  }
  if (!original.file("[Content_Types].xml") || !Object.keys(original.files).some((path) => /(^|\/)workbook\.xml$/.test(path))) {
    throw new NotAWorkbookError("The file is a zip archive, but not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.");
  }
  const pack = OfficePackage.of(original);
  const { book, places } = await loadBook(pack);
  return {
    book,
    original,
    places,
    customXml: await readCustomXml(pack),
    sheetIds: await sheetIdsOf(pack, places),
    pivots: (await findPivots(pack)).map(({ sheet, name, address, filterRows, spec }) => ({ sheet, name, address, filterRows, spec })),
    charts: (await findCharts(pack)).map(({ sheet, name, seriesCount }) => ({ sheet, name, seriesCount })),
    hasMacros: Object.keys(original.files).some((path) => path.endsWith("vbaProject.bin")),
  };
}

async function sheetIdsOf(pack: OfficePackage, places: ReadonlyMap<ExcelJS.Worksheet, number>): Promise<Map<ExcelJS.Worksheet, number>> {
  const listed = await editableSheets(pack);
  return new Map([...places].map(([sheet, place]) => [sheet, Number(listed[place - 1]?.sheetId ?? place)]));
}

/** Sum of the unpacked sizes that the zip's directory states; 0 where there is no directory to read. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return 0;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    size += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

function compoundFileError(bytes: Uint8Array): Error {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length, 1 << 20) & ~1));
  return text.includes("EncryptedPackage")
    ? new ProtectedWorkbookError("The workbook is protected with a password. Open it in Excel, remove the password, and try again.")
    : new NotAWorkbookError("This is a workbook of an old or other format. Open it in Excel and save it as .xlsx.");
}

/** Reads a package with exceljs; `places` tells each sheet's place among the worksheets. @throws BrokenWorkbookError */
export async function loadBook(pack: OfficePackage): Promise<{ book: ExcelJS.Workbook; places: Map<ExcelJS.Worksheet, number> }> {
  const book = new ExcelJS.Workbook();
  try {
    const { zip, beyondDates } = await feedOf(pack);
    await book.xlsx.load(await zip.generateAsync({ type: "arraybuffer" }));
    for (const { place, address, value } of beyondDates) {
      const cell = book.getWorksheet(place)?.getCell(address);
      if (cell?.value instanceof Date) cell.value = value;
    }
  } catch (error) {
    if (isWorkbookFileError(error)) throw error;
    throw new BrokenWorkbookError("A part of the workbook cannot be read. Open it in Excel and save it again.", { cause: error });
  }
  if (book.worksheets.length === 0) throw new BrokenWorkbookError("The workbook has no worksheet.");
  // exceljs leaves this undefined for a workbook that states no window.
  book.views = (book.views as ExcelJS.WorkbookView[] | undefined) ?? [];
  ownStyles(book);
  for (const sheet of book.worksheets) writeOutShared(sheet);
  return { book, places: new Map(book.worksheets.map((sheet) => [sheet, sheet.id])) };
}

const styleParts = ["numFmt", "font", "alignment", "border", "fill", "protection"] as const;

/**
 * Lets every cell, row and column have its own format. In a book that exceljs has read, cells of one format
 * share one object, and `cell.fill = ...` would colour them all: so setting a part of the format first copies it.
 */
function ownStyles(book: ExcelJS.Workbook): void {
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      const { style } = row as { style?: Partial<ExcelJS.Style> };
      if (style) Object.assign(row, { style: { ...style } });
    });
    for (const column of sheet.columns ?? []) if (column.style) column.style = { ...column.style };
  }
  const prototype: object = Object.getPrototypeOf(new ExcelJS.Workbook().addWorksheet("x").getCell(1, 1)) as object;
  for (const part of styleParts) {
    Object.defineProperty(prototype, part, {
      configurable: true,
      get(this: ExcelJS.Cell) {
        return this.style[part];
      },
      set(this: ExcelJS.Cell, value: unknown) {
        this.style = { ...this.style, [part]: value };
      },
    });
  }
}

/**
 * Gives every cell of a shared formula its own formula: exceljs cannot save the others once the first of them
 * was overwritten.
 */
function writeOutShared(sheet: ExcelJS.Worksheet): void {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const value = cell.value;
      if (value !== null && typeof value === "object" && ("sharedFormula" in value || ("shareType" in value && value.shareType === "shared"))) cells.push(cell);
    });
  });
  const written = cells.map((cell) => ({ cell, formula: cell.formula, result: cell.result }));
  for (const { cell, formula, result } of written) {
    cell.value = result === undefined ? { formula } : { formula, result };
  }
}

/** Takes a cell's note away, which exceljs has no way to do: setting it to nothing leaves a broken one. */
export function removeNote(cell: ExcelJS.Cell): void {
  const model: unknown = Reflect.get(cell, "model");
  Object.assign(cell, { _comment: undefined });
  if (typeof model === "object" && model !== null) Reflect.deleteProperty(model, "comment");
}
