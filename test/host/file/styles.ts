import { canonical, child, cloneElement, element, elements, type XmlElement } from "./xml";

/** What one cell format comes to: each component as canonical XML, so that two files can be compared. */
export interface EffectiveStyle {
  readonly numberFormat: string;
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
  readonly protection: string;
}

const list = (root: XmlElement | undefined, name: string): XmlElement[] => {
  const found = child(root, name);
  return found ? elements(found) : [];
};

/** A styles part, read: what each index means. */
export class Styles {
  readonly root: XmlElement;
  readonly #effective: (EffectiveStyle | undefined)[] = [];

  constructor(root: XmlElement | null) {
    this.root = root ?? minimalStyles();
  }

  get fonts(): XmlElement[] {
    return list(this.root, "fonts");
  }
  get fills(): XmlElement[] {
    return list(this.root, "fills");
  }
  get borders(): XmlElement[] {
    return list(this.root, "borders");
  }
  get cellFormats(): XmlElement[] {
    return list(this.root, "cellXfs");
  }
  get differentialFormats(): XmlElement[] {
    return list(this.root, "dxfs");
  }

  /** Code of a number format: "custom:0.0%", or "built-in:9". */
  numberFormat(id: string): string {
    const custom = list(this.root, "numFmts").find((format) => format.attributes["numFmtId"] === id);
    return custom ? `custom:${custom.attributes["formatCode"] ?? ""}` : `built-in:${id}`;
  }

  /** What the cell format with this index comes to; index 0 where there is none. */
  effective(index: number): EffectiveStyle {
    const known = this.#effective[index];
    if (known) return known;
    const format = this.cellFormats[index] ?? element("xf");
    const part = (parts: XmlElement[], attribute: string): string => {
      const found = parts[Number(format.attributes[attribute] ?? 0)];
      return found ? canonical(found) : "";
    };
    const own = (name: string): string => {
      const found = child(format, name);
      const said = found ? withoutDefaults(found) : null;
      return said && Object.keys(said.attributes).length > 0 ? canonical(said) : "";
    };
    const style: EffectiveStyle = {
      numberFormat: this.numberFormat(format.attributes["numFmtId"] ?? "0"),
      font: part(this.fonts, "fontId"),
      fill: part(this.fills, "fillId"),
      border: part(this.borders, "borderId"),
      alignment: own("alignment"),
      protection: own("protection"),
    };
    this.#effective[index] = style;
    return style;
  }

  /** A differential format as canonical XML; "" where there is none. */
  differential(index: string | undefined): string {
    const found = index === undefined ? undefined : this.differentialFormats[Number(index)];
    return found ? canonical(found) : "";
  }
}

/** What alignment and protection mean where they say nothing (ECMA-376 part 1, 18.8.1 and 18.8.33): saying it is no difference. */
const defaults: Readonly<Record<string, string>> = { vertical: "bottom", horizontal: "general", wrapText: "0", indent: "0", textRotation: "0", shrinkToFit: "0", locked: "1", hidden: "0" };

function withoutDefaults(found: XmlElement): XmlElement {
  return element(found.name, Object.fromEntries(Object.entries(found.attributes).filter(([name, value]) => defaults[name] !== value)));
}

