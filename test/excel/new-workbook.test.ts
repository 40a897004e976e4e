import { openNewWorkbook } from "../../src/excel";
import { OpenWorkbook } from "./plan-workbook";

test("a new workbook is opened with what the file holds; the open one stays as it is", async () => {
  const book = await OpenWorkbook.open();
  const opened: Uint8Array[] = [];
  book.host.book.onWorkbookCreated = (bytes) => void opened.push(bytes);
  await openNewWorkbook(btoa("a file"));
  expect(opened.map((bytes) => String.fromCharCode(...bytes))).toEqual(["a file"]);
  expect(await book.differences()).toEqual([]);
  book.close();
});

test("where Excel does not let it be opened, a plain sentence says so", async () => {
  const book = await OpenWorkbook.open();
  await expect(openNewWorkbook(btoa("a file"))).rejects.toMatchObject({ name: "ExcelProblem", code: "excel-too-old" });
  book.close();
});
