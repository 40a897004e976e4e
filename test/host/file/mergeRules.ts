import { carried, insertPart, setPart, type MergeContext } from "./merge";
import { readRectangles, subtract, writeRectangles, type Rectangle } from "./ranges";
import { canonical, child, element, elements, textOf, type XmlElement } from "./xml";

interface Rule {
  readonly key: string;
  readonly sqref: string;
  readonly rule: XmlElement;
}

function readRules(sheet: XmlElement, differential: (index: string | undefined) => string): Rule[] {
  return elements(sheet, "conditionalFormatting").flatMap((block) =>
    elements(block, "cfRule").map((rule) => ({
      key: `${block.attributes["sqref"] ?? ""} ${canonical(rule, ["dxfId"])} ${differential(rule.attributes["dxfId"])}`,
      sqref: block.attributes["sqref"] ?? "",
      rule,
    })),
  );
}

/** Puts the conditional formats that came or went between base and edited into the original's sheet part. */
export function mergeConditionalFormats(context: MergeContext, original: XmlElement, base: XmlElement, edited: XmlElement): void {
  const before = readRules(base, (index) => context.styles.baseDifferential(index));
  const now = readRules(edited, (index) => context.styles.editedDifferential(index));
  const gone = withoutEqual(before, now);
  const added = withoutEqual(now, before);
  for (const { sqref, rule } of gone) removeRule(original, sqref, rule);
  const taken = new Set(elements(original, "conditionalFormatting").flatMap((block) => elements(block, "cfRule").map((rule) => Number(rule.attributes["priority"]))));
  const blocks = new Map<string, XmlElement>();
  for (const { sqref, rule } of added) {
    let block = blocks.get(sqref);
    if (!block) {
      block = element("conditionalFormatting", { sqref });
      blocks.set(sqref, block);
      insertPart(original, block);
    }
    block.children.push(newRule(context, rule, taken));
  }
}

function newRule(context: MergeContext, given: XmlElement, taken: Set<number>): XmlElement {
  const rule = carried(given);
  const differential = rule.attributes["dxfId"];
  if (differential !== undefined) rule.attributes["dxfId"] = String(context.styles.differentialFor(Number(differential)));
  let priority = Number(rule.attributes["priority"] ?? 1);
  if (taken.has(priority)) priority = Math.max(...taken) + 1;
  taken.add(priority);
  rule.attributes["priority"] = String(priority);
  for (const formula of elements(rule, "formula")) {
    // A leading "=" makes the formula a text in Excel.
    const text = textOf(formula);
    if (text.startsWith("=")) formula.children = [text.slice(1)];
  }
  // exceljs leaves out the words that a rule on text looks for; Excel's dialog needs them.
  const words = /SEARCH\("((?:[^"]|"")*)"/.exec(textOf(child(rule, "formula") ?? element("formula")))?.[1];
  if (rule.attributes["type"] === "containsText" && rule.attributes["text"] === undefined && words !== undefined) {
    rule.attributes["text"] = words.replaceAll('""', '"');
  }
  return rule;
}

function removeRule(original: XmlElement, sqref: string, rule: XmlElement): void {
  for (const block of elements(original, "conditionalFormatting")) {
    if (block.attributes["sqref"] !== sqref) continue;
    const found = elements(block, "cfRule").find((one) => one.attributes["priority"] === rule.attributes["priority"]);
    if (!found) continue;
    block.children = block.children.filter((part) => part !== found);
    if (elements(block, "cfRule").length === 0) original.children = original.children.filter((part) => part !== block);
    return;
  }
}

function withoutEqual(from: readonly Rule[], other: readonly Rule[]): Rule[] {
  const counts = new Map<string, number>();
  for (const { key } of other) counts.set(key, (counts.get(key) ?? 0) + 1);
  return from.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}

/** Validations by what they ask for, with the cells that they cover. */
function readValidations(sheet: XmlElement): Map<string, { readonly rectangles: Rectangle[]; readonly validation: XmlElement }> {
  const found = new Map<string, { rectangles: Rectangle[]; validation: XmlElement }>();
  const parent = child(sheet, "dataValidations");
  for (const validation of parent ? elements(parent, "dataValidation") : []) {
    const key = canonical(validation, ["sqref"]);
    const rectangles = readRectangles(validation.attributes["sqref"] ?? "");
    const known = found.get(key);
    // exceljs writes a cell's validation alone and within a range, too.
    if (known) known.rectangles.push(...subtract(rectangles, known.rectangles));
    else found.set(key, { rectangles, validation });
  }
  return found;
}

/** Puts the data validation that came or went between base and edited into the original's sheet part. */
export function mergeValidations(original: XmlElement, base: XmlElement, edited: XmlElement): void {
  const before = readValidations(base);
  const now = readValidations(edited);
  const freed: Rectangle[] = [];
  for (const [key, { rectangles }] of before) freed.push(...subtract(rectangles, now.get(key)?.rectangles ?? []));
  const added: XmlElement[] = [];
  for (const [key, { rectangles, validation }] of now) {
    const fresh = subtract(rectangles, before.get(key)?.rectangles ?? []);
    if (fresh.length === 0) continue;
    freed.push(...fresh);
    const copy = carried(validation);
    delete copy.attributes["sqref"];
    copy.attributes["sqref"] = writeRectangles(fresh);
    added.push(copy);
  }
  if (freed.length === 0) return;
  const parent = child(original, "dataValidations") ?? element("dataValidations");
  const kept = elements(parent, "dataValidation").filter((validation) => {
    const own = readRectangles(validation.attributes["sqref"] ?? "");
    const rest = subtract(own, freed);
    if (rest.length !== own.length || rest.some((one, index) => one !== own[index])) validation.attributes["sqref"] = writeRectangles(rest);
    return rest.length > 0;
  });
  parent.children = [...kept, ...added];
  parent.attributes["count"] = String(parent.children.length);
  setPart(original, "dataValidations", parent.children.length > 0 ? parent : undefined);
}
