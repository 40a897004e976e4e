import type ExcelJS from "@protobi/exceljs";
import { quoteSheet, absoluteAddress } from "../grid/addresses";
import { asBoolean, asOneOf, asRecord, asText } from "../protocol/arguments";
import { defineObject, isHostObject } from "../protocol/define";
import { serialOfDate, serialOfJsDate } from "../grid/serials";
import { refuse } from "../protocol/errors";
import { areaOf, type Areas, type Session } from "./session";
import { clearValidations, setValidation, validationAt } from "./validation-store";

const mostCells = 1_000_000;

/** Excel.DataValidation over one or several blocks. */
export function defineDataValidation(session: Session) {
  void session;
  const first = ({ sheet, blocks }: Areas) => (blocks[0] ? validationAt(sheet, blocks[0].row, blocks[0].column) : null);

  /** Changes the rule of the blocks, or starts one that lets anything in (prompt without rule). */
  function change(areas: Areas, with_: (old: ExcelJS.DataValidation | null) => ExcelJS.DataValidation): void {
    areas.sheet.checkNotProtected();
    const next = with_(first(areas));
    for (const block of areas.blocks) {
      if (block.rowCount * block.columnCount > mostCells) throw refuse("InvalidArgument", "The stand-in for Excel sets data validation on at most 1,000,000 cells.");
      setValidation(areas.sheet, block, next);
    }
  }
  /** Prompts without a rule hang on a rule that is always true; exceljs has no "any value". */
  const anything: ExcelJS.DataValidation = { type: "custom", formulae: ["TRUE"], allowBlank: true };

  return defineObject<Areas>({
    type: "DataValidation",
    get: {
      type: (areas) => {
        const rule = first(areas);
        return rule ? (fileKinds.find(([file]) => file === rule.type)?.[1] ?? "None") : "None";
      },
      rule: (areas) => ruleOf(first(areas)),
      ignoreBlanks: (areas) => first(areas)?.allowBlank ?? true,
      prompt: (areas) => {
        const rule = first(areas);
        return { message: rule?.prompt ?? "", showPrompt: rule?.showInputMessage ?? true, title: rule?.promptTitle ?? "" };
      },
      errorAlert: (areas) => {
        const rule = first(areas);
        return { message: rule?.error ?? "", showAlert: rule ? rule.showErrorMessage === true : true, style: alertOf(rule?.errorStyle), title: rule?.errorTitle ?? "" };
      },
    },
    set: {
      rule: (areas, value) => {
        const made = madeRule(asRecord(value, "rule"));
        change(areas, (old) => ({ allowBlank: true, showErrorMessage: true, showInputMessage: true, ...old, ...made }));
      },
      ignoreBlanks: (areas, value) => change(areas, (old) => ({ ...(old ?? anything), allowBlank: asBoolean(value, "ignoreBlanks") })),
      prompt: (areas, value) => {
        const prompt = asRecord(value, "prompt");
        const message = asText(prompt["message"] ?? "", "message");
        const title = asText(prompt["title"] ?? "", "title");
        // "Maximum of 255 characters" of a message and 32 of a title: the limits of Excel's own dialog.
        if (message.length > 255 || title.length > 32) throw refuse("InvalidArgument");
        change(areas, (old) => ({ ...(old ?? anything), prompt: message, promptTitle: title, showInputMessage: prompt["showPrompt"] !== false }));
      },
      errorAlert: (areas, value) => {
        const alert = asRecord(value, "errorAlert");
        const style = asOneOf(alert["style"] ?? "Stop", ["Stop", "Warning", "Information"], "style");
        const message = asText(alert["message"] ?? "", "message");
        const title = asText(alert["title"] ?? "", "title");
        if (message.length > 225 || title.length > 32) throw refuse("InvalidArgument");
        change(areas, (old) => ({ ...(old ?? anything), error: message, errorTitle: title, errorStyle: style.toLowerCase(), showErrorMessage: alert["showAlert"] !== false }));
      },
    },
    call: {
      clear: ({ sheet, blocks }) => {
        sheet.checkNotProtected();
        for (const block of blocks) clearValidations(sheet, block);
      },
    },
  });
}

