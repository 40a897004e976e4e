import type ExcelJS from "@protobi/exceljs";
import { themesOf } from "./exceljs-inside";

type Style = Partial<ExcelJS.Style>;

/**
 * Styles as exceljs holds them are shared between cells: changing one in place would change its neighbours. This
 * makes a new style from an old one and a change, and gives the same object for the same two, so that saving stays fast.
 */
export class StyleDeriver {
  private readonly made = new WeakMap<Style, Map<string, Style>>();

  derive(from: Style, change: { readonly key: string; readonly apply: (style: Style) => Style }): Style {
    let byKey = this.made.get(from);
    if (!byKey) this.made.set(from, (byKey = new Map()));
    let style = byKey.get(change.key);
    if (!style) byKey.set(change.key, (style = change.apply(from)));
    return style;
  }
}

/** True for a style that shows: Excel counts such cells as used even when they are empty. */
export function isStyled(style: Style | undefined): boolean {
  if (!style) return false;
  return style.fill !== undefined || style.border !== undefined || style.alignment !== undefined || (style.numFmt !== undefined && style.numFmt !== "General") || style.font?.bold === true || style.protection !== undefined;
}

/** Colours of a workbook's theme by index: 0 is what text stands on, 1 the text. */
export class Palette {
  private readonly theme: readonly string[];

  constructor(book: ExcelJS.Workbook) {
    const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(Object.values(themesOf(book))[0] ?? "")?.[0] ?? "";
    const found = [...scheme.matchAll(/<a:(?:sysClr[^>]*lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/g)].map((match) => match[1] ?? "");
    const office = ["000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];
    const [dark1 = "000000", light1 = "FFFFFF", dark2 = "44546A", light2 = "E7E6E6", ...accents] = found.length >= 12 ? found : office;
    // The file's theme indexes swap the first two pairs (ECMA-376 part 1, 18.8.3).
    this.theme = [light1, dark1, light2, dark2, ...accents];
  }

  /** "#RRGGBB", or `absent` where the file sets no colour that we know. */
  hex(colour: Partial<ExcelJS.Color> | undefined, absent: string): string {
    if (!colour) return absent;
    if (colour.argb) return `#${colour.argb.slice(-6).toUpperCase()}`;
    const tint: unknown = Reflect.get(colour, "tint");
    const base = colour.theme === undefined ? undefined : this.theme[colour.theme];
    return base === undefined ? absent : `#${tinted(base, typeof tint === "number" ? tint : 0)}`;
  }
}

/** Approximates the file format's tint, which works on lightness, channel by channel. */
function tinted(hex: string, tint: number): string {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, "0").toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

const names: Readonly<Record<string, string>> = {
  black: "000000", white: "FFFFFF", red: "FF0000", green: "008000", blue: "0000FF", yellow: "FFFF00", orange: "FFA500",
  purple: "800080", gray: "808080", grey: "808080", lime: "00FF00", pink: "FFC0CB", brown: "A52A2A", cyan: "00FFFF", navy: "000080",
};

/** exceljs' colour of "#RRGGBB" or of one of the common HTML colour names; null where it is neither. */
export function parseColour(text: string): { argb: string } | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? names[text.toLowerCase()];
  return hex === undefined ? null : { argb: `FF${hex.toUpperCase()}` };
}
