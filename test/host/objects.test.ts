import { codeOf, inExcel, run } from "./in-excel";
import type { ExcelHost } from "./node";

let host: ExcelHost;

const plan = [
  ["Priority", "Action", "RAG", "Days"],
  ["Parks", "Open parks", "Red", 3],
  ["Parks", "Plant trees", "Green", 4],
  ["Streets", "Mend fence", "Red", 5],
  ["Streets", "Sweep", "", 6],
] as const;

beforeEach(async () => {
  host = await inExcel({ Plan: plan, Summary: [] });
});

const sheet = (context: Excel.RequestContext, name = "Plan") => context.workbook.worksheets.getItem(name);

describe("tables", () => {
  const made = (context: Excel.RequestContext) => {
    const table = sheet(context).tables.add("A1:D5", true);
    table.name = "Register";
    return table;
  };

  test("have a name, a style, parts and columns", async () => {
    const read = await run(async (c) => {
      const table = made(c);
      table.style = "TableStyleLight9";
      table.load("name,style,showHeaders,columns/items/name,rows/count");
      const [header, body, whole] = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()];
      for (const range of [header, body, whole]) range.load("address");
      await c.sync();
      return [table.name, table.style, table.showHeaders, table.columns.items.map(({ name }) => name), table.rows.count, header.address, body.address, whole.address];
    });
    expect(read).toEqual(["Register", "TableStyleLight9", true, ["Priority", "Action", "RAG", "Days"], 4, "Plan!A1:D1", "Plan!A2:D5", "Plan!A1:D5"]);
  });

  test("are found by name in any case, through the workbook and the sheet, and by the cells that they cover", async () => {
    const read = await run(async (c) => {
      made(c);
      const byName = c.workbook.tables.getItem("REGISTER").load("name");
      const bySheet = sheet(c).tables.getItemOrNullObject("register").load("name");
      const elsewhere = sheet(c, "Summary").tables.getItemOrNullObject("Register").load("name");
      const byCell = sheet(c).getRange("B2").getTables().load("items/name");
      await c.sync();
      return [byName.name, bySheet.name, elsewhere.isNullObject, byCell.items.map(({ name }) => name)];
    });
    expect(read).toEqual(["Register", "Register", true, ["Register"]]);
  });

  test("fill in headings that are empty and set apart those that are equal", async () => {
    await run((c) => {
      sheet(c).getRange("E1:F1").values = [["", "RAG"]];
      sheet(c).tables.add("A1:F5", true);
    });
    expect([host.cell("Plan", "E1").value, host.cell("Plan", "F1").value]).toEqual(["Column5", "RAG2"]);
  });

  test("grow by rows at their end and by resizing, and become plain cells again", async () => {
    const read = await run(async (c) => {
      const table = made(c);
      table.rows.add(undefined, [["Parks", "Dig a pond", "Amber", 7]]);
      const grown = table.getRange().load("address");
      table.resize("A1:D9");
      const resized = table.getRange().load("address");
      table.convertToRange();
      await c.sync();
      const count = c.workbook.tables.getCount();
      await c.sync();
      return [grown.address, resized.address, count.value];
    });
    expect(read).toEqual(["Plan!A1:D6", "Plan!A1:D9", 0]);
    expect(host.cell("Plan", "B6").value).toBe("Dig a pond");
  });

  test("are not resized away from their header", async () => {
    expect(await codeOf((c) => made(c).resize("A2:D9"))).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  test("colour cells of one word, are listed by priority, newest first, and are taken away by id", async () => {
    const read = await run(async (c) => {
      const range = sheet(c).getRange("C2:C5");
      for (const [word, fill] of [["Red", "#C00000"], ["Green", "#00B050"]]) {
        const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        rule.cellValue.format.fill.color = fill ?? "";
        rule.cellValue.format.font.color = "#FFFFFF";
        rule.cellValue.rule = { operator: "EqualTo", formula1: `="${word}"` };
      }
      range.conditionalFormats.load("items/id,items/type,items/cellValue/rule,items/cellValue/format/fill/color");
      await c.sync();
      const shown = range.conditionalFormats.items.map(({ type, cellValue }) => [type, cellValue.rule.formula1, cellValue.format.fill.color]);
      range.conditionalFormats.items[0]?.delete();
      const left = range.conditionalFormats.getCount();
      await c.sync();
      return [shown, left.value];
    });
    expect(read).toEqual([[["CellValue", '="Green"', "#00B050"], ["CellValue", '="Red"', "#C00000"]], 1]);
  });

  test("stay on the rest of their cells when some are cleared", async () => {
    const address = await run(async (c) => {
      const rule = sheet(c).getRange("C2:C9").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$C2=1";
      sheet(c).getRange("C2:C5").conditionalFormats.clearAll();
      const rest = sheet(c).getRange("C2:C9").conditionalFormats.getItemAt(0).getRange().load("address");
      await c.sync();
      return rest.address;
    });
    expect(address).toBe("Plan!C6:C9");
  });
});

test("a drop-down has its words, prompt and warning, cell by cell, and is cleared", async () => {
  const rule = await run(async (c) => {
    const validation = sheet(c).getRange("C2:C5").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "Red,Amber,Green" } };
    validation.prompt = { showPrompt: true, title: "RAG", message: "Choose a status" };
    validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
    sheet(c).getRange("C3").dataValidation.clear();
    const first = sheet(c).getRange("C2").dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
    await c.sync();
    return [first.type, first.rule.list?.source, first.prompt.message, first.errorAlert.showAlert, first.ignoreBlanks];
  });
  expect(rule).toEqual(["List", "Red,Amber,Green", "Choose a status", false, true]);
  expect([host.cell("Plan", "C2").dropDown, host.cell("Plan", "C3").dropDown]).toEqual([["Red", "Amber", "Green"], null]);
});

