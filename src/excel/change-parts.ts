import { blockAddress, type Block } from "../workbook/address";
import { cellBytes, cutRows, groupByWeight, joinRows } from "../workbook/blocks";
import type { CellFormat, Change } from "../workbook/changes";
import { isSupported } from "./host";
import { callBytes } from "./pieces";

/** What calls take in a request, in bytes: never less than Office.js's own messages, against which test/excel/large.test.ts holds it. */
const rangeBytes = callBytes;
/** One property set, and one object on the way to it (a font, a border). */
const propertyBytes = 170;
/** A border of one side: an object, a style, a weight and a colour. */
const sideBytes = 700;
/** A cell's number format. */
const numberFormatBytes = 24;
/** Parts of a change are this share of a request, so that a request is never much under full. */
const partShare = 1 / 8;

/** `getRanges` takes no longer address (Microsoft's page "Resource limits and performance optimization": 8,192 characters). */
const longestAddress = 8_000;

/** Blocks in groups whose addresses together are short enough for one `getRanges`; each block alone before ExcelApi 1.9. */
export function addressGroups(blocks: readonly Block[]): (readonly Block[])[] {
  if (!isSupported("ExcelApi", "1.9")) return blocks.map((block) => [block]);
  const groups: Block[][] = [];
  let length = Infinity;
  for (const block of blocks) {
    const own = blockAddress(block).length + 1;
    if (length + own > longestAddress) {
      groups.push([]);
      length = 0;
    }
    groups[groups.length - 1]?.push(block);
    length += own;
  }
  return groups;
}

/** Whether one call can give several blocks this look: what depends on the shape of each block is set block by block. */
export function isSameForAll({ border, numberFormat, columnWidth }: CellFormat): boolean {
  return border === undefined && numberFormat === undefined && columnWidth === undefined;
}

/**
 * A change as smaller ones that do the same one after another, so that no request has to hold all of a large one. Cells
 * are cut elsewhere (pieces.ts); a table, chart or PivotTable is one call or a few whatever its size.
 * @param limit bytes of a request
 */
export function partsOf(change: Change, limit: number): readonly Change[] {
  const partBytes = limit * partShare;
  const portions = <T>(things: readonly T[], bytesEach: number): T[][] => groupByWeight(things, partBytes, () => bytesEach);
  switch (change.kind) {
    case "format": {
      if (change.format.numberFormat === undefined) return [change];
      const perRow = change.block.columnCount * numberFormatBytes;
      return cutRows(change.block, partBytes, () => perRow).map((block) => ({ ...change, block }));
    }
    case "looks": {
      // Rows below each other that look alike are one block: lines between them are the lines around each.
      const joined = joinRows(change.blocks);
      const each = formatBytes({ row: 1, column: 1, rowCount: 2, columnCount: 2 }, change.format);
      return (isSameForAll(change.format) ? addressGroups(joined) : portions(joined, each)).map((blocks) => ({ ...change, blocks }));
    }
    case "merge":
      return portions(change.blocks, rangeBytes + propertyBytes).map((blocks) => ({ ...change, blocks }));
    case "rowHeights": {
      let row = change.row;
      return portions(change.heights, rangeBytes + propertyBytes * 2).map((heights) => {
        const part = { ...change, row, heights };
        row += heights.length;
        return part;
      });
    }
    case "mark":
      return isSupported("ExcelApi", "1.9") ? portions(change.blocks, 14).map((blocks) => ({ ...change, blocks })) : [change];
    case "pageLayout": {
      // The same layout again with the next breaks: setting it twice changes nothing.
      const [first = [], ...more] = portions(change.pageBreaksBefore ?? [], propertyBytes * 2);
      return [{ ...change, ...(first.length > 0 ? { pageBreaksBefore: first } : {}) }, ...more.map((pageBreaksBefore): Change => ({ ...change, pageBreaksBefore, pageBreaksBeforeColumns: [] }))];
    }
    default:
      return [change];
  }
}

/** What the calls of a change (or of a part of one) take in a request, in bytes; not of cells. */
export function changeBytes(change: Change): number {
  switch (change.kind) {
    case "format":
      return formatBytes(change.block, change.format);
    case "looks":
      return isSameForAll(change.format)
        ? addressGroups(change.blocks).reduce((sum, blocks) => sum + addressBytes(blocks) + formatBytes(null, change.format), 0)
        : change.blocks.reduce((sum, block) => sum + formatBytes(block, change.format), 0);
    case "merge":
      return change.blocks.length * (rangeBytes + propertyBytes);
    case "rowHeights":
      return change.heights.length * (rangeBytes + propertyBytes * 2);
    case "mark":
      // One rule for many blocks, or, before ExcelApi 1.9, one for each.
      return addressGroups(change.blocks).reduce((sum, blocks) => sum + addressBytes(blocks) + rangeBytes + propertyBytes * 6 + sideBytes * 4, 0);
    case "wordColours":
      return rangeBytes + change.words.reduce((sum, { text }) => sum + propertyBytes * 12 + cellBytes(text), 0);
    case "pageLayout":
      return propertyBytes * 30 + ((change.pageBreaksBefore?.length ?? 0) + (change.pageBreaksBeforeColumns?.length ?? 0)) * propertyBytes * 2 + cellBytes(change.header) + cellBytes(change.footer);
    case "pivotTable":
      return rangeBytes * 2 + (change.rows.length + change.columns.length + change.filters.length + change.values.length) * propertyBytes * 8 + propertyBytes * 12;
    case "chart":
      return rangeBytes * 2 + propertyBytes * 30 + (change.colours.length + (change.labels?.length ?? 0) * 2) * propertyBytes * 5 + cellBytes(change.title);
    default:
      return rangeBytes * 2 + propertyBytes * 12 + JSON.stringify(change).length * 2;
  }
}

function addressBytes(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockAddress(block).length + 1, 0);
}

/** What giving a range this look takes; null for a group of ranges, whose look has nothing of their shape. */
export function formatBytes(block: Block | null, format: CellFormat): number {
  const { border, numberFormat, ...rest } = format;
  const cells = block ? block.rowCount * block.columnCount : 0;
  return (
    rangeBytes +
    propertyBytes * 3 +
    Object.keys(rest).length * propertyBytes +
    (border === undefined ? 0 : 6 * sideBytes) +
    (numberFormat === undefined ? 0 : propertyBytes + cells * (cellBytes(numberFormat) + 4))
  );
}
