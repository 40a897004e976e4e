import { columnLetters } from "../../../src/workbook/address";
import { localAddress, parseAddress } from "../grid/addresses";
import type { Sheet } from "../grid/sheet";
import { asBoolean, asNumber, asOneOf, asRecord, asText } from "../protocol/arguments";
import { defineObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { areaArgument } from "./address-argument";
import { joinHeaderFooter, splitHeaderFooter, type HeaderFooterParts } from "./header-footer";
import type { Session } from "./session";

/** Excel.PaperType by the file's number (ECMA-376 part 1, 18.3.1.63). */
const papers = [["Letter", 1], ["Tabloid", 3], ["Legal", 5], ["Executive", 7], ["A3", 8], ["A4", 9], ["A5", 11], ["B4", 12], ["B5", 13]] as const;
const pointsPerInch = 72;

interface Margin {
  readonly wire: string;
  readonly file: "left" | "right" | "top" | "bottom" | "header" | "footer";
}
const margins: readonly Margin[] = [
  { wire: "leftMargin", file: "left" },
  { wire: "rightMargin", file: "right" },
  { wire: "topMargin", file: "top" },
  { wire: "bottomMargin", file: "bottom" },
  { wire: "headerMargin", file: "header" },
  { wire: "footerMargin", file: "footer" },
];
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Excel.PageLayout: what stands in Excel's Page Layout tab. */
export function definePageLayout(session: Session) {
  const { book, make } = session;
  // exceljs gives null where the file says nothing.
  const setup = (sheet: Sheet) => (sheet.excel.pageSetup ??= {});
  const headers = (sheet: Sheet) => (sheet.excel.headerFooter ??= {});
  const flag = (name: "blackAndWhite" | "draft" | "horizontalCentered" | "verticalCentered" | "showRowColHeaders" | "showGridLines") => ({
    get: (sheet: Sheet) => setup(sheet)[name] ?? false,
    set: (sheet: Sheet, value: unknown) => void (setup(sheet)[name] = asBoolean(value, name)),
  });
  const flags = {
    blackAndWhite: flag("blackAndWhite"),
    draftMode: flag("draft"),
    centerHorizontally: flag("horizontalCentered"),
    centerVertically: flag("verticalCentered"),
    printHeadings: flag("showRowColHeaders"),
    printGridlines: flag("showGridLines"),
  };

  const headerFooter = defineObject<Sheet>({
    type: "HeaderFooter",
    get: Object.fromEntries(places.map(({ wire, which, part }) => [wire, (sheet: Sheet) => splitHeaderFooter(headers(sheet)[which])[part]])),
    set: Object.fromEntries(
      places.map(({ wire, which, part }) => [
        wire,
        (sheet: Sheet, value: unknown) => {
          const text = joinHeaderFooter({ ...splitHeaderFooter(headers(sheet)[which]), [part]: asText(value, wire) });
          // A header or footer holds at most 255 characters in all ("Excel specifications and limits").
          if (text.length > 255) throw refuse("InvalidArgument");
          headers(sheet)[which] = text;
        },
      ]),
    ),
  });
  const group = defineObject<Sheet>({
    type: "HeaderFooterGroup",
    get: { state: (sheet) => (headers(sheet).differentFirst ? "FirstAndDefault" : headers(sheet).differentOddEven ? "OddAndEven" : "Default") },
    nav: { defaultForAllPages: headerFooter },
  });
  const rowsOf = (sheet: Sheet) => {
    const block = parseAddress(setup(sheet).printTitlesRow ?? "");
    return block && make.range({ sheet, block });
  };

  return defineObject<Sheet>({
    type: "PageLayout",
    get: {
      orientation: (sheet) => (setup(sheet).orientation === "landscape" ? "Landscape" : "Portrait"),
      paperSize: (sheet) => papers.find(([, file]) => file === setup(sheet).paperSize)?.[0] ?? null,
      zoom: (sheet) => {
        const { fitToPage, fitToWidth, fitToHeight, scale } = setup(sheet);
        return fitToPage ? { horizontalFitToPages: fitToWidth || null, verticalFitToPages: fitToHeight || null, scale: null } : { scale: scale ?? 100, horizontalFitToPages: null, verticalFitToPages: null };
      },
      printOrder: (sheet) => (setup(sheet).pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      ...Object.fromEntries(Object.entries(flags).map(([name, { get }]) => [name, get])),
      ...Object.fromEntries(margins.map(({ wire, file }) => [wire, (sheet: Sheet) => (setup(sheet).margins?.[file] ?? usualMargins[file]) * pointsPerInch])),
    },
    set: {
      orientation: (sheet, value) => void (setup(sheet).orientation = asOneOf(value, ["Portrait", "Landscape"], "orientation") === "Landscape" ? "landscape" : "portrait"),
      paperSize: (sheet, value) => {
        const paper = asOneOf(value, papers.map(([name]) => name), "paperSize");
        Reflect.set(setup(sheet), "paperSize", papers.find(([name]) => name === paper)?.[1]);
      },
      zoom: (sheet, value) => {
        const zoom = asRecord(value, "zoom");
        const scale = zoom["scale"];
        if (scale !== undefined && scale !== null) {
          const percent = asNumber(scale, "scale");
          if (percent < 10 || percent > 400) throw refuse("InvalidArgument");
          Object.assign(setup(sheet), { fitToPage: false, scale: percent });
          return;
        }
        const pages = (name: string) => (zoom[name] === undefined || zoom[name] === null ? 0 : asNumber(zoom[name], name));
        Object.assign(setup(sheet), { fitToPage: true, fitToWidth: pages("horizontalFitToPages"), fitToHeight: pages("verticalFitToPages") });
      },
      printOrder: (sheet, value) => void (setup(sheet).pageOrder = asOneOf(value, ["DownThenOver", "OverThenDown"], "printOrder") === "OverThenDown" ? "overThenDown" : "downThenOver"),
      ...Object.fromEntries(Object.entries(flags).map(([name, { set }]) => [name, set])),
      ...Object.fromEntries(
        margins.map(({ wire, file }) => [
          wire,
          (sheet: Sheet, value: unknown) => void (setup(sheet).margins = { ...usualMargins, ...setup(sheet).margins, [file]: asNumber(value, wire) / pointsPerInch }),
        ]),
      ),
    },
    nav: { headersFooters: group },
    call: {
      setPrintArea: (sheet, [area]) => void (setup(sheet).printArea = localAddress(areaArgument(book, sheet, area, "printArea").block)),
      getPrintAreaOrNullObject: (sheet) => {
        const block = parseAddress(setup(sheet).printArea ?? "");
        return block && make.rangeAreas({ sheet, blocks: [block] });
      },
      setPrintTitleRows: (sheet, [rows]) => {
        const { block } = areaArgument(book, sheet, typeof rows === "string" ? rows : rows, "printTitleRows");
        setup(sheet).printTitlesRow = `${block.row}:${block.row + block.rowCount - 1}`;
      },
      setPrintTitleColumns: (sheet, [columns]) => {
        const { block } = areaArgument(book, sheet, columns, "printTitleColumns");
        setup(sheet).printTitlesColumn = `${columnLetters(block.column)}:${columnLetters(block.column + block.columnCount - 1)}`;
      },
      getPrintTitleRowsOrNullObject: rowsOf,
      getPrintTitleRows: (sheet) => {
        const range = rowsOf(sheet);
        if (!range) throw refuse("ItemNotFound");
        return range;
      },
      setPrintMargins: (sheet, [unit, options]) => {
        const given = asRecord(options, "marginOptions");
        const factor = { Points: 1 / pointsPerInch, Inches: 1, Centimeters: 1 / 2.54 }[asOneOf(unit, ["Points", "Inches", "Centimeters"], "unit")];
        const changed = margins.filter(({ file }) => given[file] !== undefined).map(({ file }) => [file, asNumber(given[file], file) * factor]);
        setup(sheet).margins = { ...usualMargins, ...setup(sheet).margins, ...Object.fromEntries(changed) };
      },
    },
  });
}

const places: readonly { readonly wire: string; readonly which: "oddHeader" | "oddFooter"; readonly part: keyof HeaderFooterParts }[] = [
  { wire: "leftHeader", which: "oddHeader", part: "left" },
  { wire: "centerHeader", which: "oddHeader", part: "centre" },
  { wire: "rightHeader", which: "oddHeader", part: "right" },
  { wire: "leftFooter", which: "oddFooter", part: "left" },
  { wire: "centerFooter", which: "oddFooter", part: "centre" },
  { wire: "rightFooter", which: "oddFooter", part: "right" },
];