describe("PivotTables", () => {
  const pivot = (c: Excel.RequestContext, by: "Count" | "Sum" = "Count") => {
    const table = sheet(c).tables.add("A1:D5", true);
    table.name = "Register";
    const made = sheet(c, "Summary").pivotTables.add("RAG by priority", table, sheet(c, "Summary").getRange("A3"));
    made.rowHierarchies.add(made.hierarchies.getItem("Priority"));
    made.columnHierarchies.add(made.hierarchies.getItem("RAG"));
    const data = made.dataHierarchies.add(made.hierarchies.getItem(by === "Count" ? "Action" : "Days"));
    data.summarizeBy = by;
    data.name = by === "Count" ? "Actions" : "All days";
    return made;
  };

  test.each<["Count" | "Sum", unknown]>([
    ["Count", [["Actions", "Column Labels", "", "", ""], ["Row Labels", "Green", "Red", "(blank)", "Grand Total"], ["Parks", 1, 1, "", 2], ["Streets", "", 1, 1, 2], ["Grand Total", 1, 2, 1, 4]]],
    ["Sum", [["All days", "Column Labels", "", "", ""], ["Row Labels", "Green", "Red", "(blank)", "Grand Total"], ["Parks", 4, 3, "", 7], ["Streets", "", 5, 6, 11], ["Grand Total", 4, 8, 6, 18]]],
  ])("are really worked out (%s), and say which cells they fill", async (by, expected) => {
    const values = await run(async (c) => {
      const range = pivot(c, by).layout.getRange().load("values,address");
      await c.sync();
      expect(range.address).toBe("Summary!A3:E7");
      return range.values;
    });
    expect(values).toEqual(expected);
  });

  test("show new rows of their table after a refresh only", async () => {
    await run((c) => pivot(c));
    await run((c) => c.workbook.tables.getItem("Register").rows.add(undefined, [["Water", "Clean the lake", "Red", 1]]));
    expect(host.cell("Summary", "A7").value).toBe("Grand Total");
    await run((c) => sheet(c, "Summary").pivotTables.getItem("RAG by priority").refresh());
    expect([host.cell("Summary", "A7").value, host.cell("Summary", "A8").value, host.cell("Summary", "E8").value]).toEqual(["Water", "Grand Total", 5]);
  });

  test("put filters above themselves and take a field from another axis", async () => {
    await run((c) => {
      const made = pivot(c);
      made.filterHierarchies.add(made.hierarchies.getItem("RAG"));
    });
    expect([host.cell("Summary", "A3").value, host.cell("Summary", "B3").value, host.cell("Summary", "A5").value, host.cell("Summary", "B5").value]).toEqual(["RAG", "(All)", "Row Labels", "Actions"]);
  });

  test("empty their cells when they are deleted", async () => {
    await run((c) => pivot(c));
    await run((c) => sheet(c, "Summary").pivotTables.getItem("RAG by priority").delete());
    expect([host.cell("Summary", "A3").value, host.cell("Summary", "E7").value]).toEqual(["", ""]);
  });

  test.each<[string, string, (c: Excel.RequestContext) => unknown]>([
    ["a write into one", "PivotTableRangeConflict", (c) => (pivot(c), (sheet(c, "Summary").getRange("A4").values = [["x"]]))],
    ["a body without values", "GeneralException", (c) => {
      const table = sheet(c).tables.add("A1:D5", true);
      return sheet(c, "Summary").pivotTables.add("P", table, "A1").layout.getDataBodyRange().load("address");
    }],
    ["a caption that is a field's name", "InvalidArgument", (c) => (pivot(c).dataHierarchies.getItem("Actions").name = "Days")],
    ["an unknown field", "ItemNotFound", (c) => pivot(c).hierarchies.getItem("Nothing").load("name")],
    ["a second one of the same name", "InvalidArgument", (c) => (pivot(c), sheet(c, "Summary").pivotTables.add("RAG BY PRIORITY", "Register", "A20"))],
    ["one over another", "PivotTableRangeConflict", (c) => {
      pivot(c);
      const other = sheet(c, "Summary").pivotTables.add("Other", "Register", "C5");
      return other.rowHierarchies.add(other.hierarchies.getItem("RAG"));
    }],
    ["a source with an empty heading", "InvalidArgument", (c) => sheet(c, "Summary").pivotTables.add("P", sheet(c).getRange("A1:E5"), "A1")],
  ])("refuse %s: %s", async (_, code, batch) => {
    expect(await codeOf(batch)).toBe(code);
  });
});

