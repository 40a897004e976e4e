import type ExcelJS from "@protobi/exceljs";
import fc from "fast-check";
import { columnLetters } from "../../src/workbook/address";
import { nastyStrings } from "../run/nasty-strings";
import type { BuiltCell, BuiltSheet, BuiltSheets } from "../samples/build";

/** What XML can hold: a workbook never comes with the others. */
const nasty = nastyStrings.filter((text) => !/[\u0000-\u0008\r\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "")));

const odd: fc.Arbitrary<BuiltCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<BuiltCell>(...nasty) },
  { weight: 2, arbitrary: fc.constantFrom<BuiltCell>(0, -1, 0.5, 1e21, 40268, true, false, { error: "#REF!" }, { error: "#N/A" }, new Date(Date.UTC(2011, 2, 31))) },
  { weight: 1, arbitrary: fc.constantFrom<BuiltCell>({ formula: "1+1", result: 2 }, { formula: 'B2&""', result: "x" }, { formula: "SUM(A1:A3)", result: 0 }, { formula: "NOSUCH(1)", result: 5 }) },
  { weight: 2, arbitrary: fc.constant(null) },
);

/** Words that plans use for one kind of column, and what stands below them. */
interface ColumnWords {
  readonly headings: readonly string[];
  readonly cells: readonly BuiltCell[];
}

const actionColumns: readonly ColumnWords[] = [
  { headings: ["Ref", "No.", "Action ref"], cells: ["1.1", "1.2", "1.3", "1.3", "2. 1", "A1", 1.4, null] },
  { headings: ["Milestones", "Success measures", "Outcome measure"], cells: ["• Contract let by June 2010\n• 12 visits", "Increase from 60% in March 2010 to 80% by March 2011", "Q1 Sites\nQ2\nQ3 Planting", "From 12 to 8 by 2011", null] },
  { headings: ["By when", "When", "Timescale", "Due date"], cells: ["March 2011", "Ongoing", "TBC", "31/03/2011", "Q3 2010/11", new Date(Date.UTC(2010, 8, 30)), "Soon", null] },
  { headings: ["Lead", "Lead officer", "Who"], cells: ["Parks Manager", "tbc", "Head of Estates / Parks Manager", "", "Estates (KPI 3)", null] },
  { headings: ["Outcome RAG", "RAG", "Status", "Delivery RAG"], cells: ["Green", "Red", "A", "amber", "On track", "G", null, null, null] },
  { headings: ["Partners", "Resources", "Spent so far", "Indicators", "Notes"], cells: ["Friends of the park", "£5,000", 1200, "KPI 1", "KPI 2, KPI 9", { formula: "1200*2", result: 2400 }, null] },
  { headings: ["% complete", "Progress", "Commentary"], cells: [0.5, "50%", "Started late", 100, null] },
];
const actions: readonly BuiltCell[] = ["Mow the verges (KPI 1)", "Open the pond to schools (KPI 2)", "Plant 40 trees", "See 1.1", "Mend the bandstand", "=Plant it", "Mow the verges (KPI 1)", null];

const indicatorHeadings = ["Good is", "Actual 2008/09", "Actual 2009/10", "Target 2009/10", "Target 2010/11", "Q1", "Q2", "Baseline", "England 2009/10", "Tolerance"] as const;
const figures: readonly BuiltCell[] = ["55%", "60%", 0.68, 8, 7, "nya", "n/a", "12 (prov.)", "Higher", "Lower", null, "£1.2m", "3"];

/** A list of rows below one heading row, some cells taken over by odd ones. */
function tableOf(headings: readonly string[], columns: readonly (readonly BuiltCell[])[], above: readonly (readonly BuiltCell[])[]): fc.Arbitrary<BuiltCell[][]> {
  const row = fc.tuple(...columns.map((cells) => fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...cells) }, { weight: 1, arbitrary: odd })));
  const line = fc.oneof(
    { weight: 10, arbitrary: row },
    { weight: 1, arbitrary: fc.constantFrom<BuiltCell[]>([], ["Priority 2: safer paths"], ["Area for improvement: verges"], ["Total"], [null, null]) },
  );
  return fc.array(line, { maxLength: 8 }).map((rows) => [...above.map((one) => [...one]), [...headings], ...rows]);
}

const above = fc.constantFrom<readonly (readonly BuiltCell[])[]>([], [["Priority 1: parks that people use (2010/11)"]], [["Action plan"], [], ["Priority 1: parks"]], [["=1+1"], ["Lead: Head of Parks"]]);

const actionSheet = fc
  .tuple(above, fc.shuffledSubarray([...actionColumns], { minLength: 1, maxLength: 6 }), fc.nat(2))
  .chain(([first, chosen, at]) => {
    const withAction = [...chosen.slice(0, at), { headings: ["Action", "What we will do", "Activity"], cells: actions }, ...chosen.slice(at)];
    return fc
      .tuple(...withAction.map(({ headings }) => fc.constantFrom(...headings)))
      .chain((headings) => tableOf(headings, withAction.map(({ cells }) => cells), first));
  });

