import { ragColours, ragWords } from "../../src/rag/words";
import { readFileSync } from "node:fs";
import path from "node:path";
import { bookBytes, buildWorkbook } from "../samples/build";
import { kpiPlan } from "../samples/kpiPlan";
import { noPlan } from "../samples/plainBooks";
import { openWorkbookFile } from "../host/file";
import { Workbench } from "./workbench-page";

jest.setTimeout(120_000);

const sample = readFileSync(path.resolve(__dirname, "../../assets/samples/sample-plan.xlsx"));
const plan = "P1 Healthy start";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.start();
});
afterAll(() => bench.close());
beforeEach(() => bench.open());
afterEach(() => expect(bench.problems).toEqual([]));

/** Addresses of the row's cells beyond the sample's own six columns: its status and its reason. */
const status = (row: number) => bench.cell(plan, `G${row}`);
const reason = (row: number) => bench.cell(plan, `H${row}`);

test("the first press reads and says, and writes nothing until it is confirmed", async () => {
  await bench.press("Validate & RAG");
  await bench.says(/^I read 5 sheets: \d+ actions, \d+ indicators\.$/);
  await bench.says(/^Period 2010-11, figures for .*, as at 31 March 2011$/);
  await bench.says("I will add RAG and Reason columns to the right of each table; nothing else changes, and Put back undoes it.");
  expect((await status(10)).value).toBe("");
});

test("Fill RAG writes words in their colours and reasons beside each action, and headings", async () => {
  await bench.fill();
  expect((await status(10)).value).toBe("Outcome RAG");
  expect((await reason(10)).value).toBe("RAG reason");
  const words = new Set<unknown>();
  for (const row of [11, 12, 13, 14, 16, 17]) {
    const cell = await status(row);
    words.add(cell.value);
    const word = ragWords.find((one) => one === cell.value);
    if (!word) throw new Error(`G${row} holds ${JSON.stringify(cell.value)} and no status.`);
    expect(await bench.shownFill(plan, `G${row}`)).toBe(ragColours[word].fill);
    expect(String((await reason(row)).value)).toMatch(new RegExp(`^${String(cell.value)}: .{10,}\\.$`));
    expect(cell.dropDown).toEqual(["Red", "Amber", "Green", "Complete", "Not rated"]);
  }
  expect(words.size).toBeGreaterThan(1);
  // A heading of a group is no action.
  expect((await status(15)).value).toBe("");
  expect((await status(18)).value).toBe("");
});

test("results come in the order in which a performance lead asks", async () => {
  await bench.fill();
  await bench.says(/^\d+ of \d+ indicators rated: \d+ Red, \d+ Amber, \d+ Green\./);
  const headings = await bench.pane.locator("main h2").allTextContents();
  expect(headings.filter((heading) => heading !== "")).toEqual(["How it was rated", "Before the meeting", "Questions for you", "What I could not read", "Findings"]);
});

test("a finding is a jump to its cell", async () => {
  await bench.fill();
  await bench.pane.getByRole("searchbox").fill("tbc");
  const finding = bench.pane.getByRole("list", { name: "Findings" }).getByRole("button").first();
  const [, place = ""] = /(?:· )([^·]+)$/.exec(await finding.innerText()) ?? [];
  await finding.click();
  const [sheet = "", address = ""] = place.trim().split(", ");
  await bench.selected(sheet, address);
});

test("later presses run straight through", async () => {
  await bench.fill();
  await bench.press("Validate & RAG");
  await bench.pane.getByRole("heading", { name: "How it was rated" }).waitFor();
  await bench.says("RAG and reasons are in the sheets.");
});

test("a status that a person typed is kept", async () => {
  await bench.fill();
  const computed = (await status(11)).value;
  const typed = computed === "Green" ? "Amber" : "Green";
  await bench.type(plan, "G11", typed);
  await bench.press("Validate & RAG");
  await bench.pane.getByRole("heading", { name: "How it was rated" }).waitFor();
  await bench.says("RAG and reasons are in the sheets.");
  expect((await status(11)).value).toBe(typed);
});

test("Build summaries adds sheets, and Put back takes one run at a time", async () => {
  const before = await bench.sheetNames();
  await bench.fill();
  await bench.press("Build summaries");
  await bench.says("The summaries are in sheets of their own.");
  const after = await bench.sheetNames();
  expect(after.length).toBeGreaterThan(before.length);
  expect(after.slice(0, before.length)).toEqual(before);
  await bench.press("Put back");
  await bench.says(/^Put back: the workbook is as it was before “Build summaries/);
  expect(await bench.sheetNames()).toEqual(before);
  expect((await status(10)).value).toBe("Outcome RAG");
  await bench.press("Put back");
  await bench.says(/^Put back: the workbook is as it was before “Fill RAG/);
  expect((await status(10)).value).toBe("");
  expect((await reason(11)).value).toBe("");
});

