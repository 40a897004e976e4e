import { compareFiles, describeDifference } from "../host/file";
import { paneFrame, violations } from "./axe";
import { eventually } from "./eventually";
import { fixablePlan } from "./plans";
import { Workbench } from "./workbench-page";

jest.setTimeout(120_000);

const plan = "P1 Streets";
let bench: Workbench;
let bytes: Uint8Array;
beforeAll(async () => {
  bench = await Workbench.start();
  bytes = await fixablePlan();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.open();
  await bench.choose("streets.xlsx", bytes);
  await bench.opened("streets.xlsx");
  await bench.press("Validate & RAG");
  await bench.press("Check only");
  await bench.says(/^4 findings$/);
});
afterEach(() => expect(bench.problems).toEqual([]));

const focused = () => paneFrame(bench).evaluate(() => document.activeElement?.textContent ?? "");

test("a fix shows before and after, writes that one cell, and stays where it is in the list", async () => {
  const row = bench.pane.getByRole("listitem").filter({ hasText: "A1. 2" });
  await row.getByText("A1. 2 → becomes A1.2").waitFor();
  await row.getByRole("button", { name: "Fix A4 on P1 Streets" }).click();
  await bench.pane.getByText("Done: Fix A4 on P1 Streets.").first().waitFor();
  expect((await bench.cell(plan, "A4")).value).toBe("A1.2");
  expect((await bench.cell(plan, "A7")).value).toBe("A1 .5");
  await bench.says(/^3 findings$/);
  // The focus went on to the finding that took the place of the one that is gone.
  await eventually(async () => expect(await focused()).toMatch(/No due date/));
  expect(await violations(bench)).toEqual([]);

  await bench.press("Put back");
  await bench.says(/^Put back: the workbook is as it was before “Fix A4 on P1 Streets”/);
  expect((await bench.cell(plan, "A4")).value).toBe("A1. 2");
  await bench.says(/^4 findings$/);
});

test("a fix that was put back leaves the saved workbook bit for bit as it was", async () => {
  const { bytes: before } = await bench.save();
  await bench.press("Fix A4 on P1 Streets");
  await bench.pane.getByText("Done: Fix A4 on P1 Streets.").first().waitFor();
  const { bytes: fixed } = await bench.save();
  expect((await compareFiles(before, fixed)).map(describeDifference)).not.toEqual([]);
  await bench.press("Put back");
  await bench.says(/^Put back: the workbook is as it was before/);
  const { bytes: after } = await bench.save();
  expect((await compareFiles(before, after)).map(describeDifference)).toEqual([]);
});

test("all of one check, after a preview in which some are left out", async () => {
  await bench.pane.getByRole("button", { name: "Fix all 2 of this check" }).first().click();
  const dialog = bench.pane.getByRole("dialog", { name: "Fix 2 cells" });
  await dialog.getByRole("checkbox", { name: /A1 \.5/ }).uncheck();
  expect(await violations(bench)).toEqual([]);
  await dialog.getByRole("button", { name: "Fix 1 cell" }).click();
  await bench.pane.getByText("Done: Fix A4 on P1 Streets.").first().waitFor();
  expect((await bench.cell(plan, "A4")).value).toBe("A1.2");
  expect((await bench.cell(plan, "A7")).value).toBe("A1 .5");
});

test("by keyboard alone: to a finding, to its fix, and out of the preview", async () => {
  await bench.pane.getByLabel("Group by").selectOption("rule");
  await bench.pane.getByRole("list", { name: "Findings" }).getByRole("button").first().focus();
  const press = (key: string) => bench.page.keyboard.press(key);
  for (let step = 0; step < 6 && !/A1\. 2/.test(await focused()); step += 1) await press("ArrowDown");
  await eventually(async () => expect(await focused()).toMatch(/A1\. 2/));
  await press("Tab");
  await press("Tab");
  await eventually(async () => expect(await focused()).toBe("Fix all 2 of this check"));
  await press("Enter");
  await bench.pane.getByRole("dialog").waitFor();
  await press("Escape");
  await bench.pane.getByRole("dialog").waitFor({ state: "detached" });
  await eventually(async () => expect(await focused()).toBe("Fix all 2 of this check"));
  await press("Shift+Tab");
  await eventually(async () => expect(await focused()).toBe("Fix"));
  await press("Enter");
  await bench.pane.getByText("Done: Fix A4 on P1 Streets.").first().waitFor();
  expect((await bench.cell(plan, "A4")).value).toBe("A1.2");
});

test("a cell that is a formula meanwhile is not written, and that is said", async () => {
  await bench.type(plan, "A4", "=1+1");
  await bench.pane.getByRole("button", { name: "Fix A4 on P1 Streets" }).click();
  await bench.pane.getByText(/not all was done/).first().waitFor();
  expect((await bench.cell(plan, "A4")).formula).toBe("=1+1");
});