const fileKinds = [
  ["list", "List"],
  ["whole", "WholeNumber"],
  ["decimal", "Decimal"],
  ["date", "Date"],
  ["textLength", "TextLength"],
  ["custom", "Custom"],
] as const;
const wireKinds = { wholeNumber: "whole", decimal: "decimal", date: "date", textLength: "textLength" } as const;
const operators = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
] as const;

const alertOf = (style: string | undefined) => (style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop");

function ruleOf(rule: ExcelJS.DataValidation | null): Record<string, unknown> {
  if (!rule) return {};
  const [one, two] = rule.formulae.map((formula: unknown) => (formula instanceof Date && Number.isFinite(formula.getTime()) ? String(serialOfJsDate(formula, false)) : String(formula)));
  if (rule.type === "list") return { list: { inCellDropDown: true, source: one?.startsWith('"') ? one.slice(1, -1) : `=${one}` } };
  if (rule.type === "custom") return { custom: { formula: `=${one}` } };
  const operator = operators.find(([, file]) => file === rule.operator)?.[0] ?? "Between";
  const wire = Object.entries(wireKinds).find(([, file]) => file === rule.type)?.[0] ?? rule.type;
  return { [wire]: { formula1: one, ...(two === undefined ? {} : { formula2: two }), operator } };
}

function madeRule(rule: Readonly<Record<string, unknown>>): ExcelJS.DataValidation {
  const [kind, ...others] = Object.keys(rule).filter((name) => rule[name] !== undefined && rule[name] !== null);
  if (kind === undefined || others.length > 0) throw refuse("InvalidArgument");
  const given = asRecord(rule[kind], kind);
  if (kind === "list") return { type: "list", formulae: [listSource(given["source"])] };
  if (kind === "custom") return { type: "custom", formulae: [asText(given["formula"], "formula").replace(/^=/, "")] };
  const type = Object.entries(wireKinds).find(([wire]) => wire === kind)?.[1];
  if (!type) throw refuse("ApiNotFound", `The stand-in for Excel has no data validation of type ${kind}.`);
  const operator = asOneOf(given["operator"], operators.map(([wire]) => wire), "operator");
  const formulae = [given["formula1"], given["formula2"]].filter((one) => one !== undefined && one !== null).map((one) => (kind === "date" ? dayOf(one) : typeof one === "number" ? one : String(one).replace(/^=/, "")));
  return { type, operator: operators.find(([wire]) => wire === operator)?.[1], formulae };
}

/** exceljs saves the day of a rule only as a Date: of a day number, or of "=DATE(1990,1,1)". */
function dayOf(given: unknown): Date {
  const text = String(given).replace(/^=/, "");
  const [, year, month, day] = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/.exec(text) ?? [];
  const serial = year === undefined ? (text === "" ? NaN : Number(text)) : (serialOfDate(Number(year), Number(month), Number(day)) ?? NaN);
  if (!Number.isFinite(serial)) throw refuse("ApiNotFound", "The stand-in for Excel keeps rules for dates that name a day, and none that work one out.");
  return new Date(Math.round((serial - 25_569) * 86_400_000));
}

/** "Red,Amber,Green", a range, or a formula. A list of words holds at most 255 characters (DataValidation in the file format). */
function listSource(source: unknown): string {
  if (isHostObject(source)) {
    const { sheet, block } = areaOf(source);
    return `${quoteSheet(sheet.name)}!${absoluteAddress(block)}`;
  }
  const text = asText(source, "source");
  if (text.startsWith("=")) return text.slice(1);
  if (text.length > 255) throw refuse("InvalidArgument");
  return `"${text}"`;
}
