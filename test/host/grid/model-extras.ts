import type ExcelJS from "@protobi/exceljs";
import type { absoluteAddress} from "./addresses";
import { localAddress, parseAddress, quoteSheet } from "./addresses";
import type { Book } from "./book";
import type { ChartState } from "./chart-state";
import { conditionalFormatsOf, tableModelsOf, validationsOf, type ConditionalRule } from "./exceljs-inside";
import type { Sheet } from "./sheet";

/** What the grid of the workbench shows besides cells: rules, drop-downs, tables and charts, as o-spreadsheet takes them. */
export interface SheetExtras {
  conditionalFormats: Record<string, unknown>[];
  dataValidationRules: Record<string, unknown>[];
  tables: Record<string, unknown>[];
  figures: Record<string, unknown>[];
}

export function sheetExtras(book: Book, sheet: Sheet): SheetExtras {
  return {
    conditionalFormats: conditionalFormatsOf(sheet.excel)
      .flatMap((entry) => entry.rules.map((rule) => ({ rule, ref: entry.ref })))
      .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
      .map(({ rule, ref }, index) => gridRule(book, rule, ref, `cf${index}`))
      .filter((rule) => rule !== null),
    dataValidationRules: dropDowns(sheet),
    tables: tableModelsOf(sheet.excel).map(({ tableRef, style, totalsRow, headerRow }) => ({
      range: tableRef,
      type: "static",
      config: { hasFilters: headerRow !== false, totalRow: totalsRow === true, firstColumn: false, lastColumn: false, numberOfHeaders: headerRow === false ? 0 : 1, bandedRows: style?.showRowStripes ?? true, bandedColumns: false, styleId: style?.theme ?? "TableStyleMedium2" },
    })),
    figures: book.charts.filter((chart) => chart.sheet === sheet).map(figure),
  };
}

const operators: Readonly<Record<string, string>> = {
  equal: "isEqual", notEqual: "isNotEqual", greaterThan: "isGreaterThan", lessThan: "isLessThan", greaterThanOrEqual: "isGreaterOrEqualTo",
  lessThanOrEqual: "isLessOrEqualTo", between: "isBetween", notBetween: "isNotBetween",
};

/** A rule of the kinds that the grid can show; null for the others, which stay in the file unseen. */
function gridRule(book: Book, rule: ConditionalRule, ref: string, id: string): Record<string, unknown> | null {
  const operator = rule.type === "cellIs" ? operators[rule.operator ?? ""] : rule.type === "containsText" ? "containsText" : rule.type === "expression" ? "customFormula" : undefined;
  if (operator === undefined) return null;
  const formulae = (rule.formulae ?? []).map((formula) => String(formula));
  const values = operator === "containsText" ? [rule.text ?? ""] : operator === "customFormula" ? formulae.map((one) => `=${one}`) : formulae.map(plainValue);
  if (values.length === 0 || values.includes("")) return null;
  const fill = rule.style?.fill;
  const style = {
    ...(fill?.type === "pattern" ? { fillColor: book.palette.hex(fill.bgColor ?? fill.fgColor, "#FFFFFF") } : {}),
    ...(rule.style?.font?.color ? { textColor: book.palette.hex(rule.style.font.color, "#000000") } : {}),
    ...(rule.style?.font?.bold ? { bold: true } : {}),
  };
  return { id, ranges: ref.split(/\s+/), stopIfTrue: rule.stopIfTrue ?? false, rule: { type: "CellIsRule", operator, values, style } };
}

/** Lines around a cell, as o-spreadsheet draws them. */
export type GridBorder = Partial<Record<"top" | "bottom" | "left" | "right", { readonly style: "thin" | "dashed" | "dotted"; readonly color: string }>>;

/** The lines of rules that always apply: o-spreadsheet's rules draw none, so they are given as the cells' own. */
export function ruleBorders(book: Book, sheet: Sheet): { readonly address: string; readonly border: GridBorder }[] {
  return conditionalFormatsOf(sheet.excel).flatMap((entry) =>
    entry.rules.flatMap((rule) => {
      const lines = rule.style?.border;
      const formula = String(rule.formulae?.[0] ?? "").replace(/"[^"]*"/g, "");
      if (rule.type !== "expression" || !lines || /[A-Z]\$?\d/i.test(formula)) return [];
      const border: GridBorder = {};
      for (const side of ["top", "bottom", "left", "right"] as const) {
        const line = lines[side];
        if (line) border[side] = { style: line.style === "dotted" || line.style === "dashed" ? line.style : "thin", color: book.palette.hex(line.color, "#000000") };
      }
      return entry.ref.split(/\s+/).map((address) => ({ address, border }));
    }),
  );
}

