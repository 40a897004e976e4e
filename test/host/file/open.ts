import ExcelJS from "@protobi/exceljs";
import JSZip from "jszip";
import { BrokenWorkbookError, NotAWorkbookError, ProtectedWorkbookError, TooLargeWorkbookError } from "./errors";
import { readCustomXml } from "./customXml";
import type { OpenedFile } from "./opened";

/** Compressed size above which a file is refused: 50 MB. */
const largestFile = 50 * 1024 * 1024;

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
  let original: JSZip;
  try {
    original = await JSZip.loadAsync(bytes);
  } catch (error) {
    throw new BrokenWorkbookError("The file is damaged: its contents cannot be unpacked. Open it in Excel and save it again.", { cause: error });
  }
  if (!original.file("[Content_Types].xml") || !original.file("xl/workbook.xml")) {
    throw new NotAWorkbookError("The file is a zip archive, but not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.");
  }
  return {
    book: await loadBook(original),
    original,
    customXml: await readCustomXml(original),
    hasMacros: original.file("xl/vbaProject.bin") !== null,
  };
}

function compoundFileError(bytes: Uint8Array): Error {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length, 1 << 20) & ~1));
  return text.includes("EncryptedPackage")
    ? new ProtectedWorkbookError("The workbook is protected with a password. Open it in Excel, remove the password, and try again.")
    : new NotAWorkbookError("This is a workbook of an old or other format. Open it in Excel and save it as .xlsx.");
}

/** Reads a package with exceljs. */
export async function loadBook(zip: JSZip): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(await zip.generateAsync({ type: "arraybuffer" }));
  } catch (error) {
    throw new BrokenWorkbookError("A part of the workbook cannot be read. Open it in Excel and save it again.", { cause: error });
  }
  return book;
}
