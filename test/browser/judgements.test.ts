import { violations } from "./axe";
import { Workbench } from "./workbench-page";

jest.setTimeout(120_000);

const plan = "P1 Healthy start";
/** An action that cites indicators which are rated. */
const cell = "G12";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.start();
});
afterAll(() => bench.close());
beforeEach(() => bench.open());
afterEach(() => expect(bench.problems).toEqual([]));

/** Types another status than the figures give, and looks at the RAG tab. */
async function disagree(): Promise<{ readonly typed: string; readonly computed: string }> {
  await bench.fill();
  const computed = String((await bench.cell(plan, cell)).value);
  const typed = computed === "Green" ? "Amber" : "Green";
  await bench.type(plan, cell, typed);
  await bench.press("Validate & RAG");
  await bench.says("RAG and reasons are in the sheets.");
  await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
  await bench.says(`${typed} was typed, the figures give ${computed}.`);
  return { typed, computed };
}

test("a typed status is kept with a reason, and can be opened again", async () => {
  const { typed, computed } = await disagree();
  await bench.press(`Keep ${typed}`);
  await bench.press("Keep it");
  await bench.says("Say why in a few words: the board will ask.");
  expect(await violations(bench)).toEqual([]);
  await bench.pane.getByLabel(`Why ${typed} is kept`).fill("The count of November is in.");
  await bench.press("Keep it");
  await bench.says(`${typed} is kept. The count of November is in.`);
  expect((await bench.cell(plan, cell)).value).toBe(typed);
  await bench.pane.getByRole("button", { name: /^Open .* again$/ }).click();
  await bench.says(`${typed} was typed, the figures give ${computed}.`);
});

test("the computed status replaces the typed one where that is pressed, and Put back brings it back", async () => {
  const { typed, computed } = await disagree();
  await bench.press(`Use ${computed}`);
  await bench.pane.getByRole("heading", { name: "Your status, or the figures’" }).waitFor({ state: "detached" });
  expect((await bench.cell(plan, cell)).value).toBe(computed);
  await bench.press("Put back");
  await bench.says(/^Put back:/);
  expect((await bench.cell(plan, cell)).value).toBe(typed);
});

test("a quarter is closed under the proposed name, listed, and forgotten", async () => {
  await bench.fill();
  await bench.pane.getByRole("tab", { name: "More" }).click();
  await bench.says("No quarter has been closed yet.");
  await bench.press("Close the quarter");
  await bench.says(/^Q4 2010\/11, as at 31 March 2011: 18 indicators, 24 actions$/);
  expect(await violations(bench)).toEqual([]);
  await bench.type("Indicators", "G5", "9.0%");
  await bench.pane.getByRole("tab", { name: "Results" }).click();
  await bench.press("Change");
  await bench.pane.getByLabel("As at").fill("2011-06-30");
  await bench.press("Apply");
  await bench.pane.getByRole("heading", { name: "What moved since the last quarter" }).waitFor();
  await bench.says("Since Q4 2010/11 (as at 31 March 2011):");
  await bench.says(/^Their colours: 1 better, 0 worse, /);
  await bench.pane.getByRole("tab", { name: "More" }).click();
  await bench.press("Forget Q4 2010/11");
  await bench.says("No quarter has been closed yet.");
});
