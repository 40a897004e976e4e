import fc from "fast-check";
import { applyChanges, putBack, readWorkbook } from "../../src/excel";
import { summaryChanges } from "../../src/run";
import { packSheetName } from "../../src/run/pages/pack";
import { pageHeight } from "../../src/run/pages/pack/grid";
import { paginate } from "../../src/run/pages/pack/paginate";
import type { LaidRow } from "../../src/run/pages/pack/rows";
import { textAt, type SheetSnapshot } from "../../src/workbook/snapshot";
import { openHost, type ExcelHost } from "../host/node";
import { read, sample } from "./sample-runs";

let host: ExcelHost | undefined;
afterEach(() => host?.dispose());

async function open(name: string): Promise<ExcelHost> {
  host = await openHost(sample(name), { fileName: name });
  return host;
}

async function build() {
  const { snapshot, evaluation } = await read();
  return { evaluation, applied: await applyChanges(summaryChanges(evaluation, snapshot)) };
}

async function packNow(): Promise<SheetSnapshot> {
  const sheet = (await readWorkbook()).sheets.find(({ name }) => name === packSheetName);
  if (!sheet) throw new Error("there is no pack");
  return sheet;
}

/** The row in whose column A this name begins. */
function rowOf(sheet: SheetSnapshot, name: string): number {
  const block = sheet.block;
  for (let row = 1; block && row < block.row + block.rowCount; row += 1) if (textAt(sheet, row, 1).startsWith(name)) return row;
  throw new Error(`no row of the pack is named "${name}"`);
}

function texts(sheet: SheetSnapshot): string[] {
  return sheet.values.flatMap((row) => row.map(String)).filter((text) => text !== "");
}

test("every Red and Amber action is in the pack once, with its reason; the cover has the headline's own counts", async () => {
  await open("sample-plan.xlsx");
  const { evaluation } = await build();
  const sheet = await packNow();
  const names = Array.from({ length: sheet.block?.rowCount ?? 0 }, (_, index) => textAt(sheet, index + 1, 1)).filter((name) => name.startsWith("exception | "));
  const expected = evaluation.ratings.actions.filter(({ status }) => status === "red" || status === "amber");
  expect(names).toHaveLength(expected.length);
  for (const { reason } of expected) expect(texts(sheet).some((text) => text.includes(reason))).toBe(true);
  expect(texts(sheet).some((text) => text.startsWith("Draft: "))).toBe(true);
  const counts = sheet.values.filter((row) => String(row[0]).startsWith("count | ")).map((row) => Number(row.at(8)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(evaluation.plan.actions.length);
});

test("what people type into the pack, beside it and between its rows is there again after it was built anew", async () => {
  const excel = await open("sample-plan.xlsx");
  await build();
  const before = await packNow();
  const board = rowOf(before, "cover | board");
  const exception = rowOf(before, "exception | ");
  excel.editByHand(packSheetName, `D${board}`, "Scrutiny board");
  const typed = /(\d+)=corrective action/.exec(textAt(before, exception, 1))?.[1];
  if (typed === undefined) throw new Error("the sample's Red action has a corrective action in the plan");
  excel.editByHand(packSheetName, `${String.fromCharCode(64 + Number(typed))}${exception}`, "A second team from May");
  excel.editByHand(packSheetName, `J${exception}`, "ask for figures");
  excel.editByHand(packSheetName, `L${exception}`, "7");
  excel.editByHand(packSheetName, "K1", "Who asks");
  await build();
  await build();
  const after = await packNow();
  expect(textAt(after, rowOf(after, "cover | board"), 4)).toBe("Scrutiny board");
  const row = rowOf(after, "exception | ");
  expect(textAt(after, row, Number(typed))).toBe("A second team from May");
  expect([textAt(after, row, 10), textAt(after, row, 12), textAt(after, 1, 11)]).toEqual(["ask for figures", "7", "Who asks"]);
  for (const words of ["Scrutiny board", "A second team from May", "ask for figures"]) expect(texts(after).filter((text) => text === words)).toHaveLength(1);
});

test("a note beside an action that is Red no more is kept below the pack, and is beside it again when it is Red again", async () => {
  const excel = await open("sample-plan.xlsx");
  const { evaluation } = await build();
  const before = await packNow();
  const row = rowOf(before, "exception | ");
  const key = textAt(before, row, 1).split(" ## ")[0] ?? "";
  excel.editByHand(packSheetName, `J${row}`, "ask for figures");
  const snapshot = await readWorkbook();
  const none = { ...evaluation, ratings: { ...evaluation.ratings, actions: evaluation.ratings.actions.map((rating) => ({ ...rating, status: "none" as const })) } };
  await applyChanges(summaryChanges(none, snapshot));
  const without = await packNow();
  expect(textAt(without, rowOf(without, key), 10)).toBe("ask for figures");
  expect(texts(without).some((text) => text.startsWith("Kept from the earlier pack"))).toBe(true);
  await build();
  const again = await packNow();
  expect(textAt(again, rowOf(again, key), 10)).toBe("ask for figures");
  expect(texts(again).some((text) => text.startsWith("Kept from the earlier pack"))).toBe(false);
});

test("a pack that the user renamed is left as it is, and the next one is built beside it", async () => {
  const excel = await open("sample-plan.xlsx");
  await build();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(packSheetName).name = "Board, May";
    context.workbook.worksheets.getItem("Plan Check register").name = "Register, May";
    await context.sync();
  });
  const text = excel.cell("Board, May", "B2").value;
  await build();
  expect(excel.cell("Board, May", "B2").value).toBe(text);
  expect(excel.sheetNames).toEqual(expect.arrayContaining(["Board, May", "Register, May", packSheetName, "Plan Check register"]));
});

