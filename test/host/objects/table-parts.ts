import type { Block } from "../../../src/workbook/address";
import { localAddress } from "../grid/addresses";
import { asInteger, asText } from "../protocol/arguments";
import { defineObject, found, lookUps } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { readValues, writeValues } from "./range-values";
import { bodyBlock, tableBlock } from "./table-list";
import { defineTableFilter } from "./table-filters";
import type { Session, TableRef } from "./session";

interface PartRef {
  readonly table: TableRef;
  readonly index: number;
}

/** Excel.TableColumnCollection and its columns. */
export function defineTableColumns({ make }: Session) {
  const of = ({ table, index }: PartRef, block: Block) => ({ sheet: table.sheet, block: { ...block, column: block.column + index, columnCount: 1 } });
  const filter = defineTableFilter();
  const column = defineObject<PartRef>({
    type: "TableColumn",
    id: ({ index }) => index + 1,
    get: {
      id: ({ index }) => index + 1,
      index: ({ index }) => index,
      name: ({ table, index }) => found(table.model.columns[index]).name,
      values: (part) => readValues(of(part, tableBlock(part.table))),
    },
    set: {
      name: (part, value) => {
        const name = asText(value, "name");
        writeValues(of(part, { ...tableBlock(part.table), rowCount: 1 }), `'${name}`);
        found(part.table.model.columns[part.index]).name = name;
      },
    },
    nav: { filter },
    call: {
      getRange: (part) => make.range(of(part, tableBlock(part.table))),
      getHeaderRowRange: (part) => make.range(of(part, { ...tableBlock(part.table), rowCount: 1 })),
      getDataBodyRange: (part) => make.range(of(part, bodyBlock(part.table))),
    },
  });
  const items = (table: TableRef) => table.model.columns.map((_, index) => column({ table, index }));
  const find = (table: TableRef, key: unknown) => {
    const index = table.model.columns.findIndex(({ name }, at) => at + 1 === Number(key) || name.toLowerCase() === String(key).toLowerCase());
    return index < 0 ? null : column({ table, index });
  };
  return defineObject<TableRef>({
    type: "TableColumnCollection",
    get: { count: ({ model }) => model.columns.length },
    items,
    item: find,
    call: lookUps(find, items),
  });
}

/** Excel.TableRowCollection: reading rows, and adding rows at the end. */
export function defineTableRows({ make, book }: Session) {
  const of = ({ table, index }: PartRef) => {
    const body = bodyBlock(table);
    return { sheet: table.sheet, block: { ...body, row: body.row + index, rowCount: 1 } };
  };
  const row = defineObject<PartRef>({
    type: "TableRow",
    get: { index: ({ index }) => index, values: (part) => readValues(of(part)) },
    set: { values: (part, value) => writeValues(of(part), value) },
    call: { getRange: (part) => make.range(of(part)) },
  });
  const items = (table: TableRef) => Array.from({ length: bodyBlock(table).rowCount }, (_, index) => row({ table, index }));
  return defineObject<TableRef>({
    type: "TableRowCollection",
    get: { count: (table) => bodyBlock(table).rowCount },
    items,
    call: {
      ...lookUps<TableRef>(() => null, items),
      add: (table, [index, values]) => {
        const body = bodyBlock(table);
        if (index !== null && index !== undefined && asInteger(index, "index") !== body.rowCount && index !== -1) {
          throw refuse("ApiNotFound", "The stand-in for Excel adds table rows only at the end.");
        }
        if (table.model.totalsRow) throw refuse("ApiNotFound", "The stand-in for Excel adds no rows to tables with totals.");
        const given = Array.isArray(values) ? values : [];
        const rows = Array.isArray(given[0]) ? given.length : 1;
        const block = { ...body, row: body.row + body.rowCount, rowCount: rows };
        // Rows below a table move down in Excel; the stand-in refuses where there is anything to move.
        const used = table.sheet.usedPart(block);
        if (used && readValues({ sheet: table.sheet, block: used })?.some((line) => line.some((value) => value !== ""))) {
          throw refuse("ApiNotFound", "The stand-in for Excel does not move the cells below a table.");
        }
        if (values !== null && values !== undefined) writeValues({ sheet: table.sheet, block }, Array.isArray(given[0]) ? given : [given]);
        const whole = tableBlock(table);
        table.model.tableRef = localAddress({ ...whole, rowCount: whole.rowCount + rows });
        table.model.ref = localAddress({ ...whole, rowCount: 1, columnCount: 1 });
        if (table.model.autoFilterRef !== undefined) table.model.autoFilterRef = table.model.tableRef;
        book.calculator.shapeChanged();
        return row({ table, index: body.rowCount });
      },
    },
  });
}