test("the ribbon's commands press the pane's buttons", async () => {
  await bench.page.getByRole("button", { name: "Close the pane" }).click();
  await bench.page.locator(".ribbon").getByRole("button", { name: "Validate & RAG" }).click();
  await bench.press("Fill RAG");
  await bench.says("RAG and reasons are in the sheets.");
});

test("the period can be changed before anything is written", async () => {
  await bench.press("Validate & RAG");
  await bench.press("Change");
  await bench.pane.getByLabel("As at").fill("2010-09-30");
  await bench.press("Apply");
  await bench.says(/as at 30 September 2010$/);
  expect((await status(10)).value).toBe("");
});

test("What I read says sheet by sheet what each column is", async () => {
  await bench.press("Validate & RAG");
  await bench.pane.getByRole("tab", { name: "What I read" }).click();
  await bench.says("Column C “By when” is the due date.");
});

test("another word on a column changes what follows, and survives saving and opening again", async () => {
  await bench.fill();
  await bench.pane.getByRole("tab", { name: "What I read" }).click();
  await bench.pane.getByRole("button", { name: "Change column C" }).first().click();
  await bench.pane.getByLabel("Column C is").selectOption({ label: "not part of the plan" });
  await bench.says("Column C “By when” is left out, as you said.");
  const { bytes } = await bench.save();
  await bench.choose("mapped.xlsx", bytes);
  await bench.opened("mapped.xlsx");
  await bench.press("Validate & RAG");
  await bench.pane.getByRole("tab", { name: "What I read" }).click();
  await bench.says("Column C “By when” is left out, as you said.");
  await bench.press("Forget all changes");
  await bench.says("Column C “By when” is the due date.");
});

test("another workbook opens, and is read afresh", async () => {
  await bench.fill();
  await bench.choose("kpi-plan.xlsx", await bookBytes(kpiPlan()));
  await bench.opened("kpi-plan.xlsx");
  expect(await bench.sheetNames()).not.toContain(plan);
  await bench.press("Validate & RAG");
  await bench.says(/^I read \d+ sheets/);
});

test("a workbook without a plan: what was looked for, and what was seen", async () => {
  await bench.choose("rota.xlsx", await bookBytes(noPlan()));
  await bench.opened("rota.xlsx");
  await bench.press("Validate & RAG");
  await bench.says("I found no action plan here");
  await bench.says(/^I looked for a table with a heading/);
  await bench.says("Rota");
});

test("an empty workbook, and from there a sample plan in one press", async () => {
  await bench.choose("empty.xlsx", await buildWorkbook({ Sheet1: [] }));
  await bench.opened("empty.xlsx");
  await bench.press("Validate & RAG");
  await bench.says("I found no action plan here");
  await bench.press("Open a sample plan");
  await bench.opened("Book2.xlsx");
  expect(await bench.sheetNames()).toContain(plan);
  await bench.press("Validate & RAG");
  await bench.says(/^I read \d+ sheets/);
});

test.each([
  ["a text file", "notes.xlsx", Buffer.from("These are notes."), "This is not an Excel workbook."],
  ["a broken file", "broken.xlsx", sample.subarray(0, 3000), "The file is damaged"],
  ["an empty file", "empty.xlsx", Buffer.alloc(0), "This is not an Excel workbook."],
])("%s: a message, and what was open stays open", async (_, name, bytes, words) => {
  await bench.choose(name, bytes);
  await bench.page.locator("#message").getByText(`${name}: ${words}`).waitFor();
  expect(await bench.sheetNames()).toContain(plan);
  expect(await bench.page.locator("#file-name").textContent()).toBe("sample-plan.xlsx");
});

test("saving gives a workbook with the words in it", async () => {
  await bench.fill();
  const word = (await status(12)).value;
  const { name, bytes } = await bench.save();
  expect(name).toBe("sample-plan (checked).xlsx");
  const { book } = await openWorkbookFile(bytes);
  expect(book.getWorksheet(plan)?.getCell("G12").value).toBe(word);
});

test("what was saved and opened again can still be put back, and runs straight through", async () => {
  await bench.fill();
  const { bytes } = await bench.save();
  await bench.choose("again.xlsx", bytes);
  await bench.opened("again.xlsx");
  expect((await status(10)).value).toBe("Outcome RAG");
  await bench.press("Put back");
  await bench.says(/^Put back: the workbook is as it was before “Fill RAG/);
  expect((await status(10)).value).toBe("");
});
