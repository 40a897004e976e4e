import JSZip from "jszip";
import { buildWorkbook } from "../../samples/build";
import { CannotSaveError, compareFiles, describeDifference, openWorkbookFile, saveWorkbookFile, type ChartSpec } from ".";
import { elements, parseXml, textOf, type XmlElement } from "./xml";

const book = () =>
  buildWorkbook({
    "Meg's summary": [
      ["Priority", "Red", "Green"],
      ["P1", 3, 5],
      ["P2 <b>", 1, null],
    ],
    Other: [["x"]],
  });

const chart = (changes: Partial<ChartSpec> = {}): ChartSpec => ({
  sheet: "Meg's summary",
  name: "RagByPriority",
  type: "barStacked",
  categories: { sheet: "Meg's summary", address: "A2:A3" },
  series: [
    { name: { sheet: "Meg's summary", address: "B1" }, values: { sheet: "Meg's summary", address: "B2:B3" }, colour: "#c00000" },
    { name: { text: "Green & good" }, values: { sheet: "Meg's summary", address: "$C$2:$C$3" }, colour: "#00B050" },
  ],
  title: "RAG by priority",
  altText: "Bars: red and green actions of two priorities",
  place: "E2:L18",
  ...changes,
});

async function saved(charts: readonly ChartSpec[], bytes?: Uint8Array): Promise<Uint8Array> {
  return saveWorkbookFile(await openWorkbookFile(bytes ?? (await book())), { pivots: [], charts });
}

/** All elements of a part with that name, however deep. */
function all(root: XmlElement, name: string): XmlElement[] {
  return elements(root).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
}

const part = async (bytes: Uint8Array, path: string): Promise<XmlElement> => parseXml((await (await JSZip.loadAsync(bytes)).file(path)?.async("string")) ?? "");

test.each<[ChartSpec["type"], string, string, string]>([
  ["barStacked", "c:barChart", "stacked", "bar"],
  ["barStacked100", "c:barChart", "percentStacked", "bar"],
  ["columnClustered", "c:barChart", "clustered", "col"],
  ["line", "c:lineChart", "standard", ""],
])("%s", async (type, plot, grouping, direction) => {
  const root = await part(await saved([chart({ type })]), "xl/charts/chart1.xml");
  expect(all(root, plot)).toHaveLength(1);
  expect(all(root, "c:grouping")[0]?.attributes["val"]).toBe(grouping);
  expect(all(root, "c:barDir")[0]?.attributes["val"] ?? "").toBe(direction);
  expect(all(root, "c:ser")).toHaveLength(2);
});

test("ranges, last known values, colours, title and alternative text are there", async () => {
  const bytes = await saved([chart()]);
  const root = await part(bytes, "xl/charts/chart1.xml");
  expect(all(root, "c:f").map(textOf)).toEqual(["'Meg''s summary'!$B$1", "'Meg''s summary'!$A$2:$A$3", "'Meg''s summary'!$B$2:$B$3", "'Meg''s summary'!$A$2:$A$3", "'Meg''s summary'!$C$2:$C$3"]);
  expect(all(root, "c:pt").map(textOf)).toEqual(["Red", "P1", "P2 <b>", "3", "1", "P1", "P2 <b>", "5"]);
  expect(all(root, "a:srgbClr").slice(0, 2).map((one) => one.attributes["val"])).toEqual(["C00000", "00B050"]);
  expect(all(root, "a:t").map(textOf)).toEqual(["RAG by priority"]);
  const drawing = await part(bytes, "xl/drawings/drawing1.xml");
  expect(all(drawing, "xdr:cNvPr")[0]?.attributes).toMatchObject({ name: "RagByPriority", descr: "Bars: red and green actions of two priorities" });
  expect(all(drawing, "xdr:col").map(textOf)).toEqual(["4", "12"]);
  expect(all(drawing, "xdr:row").map(textOf)).toEqual(["1", "18"]);
  expect(drawing.attributes["xmlns:xdr"]).toBeDefined();
});

test("a chart joins those that the sheet has; opening and saving keeps them; one or all can be removed", async () => {
  const first = await saved([chart()]);
  const both = await saved([chart({ name: "Second", type: "line", place: "E20:L30" })], first);
  const opened = await openWorkbookFile(both);
  expect(opened.charts.map(({ name }) => name)).toEqual(["RagByPriority", "Second"]);
  expect((await compareFiles(both, await saved([], both))).map(describeDifference)).toEqual([]);
  const one = await saveWorkbookFile(opened, { pivots: [], charts: [], removedCharts: [{ sheet: "Meg's summary", name: "RagByPriority" }] });
  expect((await openWorkbookFile(one)).charts.map(({ name }) => name)).toEqual(["Second"]);
  const none = await saveWorkbookFile(opened, { pivots: [], charts: [], removedCharts: opened.charts });
  expect((await compareFiles(await book(), none)).map(describeDifference)).toEqual([]);
});

test("a sheet that is not there is refused with a sentence", async () => {
  await expect(saved([chart({ sheet: "Nowhere" })])).rejects.toThrow(CannotSaveError);
  await expect(saved([chart({ categories: { sheet: "Nowhere", address: "A1:A2" } })])).rejects.toThrow(CannotSaveError);
});
