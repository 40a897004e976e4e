import { paneFrame, violations } from "./axe";
import { eventually } from "./eventually";
import { barePlan, fixablePlan } from "./plans";
import { Workbench } from "./workbench-page";

jest.setTimeout(180_000);

const plan = "P1 Streets";
let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.start();
});
afterAll(() => bench.close());
afterEach(() => expect(bench.problems).toEqual([]));

async function check(name: string, bytes: Uint8Array): Promise<void> {
  await bench.open();
  await bench.choose(name, bytes);
  await bench.opened(name);
  await bench.press("Validate & RAG");
  await bench.press("Check only");
  await bench.pane.getByRole("heading", { name: "Findings" }).waitFor();
}

const count = () => bench.pane.getByRole("group", { name: "From finding to finding" }).getByRole("status");
const list = () => bench.pane.getByRole("list", { name: "Findings" });
const press = (key: string) => bench.page.keyboard.press(key);
const focused = () => paneFrame(bench).evaluate(() => document.activeElement?.textContent ?? "");
const scrolled = () => paneFrame(bench).evaluate(() => window.scrollY);

describe("a small plan", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await fixablePlan();
  });
  beforeEach(() => check("streets.xlsx", bytes));

  test("a finding is set aside with a reason and a name, stays so in the saved workbook, and is brought back", async () => {
    await list().getByText(/^Nobody is named as lead/).click();
    await bench.press("Set aside E6 on P1 Streets");
    const dialog = bench.pane.getByRole("dialog", { name: "Set aside" });
    await dialog.getByRole("button", { name: "Set aside" }).click();
    await dialog.getByRole("alert").getByText("Please say why, and who decides it.").waitFor();
    expect(await violations(bench)).toEqual([]);
    await dialog.getByLabel("Why").fill("Interviews in May");
    await dialog.getByLabel("Your name").fill("A. Officer");
    await press("Enter");
    await count().getByText("3 findings").waitFor();
    await bench.says("A. Officer: Interviews in May");
    expect(await violations(bench)).toEqual([]);

    const { bytes: saved } = await bench.save();
    await check("again.xlsx", saved);
    await count().getByText("3 findings").waitFor();
    await bench.press("Bring back: lead/missing, P1 Streets, E6");
    await count().getByText("4 findings").waitFor();
  });

  test("what was set aside comes back when the words in its cell change, also after saving and opening again", async () => {
    await list().getByText(/^"A1\. 2" is not written like/).click();
    await bench.press("Set aside A4 on P1 Streets");
    const dialog = bench.pane.getByRole("dialog", { name: "Set aside" });
    await dialog.getByLabel("Why").fill("Printed so in the strategy");
    await dialog.getByLabel("Your name").fill("A. Officer");
    await press("Enter");
    await count().getByText("3 findings").waitFor();

    const { bytes: saved } = await bench.save();
    await check("again.xlsx", saved);
    await count().getByText("3 findings").waitFor();
    await bench.type(plan, "A4", "A1 .2");
    await count().getByText("4 findings").waitFor();
    await bench.says("These came back, because the words in their cells have changed:");
    expect(await violations(bench)).toEqual([]);
  });

  test("a check can be off in the whole workbook", async () => {
    await list().getByText(/^No due date/).click();
    await bench.press("Set aside D9 on P1 Streets");
    const dialog = bench.pane.getByRole("dialog", { name: "Set aside" });
    await dialog.getByLabel("This check in the whole workbook").check();
    await dialog.getByLabel("Show it as").selectOption("off");
    await dialog.getByRole("button", { name: "Apply" }).click();
    await count().getByText("3 findings").waitFor();
    await bench.says("off in this workbook");
  });

  test("an edit is checked by itself: the finding goes, the focus and the place in the pane stay", async () => {
    await bench.pane.getByRole("searchbox").focus();
    const before = await scrolled();
    await bench.type(plan, "E6", "Highways Lead");
    await count().getByText("3 findings").waitFor();
    await eventually(async () => expect(await list().getByText(/^Nobody is named as lead/).count()).toBeLessThanOrEqual(1));
    await list().getByText(/^Nobody is named as lead/).waitFor({ state: "detached" });
    await eventually(async () => expect(await paneFrame(bench).evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search"));
    await eventually(async () => expect(await scrolled()).toBe(before));
    await bench.type(plan, "E6", "");
    await count().getByText("4 findings").waitFor();
  });

  test("that can be turned off, and Check again is there", async () => {
    await bench.pane.getByLabel("Check while people edit").uncheck();
    await bench.type(plan, "E6", "Highways Lead");
    await bench.press("Check again");
    await count().getByText("3 findings").waitFor();
    await bench.pane.getByLabel("Check while people edit").check();
  });

  test("from finding to finding by F8, whatever has the focus", async () => {
    await bench.pane.getByLabel("Group by").selectOption("rule");
    await bench.pane.getByRole("button", { name: "Check again" }).focus();
    await press("F8");
    await bench.selected(plan, "A4");
    await press("F8");
    await bench.selected(plan, "A7");
    await press("Shift+F8");
    await bench.selected(plan, "A4");
    await eventually(async () => expect(await focused()).toBe("Check again"));
    await eventually(async () => expect(await bench.pane.locator('button[aria-current="true"]').innerText()).toMatch(/A1\. 2/));
  });

  test("one lead's own", async () => {
    await bench.pane.getByLabel("Lead", { exact: true }).selectOption({ label: "Training Lead (1)" });
    await count().getByText("1 of 4 findings").waitFor();
    await eventually(async () => expect(await bench.pane.getByLabel("Show").locator("option").allTextContents()).toEqual(["All (1)", "Errors (1)", "Warnings (0)", "Notes (0)"]));
  });
});

describe("three thousand findings", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await barePlan(1050);
  });

  test("are folded, filtered and scrolled, and only what is seen is in the page", async () => {
    await check("bare.xlsx", bytes);
    await count().getByText("3,045 findings").waitFor();
    await bench.pane.getByLabel("Group by").selectOption("sheet");
    const folded = list().getByRole("button", { name: /^The same on 1,050 rows/ });
    await eventually(async () => expect(await folded.count()).toBe(2));
    expect(await violations(bench)).toEqual([]);

    await folded.first().press("Enter");
    await eventually(async () => expect(await folded.first().getAttribute("aria-expanded")).toBe("true"));
    await eventually(async () => expect(await list().getByRole("listitem").count()).toBeLessThan(80));
    await press("End");
    await eventually(async () => expect(await focused()).toMatch(/The same on 945 rows/));
    await press("ArrowUp");
    await paneFrame(bench).waitForFunction(() => document.activeElement !== document.body);
    await press("Home");
    await eventually(async () => expect(await focused()).toMatch(/The same on 1,050 rows/));

    await bench.pane.getByRole("searchbox").fill("E1000");
    await count().getByText("1 of 3,045 findings").waitFor();
    await list().getByRole("button").first().click();
    await bench.selected(plan, "E1000");
    await bench.pane.getByRole("searchbox").fill("");
    await count().getByText("3,045 findings").waitFor();
    await paneFrame(bench).evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await list().getByRole("listitem").nth(15).waitFor();
    await eventually(async () => expect(await list().getByRole("listitem").count()).toBeLessThan(80));
    expect(await violations(bench)).toEqual([]);
  });
});
