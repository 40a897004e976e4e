import { parseAddress, quoteSheet, splitSheet, absoluteAddress } from "../grid/addresses";
import type { Sheet } from "../grid/sheet";
import { asText, asTextOrNull } from "../protocol/arguments";
import { defineObject, found, isHostObject, lookUps } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { definedNames, findName, nameBlock, type DefinedName } from "./name-list";
import { areaOf, type Session } from "./session";

/** Defined names of the workbook. exceljs reads names of one sheet as the workbook's, so a sheet's own list is empty here. */
export function defineNames(session: Session) {
  const { book, make } = session;
  const formula = ({ ranges }: DefinedName) => `=${ranges.map(written).join(",")}`;
  const area = (name: DefinedName) => nameBlock(book, name.name, null);
  const namedItem = defineObject<DefinedName>({
    type: "NamedItem",
    id: ({ name }) => name,
    get: {
      name: ({ name }) => name,
      formula,
      value: (name) => formula(name).slice(1),
      type: (name) => (name.ranges.length === 1 && area(name) ? "Range" : "Error"),
      visible: () => true,
      scope: () => "Workbook",
      comment: () => "",
    },
    call: {
      getRange: (name) => make.range(found(area(name))),
      getRangeOrNullObject: (name) => {
        const cells = area(name);
        return cells && make.range(cells);
      },
      delete: ({ name }) => {
        book.excel.definedNames.model = book.excel.definedNames.model.filter((one) => one.name !== name);
      },
    },
  });
  const items = (sheet: Sheet | null) => (sheet ? [] : definedNames(book).map(namedItem));
  const find = (sheet: Sheet | null, key: unknown) => {
    const name = sheet ? null : findName(book, key);
    return name && namedItem(name);
  };
  return defineObject<Sheet | null>({
    type: "NamedItemCollection",
    items,
    item: find,
    call: {
      ...lookUps(find, items),
      add: (sheet, [name, reference, comment]) => {
        if (sheet) throw refuse("ApiNotFound", "The stand-in for Excel adds names to the workbook only.");
        asTextOrNull(comment, "comment");
        const text = asText(name, "name");
        // "Names in formulas": a letter, underscore or backslash first; letters, numbers, periods, underscores; no cell address.
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(text) || /^([A-Za-z]{1,3}\d+|[CcRr])$/.test(text)) throw refuse("InvalidArgument");
        if (findName(book, text)) throw refuse("ItemAlreadyExists");
        book.excel.definedNames.add(place(reference), text);
        return namedItem(found(findName(book, text)));
      },
    },
  });

  function place(reference: unknown): string {
    if (isHostObject(reference)) {
      const { sheet, block } = areaOf(reference);
      return `${quoteSheet(sheet.name)}!${absoluteAddress(block)}`;
    }
    const { sheet: sheetName, rest } = splitSheet(asText(reference, "reference"));
    const sheet = sheetName === null ? null : book.findSheet(sheetName);
    const block = parseAddress(rest);
    if (!sheet || !block) throw refuse("ApiNotFound", "The stand-in for Excel names ranges only.");
    return `${quoteSheet(sheet.name)}!${absoluteAddress(block)}`;
  }
}

/** As Excel writes it: sheet in quotes where needed, dollar signs. */
function written(range: string): string {
  const { sheet, rest } = splitSheet(range);
  const block = parseAddress(rest);
  return sheet !== null && block ? `${quoteSheet(sheet)}!${absoluteAddress(block)}` : range;
}
