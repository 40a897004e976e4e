import JSZip from "jszip";
import { applyChanges } from "../../src/excel";
import { parseDocumentXml } from "../../src/excel/documents";
import { changesOf, type Command, type Evaluation } from "../../src/run";
import { toCarry } from "../../src/run/carry/to-carry";
import { freeSheetName } from "../../src/run/new-sheet/sheet-name";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { child, elements, parseXml, textOf, type XmlElement } from "../host/file/xml";
import { OpenWorkbook } from "../excel/plan-workbook";
import type { BuiltSheets } from "../samples/build";
import { read } from "./sample-runs";

jest.setTimeout(300_000);

/** What a header's codes, a formula, a list of words, a part's XML and a sheet's name could be broken with. */
const nasty = [
  "&A &F &[Path]", "&\"Arial,Bold\"&K FF0000", "=1+1", "=HYPERLINK(\"https://evil.example\",\"x\")", "\"),1),EVIL(\"", "Red,Green\",\"Blue", "'quoted'!A1", "[Book1.xlsx]Sheet1!A1",
  "]]><document key=\"settings\">{}</document>", "</t></si><x>", "<script>document.title='taken'</script>", "&lt;b&gt;", "\\\" onload=\"x", "_xlnm.Print_Area", "Table1[[#All],[x]]", "a\nb\tc",
];

const plan: BuiltSheets = {
  "=1+1 'x' & \"y\"": [
    [`Priority 1: ${nasty[0] ?? ""}`],
    ["Ref", "Action", "Milestones", "By when", "Lead", "Partners", "Indicators", "Outcome RAG"],
    ...nasty.map((text, index) => [`1.${index + 1}`, `${text} ${index}`, `• ${text}\n• ${text}`, "March 2011", text, text, `KPI ${index + 1}`, index === 1 ? "Green" : null]),
  ],
  "Lists & <b>": [
    ["Code", "Indicator", "Good is", "Actual 2008/09", "Actual 2009/10", "Target 2009/10"],
    ...nasty.map((text, index) => [`KPI ${index + 1}`, text, "Higher", "50%", "60%", "68%"]),
  ],
};

const steps: readonly ((evaluation: Evaluation, snapshot: WorkbookSnapshot) => Command | null)[] = [
  () => ({ kind: "rag" }),
  () => ({ kind: "mark" }),
  () => ({ kind: "startReview" }),
  () => ({ kind: "findingsSheet" }),
  () => ({ kind: "summaries" }),
  ({ judgements }) => (judgements[0] ? { kind: "keepTyped", id: judgements[0].id, because: nasty.join(" ") } : null),
  () => ({ kind: "closeQuarter", name: nasty[0] ?? "" }),
  ...nasty.map((_, index) => ({ plan: { indicators } }: Evaluation): Command => ({ kind: "indicatorChart", sheet: "Lists & <b>", row: indicators[index]?.row ?? 2 })),
  ...nasty.map((text) => (_: Evaluation, { sheets }: WorkbookSnapshot): Command => ({ kind: "newPlanSheet", layout: "action-plan", name: freeSheetName(text, sheets.map(({ name }) => name)) })),
  (evaluation) => ({ kind: "carryForward", choices: Object.fromEntries(toCarry(evaluation).map(({ key }) => [key, "carry" as const])) }),
];

let parts: ReadonlyMap<string, XmlElement>;
let names: readonly string[];
beforeAll(async () => {
  const book = await OpenWorkbook.open(plan);
  for (const step of steps) {
    const { evaluation, snapshot } = await read();
    expect(evaluation.faults).toEqual([]);
    const command = step(evaluation, snapshot);
    if (command) await applyChanges(changesOf(command, evaluation, snapshot));
  }
  names = book.host.sheetNames;
  const zip = await JSZip.loadAsync(await book.host.save());
  book.close();
  // Every part is well-formed: parseXml throws where one is not.
  const files = Object.values(zip.files).filter(({ name, dir }) => !dir && /\.(?:xml|rels|vml)$/.test(name));
  parts = new Map(await Promise.all(files.map(async (file) => [file.name, parseXml(await file.async("string"))] as const)));
});

/** Every element of that name, whatever its prefix, in parts whose path fits. */
function all(path: RegExp, name: string): XmlElement[] {
  const within = (one: XmlElement): XmlElement[] => [...(one.name.replace(/^.*:/, "") === name ? [one] : []), ...elements(one).flatMap(within)];
  return [...parts].filter(([at]) => path.test(at)).flatMap(([, root]) => within(root));
}

