import { codeOf, inExcel, run } from "./in-excel";
import type { ExcelHost } from "./node";

let host: ExcelHost;

beforeEach(async () => {
  host = await inExcel(
    {
      Plan: {
        rows: [
          ["Ref", "Action", "Lead", "RAG"],
          [1, "Open parks", "Ann", "Red"],
          [2, "Plant trees", "", "Green"],
          [3, "Mend fence", "Cy", "Red"],
        ],
        merges: ["A8:B9"],
        formats: { F2: "0%", G2: "@" },
      },
      Figures: [[1, 2], [3, { formula: "A1+A2", result: 4 }]],
      Blank: [],
      Hidden: { rows: [["x"]], state: "veryHidden" },
      Locked: { rows: [["kept"]], protected: true },
    },
    { names: { Refs: "Plan!$A$2:$A$4" } },
  );
});

const sheet = (context: Excel.RequestContext, name = "Plan") => context.workbook.worksheets.getItem(name);

/** What is refused, and by which code. Codes of the client itself (before anything is sent) are here too. */
test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
  ["a property read before load", "PropertyNotLoaded", (c) => sheet(c).getRange("A1").values],
  ["a property read after load but before sync", "PropertyNotLoaded", (c) => sheet(c).getRange("A1").load("values").values],
  ["a property that was not among those loaded", "PropertyNotLoaded", async (c) => {
    const range = sheet(c).getRange("A1").load("address");
    await c.sync();
    return range.values;
  }],
  ["a call result before sync", "ValueNotLoaded", (c) => c.workbook.worksheets.getCount().value],
  ["an unknown sheet", "ItemNotFound", (c) => sheet(c, "Nowhere").load("name")],
  ["an unknown table", "ItemNotFound", (c) => c.workbook.tables.getItem("Nothing").load("name")],
  ["an unknown name", "ItemNotFound", (c) => c.workbook.names.getItem("Nothing").load("formula")],
  ["a write to a null object's range", "ItemNotFound", (c) => (c.workbook.worksheets.getItemOrNullObject("Nowhere").getRange("A1").values = [["x"]])],
  ["an address that is none", "InvalidArgument", (c) => sheet(c).getRange("Z").load("values")],
  ["an address beyond the sheet", "InvalidArgument", (c) => sheet(c).getRange("A1048577").load("values")],
  ["a cell above the first row", "InvalidArgument", (c) => sheet(c).getRange("A1").getOffsetRange(-1, 0).load("values")],
  ["too few rows of values", "InvalidArgument", (c) => (sheet(c).getRange("A1:A3").values = [["x"], ["y"]])],
  ["too many columns of values", "InvalidArgument", (c) => (sheet(c).getRange("A1:B1").values = [["x", "y", "z"]])],
  ["a flat array of values", "InvalidArgument", (c) => Object.assign(sheet(c).getRange("A1:B1"), { values: ["x", "y"] })],
  ["too many rows of values, more than 1,500 cells", "InvalidArgument", (c) => (sheet(c).getRange("A1:A1600").values = Array.from({ length: 1601 }, () => ["x"]))],
  ["32,768 characters in a cell", "InvalidArgument", (c) => (sheet(c).getRange("A1").values = [["x".repeat(32_768)]])],
  ["a formula that cannot be read", "InvalidArgument", (c) => (sheet(c).getRange("A1").formulas = [["=SUM("]])],
  ["a sheet name that is taken, in other case", "ItemAlreadyExists", (c) => c.workbook.worksheets.add("PLAN")],
  ["a sheet name of 32 characters", "InvalidArgument", (c) => c.workbook.worksheets.add("x".repeat(32))],
  ["a sheet name with a slash", "InvalidArgument", (c) => c.workbook.worksheets.add("2009/10")],
  ["a sheet name that begins with an apostrophe", "InvalidArgument", (c) => (sheet(c).name = "'Plan")],
  ["the deletion of a very hidden sheet", "GeneralException", (c) => sheet(c, "Hidden").delete()],
  ["the activation of a hidden sheet", "InvalidOperation", (c) => sheet(c, "Hidden").activate()],
  ["a write to a protected sheet", "AccessDenied", (c) => (sheet(c, "Locked").getRange("A1").values = [["x"]])],
  ["a format on a protected sheet", "AccessDenied", (c) => (sheet(c, "Locked").getRange("A1").format.fill.color = "#FF0000")],
  ["a rule on a protected sheet", "AccessDenied", (c) => sheet(c, "Locked").getRange("A1").conditionalFormats.add("CellValue")],
  ["a table on a protected sheet", "AccessDenied", (c) => sheet(c, "Locked").tables.add("A1:B2", true)],
  ["protecting what is protected", "AccessDenied", (c) => sheet(c, "Locked").protection.protect()],
  ["a table over merged cells", "MergedRangeConflict", (c) => sheet(c).tables.add("A1:D9", true)],
  ["a table over a table", "MergedRangeConflict", (c) => (sheet(c).tables.add("A1:B4", true), sheet(c).tables.add("B2:D4", true))],
  ["a table name with a space", "InvalidArgument", (c) => (sheet(c).tables.add("A1:D4", true).name = "My table")],
  ["a table name that is a cell", "InvalidArgument", (c) => (sheet(c).tables.add("A1:D4", true).name = "AB12")],
  ["a table style that Excel does not have", "InvalidArgument", (c) => (sheet(c).tables.add("A1:D4", true).style = "TableStyleMedium99")],
  ["a colour that is none", "InvalidArgument", (c) => (sheet(c).getRange("A1").format.fill.color = "greenish")],
  ["a list of more than 255 characters", "InvalidArgument", (c) => (sheet(c).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x,".repeat(130) } })],
  ["a conditional format asked for as another kind", "InvalidOperation", (c) => sheet(c).getRange("A1").conditionalFormats.add("CellValue").textComparison.load("rule")],
  ["an unknown rule", "ItemNotFound", (c) => sheet(c).getRange("A1").conditionalFormats.getItem("{nothing}").delete()],
  ["merging within a table", "InvalidOperation", (c) => (sheet(c).tables.add("A1:D4", true), sheet(c).getRange("A2:B2").merge())],
  ["a name that is taken", "ItemAlreadyExists", (c) => c.workbook.names.add("Refs", sheet(c).getRange("A1"))],
  ["a name with a space", "InvalidArgument", (c) => c.workbook.names.add("My refs", sheet(c).getRange("A1"))],
  ["inserting cells, which the stand-in does not do", "ApiNotFound", (c) => sheet(c).getRange("A1").insert("Down")],
  ["a property that the stand-in does not have", "ApiNotFound", (c) => sheet(c).getRange("A1").load("linkedDataTypeState")],
  ["a chart of a kind that it cannot save", "ApiNotFound", (c) => sheet(c, "Figures").charts.add("Radar", sheet(c, "Figures").getRange("A1:B2"))],
  ["more than 5 MB in one request", "RequestPayloadSizeLimitExceeded", (c) => (sheet(c).getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]))],
  ["a range after its batch, outside Excel.run and untracked", "InvalidObjectPath", async () => {
    const context = new Excel.RequestContext();
    const range = sheet(context).getRange("A1").load("address");
    await context.sync();
    range.values = [["x"]];
    await context.sync();
  }],
])("%s is refused: %s", async (_, code, batch) => {
  expect(await codeOf(batch)).toBe(code);
});