test("a chart has a series for each column, with its own fill, and stands where it was put", async () => {
  const read = await run(async (c) => {
    const summary = sheet(c, "Summary");
    summary.getRange("A1:C3").values = [["", "Red", "Green"], ["Parks", 1, 2], ["Streets", 3, 4]];
    const chart = summary.charts.add("BarStacked", summary.getRange("A1:C3"), "Columns");
    chart.name = "RAG";
    chart.title.text = "RAG by priority";
    chart.legend.position = "Bottom";
    chart.setPosition("E2", "K18");
    chart.series.getItemAt(0).format.fill.setSolidColor("#C00000");
    chart.load("name,left,top,width,height,title/text,series/items/name");
    await c.sync();
    return [chart.name, chart.left, chart.top, chart.width, chart.height, chart.title.text, chart.series.items.map(({ name }) => name)];
  });
  expect(read).toEqual(["RAG", 192, 15, 336, 255, "RAG by priority", ["Red", "Green"]]);
});

test("the page layout, frozen rows and page breaks of a sheet are set and read", async () => {
  const read = await run(async (c) => {
    const { pageLayout, freezePanes, horizontalPageBreaks, verticalPageBreaks } = sheet(c);
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows("$1:$1");
    pageLayout.headersFooters.defaultForAllPages.centerHeader = "Plan && more";
    pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P of &N";
    freezePanes.freezeRows(1);
    horizontalPageBreaks.add("A4");
    verticalPageBreaks.add("C1");
    verticalPageBreaks.add("C1");
    pageLayout.load("orientation,paperSize,zoom,headersFooters/defaultForAllPages/centerHeader,headersFooters/defaultForAllPages/rightFooter");
    const [titles, frozen, breaks] = [pageLayout.getPrintTitleRowsOrNullObject().load("address"), freezePanes.getLocationOrNullObject().load("address"), horizontalPageBreaks.getCount()];
    const before = verticalPageBreaks.getItem(0).getCellAfterBreak().load("address");
    const across = verticalPageBreaks.getCount();
    await c.sync();
    const { centerHeader, rightFooter } = pageLayout.headersFooters.defaultForAllPages;
    return [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages, centerHeader, rightFooter, titles.address, frozen.address, breaks.value, across.value, before.address];
  });
  expect(read).toEqual(["Landscape", "A4", 1, "Plan && more", "&P of &N", "Plan!1:1", "Plan!1:1", 1, 1, "Plan!C1"]);
});

