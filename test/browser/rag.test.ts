import { eventually } from "./eventually";
import { levelledScorecard } from "./plans";
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
  await eventually(async () => expect(await bench.pane.getByLabel("Name", { exact: true }).evaluate((field) => field.ownerDocument.activeElement === field)).toBe(true));
  await bench.pane.getByLabel("Amber within, in %").fill("");
  await bench.pane.getByLabel("Amber within, in points").fill("2");
  await bench.says("Green meets the target; Amber is within 2 points of it, where it is a percentage; Red is worse, and any miss of a figure that is not a percentage.");
  await bench.says(/^\d+ of \d+ statuses would change: /);
  expect(await shown()).toEqual(before);
  await bench.press("Apply");
  await bench.says("Our policy");
  await eventually(async () => expect(await bench.pane.getByRole("button", { name: "Edit", exact: true }).evaluate((button) => button.ownerDocument.activeElement === button)).toBe(true));
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
  await bench.pane.getByLabel("Name", { exact: true }).fill("Ten per cent");
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
  await eventually(async () => expect(await bench.pane.getByRole("radio").count()).toBe(4));
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

describe("the statuses", () => {
  const open = async (name: RegExp) => {
    await bench.pane.getByRole("searchbox", { name: "Filter by code, word or name" }).fill("");
    const line = bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name }).first();
    await line.click();
    await eventually(async () => expect(await line.getAttribute("aria-expanded")).toBe("true"));
  };

  test("an indicator says why, draws its curve and leads to the cells of its figures", async () => {
    await ragTab();
    await open(/^NI 55 /);
    await bench.says(/^NI 55, 2009\/10: .* Red because more than/);
    await bench.pane.getByRole("img", { name: /^NI 55: from / }).waitFor();
    await bench.pane.getByText("As a table").click();
    await bench.pane.getByRole("table", { name: "Figures by period" }).getByRole("row", { name: /2009\/10/ }).first().waitFor();
    const detail = bench.pane.getByRole("list", { name: "Indicators" });
    const link = detail.getByRole("button", { name: /^Indicators, [A-Z]+\d+$/ }).first();
    const [, address = ""] = (await link.innerText()).split(", ");
    await link.click();
    await bench.selected("Indicators", address);
  });

  test("are filtered by status and by word", async () => {
    await ragTab();
    const lines = bench.pane.getByRole("list", { name: "Indicators" }).getByRole("listitem");
    const all = Number(await lines.first().getAttribute("aria-setsize"));
    await bench.pane.getByLabel("Status", { exact: true }).selectOption({ value: "red" });
    await bench.says(/^\d+ of \d+ indicators$/);
    const red = Number(await lines.first().getAttribute("aria-setsize"));
    expect(red).toBeGreaterThan(0);
    expect(red).toBeLessThan(all);
    await bench.pane.getByRole("searchbox", { name: "Filter by code, word or name" }).fill("no such word");
    await bench.says("Nothing matches the filter.");
  });

  test("of an action name the indicators that it rests on, and lead to them", async () => {
    await ragTab();
    await bench.pane.getByLabel("Show", { exact: true }).selectOption("actions");
    await bench.pane.getByRole("list", { name: "Actions" }).getByRole("button", { name: /^HS1\.2 / }).click();
    await bench.says("What it rests on");
    await bench.pane.getByRole("button", { name: "NI 56", exact: true }).click();
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^NI 56 / }).waitFor();
  });

  test("another word on which way is better counts at once, and can be taken back", async () => {
    // The list says nothing any more, so that a person may.
    await bench.type(indicators, "C4", "");
    await ragTab();
    await open(/^NI 53 .*Green/);
    await bench.pane.getByLabel("Better for NI 53").selectOption("lower");
    await bench.pane.getByRole("heading", { name: "Your answers" }).waitFor();
    await bench.says("NI 53: lower is better.");
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^NI 53 .*(Red|Amber)/ }).waitFor();
    await bench.press("Take back: NI 53");
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^NI 53 .*Green/ }).waitFor();
    await eventually(async () => expect(await bench.pane.getByRole("heading", { name: "Your answers" }).count()).toBe(0));
  });

  test("an agreed tolerance counts under a policy that goes by it, is kept in the workbook, and can be taken back", async () => {
    await ragTab();
    await bench.press("Choose another");
    await bench.pane.getByRole("radio", { name: /^Each indicator/ }).check();
    await bench.press("Use this policy");
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^NI 55 .*Not rated/ }).waitFor();
    await open(/^NI 55 /);
    await bench.pane.getByLabel("Agreed tolerance for NI 55").fill("two");
    await bench.press("Keep tolerance");
    await bench.says("Write a number from 0 up, such as 2 or 0.5.");
    await bench.pane.getByLabel("Agreed tolerance for NI 55").fill("20");
    await bench.press("Keep tolerance");
    await bench.says("NI 55: tolerance of 20, in its own unit.");
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^NI 55 .*Amber/ }).waitFor();
    await bench.press("Take back: the tolerance of NI 55");
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^NI 55 .*Not rated/ }).waitFor();
  });

  test("an agreed tolerance is there after saving and opening again", async () => {
    await bench.fill();
    await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
    await bench.press("Choose another");
    await bench.pane.getByRole("radio", { name: /^Each indicator/ }).check();
    await bench.press("Use this policy");
    await open(/^NI 55 /);
    await bench.pane.getByLabel("Agreed tolerance for NI 55").fill("20");
    await bench.press("Keep tolerance");
    await bench.says("NI 55: tolerance of 20, in its own unit.");
    const { bytes } = await bench.save();
    await bench.choose("agreed.xlsx", bytes);
    await bench.opened("agreed.xlsx");
    await bench.press("Validate & RAG");
    await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
    await bench.says("NI 55: tolerance of 20, in its own unit.");
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^NI 55 .*Amber/ }).waitFor();
  });

  test("a list with levels of its own is said where the policy does not go by them, and what they would change is shown first", async () => {
    await bench.choose("levels.xlsx", await levelledScorecard());
    await bench.opened("levels.xlsx");
    await bench.press("Validate & RAG");
    await bench.press("Check only");
    await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
    await bench.says("3 of 3 indicators have a tolerance or levels of their own in their list. This policy does not go by them.");
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^K1 .*Red/ }).waitFor();
    await bench.press("See what going by them would change");
    await bench.says(/^1 of 3 statuses would change: 1 Red to Amber\.$/);
    await bench.press("Use this policy");
    await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button", { name: /^K1 .*Amber/ }).waitFor();
    await eventually(async () => expect(await bench.pane.getByText("This policy does not go by").count()).toBe(0));
  });

  test("a chart of one goes into a sheet of its own, and Put back takes it away", async () => {
    await bench.fill();
    const before = await bench.sheetNames();
    await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
    await open(/^NI 55 /);
    await bench.press("Chart in the workbook");
    await bench.pane.getByText("Last run: Chart of NI 55").waitFor();
    expect(await bench.sheetNames()).toEqual([...before, "Plan Check curves"]);
    expect((await bench.cell("Plan Check curves", "A1")).value).toBe("NI 55: Obesity in Reception");
    await bench.press("Put back");
    await bench.pane.getByText("Last run: Fill RAG").waitFor();
    expect(await bench.sheetNames()).toEqual(before);
  });
});
