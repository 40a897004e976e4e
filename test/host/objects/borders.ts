import type ExcelJS from "@protobi/exceljs";
import type { Block } from "../../../src/workbook/address";
import type { Book } from "../grid/book";
import { asInteger, asOneOf, asText } from "../protocol/arguments";
import { defineObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { parseColour } from "../grid/styles";
import type { Areas } from "./session";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Side = (typeof sides)[number];
interface SideRef {
  readonly areas: Areas;
  readonly side: Side;
}
type Edge = "top" | "bottom" | "left" | "right";

/** Line styles by Excel.BorderLineStyle and Excel.BorderWeight. */
const lineStyles: readonly (readonly [string, string, ExcelJS.BorderStyle])[] = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

/** Excel.RangeBorderCollection: the edges of a range and the lines within it. */
export function defineBorders(book: Book) {
  const border = defineObject<SideRef>({
    type: "RangeBorder",
    id: ({ side }) => side,
    get: {
      sideIndex: ({ side }) => side,
      style: (ref) => common(ref, (line) => lineStyles.find(([, , file]) => file === line?.style)?.[0] ?? "None"),
      weight: (ref) => common(ref, (line) => lineStyles.find(([, , file]) => file === line?.style)?.[1] ?? "Thin"),
      color: (ref) => common(ref, (line) => book.palette.hex(line?.color, "#000000")),
    },
    set: {
      style: (ref, value) => {
        const style = asOneOf(value, ["None", ...new Set(lineStyles.map(([name]) => name))], "style");
        if (style === "None") return write(ref, () => null);
        const weight = lineStyles.find(([, , file]) => file === read(ref)?.style)?.[1];
        const found = lineStyles.find((one) => one[0] === style && one[1] === weight) ?? lineStyles.find((one) => one[0] === style);
        write(ref, (old) => ({ ...old, style: found?.[2] ?? "thin" }));
      },
      weight: (ref, value) => {
        const weight = asOneOf(value, ["Hairline", "Thin", "Medium", "Thick"], "weight");
        const style = lineStyles.find(([, , file]) => file === read(ref)?.style)?.[0] ?? "Continuous";
        const found = lineStyles.find((one) => one[0] === style && one[1] === weight);
        write(ref, (old) => ({ ...old, style: found?.[2] ?? old?.style ?? "thin" }));
      },
      color: (ref, value) => {
        const color = parseColour(asText(value, "color"));
        if (!color) throw refuse("InvalidArgument");
        write(ref, (old) => ({ style: old?.style ?? "thin", color }));
      },
    },
  });
  const items = (areas: Areas) => sides.map((side) => border({ areas, side }));
  return defineObject<Areas>({
    type: "RangeBorderCollection",
    get: { count: () => sides.length },
    items,
    item: (areas, key) => border({ areas, side: asOneOf(key, sides, "index") }),
    call: { getItemAt: (areas, [index]) => items(areas)[asInteger(index, "index")] ?? null },
  });

  function write({ areas, side }: SideRef, change: (old: Partial<ExcelJS.Border> | undefined) => Partial<ExcelJS.Border> | null): void {
    const { sheet } = areas;
    sheet.checkNotProtected();
    if (side === "DiagonalDown" || side === "DiagonalUp") throw refuse("ApiNotFound", "The stand-in for Excel draws no diagonal borders.");
    for (const block of areas.blocks) {
      for (const { row, column, edge } of cellEdges(block, side)) {
        const next = change(sheet.style(row, column).border?.[edge]);
        sheet.restyle(row, column, {
          key: `border:${edge}:${JSON.stringify(next)}`,
          apply: (style) => {
            const border = { ...style.border };
            if (next) border[edge] = next;
            else delete border[edge];
            return { ...style, border };
          },
        });
      }
    }
  }
}

function read({ areas, side }: SideRef): Partial<ExcelJS.Border> | undefined {
  const block = areas.blocks[0];
  const first = block && cellEdges(block, side)[0];
  return first && areas.sheet.style(first.row, first.column).border?.[first.edge];
}

/** As of other looks: null where the lines of the cells are not all the same (documented of VBA's Border.LineStyle; Office.js's page is silent). */
function common<T>({ areas, side }: SideRef, of: (line: Partial<ExcelJS.Border> | undefined) => T): T | null {
  const all = new Set(areas.blocks.flatMap((block) => cellEdges(block, side)).map(({ row, column, edge }) => of(areas.sheet.style(row, column).border?.[edge])));
  const [only] = all;
  return all.size > 1 ? null : (only ?? of(undefined));
}

function cellEdges(block: Block, side: Side): { row: number; column: number; edge: Edge }[] {
  const bottom = block.row + block.rowCount - 1;
  const right = block.column + block.columnCount - 1;
  const edges: { row: number; column: number; edge: Edge }[] = [];
  const add = (row1: number, row2: number, column1: number, column2: number, edge: Edge) => {
    for (let row = row1; row <= row2; row += 1) for (let column = column1; column <= column2; column += 1) edges.push({ row, column, edge });
  };
  if (side === "EdgeTop") add(block.row, block.row, block.column, right, "top");
  if (side === "EdgeBottom") add(bottom, bottom, block.column, right, "bottom");
  if (side === "EdgeLeft") add(block.row, bottom, block.column, block.column, "left");
  if (side === "EdgeRight") add(block.row, bottom, right, right, "right");
  if (side === "InsideHorizontal") {
    add(block.row, bottom - 1, block.column, right, "bottom");
    add(block.row + 1, bottom, block.column, right, "top");
  }
  if (side === "InsideVertical") {
    add(block.row, bottom, block.column, right - 1, "right");
    add(block.row, bottom, block.column + 1, right, "left");
  }
  return edges;
}
