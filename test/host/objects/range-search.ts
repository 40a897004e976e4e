import type { Block } from "../../../src/workbook/address";
import { intersection, parseAddress } from "../grid/addresses";
import { mergesOf } from "../grid/exceljs-inside";
import { asOneOf } from "../protocol/arguments";
import { refuse } from "../protocol/errors";
import type { Area } from "./session";

/** Merged areas that meet the range, whole. */
export function mergedBlocks({ sheet, block }: Area): Block[] {
  return mergesOf(sheet.excel).flatMap((address) => {
    const merge = parseAddress(address);
    return merge && intersection(merge, block) ? [merge] : [];
  });
}

/** Cells of a kind, as blocks: cells side by side in one column are one block, as far as they go. */
export function specialBlocks(area: Area, [type, valueType]: readonly unknown[]): Block[] {
  const kind = asOneOf(type, ["Constants", "Formulas", "Blanks", "Visible"], "cellType");
  if (kind === "Visible") throw refuse("ApiNotFound", "The stand-in for Excel does not find visible cells.");
  const values = valueType === undefined || valueType === null ? "All" : asOneOf(valueType, ["All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText", "ErrorsNumberText", "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text"], "cellValueType");
  const part = area.sheet.usedPart(area.block);
  if (!part) return [];
  const blocks: Block[] = [];
  for (let column = part.column; column < part.column + part.columnCount; column += 1) {
    let start: number | null = null;
    for (let row = part.row; row <= part.row + part.rowCount; row += 1) {
      const hit = row < part.row + part.rowCount && matches(area, row, column, kind, values);
      if (hit && start === null) start = row;
      if (!hit && start !== null) {
        blocks.push({ row: start, column, rowCount: row - start, columnCount: 1 });
        start = null;
      }
    }
  }
  return blocks;
}

function matches({ sheet }: Area, row: number, column: number, kind: string, values: string): boolean {
  const { value, formula, isError } = sheet.read(row, column);
  if (kind === "Blanks") return value === "" && formula === null;
  if (kind === "Formulas" ? formula === null : formula !== null || value === "") return false;
  if (values === "All") return true;
  const name = isError ? "Errors" : typeof value === "number" ? "Number" : typeof value === "boolean" ? "Logical" : "Text";
  return values.includes(name);
}
