import ExcelJS from "@protobi/exceljs";
import { intersection, lastColumn, lastRow, localAddress, parseAddress } from "../grid/addresses";
import { tableModelsOf } from "../grid/exceljs-inside";
import { parseColour } from "../grid/styles";
import { asBoolean, asOneOf, asRecord, asText } from "../protocol/arguments";
import { refuse } from "../protocol/errors";
import { clearConditionalFormats } from "./conditional-format-store";
import { mergedBlocks } from "./range-search";
import type { Area } from "./session";
import { clearValidations } from "./validation-store";

/** What changes a range other than its values: clearing, merging, hiding, links. */
export const rangeEditing = {
  clear(area: Area, [applyTo]: readonly unknown[]): void {
    const what = applyTo === undefined || applyTo === null ? "All" : asOneOf(applyTo, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"], "applyTo");
    if (what === "ResetContents") throw refuse("ApiNotFound", "The stand-in for Excel does not support Range.clear(ResetContents).");
    const { sheet } = area;
    const part = sheet.usedPart(area.block);
    sheet.checkNotProtected();
    for (let row = part?.row ?? 1; part && row < part.row + part.rowCount; row += 1) {
      for (let column = part.column; column < part.column + part.columnCount; column += 1) {
        if (what === "All" || what === "Contents") sheet.write(row, column, "");
        else if (what !== "Formats") unlink(area, row, column);
        const cell = sheet.cell(row, column);
        if (cell && (what === "All" || what === "Formats")) cell.style = {};
      }
    }
    if (what === "All" || what === "Formats") {
      clearConditionalFormats(sheet, area.block);
      if (what === "All") clearValidations(sheet, area.block);
      sheet.touched();
      sheet.book.calculator.shapeChanged();
    }
    if (what === "All" || what === "Contents") sheet.changed(part ?? area.block);
  },

  /** The Normal style: cells look as if nobody had formatted them; rules of colour and validation stay (page "Range.style"). */
  setStyle({ sheet, block }: Area, value: unknown): void {
    const name = asText(value, "style");
    if (name !== "Normal") throw refuse("ApiNotFound", `The stand-in for Excel has no cell style "${name}".`);
    sheet.checkNotProtected();
    const part = sheet.usedPart(block);
    for (let row = part?.row ?? 1; part && row < part.row + part.rowCount; row += 1) {
      for (let column = part.column; column < part.column + part.columnCount; column += 1) {
        const cell = sheet.cell(row, column);
        if (cell) cell.style = {};
      }
    }
    sheet.touched();
    sheet.book.calculator.shapeChanged();
  },

  /** Tables, rules, names and formulas would have to move with the cells; the stand-in does not do that. */
  refuseShift(): never {
    throw refuse("ApiNotFound", "The stand-in for Excel does not insert or delete cells.");
  },

  merge(area: Area, [across]: readonly unknown[]): void {
    const { sheet, block } = area;
    sheet.checkNotProtected();
    if (tableModelsOf(sheet.excel).some(({ tableRef }) => meets(area, tableRef))) throw refuse("InvalidOperation");
    const rows = across === true ? Array.from({ length: block.rowCount }, (_, i) => ({ ...block, row: block.row + i, rowCount: 1 })) : [block];
    rangeEditing.unmerge(area);
    for (const one of rows) {
      if (one.rowCount * one.columnCount === 1) continue;
      // "When you merge multiple cells, the contents of only one cell appear in the merged cell" (page "Merge and unmerge cells").
      for (let row = one.row; row < one.row + one.rowCount; row += 1) {
        for (let column = one.column; column < one.column + one.columnCount; column += 1) {
          if (row > one.row || column > one.column) sheet.write(row, column, "");
        }
      }
      sheet.excel.mergeCells(one.row, one.column, one.row + one.rowCount - 1, one.column + one.columnCount - 1);
    }
    sheet.touched();
    sheet.book.calculator.shapeChanged();
  },

  unmerge(area: Area): void {
    area.sheet.checkNotProtected();
    for (const merge of mergedBlocks(area)) area.sheet.excel.unMergeCells(localAddress(merge));
    area.sheet.touched();
    area.sheet.book.calculator.shapeChanged();
  },

  hide({ sheet, block }: Area, what: "row" | "column", value: unknown): void {
    const hidden = asBoolean(value, `${what}Hidden`);
    sheet.checkNotProtected();
    if (what === "row" ? block.rowCount === lastRow : block.columnCount === lastColumn) throw refuse("InvalidArgument");
    if (what === "row") for (let row = block.row; row < block.row + block.rowCount; row += 1) sheet.excel.getRow(row).hidden = hidden;
    else for (let column = block.column; column < block.column + block.columnCount; column += 1) sheet.excel.getColumn(column).hidden = hidden;
    sheet.book.calculator.shapeChanged();
  },

  hyperlink({ sheet, block }: Area): object | null {
    const cell = sheet.cell(block.row, block.column);
    if (!cell || cell.type !== ExcelJS.ValueType.Hyperlink) return null;
    const value = cell.value;
    if (typeof value !== "object" || value === null || !("hyperlink" in value)) return null;
    const target = value.hyperlink;
    const place = target.startsWith("#") ? { documentReference: target.slice(1) } : { address: target };
    return { ...place, textToDisplay: sheet.text(block.row, block.column), screenTip: value.tooltip ?? "" };
  },

  /** A link is written as blue and underlined text, as Excel does. */
  setHyperlink(area: Area, value: unknown): void {
    const link = asRecord(value, "hyperlink");
    const { sheet, block } = area;
    const target = link["documentReference"] ? `#${asText(link["documentReference"], "documentReference")}` : asText(link["address"], "address");
    for (let row = block.row; row < block.row + block.rowCount; row += 1) {
      for (let column = block.column; column < block.column + block.columnCount; column += 1) {
        sheet.checkWritable(row, column);
        const shown = typeof link["textToDisplay"] === "string" ? link["textToDisplay"] : sheet.text(row, column) || target.replace(/^#/, "");
        sheet.book.calculator.beforeChange(sheet, row, column, false);
        const tip = typeof link["screenTip"] === "string" && link["screenTip"] ? { tooltip: link["screenTip"] } : {};
        sheet.excel.getCell(row, column).value = { text: shown, hyperlink: target, ...tip };
        sheet.restyle(row, column, linkStyle);
      }
    }
    sheet.changed(block);
  },
};

const linkColour = parseColour("#0563C1") ?? { argb: "FF0563C1" };
const linkStyle = {
  key: "link",
  apply: (style: Partial<ExcelJS.Style>) => ({ ...style, font: { ...style.font, color: linkColour, underline: true } }),
};

function unlink({ sheet }: Area, row: number, column: number): void {
  const cell = sheet.cell(row, column);
  if (cell?.type === ExcelJS.ValueType.Hyperlink) cell.value = sheet.text(row, column);
}

function meets({ block }: Area, address: string): boolean {
  const other = parseAddress(address);
  return other !== null && intersection(other, block) !== null;
}