test("headers and footers hold our own codes and no text of the plan", () => {
  const said = [...["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"].flatMap((name) => all(/worksheets\//, name))].map(textOf);
  expect(said.length).toBeGreaterThan(5);
  for (const text of said) expect(["&CDRAFT", "&CPage &P of &N"]).toContain(text);
});

test("defined names are Excel's own for printing and filters, and lead to sheets of the workbook", () => {
  const defined = all(/workbook\.xml$/, "definedName");
  expect(defined.length).toBeGreaterThan(5);
  for (const one of defined) {
    expect(one.attributes["name"]).toMatch(/^_xlnm\.(?:Print_Area|Print_Titles|_FilterDatabase)$/);
    const sheet = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$/.exec(textOf(one));
    expect(names).toContain((sheet?.[1] ?? sheet?.[2] ?? "").replace(/''/g, "'"));
    expect(textOf(one)).toMatch(/![$A-Z\d:]+$/);
  }
});

test("tables and PivotTables are called by our names only", () => {
  const called = [...all(/tables\/table\d/, "table").map(({ attributes }) => attributes["displayName"]), ...all(/pivotTables\/pivotTable\d/, "pivotTableDefinition").map(({ attributes }) => attributes["name"])];
  expect(called.length).toBeGreaterThan(8);
  for (const name of called) expect(name).toMatch(/^PlanCheck[A-Za-z]+\d*$/);
});

test("charts show figures of the workbook's own cells; their titles are text", () => {
  const sources = all(/charts\/chart\d/, "f").map(textOf);
  expect(sources.length).toBeGreaterThan(nasty.length);
  for (const source of sources) {
    const sheet = /^(?:'((?:[^']|'')+)'|([A-Za-z0-9_.]+))!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/.exec(source);
    expect(names).toContain((sheet?.[1] ?? sheet?.[2] ?? "").replace(/''/g, "'"));
  }
  const titles = all(/charts\/chart\d/, "title").map(textOf).join(" | ").replace(/\s+/g, " ");
  for (const text of nasty) expect(titles).toContain(text.replace(/\s+/g, " "));
});

test("drop-down lists hold our words, and no formula that came from a text", () => {
  const formulas = all(/worksheets\//, "dataValidation").flatMap((one) => [child(one, "formula1"), child(one, "formula2")].flatMap((formula) => (formula ? [textOf(formula)] : [])));
  expect(formulas.length).toBeGreaterThan(0);
  for (const formula of formulas) expect(formula).toMatch(/^(?:"[A-Za-z ,]+"|\d+(?:\.\d+)?)$/);
});

test("rules of colour compare with our words", () => {
  const formulas = all(/worksheets\//, "cfRule").flatMap((rule) => elements(rule, "formula").map(textOf));
  expect(formulas.length).toBeGreaterThan(0);
  for (const formula of formulas) expect(formula).toMatch(/^(?:"[A-Za-z ]+"|N\("Plan Check[^"]*"\)=0|[A-Z$\d]+="[A-Za-z ]+")$/);
});

test("nothing leads out of the workbook, and notes and pictures hold nothing of ours", () => {
  expect(all(/\.rels$/, "Relationship").filter(({ attributes }) => attributes["TargetMode"] === "External")).toEqual([]);
  expect([...parts.keys()].filter((path) => /externalLinks|comments|vmlDrawing|media/.test(path))).toEqual([]);
});

test("every document is read back as one, under a key of ours", () => {
  const documents = [...parts].filter(([path]) => /customXml\/item\d+\.xml$/.test(path)).map(([, root]) => ({ key: root.attributes["key"] ?? "", json: textOf(root), children: elements(root).length }));
  expect(documents.length).toBeGreaterThan(3);
  for (const { key, json, children } of documents) {
    expect({ key, children }).toEqual({ key, children: 0 });
    expect(() => JSON.parse(json) as unknown).not.toThrow();
  }
  expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
  expect(parseDocumentXml("<x/>")).toBeNull();
});

test("sheets have names that Excel takes", () => {
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^(?!')[^:\\/?*[\]\u0000-\u001f]{1,31}(?<!')$/);
});

test("texts of the plan reach no attribute but as they are", () => {
  // The tables' headings, the PivotTables' items and what charts are called: read back, they are the words themselves.
  const items = all(/pivotCacheDefinition\d/, "s").flatMap(({ attributes }) => attributes["v"] ?? []);
  expect(items.length).toBeGreaterThan(0);
  expect(items).toEqual(expect.arrayContaining(["Red,Green\",\"Blue", "'quoted'!A1"]));
});
