import type { Finding, Fix } from "../rules/rule";
import { parseBlock } from "../workbook/address";
import { longestText } from "../workbook/cell-input";
import { cellKey, numberFormatAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";

/**
 * Findings with only those fixes that the workbook can take as they are: the cell is no formula, its sheet is not
 * protected, and what the rule read is what stands there. A rule knows the plan's words; the fix that is offered holds
 * the cell's own, whole, so that nothing beside the words that are mended changes.
 */
export function withOfferedFixes(findings: readonly Finding[], snapshot: WorkbookSnapshot): readonly Finding[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return findings.map((finding) => {
    if (!finding.fix) return finding;
    const { fix, ...rest } = finding;
    const offered = offeredFix(fix, sheets.get(fix.sheet));
    return offered ? { ...rest, fix: offered } : rest;
  });
}

function offeredFix(fix: Fix, sheet: SheetSnapshot | undefined): Fix | null {
  if (!sheet || sheet.isProtected) return null;
  const { row, column } = parseBlock(fix.address);
  if (sheet.formulas.has(cellKey(row, column))) return null;
  const value = valueAt(sheet, row, column);
  if (typeof value === "boolean") return null;
  if (typeof value === "number") {
    // A date or a share is shown unlike its value: what the rule read is not what would be written over.
    const plain = numberFormatAt(sheet, row, column) === "General" && String(value) === fix.before.trim();
    return plain && (isWrittenAs(fix.after) || !looksNumeric(fix.after)) ? { ...fix, before: String(value) } : null;
  }
  const after = spliced(value, fix.before, fix.after);
  return after === null || after === value || after.length >= longestText ? null : { ...fix, before: value, after };
}

/** The cell's text with the words that were read replaced; null where they cannot be told apart in it. */
function spliced(text: string, before: string, after: string): string | null {
  if (text === before || text.trim() === "") return before.trim() === "" || text === before ? after : null;
  const words = before.trim();
  const at = text.indexOf(words);
  if (words === "" || at < 0 || text.indexOf(words, at + 1) >= 0) return null;
  return text.slice(0, at) + after.trim() + text.slice(at + words.length);
}

/** Whether a text is just what a number is written as: "12" and "1.5", not "1.50" or "007". */
export function isWrittenAs(text: string): boolean {
  return text !== "" && String(Number(text)) === text;
}

function looksNumeric(text: string): boolean {
  return text.trim() !== "" && !Number.isNaN(Number(text));
}