function minimalStyles(): XmlElement {
  const font = element("font", {}, [element("sz", { val: 11 }), element("name", { val: "Calibri" })]);
  const fill = (patternType: string): XmlElement => element("fill", {}, [element("patternFill", { patternType })]);
  return element("styleSheet", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" }, [
    element("fonts", { count: 1 }, [font]),
    element("fills", { count: 2 }, [fill("none"), fill("gray125")]),
    element("borders", { count: 1 }, [element("border", {}, ["left", "right", "top", "bottom", "diagonal"].map((name) => element(name)))]),
    element("cellStyleXfs", { count: 1 }, [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    element("cellXfs", { count: 1 }, [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]),
  ]);
}

/** Order of the children of a styleSheet, as the schema has it. */
const sections = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/**
 * Adds to the original's styles what the edited book needs, and never changes what is there: the formats of
 * untouched cells keep their index and their meaning. `base` is what exceljs makes of the untouched file,
 * `edited` what it makes of the edited one; a component that is the same in both is taken from the original.
 */
export class StyleAppender {
  readonly #original: Styles;
  readonly #base: Styles;
  readonly #edited: Styles;
  readonly #formats = new Map<string, number>();
  readonly #differentials = new Map<number, number>();
  readonly #indexes = new Map<string, Map<string, number>>();
  changed = false;

  constructor(original: Styles, base: Styles, edited: Styles) {
    this.#original = original;
    this.#base = base;
    this.#edited = edited;
  }

  get root(): XmlElement {
    return this.#original.root;
  }

  /** A key of what a format means, comparable between base and edited. */
  baseKey(index: number): string {
    return keyOf(this.#base.effective(index));
  }
  editedKey(index: number): string {
    return keyOf(this.#edited.effective(index));
  }

  baseDifferential(index: string | undefined): string {
    return this.#base.differential(index);
  }
  editedDifferential(index: string | undefined): string {
    return this.#edited.differential(index);
  }

  /**
   * Index in the original's cellXfs of the format that a cell is to have.
   * `original` and `base` are its indexes before, null for a cell that was not there.
   */
  formatFor(edited: number, original: number | null, base: number | null): number {
    const key = `${edited} ${original ?? ""} ${base ?? ""}`;
    const known = this.#formats.get(key);
    if (known !== undefined) return known;
    const index = this.#build(edited, original, base);
    this.#formats.set(key, index);
    return index;
  }

  #build(edited: number, original: number | null, base: number | null): number {
    const now = this.#edited.effective(edited);
    const before = base === null || original === null ? null : this.#base.effective(base);
    if (before && original !== null && keyOf(before) === keyOf(now)) return original;
    if (edited === 0 && original === null) return 0;
    const source = this.#edited.cellFormats[edited] ?? element("xf");
    const template = original === null ? undefined : this.#original.cellFormats[original];
    const format = template ? cloneElement(template) : element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const set = (attribute: string, apply: string, value: number): void => {
      format.attributes[attribute] = String(value);
      format.attributes[apply] = "1";
    };
    if (before?.numberFormat !== now.numberFormat) set("numFmtId", "applyNumberFormat", this.#numberFormatId(now.numberFormat));
    if (before?.font !== now.font) set("fontId", "applyFont", this.#componentId("fonts", source.attributes["fontId"]));
    if (before?.fill !== now.fill) set("fillId", "applyFill", this.#componentId("fills", source.attributes["fillId"]));
    if (before?.border !== now.border) set("borderId", "applyBorder", this.#componentId("borders", source.attributes["borderId"]));
    for (const name of ["alignment", "protection"] as const) {
      if (before?.[name] === now[name]) continue;
      format.children = elements(format).filter((part) => part.name !== name);
      const given = child(source, name);
      if (given && now[name] !== "") format.children.push(cloneElement(given));
      format.attributes[name === "alignment" ? "applyAlignment" : "applyProtection"] = "1";
    }
    const order = ["alignment", "protection", "extLst"];
    format.children = elements(format).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    return this.#append("cellXfs", format);
  }

  /** Index in the original's dxfs of a differential format of the edited book. */
  differentialFor(edited: number): number {
    const known = this.#differentials.get(edited);
    if (known !== undefined) return known;
    const given = this.#edited.differentialFormats[edited];
    const index = this.#append("dxfs", given ? cloneElement(given) : element("dxf"));
    this.#differentials.set(edited, index);
    return index;
  }

  #numberFormatId(code: string): number {
    if (code.startsWith("built-in:")) return Number(code.slice(9));
    const formatCode = code.slice(7);
    const formats = this.#section("numFmts");
    const found = elements(formats).find((format) => format.attributes["formatCode"] === formatCode);
    if (found) return Number(found.attributes["numFmtId"]);
    const id = Math.max(163, ...elements(formats).map((format) => Number(format.attributes["numFmtId"] ?? 0))) + 1;
    this.#append("numFmts", element("numFmt", { numFmtId: id, formatCode }));
    return id;
  }

  /** The edited book's font, fill or border, found or appended; its default (index 0) is the original's default. */
  #componentId(section: "fonts" | "fills" | "borders", index: string | undefined): number {
    const at = Number(index ?? 0);
    if (at === 0) return 0;
    const given = this.#edited[section][at];
    if (!given) return 0;
    return this.#append(section, section === "fonts" ? this.#wholeFont(cloneElement(given)) : cloneElement(given));
  }

  /** A font of which only "bold" was said is the workbook's default font, bold. */
  #wholeFont(font: XmlElement): XmlElement {
    const standard = this.#original.fonts[0];
    if (!standard || child(font, "name")) return font;
    for (const part of elements(standard)) {
      if (["sz", "color", "name", "family", "scheme"].includes(part.name) && !child(font, part.name)) font.children.push(cloneElement(part));
    }
    const order = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
    font.children = elements(font).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    return font;
  }

  #append(section: string, item: XmlElement): number {
    const parent = this.#section(section);
    let index = this.#indexes.get(section);
    if (!index) {
      index = new Map();
      elements(parent).forEach((one, at) => index?.set(canonical(one), at));
      this.#indexes.set(section, index);
    }
    const key = canonical(item);
    const found = index.get(key);
    if (found !== undefined) return found;
    const at = elements(parent).length;
    index.set(key, at);
    parent.children.push(item);
    parent.attributes["count"] = String(at + 1);
    this.changed = true;
    return at;
  }

  #section(name: string): XmlElement {
    const found = child(this.root, name);
    if (found) return found;
    const section = element(name, { count: 0 });
    const place = elements(this.root).findIndex((one) => sections.indexOf(one.name) > sections.indexOf(name));
    const children = elements(this.root);
    children.splice(place < 0 ? children.length : place, 0, section);
    this.root.children = children;
    return section;
  }
}

const keys = new WeakMap<EffectiveStyle, string>();

function keyOf(style: EffectiveStyle): string {
  let key = keys.get(style);
  if (key === undefined) {
    key = [style.numberFormat, style.font, style.fill, style.border, style.alignment, style.protection].join("\u0000");
    keys.set(style, key);
  }
  return key;
}
