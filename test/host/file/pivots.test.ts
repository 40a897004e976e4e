import JSZip from "jszip";
import { buildWorkbook } from "../../samples/build";
import { CannotSaveError, compareFiles, describeDifference, openWorkbookFile, saveWorkbookFile, type PivotSpec } from ".";
import { layPivot, orderItems } from "./pivotData";
import { child, elements, parseXml, type XmlElement } from "./xml";

const rag = ["Red", "Amber", "Green", "Not rated"];
const rows = [
  ["Ref", "Priority", "RAG", "Days late"],
  ["1.1", "P1", "Green", 0],
  ["1.2", "P1", "Red", 30],
  ["1.3", "P1", "Red", 10],
  ["2.1", "P2", "Amber", null],
  ["2.2", "P2", "Not rated", null],
  ["2.3", null, "Green", 5],
];

const pivot = (changes: Partial<PivotSpec> = {}): PivotSpec => ({
  sheet: "Summary",
  name: "ByPriority",
  anchor: { row: 3, column: 2 },
  source: { table: "PlanRegister" },
  rows: [{ field: "Priority" }],
  columns: [{ field: "RAG", items: rag }],
  values: [{ field: "Ref", summarise: "count", caption: "Actions" }],
  filters: [],
  ...changes,
});

const book = () =>
  buildWorkbook({ Register: { rows, tables: [{ name: "PlanRegister", address: "A1:D7" }] }, Summary: [["Summary"]] });

async function saved(pivots: readonly PivotSpec[]): Promise<{ zip: JSZip; bytes: Uint8Array }> {
  const bytes = await saveWorkbookFile(await openWorkbookFile(await book()), { pivots, charts: [] });
  return { bytes, zip: await JSZip.loadAsync(bytes) };
}

const part = async (zip: JSZip, path: string): Promise<XmlElement> => parseXml((await zip.file(path)?.async("string")) ?? "");

test.each<[string, Partial<PivotSpec>, readonly (readonly unknown[])[]]>([
  [
    "rows by columns, in the order given, blank last",
    {},
    [
      ["Actions", "RAG"],
      ["Priority", "Red", "Amber", "Green", "Not rated", "Grand Total"],
      ["P1", 2, null, 1, null, 3],
      ["P2", null, 1, null, 1, 2],
      ["(blank)", null, null, 1, null, 1],
      ["Grand Total", 2, 1, 2, 1, 6],
    ],
  ],
  [
    "several values without columns",
    { columns: [], values: [{ field: "Ref", summarise: "count", caption: "Actions" }, { field: "Days late", summarise: "average", caption: "Mean" }, { field: "Days late", summarise: "max", caption: "Most" }] },
    [
      ["Priority", "Actions", "Mean", "Most"],
      ["P1", 3, 40 / 3, 30],
      ["P2", 2, null, null],
      ["(blank)", 1, 5, 5],
      ["Grand Total", 6, 11.25, 30],
    ],
  ],
  [
    "two row fields, the outer one with its subtotal above",
    { rows: [{ field: "RAG", items: rag }, { field: "Priority" }], columns: [], values: [{ field: "Days late", summarise: "sum", caption: "Days" }] },
    [
      ["RAG", "Days"],
      ["Red", 40],
      ["P1", 40],
      ["Amber", null],
      ["P2", null],
      ["Green", 5],
      ["P1", 0],
      ["(blank)", 5],
      ["Not rated", null],
      ["P2", null],
      ["Grand Total", 45],
    ],
  ],
  [
    "several values by columns",
    { rows: [{ field: "Priority" }], columns: [{ field: "RAG", items: ["Red"] }], values: [{ field: "Ref", summarise: "count", caption: "N" }, { field: "Days late", summarise: "min", caption: "Least" }] },
    [
      [null, "RAG"],
      [null, "Red", null, "Amber", null, "Green", null, "Not rated", null, "Total N", "Total Least"],
      ["Priority", "N", "Least", "N", "Least", "N", "Least", "N", "Least", null, null],
      ["P1", 2, 10, null, null, 1, 0, null, null, 3, 0],
      ["P2", null, null, 1, null, null, null, 1, null, 2, null],
      ["(blank)", null, null, null, null, 1, 5, null, null, 1, 5],
      ["Grand Total", 2, 10, 1, null, 2, 0, 1, null, 6, 0],
    ],
  ],
])("computes %s", (_, changes, grid) => {
  expect(layPivot(pivot(changes), rows).grid).toEqual(grid);
});

test("items follow the order given, then A to Z with numbers by size, blank last", () => {
  expect(orderItems(["b10", null, "b9", "Green", 3, "Red", 20, "Red"], ["Red", "Green"])).toEqual(["Red", "Green", 3, 20, "b9", "b10", null]);
});

