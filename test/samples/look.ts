import type ExcelJS from "@protobi/exceljs";

/** How officers dress their sheets: used by the sample workbooks only. */
const fillOf = (argb: string): ExcelJS.FillPattern => ({ type: "pattern", pattern: "solid", fgColor: { argb: `FF${argb}` } });

const thin: Partial<ExcelJS.Borders> = {
  top: { style: "thin", color: { argb: "FFB7B7B7" } },
  bottom: { style: "thin", color: { argb: "FFB7B7B7" } },
  left: { style: "thin", color: { argb: "FFB7B7B7" } },
  right: { style: "thin", color: { argb: "FFB7B7B7" } },
};

export interface BlockLook {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly centre?: boolean;
}

/** Dresses the cells of one row, from column 1 to `columns`. */
export function dressRow(sheet: ExcelJS.Worksheet, row: number, columns: number, look: BlockLook): void {
  for (let column = 1; column <= columns; column++) {
    const cell = sheet.getCell(row, column);
    cell.font = {
      name: "Calibri",
      size: look.size ?? 10,
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      color: { argb: `FF${look.colour ?? "222222"}` },
    };
    if (look.fill) cell.fill = fillOf(look.fill);
    if (look.border) cell.border = thin;
    cell.alignment = {
      vertical: look.centre ? "middle" : "top",
      horizontal: look.centre ? "center" : "left",
      wrapText: look.wrap ?? true,
    };
  }
}

/** A guess at the height that wrapped text needs, in points. */
export function heightFor(texts: readonly string[], widths: readonly number[], line = 13.5): number {
  const lines = texts.map((text, index) =>
    text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / ((widths[index] ?? 10) * 1.05))), 0),
  );
  return Math.min(400, Math.max(1, ...lines) * line + 4);
}

/** A4 landscape, one page wide, headings repeated, page numbers at the foot; no print area, so that added columns print too. */
export function printAsPlan(sheet: ExcelJS.Worksheet, titleRows: string): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: titleRows,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter = { oddHeader: "&L&\"Calibri,Bold\"&A", oddFooter: "&L&F&RPage &P of &N" };
}
