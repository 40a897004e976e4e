import type { Book } from "../grid/book";
import type { HostObject } from "../protocol/define";
import { defineCharts } from "./charts";
import { defineConditionalFormats } from "./conditional-formats";
import { defineDataValidation } from "./data-validation";
import { defineFormat } from "./format";
import { defineNames } from "./names";
import { definePageLayout } from "./page-layout";
import { definePivotTables } from "./pivot-tables";
import { defineRange } from "./range";
import { defineRangeAreas } from "./range-areas";
import { rememberArea, type Area, type Makers, type Session } from "./session";
import { defineAutoFilter, defineFreezePanes, defineSheetProtection } from "./sheet-parts";
import { defineTable, defineTables, defineTablesIn } from "./tables";
import { defineWorkbook } from "./workbook";
import { defineWorksheet, defineWorksheets } from "./worksheets";

/** All types of Office.js objects over one workbook; the result is the workbook object. */
export function createObjects(book: Book, references: Session["references"], subscriptions: Set<string>): { workbook: HostObject; make: Makers } {
  const unset = (): never => {
    throw new Error("The objects are not defined yet.");
  };
  // Types make objects of each other, so the table of makers exists before its entries do.
  const make: { -readonly [K in keyof Makers]: Makers[K] } = {
    range: unset, rangeAreas: unset, worksheet: unset, worksheets: unset, table: unset, tables: unset, tablesIn: unset, names: unset, format: unset,
    conditionalFormats: unset, dataValidation: unset, pivotTables: unset, pivotTable: unset, charts: unset, chart: unset, pageLayout: unset,
    freezePanes: unset, sheetProtection: unset, autoFilter: unset,
  };
  const session: Session = { book, make, references, subscriptions };
  const range = defineRange(session);
  const worksheets = defineWorksheets(session);
  const { pivotTable, pivotTables } = definePivotTables(session);
  const { chart, charts } = defineCharts(session);
  Object.assign(make, {
    range: (area: Area) => rememberArea(range(area), area),
    rangeAreas: defineRangeAreas(session),
    worksheet: defineWorksheet(session),
    worksheets: () => worksheets(null),
    table: defineTable(session),
    tables: defineTables(session),
    tablesIn: defineTablesIn(session),
    names: defineNames(session),
    format: defineFormat(session),
    conditionalFormats: defineConditionalFormats(session),
    dataValidation: defineDataValidation(session),
    pivotTables,
    pivotTable,
    charts,
    chart,
    pageLayout: definePageLayout(session),
    freezePanes: defineFreezePanes(session),
    sheetProtection: defineSheetProtection(session),
    autoFilter: defineAutoFilter(session),
  } satisfies Makers);
  // RangeAreas hands its parts over as they are.
  return { workbook: defineWorkbook(session), make };
}
