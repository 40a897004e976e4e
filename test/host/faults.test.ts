import { codeOf, inExcel, run } from "./in-excel";

const plan = { Plan: [["Ref"], [1]] };
const write = (c: Excel.RequestContext) => (c.workbook.worksheets.getItem("Plan").getRange("A2").values = [[2]]);

test("an injected error refuses the batch before anything is done", async () => {
  const host = await inExcel(plan);
  host.injectFault(({ number }) => (number === 1 ? { error: "InvalidOperationInCellEditMode" } : null));
  expect(await codeOf(write)).toBe("InvalidOperationInCellEditMode");
  expect(host.cell("Plan", "A2").value).toBe(1);
  expect(await codeOf(write)).toBe("");
  expect(host.cell("Plan", "A2").value).toBe(2);
});

test("a lost connection fails the batch", async () => {
  const host = await inExcel(plan);
  host.injectFault(({ names }) => (names.includes("Values") ? { dropConnection: true } : null));
  expect(await codeOf(write)).toBe("ConnectionFailure");
  host.injectFault(null);
  expect(await codeOf(write)).toBe("");
});

test("values can come back as null, as Excel does with too large ranges", async () => {
  const host = await inExcel(plan);
  host.injectFault(() => ({ mapValue: (value) => (typeof value === "object" && value !== null && "Values" in value ? { ...value, Values: null } : value) }));
  const values = await run(async (c) => {
    const range = c.workbook.worksheets.getItem("Plan").getRange("A1:A2").load("values");
    await c.sync();
    return range.values;
  });
  expect(values).toBeNull();
});

test("an older Excel says so, and refuses what it does not have", async () => {
  await inExcel(plan, { apiLevel: "1.7" });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.7")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.8")).toBe(false);
  expect(await codeOf((c) => c.workbook.worksheets.getItem("Plan").getRange("A1").dataValidation.clear())).toBe("ApiNotFound");
});

test("several workbooks are opened one after another, and the last is the one that answers", async () => {
  await inExcel({ First: [["a"]] });
  await inExcel({ Second: [["b"]] }, { fileName: "Second.xlsx" });
  const name = await run(async (c) => {
    c.workbook.load("name,worksheets/items/name");
    await c.sync();
    return [c.workbook.name, c.workbook.worksheets.items[0]?.name];
  });
  expect(name).toEqual(["Second.xlsx", "Second"]);
});

test("while a cell is being edited a batch fails, or waits if it says so", async () => {
  const host = await inExcel(plan);
  host.setCellEdit(true);
  expect(await codeOf(write)).toBe("InvalidOperationInCellEditMode");
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    write(context);
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.cell("Plan", "A2").value).toBe(1);
  host.setCellEdit(false);
  await waiting;
  expect(host.cell("Plan", "A2").value).toBe(2);
});