/** `"Red"` → Red; numbers as they are; anything else as a formula. */
function plainValue(formula: string): string {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return text.replace(/""/g, '"');
  return /^-?[\d.]+$/.test(formula) ? formula : `=${formula}`;
}

/** Drop-downs of words, their cells gathered into columns. */
function dropDowns(sheet: Sheet): Record<string, unknown>[] {
  const byWords = new Map<string, { rule: ExcelJS.DataValidation; ranges: string[] }>();
  for (const [key, rule] of Object.entries(validationsOf(sheet.excel))) {
    const words = rule?.type === "list" ? String(rule.formulae[0]) : "";
    if (!rule || !words.startsWith('"')) continue;
    const block = parseAddress(key.replace(/^range:/, ""));
    const entry = byWords.get(words) ?? { rule, ranges: [] };
    byWords.set(words, entry);
    const last = parseAddress(entry.ranges.at(-1) ?? "");
    if (block && last && last.column === block.column && last.columnCount === 1 && block.columnCount === 1 && last.row + last.rowCount === block.row) {
      entry.ranges[entry.ranges.length - 1] = localAddress({ ...last, rowCount: last.rowCount + block.rowCount });
    } else if (block) {
      entry.ranges.push(localAddress(block));
    }
  }
  return [...byWords].map(([words, { rule, ranges }], index) => ({
    id: `dv${index}`,
    ranges,
    isBlocking: rule.showErrorMessage === true && (rule.errorStyle ?? "stop") === "stop",
    criterion: { type: "isValueInList", values: words.slice(1, -1).split(","), displayStyle: "arrow" },
  }));
}

const pixelsPerPoint = 4 / 3;

function figure(chart: ChartState): Record<string, unknown> {
  const place = (of: { readonly sheet: Sheet; readonly block: Parameters<typeof absoluteAddress>[0] }) => `${quoteSheet(of.sheet.name)}!${localAddress(of.block)}`;
  const named = chart.series.every(({ name }) => typeof name !== "string");
  return {
    id: `figure ${chart.id}`,
    tag: "chart",
    col: 0,
    row: 0,
    offset: { x: Math.round(chart.left * pixelsPerPoint), y: Math.round(chart.top * pixelsPerPoint) },
    width: Math.round(chart.width * pixelsPerPoint),
    height: Math.round(chart.height * pixelsPerPoint),
    data: {
      chartId: chart.id,
      type: chart.type === "Line" ? "line" : "bar",
      ...(chart.type.startsWith("Bar") ? { horizontal: true } : {}),
      // The grid knows no 100% stacking.
      stacked: chart.type.includes("Stacked"),
      title: { text: chart.title },
      legendPosition: chart.legendVisible ? "bottom" : "none",
      dataSource: {
        type: "range",
        dataSetsHaveTitle: named,
        dataSets: chart.series.map(({ name, values }, index) => ({ dataSetId: String(index), dataRange: typeof name === "string" || !named ? place(values) : withTitle(name, values, place) })),
        ...(chart.categories ? { labelRange: place(chart.categories) } : {}),
      },
      dataSetStyles: Object.fromEntries(chart.series.flatMap(({ colour }, index) => (colour === null ? [] : [[String(index), { backgroundColor: colour }]]))),
    },
  };
}

type Cells = ChartState["series"][number]["values"];

/** The cells of a series with its heading, where that stands right before them. */
function withTitle(name: Cells, values: Cells, place: (of: Cells) => string): string {
  const { row, column, rowCount, columnCount } = values.block;
  const above = columnCount === 1 && name.block.column === column;
  return place({ sheet: values.sheet, block: above ? { row: name.block.row, column, rowCount: row + rowCount - name.block.row, columnCount } : { row, column: name.block.column, rowCount, columnCount: column + columnCount - name.block.column } });
}

