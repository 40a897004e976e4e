import JSZip from "jszip";
import { openHost } from "../node";
import { buildWorkbook } from "../../samples/build";
import { BrokenWorkbookError, isWorkbookFileError, NotAWorkbookError, openWorkbookFile, ProtectedWorkbookError, TooLargeWorkbookError } from ".";

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const compoundFile = (entry: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from(entry).flatMap((character) => [character.charCodeAt(0), 0]), 0, 0]);
const zip = async (parts: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const file = new JSZip();
  for (const [path, content] of Object.entries(parts)) file.file(path, content);
  return file.generateAsync({ type: "uint8array" });
};
const changed = async (path: string, change: (text: string) => string): Promise<Uint8Array> => {
  const file = await JSZip.loadAsync(await buildWorkbook({ Plan: [["Action"], ["Mend the gate"]] }));
  file.file(path, change((await file.file(path)?.async("string")) ?? ""));
  return file.generateAsync({ type: "uint8array" });
};

test.each<[string, () => Promise<Uint8Array> | Uint8Array, new (message: string) => Error]>([
  ["nothing", () => new Uint8Array(), NotAWorkbookError],
  ["a text file", () => words("Action,Lead\nMend the gate,Tom"), NotAWorkbookError],
  ["a zip of something else", () => zip({ "readme.txt": "hello" }), NotAWorkbookError],
  ["an old .xls file", () => compoundFile("Workbook"), NotAWorkbookError],
  ["a workbook with a password", () => compoundFile("EncryptedPackage"), ProtectedWorkbookError],
  ["a cut zip", async () => (await buildWorkbook({ Plan: [["Action"]] })).slice(0, 900), BrokenWorkbookError],
  ["a sheet that is no XML", () => changed("xl/worksheets/sheet1.xml", (text) => text.replace("</sheetData>", "")), BrokenWorkbookError],
  ["a workbook part that is no XML", () => changed("xl/workbook.xml", (text) => text.slice(0, 300)), BrokenWorkbookError],
  ["a workbook without a sheet", () => changed("xl/workbook.xml", (text) => text.replace(/<sheet .*?\/>/, "")), BrokenWorkbookError],
  ["a file above the limit", () => new Uint8Array(51 * 1024 * 1024), TooLargeWorkbookError],
])("%s is refused with a named error and one plain sentence or two", async (_, bytes, kind) => {
  const error: unknown = await openWorkbookFile(await bytes()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(kind);
  expect(isWorkbookFileError(error)).toBe(true);
  expect(error instanceof Error ? error.message : "").toMatch(/^[A-Z][^\n]{10,200}\.$/);
});

test("a zip whose directory states more than the limit is refused before anything is unpacked", async () => {
  const bytes = await buildWorkbook({ Plan: [["Action"]] });
  const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 301 * 1024 * 1024, true);
  await expect(openWorkbookFile(bytes)).rejects.toThrow(TooLargeWorkbookError);
});

test("cells of one format are coloured one by one", async () => {
  const bytes = await buildWorkbook({ Plan: { rows: [["a", "b"]], formats: { "A1:B1": "0.0" } } });
  const { book } = await openWorkbookFile(bytes);
  const sheet = book.getWorksheet("Plan");
  if (!sheet) throw new Error("no sheet");
  sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFF0000" } };
  expect(sheet.getCell("B1").fill).not.toMatchObject({ pattern: "solid" });
  expect(sheet.getCell("A1").numFmt).toBe("0.0");
});

test("a number that is no day keeps its figure under a date format, and is saved as it was", async () => {
  const host = await openHost(await buildWorkbook({ Plan: { rows: [["Phone", "Large", "Day"], [7700900123, 1e21, 40268]], formats: { A2: "dd/mm/yyyy", B2: "dd/mm/yyyy", C2: "dd/mm/yyyy" } } }));
  const values = () => ["A2", "B2", "C2"].map((address) => host.cell("Plan", address).value);
  expect(values()).toEqual([7700900123, 1e21, 40268]);
  host.editByHand("Plan", "D2", "x");
  const again = await openHost(await host.save());
  expect(["A2", "B2", "C2"].map((address) => again.cell("Plan", address).value)).toEqual([7700900123, 1e21, 40268]);
  host.dispose();
  again.dispose();
});

test("says what the file holds beside cells", async () => {
  const opened = await openWorkbookFile(await buildWorkbook({ Plan: [["Action"]] }));
  expect(opened).toMatchObject({ pivots: [], charts: [], customXml: [], hasMacros: false });
});
