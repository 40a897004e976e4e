import { parseBlock, type Block } from "../workbook/address";

/** A table of one of our sheets as it stands, before the sheet is built anew. */
export interface TableBefore {
  readonly name: string;
  /** Its headings and its rows. */
  readonly block: Block;
  readonly headings: readonly string[];
  /** Filters that a person set on its columns. */
  readonly filters: readonly TableFilter[];
}

export interface TableFilter {
  readonly heading: string;
  readonly criteria: Excel.FilterCriteria;
}

/** What was asked of a table, once the next sync has answered. */
export interface PendingTable {
  table(): TableBefore;
}

/** Asks where a table stands, how its columns are called, and by what they are filtered. */
export function askTable(name: string, table: Excel.Table): PendingTable {
  const range = table.getRange();
  range.load("address");
  table.columns.load("items/name,items/filter/criteria");
  return {
    table() {
      const { items } = table.columns;
      return {
        name,
        block: parseBlock(range.address),
        headings: items.map((column) => column.name),
        filters: items.flatMap((column) => {
          const criteria = given(column.filter.criteria);
          return criteria ? [{ heading: column.name, criteria }] : [];
        }),
      };
    },
  };
}

/** Criteria as they can be given again: Excel answers every property, those that say nothing among them. */
function given(criteria: Excel.FilterCriteria | null | undefined): Excel.FilterCriteria | null {
  if (!criteria?.filterOn) return null;
  const { filterOn, color, criterion1, criterion2, dynamicCriteria, operator, values, icon } = criteria;
  return {
    filterOn,
    ...(color ? { color } : {}),
    ...(criterion1 ? { criterion1 } : {}),
    ...(criterion2 ? { criterion2, ...(operator ? { operator } : {}) } : {}),
    ...(dynamicCriteria && dynamicCriteria !== "Unknown" ? { dynamicCriteria } : {}),
    ...(values && values.length > 0 ? { values } : {}),
    ...(icon ? { icon } : {}),
  };
}

/** Filters a table again as it was filtered; one of a column that is gone is gone with it. */
export function filterAgain(table: Excel.Table, headings: readonly (string | null)[] | null, filters: readonly TableFilter[]): void {
  for (const { heading, criteria } of filters) if (headings === null || headings.includes(heading)) table.columns.getItem(heading).filter.apply(criteria);
}