test("more than 5 MB in one answer is refused, and the workbook goes on", async () => {
  const rows = Array.from({ length: 100 }, () => ["x".repeat(30_000)]);
  await run((c) => (sheet(c, "Blank").getRange("A1:A100").values = rows));
  await run((c) => (sheet(c, "Blank").getRange("A101:A200").values = rows));
  expect(await codeOf((c) => sheet(c, "Blank").getRange("A1:A200").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
  expect(await codeOf((c) => sheet(c, "Blank").getRange("A1:A100").load("values"))).toBe("");
});

test("a batch that fails keeps what came before the failing action, and only that", async () => {
  const code = await codeOf((c) => {
    sheet(c).getRange("F1").values = [["before"]];
    sheet(c, "Locked").getRange("A1").values = [["x"]];
    sheet(c).getRange("F2").values = [["after"]];
  });
  expect(code).toBe("AccessDenied");
  expect([host.cell("Plan", "F1").value, host.cell("Plan", "F2").value]).toEqual(["before", ""]);
});

test("a write to a protected sheet changes none of its cells", async () => {
  await codeOf((c) => (sheet(c, "Locked").getRange("A1:B1").values = [["x", "y"]]));
  expect([host.cell("Locked", "A1").value, host.cell("Locked", "B1").value]).toEqual(["kept", ""]);
});

test("an error says where it happened", async () => {
  const error = await run((c) => sheet(c, "Nowhere").load("name")).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem", statement: expect.stringContaining("getItem") } });
});

/** What is read. */
test.each<[string, unknown, (context: Excel.RequestContext) => Promise<unknown>]>([
  ["null objects of what is not there", [true, true, true, true], async (c) => {
    const objects = [
      c.workbook.worksheets.getItemOrNullObject("Nowhere"),
      c.workbook.tables.getItemOrNullObject("Nothing"),
      sheet(c, "Blank").getUsedRangeOrNullObject(),
      sheet(c).getRange("A1:B2").getIntersectionOrNullObject("C3"),
    ];
    for (const object of objects) object.load();
    await c.sync();
    return objects.map((object) => object.isNullObject);
  }],
  ["the used range of an empty sheet is its first cell", "Blank!A1", async (c) => address(c, sheet(c, "Blank").getUsedRange())],
  ["the used range counts formatted cells", "Plan!A1:G9", async (c) => address(c, sheet(c).getUsedRange())],
  ["the used range of values only does not", "Plan!A1:D4", async (c) => address(c, sheet(c).getUsedRange(true))],
  ["an address in any order of its corners", "Plan!A1:B3", async (c) => address(c, sheet(c).getRange("$B$3:A1"))],
  ["whole columns", "Plan!B:C", async (c) => address(c, sheet(c).getRange("B:C"))],
  ["a cell by row and column from 0", "Plan!D3", async (c) => address(c, sheet(c).getCell(2, 3))],
  ["a resized and moved range", "Plan!B2:D5", async (c) => address(c, sheet(c).getRange("A1").getOffsetRange(1, 1).getResizedRange(3, 2))],
  ["the last sheet and the first", ["Plan", "Locked"], async (c) => {
    const [first, last] = [c.workbook.worksheets.getFirst(), c.workbook.worksheets.getLast()];
    first.load("name");
    last.load("name");
    await c.sync();
    return [first.name, last.name];
  }],
  ["values, formulas and texts", [[[1, 2], [3, 4]], [[1, 2], [3, "=A1+A2"]], [["1", "2"], ["3", "4"]]], async (c) => {
    const range = sheet(c, "Figures").getUsedRange().load("values,formulas,text");
    await c.sync();
    return [range.values, range.formulas, range.text];
  }],
  ["a range of a name", "Plan!A2:A4", async (c) => address(c, c.workbook.names.getItem("Refs").getRange())],
  ["names and their formulas", [["Refs", "=Plan!$A$2:$A$4"]], async (c) => {
    const names = c.workbook.names.load("items/name,items/formula");
    await c.sync();
    return names.items.map(({ name, formula }) => [name, formula]);
  }],
  ["sheets with visibility and protection", [["Plan", "Visible", false], ["Figures", "Visible", false], ["Blank", "Visible", false], ["Hidden", "VeryHidden", false], ["Locked", "Visible", true]], async (c) => {
    const sheets = c.workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
    await c.sync();
    return sheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]);
  }],
  ["merged areas", "Plan!A8:B9", async (c) => {
    const areas = sheet(c).getRange("A1:D20").getMergedAreasOrNullObject().load("address");
    await c.sync();
    return areas.address;
  }],
  ["blank cells of a column", "Plan!C3", async (c) => {
    const blanks = sheet(c).getRange("C2:C4").getSpecialCells("Blanks").load("address");
    await c.sync();
    return blanks.address;
  }],
  ["value types", [["Double", "String", "Empty"]], async (c) => {
    const range = sheet(c).getRange("A3:C3").load("valueTypes");
    await c.sync();
    return range.valueTypes;
  }],
  ["null for a mixed format", [null, "#FFFF00"], async (c) => {
    sheet(c).getRange("A1").format.fill.color = "#FFFF00";
    const [both, one] = [sheet(c).getRange("A1:B1"), sheet(c).getRange("A1")];
    both.load("format/fill/color");
    one.load("format/fill/color");
    await c.sync();
    return [both.format.fill.color, one.format.fill.color];
  }],
  ["the formats of many cells at once", [["#FFFF00", true], ["#FFFFFF", false]], async (c) => {
    sheet(c).getRange("A1").format.fill.color = "yellow";
    sheet(c).getRange("A1").format.font.bold = true;
    const answer = sheet(c).getRange("A1:B1").getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
    await c.sync();
    return answer.value[0]?.map((cell) => [cell.format?.fill?.color, cell.format?.font?.bold]);
  }],
  ["hidden rows of a range", [false, true], async (c) => {
    sheet(c).getRange("3:3").rowHidden = true;
    const answer = sheet(c).getRange("A2:A3").getRowProperties({ rowHidden: true });
    await c.sync();
    return answer.value.map(({ rowHidden }) => rowHidden);
  }],
  ["a sheet by its id, after it was renamed", "Plan B", async (c) => {
    const plan = sheet(c).load("id");
    await c.sync();
    plan.name = "Plan B";
    const again = c.workbook.worksheets.getItem(plan.id).load("name");
    await c.sync();
    return again.name;
  }],
  ["collections by page", ["Figures", "Blank"], async (c) => {
    const sheets = c.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
    await c.sync();
    return sheets.items.map(({ name }) => name);
  }],
])("reads %s", async (_, expected, batch) => {
  expect(await run(batch)).toEqual(expected);
});