const indicatorSheet = fc
  .tuple(above, fc.subarray([...indicatorHeadings], { minLength: 1 }))
  .chain(([first, headings]) =>
    tableOf(["Code", "Indicator", ...headings], [["KPI 1", "KPI 2", "KPI 3", "NI 55", "", null], ["Verges mown", "Visits to the pond", "Days to mend", null], ...headings.map(() => figures)], first),
  );

const anything = fc.array(fc.array(odd, { maxLength: 5 }), { maxLength: 8 });

/** What else a sheet may have: looks, merged areas, rules, notes, tables, hidden parts, protection. */
interface Extras {
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly protected: boolean;
  readonly hiddenRow: boolean;
  readonly hiddenColumn: boolean;
  readonly merge: boolean;
  readonly table: boolean;
  readonly looks: boolean;
  readonly rule: boolean;
  readonly note: boolean;
  readonly print: boolean;
}

const seldom = (times: number): fc.Arbitrary<boolean> => fc.nat(times).map((n) => n === times);
const extras: fc.Arbitrary<Extras> = fc.record({
  state: fc.constantFrom("visible", "visible", "visible", "visible", "visible", "hidden", "veryHidden"),
  protected: seldom(9),
  hiddenRow: seldom(5),
  hiddenColumn: seldom(5),
  merge: seldom(3),
  table: seldom(5),
  looks: fc.boolean(),
  rule: seldom(2),
  note: seldom(2),
  print: seldom(2),
});

function sheetOf(rows: readonly (readonly BuiltCell[])[], has: Extras, tableName: string): BuiltSheet {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const header = rows.findIndex((row) => row.length > 2);
  const isTable = has.table && header >= 0 && header < rows.length - 1 && areHeadings(rows[header] ?? []);
  const tableWidth = rows[header]?.length ?? 0;
  return {
    rows,
    state: has.state,
    protected: has.protected,
    hiddenRows: has.hiddenRow ? [Math.max(1, rows.length)] : [],
    hiddenColumns: has.hiddenColumn ? [columnLetters(Math.min(2, width))] : [],
    merges: has.merge && !isTable && width > 1 && rows.length > 0 ? [`A1:${columnLetters(width)}1`, ...(rows.length > 4 && header < 3 ? ["A4:A5"] : [])] : [],
    tables: isTable ? [{ name: tableName, address: `A${header + 1}:${columnLetters(tableWidth)}${rows.length}` }] : [],
    also: (sheet) => decorate(sheet, has, width, rows.length),
  };
}

/** Excel gives a table headings that are texts and differ. */
function areHeadings(row: readonly BuiltCell[]): boolean {
  return row.every((one) => typeof one === "string" && one !== "") && new Set(row.map((one) => String(one).toLowerCase())).size === row.length;
}

function decorate(sheet: ExcelJS.Worksheet, has: Extras, width: number, height: number): void {
  const last = columnLetters(width);
  if (has.looks) {
    sheet.getCell(`A${Math.min(2, height + 1)}`).font = { bold: true, color: { argb: "FF112233" } };
    sheet.getCell(`${last}3`).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC000" } };
    sheet.getCell(`${columnLetters(width + 1)}3`).border = { left: { style: "thick", color: { argb: "FF00FF00" } } };
    sheet.getCell(`${last}4`).numFmt = "dd/mm/yyyy";
    sheet.getColumn(width).width = 33;
    sheet.getRow(3).height = 44;
  }
  if (has.rule) {
    sheet.addConditionalFormatting({ ref: `A2:${last}9`, rules: [{ type: "expression", formulae: ["A2=\"Red\""], priority: 1, style: { font: { italic: true } } }] });
    sheet.getCell(`${last}5`).dataValidation = { type: "list", allowBlank: true, formulae: ['"Red,Green"'] };
  }
  if (has.note) sheet.getCell("B3").note = "Agreed in May";
  if (has.print) {
    sheet.pageSetup.printArea = `A1:${last}${Math.max(2, height)}`;
    sheet.pageSetup.printTitlesRow = "1:2";
    sheet.headerFooter.oddHeader = '&L&"Arial,Bold"R&&D &A';
  }
}

const names = fc.constantFrom("Plan", "P1 Parks", "Indicators", "KPIs", "Summary", "Plan Check register", "Plan Check summary", "Plan Check findings", "It's a plan", "=1+1", "R1C1", "2011-12", "Ünïcode 漢字", "x".repeat(31), "Lists", "#REF", "a.b");

const content = fc.oneof({ weight: 5, arbitrary: actionSheet }, { weight: 3, arbitrary: indicatorSheet }, { weight: 1, arbitrary: anything });

/** One to four sheets, at least one of them visible. */
export const workbooks: fc.Arbitrary<BuiltSheets> = fc
  .uniqueArray(fc.tuple(names, content, extras), { minLength: 1, maxLength: 4, selector: ([name]) => name.toLowerCase() })
  .map((sheets) => {
    const seen = sheets.some(([, , { state }]) => state === "visible");
    return Object.fromEntries(sheets.map(([name, rows, has], index) => [name, sheetOf(rows, !seen && index === 0 ? { ...has, state: "visible" } : has, `Table${index + 1}`)]));
  });
