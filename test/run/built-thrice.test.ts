import { applyChanges } from "../../src/excel";
import { actionsSentence, changesOf, ratedSentence } from "../../src/run";
import { columnLetters } from "../../src/workbook/address";
import { OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";
import { smallPlan } from "./small-plan";

jest.setTimeout(180_000);

const [summary, pack, register] = ["Plan Check summary", "Plan Check pack", "Plan Check register"] as const;
/** Round trips of one build: read (2, one more for colours), look at what is there, write, verify. */
const mostSyncs = 8;

let book: OpenWorkbook;
beforeEach(async () => {
  book = await OpenWorkbook.open(smallPlan);
});
afterEach(() => book.close());

async function build() {
  const before = book.host.counters.syncs;
  const { evaluation, snapshot } = await read();
  const { skipped } = await applyChanges(changesOf({ kind: "summaries" }, evaluation, snapshot));
  return { evaluation, skipped, syncs: book.host.counters.syncs - before };
}

/** The words of every sheet, row by row, as they were when they were last looked at. */
let shown: ReadonlyMap<string, readonly (readonly string[])[]> = new Map();

/** Looks at all sheets at once. */
const look = (): Promise<void> =>
  Excel.run(async (context) => {
    const ranges = book.host.sheetNames.map((name) => ({ name, range: context.workbook.worksheets.getItem(name).getRange("A1:AR160").load("values") }));
    await context.sync();
    shown = new Map(ranges.map(({ name, range }) => [name, range.values.map((cells: unknown[]) => cells.map(String))]));
  });

const rowsOf = (sheet: string): readonly (readonly string[])[] => shown.get(sheet) ?? [];
const placeOf = (sheet: string, isIt: (text: string) => boolean): { readonly row: number; readonly column: number } => {
  for (const [row, cells] of rowsOf(sheet).entries()) {
    const column = cells.findIndex(isIt);
    if (column >= 0) return { row: row + 1, column: column + 1 };
  }
  throw new Error(`nothing like that is on "${sheet}"`);
};
const timesOn = (sheet: string, text: string): number => rowsOf(sheet).flat().filter((cell) => cell === text).length;

/** Every object by name, and the number of rows that each table and PivotTable counts. */
const objects = () =>
  Excel.run(async (context) => {
    const { pivotTables, tables, worksheets } = context.workbook;
    pivotTables.load("items/name");
    tables.load("items/name");
    worksheets.load("items/name,items/position");
    await context.sync();
    const bodies = tables.items.map((table) => table.getDataBodyRange().load("values"));
    const pivots = pivotTables.items.map((pivot) => pivot.layout.getRange().load("values"));
    const charts = worksheets.items.map((sheet) => sheet.charts.load("items/name"));
    await context.sync();
    const values = (range: Excel.Range | undefined): unknown[][] => range?.values ?? [];
    return {
      names: [...pivotTables.items, ...tables.items, ...charts.flatMap(({ items }) => items)].map(({ name }) => name),
      sheets: worksheets.items.map(({ name }) => name),
      rows: Object.fromEntries(tables.items.map(({ name }, index) => [name, values(bodies[index])])),
      totals: Object.fromEntries(pivotTables.items.map(({ name }, index) => [name, values(pivots[index]).at(-1)?.at(-1)])),
    };
  });

/** No duplicates, and no number that is not today's. */
async function check({ evaluation, syncs }: Awaited<ReturnType<typeof build>>): Promise<void> {
  const { plan, findings: found } = evaluation;
  await look();
  const now = await objects();
  expect(now.names).toHaveLength(new Set(now.names).size);
  const registerRows = now.rows["PlanCheckRegister"] ?? [];
  const head = rowsOf(register).find((cells) => cells.includes("Outcome RAG")) ?? [];
  expect(registerRows.map((row) => row[head.indexOf("Action")])).toEqual(plan.actions.map(({ text }) => text));
  expect(now.totals).toMatchObject({ PlanCheckOutcome: plan.actions.length, PlanCheckFindingsByRule: found.length, PlanCheckMilestoneQuarters: plan.actions.reduce((sum, { milestones: of }) => sum + of.length, 0), PlanCheckIndicatorTravel: plan.indicators.length });
  expect(now.rows["PlanCheckFindings"]).toHaveLength(found.length);
  const all = placeOf(summary, (text) => text === "All priorities" || text === "All actions");
  expect(rowsOf(summary)[all.row - 1]).toContain(String(plan.actions.length));
  for (const sheet of [summary, pack]) for (const sentence of [actionsSentence(evaluation), ratedSentence(evaluation)]) expect([sheet, timesOn(sheet, sentence)]).toEqual([sheet, 1]);
  expect(syncs).toBeLessThanOrEqual(mostSyncs);
}

/** Edits between builds: an action comes, a figure is published, one is typed as complete. */
const edits: readonly (() => void)[] = [
  () => {
    for (const [address, text] of [["A7", "1.5"], ["B7", "Open a second gate"], ["C7", "• Gate ordered"], ["D7", "March 2011"], ["E7", "Parks  manager"]] as const) book.host.editByHand("P1 Parks", address, text);
  },
  () => {
    book.host.editByHand("KPIs", "E4", "5");
    book.host.editByHand("P1 Parks", "F6", "Complete");
  },
];

/** What a person does to our sheets, and what must still be so after every build. */
const additions: readonly { readonly make: () => void | Promise<void>; readonly stays: () => void | Promise<void> }[] = [
  {
    // A comment and a judgement typed in the pack.
    make: () => {
      const { row } = placeOf(pack, (text) => text.startsWith("judgement | "));
      const field = /(\d+)=text/.exec(String(book.value(pack, row, 1)))?.[1];
      book.host.editByHand(pack, `${columnLetters(Number(field))}${row}`, "Parks are on the way");
      book.host.editByHand(pack, `J${row}`, "Ask about the pond");
    },
    stays: () => {
      expect([timesOn(pack, "Parks are on the way"), timesOn(pack, "Ask about the pond")]).toEqual([1, 1]);
      expect(placeOf(pack, (text) => text === "Ask about the pond").row).toBe(placeOf(pack, (text) => text.startsWith("judgement | ")).row);
    },
  },
  {
    // A column beside the register.
    make: () => {
      const head = placeOf(register, (text) => text === "Outcome RAG").row;
      const last = rowsOf(register)[head - 1]?.filter((text) => text !== "").length ?? 0;
      book.host.editByHand(register, `${columnLetters(last + 1)}${head}`, "Asked of");
      book.host.editByHand(register, `${columnLetters(last + 1)}${placeOf(register, (text) => text === "Mend the bandstand").row}`, "Estates");
    },
    stays: () => {
      expect([timesOn(register, "Asked of"), timesOn(register, "Estates")]).toEqual([1, 1]);
      expect(placeOf(register, (text) => text === "Estates").row).toBe(placeOf(register, (text) => text === "Mend the bandstand").row);
    },
  },
  {
    // A filter on the register.
    make: () =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("PlanCheckRegister").columns.getItem("Reference").filter.apply({ filterOn: Excel.FilterOn.values, values: ["1.1"] });
        await context.sync();
      }),
    stays: () =>
      Excel.run(async (context) => {
        const filter = context.workbook.tables.getItem("PlanCheckRegister").columns.getItem("Reference").filter.load("criteria");
        await context.sync();
        expect(filter.criteria.values).toEqual(["1.1"]);
      }),
  },
  {
    // The pack as the first sheet.
    make: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(pack).position = 0;
        await context.sync();
      }),
    stays: () => expect(book.host.sheetNames[0]).toBe(pack),
  },
  {
    // A column of the register that is made wider.
    make: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(register).getRange("H:H").format.columnWidth = 333;
        await context.sync();
      }),
    stays: () =>
      Excel.run(async (context) => {
        const { format } = context.workbook.worksheets.getItem(register).getRange("H:H");
        format.load("columnWidth");
        await context.sync();
        expect(format.columnWidth).toBeCloseTo(333, 0);
      }),
  },
];

test("built three times with edits between: what people added stays, nothing is there twice, and every number is today's", async () => {
  await check(await build());
  for (const { make } of additions) await make();
  for (const edit of edits) {
    edit();
    await check(await build());
    for (const { stays } of additions) await stays();
  }
});