async function address(context: Excel.RequestContext, range: Excel.Range): Promise<string> {
  range.load("address");
  await context.sync();
  return range.address;
}

/** What is written and what then stands in the cell. */
test.each<[string, unknown, object]>([
  ["F1", "=1+1", { value: 2, formula: "=1+1" }],
  ["F1", "'=1+1", { value: "=1+1", formula: null }],
  ["F1", "March 2011", { value: 40603, text: "Mar-11", numberFormat: "mmm-yy" }],
  ["F1", "4.3%", { value: 0.043, text: "4.30%" }],
  ["F2", "4.3%", { value: 0.043, text: "4%", numberFormat: "0%" }],
  ["G2", "=1+1", { value: "=1+1", formula: null, numberFormat: "@" }],
  ["G2", "1/2/2010", { value: "1/2/2010" }],
  ["F1", true, { value: true, text: "TRUE" }],
  ["F1", 12.5, { value: 12.5, text: "12.5" }],
  ["A2", null, { value: 1 }],
  ["A2", "", { value: "" }],
  ["B9", "covered by a merge", { value: "" }],
  ["F1", "=COUNTIF(D2:D4,\"Red\")", { value: 2 }],
  ["F1", "=NOSUCH(1)", { value: "#NAME?" }],
])("writing to %s the value %j leaves %j", async (place, value, expected) => {
  await run((c) => (sheet(c).getRange(place).values = [[value]]));
  expect(host.cell("Plan", place)).toMatchObject(expected);
});

test("one value fills a whole range", async () => {
  await run((c) => Object.assign(sheet(c).getRange("F1:G2"), { values: "x" }));
  expect(["F1", "G1", "F2", "G2"].map((place) => host.cell("Plan", place).value)).toEqual(["x", "x", "x", "x"]);
});

test("formulas are worked out anew when a cell that they read changes", async () => {
  await run((c) => (sheet(c, "Figures").getRange("A1").values = [[10]]));
  expect(host.cell("Figures", "B2")).toMatchObject({ value: 13, formula: "=A1+A2" });
});

test("formatting one cell leaves its neighbours of the same style alone", async () => {
  await run((c) => (sheet(c).getRange("B2").format.fill.color = "#C00000"));
  expect([host.cell("Plan", "B2").fill, host.cell("Plan", "B3").fill, host.cell("Plan", "A2").fill]).toEqual(["#C00000", null, null]);
});

test("calls of context.sync are counted, not messages", async () => {
  await run((c) => sheet(c).getRange("A1").load("values"));
  expect(host.counters.syncs).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.counters.syncs).toBe(1);
});