test("a pivot is saved as a definition, a cache and its records, each well-formed, typed and led to", async () => {
  const { zip } = await saved([pivot()]);
  const paths = Object.keys(zip.files).filter((path) => path.includes("pivot"));
  expect(paths.sort()).toEqual([
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels",
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "xl/pivotCache/pivotCacheRecords1.xml",
    "xl/pivotTables/_rels/pivotTable1.xml.rels",
    "xl/pivotTables/pivotTable1.xml",
  ]);
  for (const path of paths) await part(zip, path);
  const types = (await zip.file("[Content_Types].xml")?.async("string")) ?? "";
  for (const path of paths.filter((one) => !one.endsWith(".rels"))) expect(types).toContain(`/${path}`);
  const cache = await part(zip, "xl/pivotCache/pivotCacheDefinition1.xml");
  expect(cache.attributes).toMatchObject({ refreshOnLoad: "1", recordCount: "6" });
  const fields = elements(child(cache, "cacheFields") ?? cache);
  expect(fields.map((field) => field.attributes["name"])).toEqual(rows[0]);
  expect(elements(child(fields[2] ?? cache, "sharedItems") ?? cache).map((item) => item.attributes["v"])).toEqual(rag);
  const records = await part(zip, "xl/pivotCache/pivotCacheRecords1.xml");
  expect(elements(records)).toHaveLength(6);
  const table = await part(zip, "xl/pivotTables/pivotTable1.xml");
  expect(child(table, "location")?.attributes).toMatchObject({ ref: "B3:G8", firstHeaderRow: "1", firstDataRow: "2", firstDataCol: "1" });
  const book = await part(zip, "xl/workbook.xml");
  expect(elements(child(book, "pivotCaches") ?? book)[0]?.attributes["cacheId"]).toBe(table.attributes["cacheId"]);
});

test("the numbers stand in the sheet too, filters above", async () => {
  const { bytes } = await saved([pivot({ filters: [{ field: "Days late" }] })]);
  const sheet = (await openWorkbookFile(bytes)).book.getWorksheet("Summary");
  const row = (number: number) => ["B", "C", "D", "E", "F", "G"].map((column) => sheet?.getCell(`${column}${number}`).value);
  expect(row(3)).toEqual(["Days late", "(All)", null, null, null, null]);
  expect(row(6)).toEqual(["Priority", "Red", "Amber", "Green", "Not rated", "Grand Total"]);
  expect(row(10)).toEqual(["Grand Total", 2, 1, 2, 1, 6]);
});

test("several pivots have caches of their own; opening and saving keeps them; removing them leaves nothing", async () => {
  const { bytes, zip } = await saved([pivot(), pivot({ name: "Second", anchor: { row: 20, column: 1 }, source: { sheet: "Register", address: "$A$1:$D$7" } })]);
  expect(Object.keys(zip.files).filter((path) => /pivotTables\/[^/]*\.xml$/.test(path))).toHaveLength(2);
  const opened = await openWorkbookFile(bytes);
  expect(opened.pivots).toMatchObject([
    { sheet: "Summary", name: "ByPriority", address: "B3:G8", filterRows: 0, spec: { anchor: { row: 3, column: 2 }, rows: [{ field: "Priority" }], columns: [{ field: "RAG" }], source: { table: "PlanRegister" } } },
    { sheet: "Summary", name: "Second", address: "A20:F25", filterRows: 0, spec: null },
  ]);
  expect((await compareFiles(bytes, await saveWorkbookFile(opened, { pivots: [], charts: [] }))).map(describeDifference)).toEqual([]);
  const without = await JSZip.loadAsync(await saveWorkbookFile(opened, { pivots: [], charts: [], removedPivots: opened.pivots }));
  expect(Object.keys(without.files).filter((path) => /pivot/i.test(path))).toEqual([]);
  expect(await without.file("xl/workbook.xml")?.async("string")).not.toContain("pivotCache");
});

test.each<[string, Partial<PivotSpec>]>([
  ["a sheet that is not there", { sheet: "Nowhere" }],
  ["a table that is not there", { source: { table: "Nothing" } }],
  ["a field that is no heading", { rows: [{ field: "Colour" }] }],
  ["two column fields", { columns: [{ field: "RAG" }, { field: "Ref" }] }],
])("%s is refused with a sentence", async (_, changes) => {
  await expect(saved([pivot(changes)])).rejects.toThrow(CannotSaveError);
});

test("a value may have the name of its field: the file gives it the space that Excel wants", async () => {
  const { zip } = await saved([pivot({ values: [{ field: "Ref", summarise: "count", caption: "Ref" }] })]);
  expect(await zip.file("xl/pivotTables/pivotTable1.xml")?.async("string")).toContain('name="Ref "');
});
