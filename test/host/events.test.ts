import { inExcel, run } from "./in-excel";
import type { ExcelHost } from "./node";

let host: ExcelHost;
const heard: string[] = [];

beforeEach(async () => {
  heard.length = 0;
  host = await inExcel({ Plan: [["Ref", "Lead"], [1, "Ann"]], Other: [["x"]] });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Listens on the sheet "Plan". */
const listen = () =>
  run((c) =>
    c.workbook.worksheets.getItem("Plan").onChanged.add(async ({ address, source, changeType, details }) => {
      heard.push(`${source} ${changeType} ${address} ${String(details?.valueBefore)}→${String(details?.valueAfter)}`);
    }),
  );

test("onChanged tells of edits by hand, by others, and by the add-in itself", async () => {
  await listen();
  host.editByHand("Plan", "B2", "4.3%");
  host.editRemotely("Plan", "B2", "Cy");
  await run((c) => (c.workbook.worksheets.getItem("Plan").getRange("A3:B4").values = [[2, "x"], [3, "y"]]));
  await settled();
  expect(heard).toEqual(["Local RangeEdited B2 Ann→0.043", "Remote RangeEdited B2 0.043→Cy", "Local RangeEdited A3:B4 undefined→undefined"]);
});

test("onChanged of one sheet does not tell of another, that of the workbook does", async () => {
  await listen();
  await run((c) => c.workbook.worksheets.onChanged.add(async ({ address, worksheetId }) => void heard.push(`${worksheetId === "" ? "?" : "workbook"} ${address}`)));
  host.editByHand("Other", "A1", "y");
  await settled();
  expect(heard).toEqual(["workbook A1"]);
});

test("the range of an event is the range that changed", async () => {
  let text = "";
  await run((c) =>
    c.workbook.worksheets.getItem("Plan").onChanged.add(async (event) => {
      await run(async (context) => {
        const range = event.getRange(context).load("values");
        await context.sync();
        text = JSON.stringify(range.values);
      });
    }),
  );
  host.editByHand("Plan", "A2", "7");
  await settled();
  expect(text).toBe("[[7]]");
});

test("a handler that was removed hears nothing", async () => {
  const handler = await listen();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.editByHand("Plan", "B2", "x");
  await settled();
  expect(heard).toEqual([]);
});

test("sheets that are added and deleted are told", async () => {
  await run((c) => {
    c.workbook.worksheets.onAdded.add(async () => void heard.push("added"));
    c.workbook.worksheets.onDeleted.add(async () => void heard.push("deleted"));
  });
  await run((c) => c.workbook.worksheets.add("New"));
  await run((c) => c.workbook.worksheets.getItem("New").delete());
  await settled();
  expect(heard).toEqual(["added", "deleted"]);
});

test("an edit in the grid of the workbench reaches the workbook and the events", async () => {
  await listen();
  const sheetId = host.model.getters.getSheetIds()[0] ?? "";
  host.model.dispatch("UPDATE_CELL", { sheetId, col: 1, row: 1, content: "March 2011" });
  await settled();
  expect(host.cell("Plan", "B2")).toMatchObject({ value: 40603, text: "Mar-11" });
  expect(heard).toEqual(["Local RangeEdited B2 Ann→40603"]);
});

test("a write through Office.js shows in the grid, and its rows cannot be taken out there", async () => {
  const sheetId = host.model.getters.getSheetIds()[0] ?? "";
  await run((c) => (c.workbook.worksheets.getItem("Plan").getRange("B2").values = [["'=1+1"]]));
  expect(host.model.getters.getEvaluatedCell({ sheetId, col: 1, row: 1 }).formattedValue).toBe("=1+1");
  const result = host.model.dispatch("REMOVE_COLUMNS_ROWS", { dimension: "ROW", sheetId, sheetName: "Plan", elements: [1] });
  expect(result.isSuccessful).toBe(false);
});