test("custom XML parts are added, found by namespace, changed and deleted", async () => {
  const parts = await run(async (c) => {
    const all = c.workbook.customXmlParts;
    all.add('<document xmlns="urn:test:1" key="a">{}</document>');
    const other = all.add('<p:document xmlns:p="urn:test:2"/>');
    const ours = all.getByNamespace("urn:test:1").load("items/id");
    const only = all.getByNamespace("urn:test:2").getOnlyItemOrNullObject().load("namespaceUri");
    await c.sync();
    ours.items[0]?.setXml('<document xmlns="urn:test:1" key="b"/>');
    const xml = ours.items[0]?.getXml();
    other.delete();
    const count = all.getCount();
    await c.sync();
    return [ours.items.length, only.namespaceUri, xml?.value, count.value];
  });
  expect(parts).toEqual([1, "urn:test:2", '<document xmlns="urn:test:1" key="b"/>', 1]);
  expect(await codeOf((c) => c.workbook.customXmlParts.add("no xml"))).toBe("InvalidArgument");
});

test("settings, sheets added and deleted, selection and calculation mode", async () => {
  const read = await run(async (c) => {
    c.workbook.settings.add("policy", { id: "on-target-5" });
    const setting = c.workbook.settings.getItem("policy").load("value");
    const added = c.workbook.worksheets.add("New");
    added.tabColor = "#FFC000";
    added.getRange("B2:C3").select();
    const selected = c.workbook.getSelectedRange().load("address");
    c.workbook.worksheets.getItem("Summary").delete();
    c.workbook.application.load("calculationMode");
    added.load("position,tabColor");
    await c.sync();
    return [setting.value, selected.address, added.position, added.tabColor, c.workbook.application.calculationMode];
  });
  expect(read).toEqual([{ id: "on-target-5" }, "New!B2:C3", 1, "#FFC000", "Automatic"]);
  expect(host.sheetNames).toEqual(["Plan", "New"]);
});

test("a link within the workbook is kept, shown as a link, and told", async () => {
  await run((c) => (sheet(c).getRange("F1").hyperlink = { documentReference: "Summary!A1", textToDisplay: "Summary", screenTip: "" }));
  const link = await run(async (c) => {
    const range = sheet(c).getRange("F1").load("hyperlink,values");
    await c.sync();
    return [range.hyperlink.documentReference, range.values];
  });
  expect(link).toEqual(["Summary!A1", [["Summary"]]]);
});

test("merging keeps the first cell only, and unmerging brings no other back", async () => {
  await run((c) => sheet(c).getRange("A2:B2").merge());
  expect([host.cell("Plan", "A2").value, host.cell("Plan", "B2").value]).toEqual(["Parks", ""]);
  await run((c) => sheet(c).getRange("A2:B2").unmerge());
  expect(host.cell("Plan", "B2").value).toBe("");
});

test("borders of the edges and of the inside", async () => {
  const read = await run(async (c) => {
    const range = sheet(c).getRange("A1:B2");
    for (const side of ["EdgeBottom", "InsideVertical"] as const) range.format.borders.getItem(side).style = "Continuous";
    const inner = sheet(c).getRange("A1").format.borders;
    inner.load("items/sideIndex,items/style");
    await c.sync();
    return inner.items.filter(({ style }) => style !== "None").map(({ sideIndex }) => sideIndex);
  });
  expect(read).toEqual(["EdgeRight"]);
});
