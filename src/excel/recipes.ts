import { blockAddress, parseBlock, type Block } from "../workbook/address";
import type { Change } from "../workbook/changes";

/**
 * How a sheet of ours was built, apart from its cells: changes as JSON. Blocks are kept as addresses ("A1:F1"), because a meeting
 * pack of two thousand actions has thousands of them, and the document that holds recipes must fit into one request.
 */
export function recipeOf(changes: readonly Change[]): string {
  return JSON.stringify(changes, (key, value: unknown) => (key === "blocks" && Array.isArray(value) && value.every(isBlock) ? value.map(blockAddress).join(",") : value));
}

/** The changes of a recipe. It was written by this very code; what does not look like one is none. */
export function parseRecipe(json: string | undefined): readonly Change[] {
  if (json === undefined) return [];
  const parsed: unknown = JSON.parse(json, (key, value: unknown) => (key === "blocks" && typeof value === "string" ? (value === "" ? [] : value.split(",").map(parseBlock)) : value));
  return Array.isArray(parsed) ? parsed.filter(isChange) : [];
}

function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && "row" in value && "column" in value && "rowCount" in value && "columnCount" in value;
}

function isChange(value: unknown): value is Change {
  return typeof value === "object" && value !== null && "kind" in value && "sheet" in value;
}
