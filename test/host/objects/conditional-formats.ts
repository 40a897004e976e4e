import type ExcelJS from "@protobi/exceljs";
import { parseColour } from "../grid/styles";
import { asBoolean, asInteger, asOneOf, asRecord, asText } from "../protocol/arguments";
import { defineObject, lookUps } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { addRule, blocksOf, clearConditionalFormats, moveRule, removeRule, ruleId, rulesAt, type RuleRef } from "./conditional-format-store";
import { defineRuleBorders } from "./conditional-format-borders";
import type { Areas, Session } from "./session";

/**
 * Conditional formats of the kinds that exceljs can write and Plan Check uses: cell values, text, formulas. Others that
 * the file holds are listed and stay as they are; making one is refused.
 */
export function defineConditionalFormats(session: Session) {
  const { make, book } = session;

  const fill = defineObject<RuleRef>({
    type: "ConditionalRangeFill",
    get: { color: ({ rule }) => (rule.style?.fill?.type === "pattern" ? book.palette.hex(rule.style.fill.bgColor ?? rule.style.fill.fgColor, "") : "") },
    set: {
      color: (ref, value) => {
        const color = colour(value);
        // A differential format keeps a solid fill's colour in bgColor (ECMA-376 part 1, 18.8.20).
        style(ref, { fill: { type: "pattern", pattern: "solid", bgColor: color, fgColor: color } });
      },
    },
    call: { clear: ({ rule }) => void delete rule.style?.fill },
  });
  const font = defineObject<RuleRef>({
    type: "ConditionalRangeFont",
    get: {
      color: ({ rule }) => book.palette.hex(rule.style?.font?.color, ""),
      bold: ({ rule }) => rule.style?.font?.bold ?? null,
      italic: ({ rule }) => rule.style?.font?.italic ?? null,
    },
    set: {
      color: (ref, value) => setFont(ref, { color: colour(value) }),
      bold: (ref, value) => setFont(ref, { bold: asBoolean(value, "bold") }),
      italic: (ref, value) => setFont(ref, { italic: asBoolean(value, "italic") }),
    },
  });
  const borders = defineRuleBorders(book);
  const format = defineObject<RuleRef>({
    type: "ConditionalRangeFormat",
    get: { numberFormat: ({ rule }) => rule.style?.numFmt ?? null },
    nav: { fill, font, borders },
  });

  const textComparison = defineObject<RuleRef>({
    type: "TextConditionalFormat",
    get: { rule: ({ rule }) => ({ operator: "Contains", text: rule.text ?? "" }) },
    set: {
      rule: ({ rule }, value) => {
        const given = asRecord(value, "rule");
        const operator = asOneOf(given["operator"], ["Contains", "NotContains", "BeginsWith", "EndsWith"], "operator");
        if (operator !== "Contains") throw refuse("ApiNotFound", `The stand-in for Excel writes no text rule "${operator}".`);
        rule.operator = "containsText";
        rule.text = asText(given["text"], "text");
        book.calculator.shapeChanged();
      },
    },
    nav: { format },
  });
  const cellValue = defineObject<RuleRef>({
    type: "CellValueConditionalFormat",
    get: {
      rule: ({ rule }) => ({
        operator: wireOperators.find(([, file]) => file === rule.operator)?.[0] ?? "Invalid",
        formula1: `=${String(rule.formulae?.[0] ?? "")}`,
        ...(rule.formulae?.[1] === undefined ? {} : { formula2: `=${String(rule.formulae[1])}` }),
      }),
    },
    set: {
      rule: ({ rule }, value) => {
        const given = asRecord(value, "rule");
        const operator = asOneOf(given["operator"], wireOperators.map(([wire]) => wire), "operator");
        rule.operator = wireOperators.find(([wire]) => wire === operator)?.[1];
        rule.formulae = [given["formula1"], given["formula2"]].filter((one) => one !== undefined && one !== null && one !== "").map(stripEquals);
        book.calculator.shapeChanged();
      },
    },
    nav: { format },
  });
  const customRule = defineObject<RuleRef>({
    type: "ConditionalFormatRule",
    get: { formula: ({ rule }) => `=${String(rule.formulae?.[0] ?? "")}` },
    set: {
      formula: ({ rule }, value) => {
        rule.formulae = [stripEquals(asText(value, "formula"))];
        book.calculator.shapeChanged();
      },
    },
  });
  const custom = defineObject<RuleRef>({ type: "CustomConditionalFormat", nav: { rule: customRule, format } });

  const only = (type: string, object: (ref: RuleRef) => ReturnType<typeof custom>) => (ref: RuleRef) => {
    if (ref.rule.type !== type) throw refuse("InvalidOperation");
    return object(ref);
  };
  const orNull = (type: string, object: (ref: RuleRef) => ReturnType<typeof custom>) => (ref: RuleRef) => (ref.rule.type === type ? object(ref) : null);
  const none = () => null;

  const conditionalFormat = defineObject<RuleRef>({
    type: "ConditionalFormat",
    id: ({ rule }) => ruleId(rule),
    get: {
      id: ({ rule }) => ruleId(rule),
      type: ({ rule }) => kinds.find(([, file]) => file === rule.type)?.[0] ?? "Custom",
      priority: ({ rule }) => (rule.priority ?? 1) - 1,
      stopIfTrue: ({ rule }) => rule.stopIfTrue ?? false,
    },
    set: {
      priority: (ref, value) => moveRule(ref, asInteger(value, "priority")),
      stopIfTrue: ({ rule }, value) => void (rule.stopIfTrue = asBoolean(value, "stopIfTrue")),
    },
    nav: {
      textComparison: only("containsText", textComparison),
      textComparisonOrNullObject: orNull("containsText", textComparison),
      cellValue: only("cellIs", cellValue),
      cellValueOrNullObject: orNull("cellIs", cellValue),
      custom: only("expression", custom),
      customOrNullObject: orNull("expression", custom),
      colorScaleOrNullObject: none,
      dataBarOrNullObject: none,
      iconSetOrNullObject: none,
      presetOrNullObject: none,
      topBottomOrNullObject: none,
    },
    call: {
      delete: removeRule,
      getRange: ({ sheet, entry }) => {
        const [block, ...more] = blocksOf(entry);
        if (!block || more.length > 0) throw refuse("InvalidOperation");
        return make.range({ sheet, block });
      },
      getRangeOrNullObject: ({ sheet, entry }) => {
        const [block, ...more] = blocksOf(entry);
        return block && more.length === 0 ? make.range({ sheet, block }) : null;
      },
      getRanges: ({ sheet, entry }) => make.rangeAreas({ sheet, blocks: blocksOf(entry) }),
    },
  });

  const items = ({ sheet, blocks }: Areas) => rulesAt(sheet, blocks).map(conditionalFormat);
  const item = ({ sheet, blocks }: Areas, key: unknown) => {
    const ref = rulesAt(sheet, blocks).find(({ rule }) => ruleId(rule) === key);
    return ref ? conditionalFormat(ref) : null;
  };
  return defineObject<Areas>({
    type: "ConditionalFormatCollection",
    items,
    item,
    call: {
      ...lookUps(item, items),
      add: ({ sheet, blocks }, [type]) => {
        sheet.checkNotProtected();
        const kind = asOneOf(type, ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"], "type");
        const made = kinds.find(([wire]) => wire === kind)?.[1];
        if (made === undefined || !makeable.includes(made) || blocks.length === 0) throw refuse("ApiNotFound", `The stand-in for Excel makes no conditional formats of type ${kind}.`);
        const start = made === "cellIs" ? { operator: "equal", formulae: ['""'] } : made === "expression" ? { formulae: ["FALSE"] } : { operator: "containsText", text: "" };
        return conditionalFormat(addRule(sheet, blocks, { type: made, ...start, style: {} }));
      },
      clearAll: ({ sheet, blocks }) => {
        sheet.checkNotProtected();
        for (const block of blocks) clearConditionalFormats(sheet, block);
      },
    },
  });

  function style({ rule }: RuleRef, change: Partial<ExcelJS.Style>): void {
    rule.style = { ...rule.style, ...change };
    book.calculator.shapeChanged();
  }
  function setFont(ref: RuleRef, change: Partial<ExcelJS.Font>): void {
    style(ref, { font: { ...ref.rule.style?.font, ...change } });
  }
}

const kinds = [
  ["ContainsText", "containsText"],
  ["CellValue", "cellIs"],
  ["Custom", "expression"],
  ["DataBar", "dataBar"],
  ["ColorScale", "colorScale"],
  ["IconSet", "iconSet"],
  ["TopBottom", "top10"],
] as const;
const makeable = ["containsText", "cellIs", "expression"];

const wireOperators = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
] as const;

/** Formulas come with "=" and stand in the file without it; a bare text is a formula as it is. */
function stripEquals(value: unknown): string {
  return String(value).replace(/^=/, "");
}

function colour(value: unknown): { argb: string } {
  const parsed = parseColour(asText(value, "color"));
  if (!parsed) throw refuse("InvalidArgument");
  return parsed;
}
