import { violations } from "./axe";
import { Workbench } from "./workbench-page";

jest.setTimeout(120_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.start();
});
afterAll(() => bench.close());
beforeEach(() => bench.open());
afterEach(() => expect(bench.problems).toEqual([]));

test("the pages of the pack are chosen before the first build, with what that comes to, and remembered", async () => {
  await bench.press("Build summaries");
  await bench.says("Choose what the next pack holds.");
  await bench.says(/24 actions, of them \d+ Red or Amber\.$/);
  await bench.pane.getByRole("checkbox", { name: /^1 help every family/ }).uncheck();
  await bench.says(/18 actions, of them \d+ Red or Amber\.$/);
  await bench.pane.getByRole("checkbox", { name: "Not rated, and why" }).uncheck();
  const period = bench.pane.getByLabel("Figures for");
  const [chosen = ""] = await period.locator("option").evaluateAll((options) => options.flatMap((option) => option.getAttribute("value") || []));
  await period.selectOption(chosen);
  await bench.says(new RegExp(`^Figures for ${chosen.replace(/[^\\w ]/g, ".")}\\. .*18 actions`));
  expect(await violations(bench)).toEqual([]);
  await bench.press("Build with these choices");
  await bench.says("The summaries are in sheets of their own.");
  expect(await bench.sheetNames()).toContain("Plan Check pack");
  await bench.pane.getByRole("tab", { name: "More" }).click();
  expect(await bench.pane.getByRole("checkbox", { name: "Not rated, and why" }).isChecked()).toBe(false);
  expect(await bench.pane.getByRole("checkbox", { name: /^1 help every family/ }).isChecked()).toBe(false);
  expect(await bench.pane.getByLabel("Figures for").inputValue()).toBe(chosen);
});
