import { createHash } from "node:crypto";
import type { Difference } from "../host/file";
import type { ExcelHost } from "../host/node";
import { extrasOf } from "../host/save-extras";

/**
 * Everything of an open workbook that saving looks at, in one short text: workbooks of the same state save to the same file. Much
 * quicker than writing the file; two states that differ may still save to the same.
 * @param documents whether the custom XML in which Plan Check keeps its journals counts
 */
export function stateOf({ book }: ExcelHost, documents: "with documents" | "without documents" = "with documents"): string {
  const { customXml, ...extras } = extrasOf(book);
  const state = JSON.stringify([book.excel.model, extras, documents === "with documents" ? (customXml ?? book.customXml) : null, [...book.settings]], ordered);
  return createHash("sha256").update(state).digest("base64");
}

/** Keys in one order, so that the order in which things were set says nothing. */
function ordered(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  // What a formula comes to follows from the rest, and may not have been worked out yet.
  const entries = Object.entries(value).filter(([key]) => !(key === "result" && "formula" in value));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** True of the documents that Plan Check keeps in custom XML. */
export function isOfDocuments(difference: Difference): boolean {
  return difference.kind === "custom xml" || /customXml/i.test(difference.where) || /customXml/i.test(difference.after ?? "");
}

/** A sheet view that says only what it would be without it: left by a row that was frozen for a while. */
export function isPlainView({ where, before, after }: Difference): boolean {
  return where === "sheetViews" && before === null && after === '<sheetViews><sheetView workbookViewId="0" zoomScale="100"></></>';
}
