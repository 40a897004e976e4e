import ExcelJS from "@protobi/exceljs";
import type { Book } from "../grid/book";
import { conditionalFormatsOf, validationsOf } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";
import { refuse } from "../protocol/errors";

/**
 * Rewrites every formula of a workbook, without its "=": those of cells, of rules of colour and of validation. A formula that
 * stays the same is not touched.
 */
export function eachFormula(book: Book, rewrite: (sheet: Sheet, formula: string) => string): void {
  for (const sheet of book.sheets) {
    const changed: { cell: ExcelJS.Cell; formula: string }[] = [];
    sheet.excel.eachRow({ includeEmpty: false }, (row) =>
      row.eachCell({ includeEmpty: false }, (cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        const formula = rewrite(sheet, cell.formula);
        if (formula !== cell.formula) changed.push({ cell, formula });
      }),
    );
    if (changed.length > 0) standAlone(sheet);
    for (const { cell, formula } of changed) cell.value = { formula, result: cell.result, date1904: false };
    for (const entry of conditionalFormatsOf(sheet.excel)) {
      for (const rule of entry.rules) if (rule.formulae) rule.formulae = rule.formulae.map((one) => (typeof one === "string" ? rewrite(sheet, one) : one));
    }
    const all = validationsOf(sheet.excel);
    for (const [key, validation] of Object.entries(all)) {
      if (!validation?.formulae) continue;
      const formulae = validation.formulae.map((one: unknown) => (typeof one === "string" && !one.startsWith('"') ? rewrite(sheet, one) : one));
      if (JSON.stringify(formulae) !== JSON.stringify(validation.formulae)) all[key] = { ...validation, formulae };
    }
  }
}

/** Formulas that were filled down share their text; before one of them changes, each gets its own. */
function standAlone(sheet: Sheet): void {
  const shared: { cell: ExcelJS.Cell; formula: string }[] = [];
  sheet.excel.eachRow({ includeEmpty: false }, (row) =>
    row.eachCell({ includeEmpty: false }, (cell) => {
      if (cell.type !== ExcelJS.ValueType.Formula) return;
      if (Reflect.get(cell.model, "shareType") === "array") throw refuse("ApiNotFound", "The stand-in for Excel does not move array formulas.");
      if (cell.formulaType !== ExcelJS.FormulaType.None) shared.push({ cell, formula: cell.formula });
    }),
  );
  for (const { cell, formula } of shared) cell.value = { formula, result: cell.result, date1904: false };
}
