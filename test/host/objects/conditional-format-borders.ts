import type ExcelJS from "@protobi/exceljs";
import type { Book } from "../grid/book";
import { parseColour } from "../grid/styles";
import { asInteger, asOneOf, asText } from "../protocol/arguments";
import { defineObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import type { RuleRef } from "./conditional-format-store";

/** Page "Excel.ConditionalRangeBorderIndex": a rule draws the four edges of each of its cells. */
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Side = (typeof sides)[number];
const edges = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

/** Page "Excel.ConditionalRangeBorderLineStyle": there is no weight, so every line is thin. */
const lineStyles: readonly (readonly [string, ExcelJS.BorderStyle])[] = [
  ["Continuous", "thin"],
  ["Dash", "dashed"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "dashDotDot"],
  ["Dot", "dotted"],
];

/** Excel.ConditionalRangeBorderCollection: the lines that a conditional format draws. */
export function defineRuleBorders(book: Book) {
  const read = ({ ref, side }: { readonly ref: RuleRef; readonly side: Side }) => ref.rule.style?.border?.[edges[side]];
  const write = ({ ref: { rule }, side }: { readonly ref: RuleRef; readonly side: Side }, border: Partial<ExcelJS.Border> | null): void => {
    const { [edges[side]]: old, ...others } = rule.style?.border ?? {};
    void old;
    rule.style = { ...rule.style, border: border ? { ...others, [edges[side]]: border } : others };
    book.calculator.shapeChanged();
  };
  const border = defineObject<{ readonly ref: RuleRef; readonly side: Side }>({
    type: "ConditionalRangeBorder",
    id: ({ side }) => side,
    get: {
      sideIndex: ({ side }) => side,
      style: (at) => lineStyles.find(([, file]) => file === read(at)?.style)?.[0] ?? "None",
      color: (at) => book.palette.hex(read(at)?.color, ""),
    },
    set: {
      style: (at, value) => {
        const style = asOneOf(value, ["None", ...lineStyles.map(([name]) => name)], "style");
        const found = lineStyles.find(([name]) => name === style)?.[1];
        write(at, found ? { ...read(at), style: found } : null);
      },
      color: (at, value) => {
        const color = parseColour(asText(value, "color"));
        if (!color) throw refuse("InvalidArgument");
        write(at, { style: read(at)?.style ?? "thin", color });
      },
    },
  });
  const items = (ref: RuleRef) => sides.map((side) => border({ ref, side }));
  const edge = (side: Side) => (ref: RuleRef) => border({ ref, side });
  return defineObject<RuleRef>({
    type: "ConditionalRangeBorderCollection",
    get: { count: () => sides.length },
    items,
    item: (ref, key) => border({ ref, side: asOneOf(key, sides, "index") }),
    nav: { top: edge("EdgeTop"), bottom: edge("EdgeBottom"), left: edge("EdgeLeft"), right: edge("EdgeRight") },
    call: { getItemAt: (ref, [index]) => items(ref)[asInteger(index, "index")] ?? null },
  });
}
