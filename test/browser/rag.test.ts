import { Workbench } from "./workbench-page";

jest.setTimeout(120_000);

const indicators = "Indicators";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.start();
  await bench.page.setViewportSize({ width: 1280, height: 1000 });
});
afterAll(() => bench.close());
beforeEach(() => bench.open());
afterEach(() => expect(bench.problems).toEqual([]));

/** The RAG tab, with nothing written yet. */
async function ragTab(): Promise<void> {
  await bench.press("Validate & RAG");
  await bench.press("Check only");
  await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
  await bench.says("Green meets the target; Amber is within 5% of it, and for percentages also within 3 points; Red is worse.");
}

/** Every word and reason that the indicator list shows. */
async function shown(): Promise<readonly string[]> {
  const cells = await Promise.all(["M", "N"].flatMap((column) => Array.from({ length: 20 }, (_, row) => bench.cell(indicators, `${column}${row + 3}`))));
  return cells.map((cell) => String(cell.value));
}

test("green on target, amber within 2 points, red beyond: two fields, and what changes is said before anything is written", async () => {
  await ragTab();
  const before = await shown();
  await bench.press("Write your own");
  await bench.pane.getByLabel("Amber within, in %").fill("");
  await bench.pane.getByLabel("Amber within, in points").fill("2");
  await bench.says("Green meets the target; Amber is within 2 points of it, where it is a percentage; Red is worse, or any miss of another figure.");
  await bench.says(/^\d+ of \d+ statuses would change: /);
  expect(await shown()).toEqual(before);
  await bench.press("Apply");
  await bench.says("Our policy");
  await bench.says("The sheets do not show this yet.");
  expect(await shown()).toEqual(before);
  await bench.press("Fill RAG");
  await bench.pane.getByRole("button", { name: "Put back" }).waitFor();
  expect((await shown()).join("\n")).toMatch(/Red because more than 2\b/);
});

test("an own policy is there after saving and opening again, and can be deleted", async () => {
  await bench.fill();
  await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
  await bench.press("Write your own");
  await bench.pane.getByLabel("Name").fill("Ten per cent");
  await bench.pane.getByLabel("Amber within, in %").fill("10");
  await bench.pane.getByLabel("Amber within, in points").fill("");
  await bench.press("Apply");
  await bench.says("Ten per cent");
  const { bytes } = await bench.save();
  await bench.choose("ours.xlsx", bytes);
  await bench.opened("ours.xlsx");
  await bench.press("Validate & RAG");
  await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
  await bench.says("Ten per cent");
  await bench.press("Choose another");
  await bench.press("Delete");
  await bench.press("Delete for good");
  await bench.says("On target, 5% tolerance");
  await bench.press("Choose another");
  expect(await bench.pane.getByRole("radio").count()).toBe(4);
});

test("what is wrong is said at its field, and cannot be applied", async () => {
  await ragTab();
  await bench.press("Write your own");
  await bench.pane.getByLabel("Amber within, in points").fill("two");
  await bench.says("Write a number from 0 up, such as 5 or 2.5.");
  await bench.pane.getByRole("button", { name: "Apply" }).click({ force: true });
  await bench.pane.getByRole("tab", { name: "What I read" }).click();
  await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
  // What was typed outlives a look at another tab.
  expect(await bench.pane.getByLabel("Amber within, in points").inputValue()).toBe("two");
  await bench.press("Cancel");
  await bench.says("On target, 5% tolerance");
});

test("the statuses that another policy would change are a list of places", async () => {
  await ragTab();
  await bench.press("Choose another");
  await bench.pane.getByRole("radio", { name: /^Within 5% and 10%/ }).check();
  await bench.says(/^\d+ of \d+ statuses would change: /);
  await bench.press("Show them");
  const line = bench.pane.getByRole("list", { name: "Statuses that would change" }).getByRole("button").first();
  const place = (await line.innerText()).trim().split("\n").at(-1) ?? "";
  await line.click();
  const [sheet = "", address = ""] = place.split(", ");
  await bench.selected(sheet, address);
});