test("built and put back, no page is left", async () => {
  const excel = await open("sample-plan.xlsx");
  const names = [...excel.sheetNames];
  const { applied } = await build();
  await putBack(applied.journal);
  expect(excel.sheetNames).toEqual(names);
});

test("no page is higher than the paper, and no heading stands alone at its foot", () => {
  const base: LaidRow = { name: "·", key: null, look: "body", height: 20, cells: [], keepsNext: false, head: null, starts: null };
  const head: LaidRow = { ...base, look: "head", keepsNext: true };
  const row = fc.oneof(
    fc.integer({ min: 15, max: 300 }).map((height): LaidRow => ({ ...base, height, head })),
    fc.constant(head),
    fc.constant<LaidRow>({ ...base, look: "pageTitle", keepsNext: true, starts: "page" }),
    fc.constant<LaidRow>({ ...base, look: "pageTitle", keepsNext: true, starts: "section" }),
    fc.constant<LaidRow>({ ...base, look: "gap", height: 8 }),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
      const { rows: out, breaks } = paginate([...rows, base], 18);
      const starts = [0, ...breaks, out.length];
      for (let page = 0; page < starts.length - 1; page += 1) {
        const on = out.slice(starts[page], starts[page + 1]);
        const last = on.at(-1);
        expect(on.length).toBeGreaterThan(0);
        if (page < starts.length - 2) expect(last?.keepsNext).toBe(false);
        // One group of headings with its first row may be all that a page has room for.
        const fixed = on.findIndex(({ keepsNext }) => !keepsNext) + 1;
        if (on.length > fixed + 1) expect(on.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(pageHeight - 18);
      }
      expect(out.filter((one) => one.look === "body" )).toHaveLength(rows.filter((one) => one.look === "body").length + 1);
    }),
  );
});

test("a short section follows on the page before where all of it has room, and never on the cover's", () => {
  const body: LaidRow = { name: "·", key: null, look: "body", height: 90, cells: [], keepsNext: false, head: null, starts: null };
  const title = (starts: "page" | "section"): LaidRow => ({ ...body, look: "pageTitle", height: 24, keepsNext: true, starts });
  const { rows, breaks } = paginate([title("page"), body, title("section"), body, title("section"), body, title("section"), body, body, body, title("section"), body], 18);
  const starts = [0, ...breaks, rows.length];
  const pages = starts.slice(0, -1).map((start, index) => rows.slice(start, starts[index + 1]).filter(({ look }) => look === "pageTitle").length);
  expect(pages).toEqual([1, 2, 2]);
});
