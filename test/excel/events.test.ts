import { isSupported, keepDocument, readWorkbook, selectCell, watchChanges, whenReady, type WorkbookChange } from "../../src/excel";
import { OpenWorkbook } from "./plan-workbook";

jest.setTimeout(60_000);
let book: OpenWorkbook;
afterEach(() => book.close());

const settled = (ready: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => (ready() ? resolve() : setTimeout(look, 20));
    look();
  });

test("changes are told together, with who made them, until watching stops", async () => {
  book = await OpenWorkbook.open();
  const told: (readonly WorkbookChange[])[] = [];
  const stop = await watchChanges((changes) => told.push(changes));
  book.host.editByHand("P1 Health", "B2", "Cycle to school");
  book.host.editRemotely("P2 Safety", "B2", "Mend the path");
  await settled(() => told.length > 0);
  expect(told).toHaveLength(1);
  expect(told[0]?.map(({ source, address }) => [source, address])).toEqual([["local", "B2"], ["remote", "B2"]]);
  await stop();
  book.host.editByHand("P1 Health", "B3", "Nobody listens");
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(told).toHaveLength(1);
});

test("a cell is shown and selected", async () => {
  book = await OpenWorkbook.open();
  await selectCell("P2 Safety", "B2");
  const address = await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    await context.sync();
    return selected.address;
  });
  expect(address).toBe("'P2 Safety'!B2");
  await expect(selectCell("Gone", "A1")).rejects.toMatchObject({ code: "gone" });
});

test("a document is kept, changed and removed", async () => {
  book = await OpenWorkbook.open();
  await keepDocument("settings", '{"a":"<b>&\\"1\\""}');
  expect((await readWorkbook()).documents).toEqual({ settings: '{"a":"<b>&\\"1\\""}' });
  await keepDocument("settings", "{}");
  expect((await readWorkbook()).documents).toEqual({ settings: "{}" });
  book = await book.reopen();
  expect((await readWorkbook()).documents).toEqual({ settings: "{}" });
  await keepDocument("settings", null);
  expect((await readWorkbook()).documents).toEqual({});
  expect(await book.differences()).toEqual([]);
});

test.each([
  ["1.15", { ok: true }, true],
  ["1.8", { ok: true }, false],
  ["1.7", { ok: false, why: "excel-too-old" }, false],
])("an Excel of ExcelApi %s", async (apiLevel, ready, has19) => {
  book = await OpenWorkbook.open({ Plan: [["a"]] }, { apiLevel });
  expect(await whenReady()).toEqual(ready);
  expect(isSupported("ExcelApi", "1.9")).toBe(has19);
});
