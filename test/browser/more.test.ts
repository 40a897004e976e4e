import { keptCarry } from "../../src/run/carry/kept-carry";
import { violations } from "./axe";
import { eventually } from "./eventually";
import { Workbench } from "./workbench-page";

jest.setTimeout(120_000);

const plan = "P1 Healthy start";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.start();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.open();
  await bench.press("Validate & RAG");
  await bench.press("Check only");
  await bench.pane.getByRole("tab", { name: "More" }).click();
});
afterEach(() => expect(bench.problems).toEqual([]));

test("marks go on and off, and the pane says how many cells carry one", async () => {
  await bench.press("Mark cells");
  await bench.says(/^\d+ cells are marked\. Mark again after changes\.$/);
  await bench.pane.getByRole("button", { name: "Put back" }).waitFor();
  await bench.press("Remove marks");
  await bench.pane.getByRole("button", { name: "Mark cells", exact: true }).waitFor();
  await bench.pane.getByRole("button", { name: "Put back" }).waitFor({ state: "detached" });
});

test("the findings sheet is built, and its table links to the cells", async () => {
  await bench.press("Build findings sheet");
  await bench.pane.getByRole("button", { name: "Put back" }).waitFor();
  expect(await bench.sheetNames()).toContain("Plan Check findings");
  const cell = await bench.cell("Plan Check findings", "D2");
  expect(cell.formula).toContain(`#'${plan}'!`);
});

test("a new plan sheet in the plan's own layout: the next free name is proposed, and one that is taken is refused", async () => {
  await bench.pane.getByLabel("Name of the sheet").fill(plan);
  await bench.says("There is a sheet of that name already.");
  await eventually(async () => expect(await bench.pane.getByRole("button", { name: "Add sheet" }).isDisabled()).toBe(true));
  await bench.pane.getByLabel("Name of the sheet").fill("P5 New work");
  await bench.press("Add sheet");
  await bench.pane.getByRole("button", { name: "Put back" }).waitFor();
  expect(await bench.sheetNames()).toContain("P5 New work");
  expect((await bench.cell("P5 New work", "A1")).value).toBe((await bench.cell(plan, "A10")).value);
});

test("what a plan is expected to have is shown when asked for", async () => {
  await bench.press("Show");
  await bench.says("Who answers for it: a name, post or body; several are told apart.");
  await bench.says("1 July 2026 to 30 September 2026");
  await bench.press("Hide");
  await eventually(async () => expect(await bench.pane.getByText("1 July 2026 to 30 September 2026").count()).toBe(0));
});

test("choices of the carry forward outlive the pane; a second press makes no second copy; Put back takes the sheets away", async () => {
  const make = bench.pane.getByRole("button", { name: "Make next year’s sheets" });
  const rest = bench.pane.getByRole("button", { name: "Carry the rest of this priority" });
  const priority = bench.pane.getByLabel("Priority", { exact: true });
  // Reading a list does not wait for it, so the tab is waited for.
  await rest.waitFor();
  const names = await priority.locator("option").evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
  for (const name of names) {
    await priority.selectOption(name);
    await rest.focus();
    await rest.press("Enter");
  }
  await bench.says(/^24 actions are carried, 0 actions leave\./);
  expect(await violations(bench)).toEqual([]);
  // The workbook is saved once it keeps them, and opened in a new pane.
  await eventually(async () => expect(Object.keys(keptCarry(await bench.document("carry")).choices)).toHaveLength(24));
  const { bytes } = await bench.save();
  await bench.choose("again.xlsx", bytes);
  await bench.opened("again.xlsx");
  await bench.press("Validate & RAG");
  await bench.press("Check only");
  await bench.pane.getByRole("tab", { name: "More" }).click();
  await bench.says(/^24 actions are carried, 0 actions leave\./);
  const before = await bench.sheetNames();
  await make.click();
  await bench.says("Next year’s plan is there already:");
  await bench.says("Everything that is carried stands there.");
  const made = await bench.sheetNames();
  expect(made.length).toBeGreaterThan(before.length);
  const add = bench.pane.getByRole("button", { name: "Add to next year’s sheets" });
  expect(await add.isDisabled()).toBe(true);
  expect(await violations(bench)).toEqual([]);
  await bench.press("Put back");
  await eventually(async () => expect(await bench.sheetNames()).toEqual(before));
});

test("all summaries are removed by one press, after it was said what that means; Put back brings them back", async () => {
  const before = await bench.sheetNames();
  await bench.press("Build with these choices");
  await eventually(async () => expect(await bench.sheetNames()).toContain("Plan Check pack"));
  const built = await bench.sheetNames();
  await bench.pane.getByRole("tab", { name: "More" }).click();
  await bench.press("Remove all summaries…");
  const dialog = bench.pane.getByRole("dialog", { name: "Remove all summaries" });
  await dialog.getByText("Plan Check register", { exact: true }).waitFor();
  expect(await violations(bench)).toEqual([]);
  await dialog.getByRole("button", { name: "Keep them" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await bench.sheetNames()).toEqual(built);
  await bench.press("Remove all summaries…");
  await dialog.getByRole("button", { name: "Delete these sheets" }).click();
  await eventually(async () => expect(await bench.sheetNames()).toEqual(before));
  await bench.says("There are no summary sheets in this workbook.");
  await bench.press("Put back");
  await eventually(async () => expect(await bench.sheetNames()).toEqual(built));
});
