import { bookBytes } from "../samples/build";
import { noPlan } from "../samples/plainBooks";
import { paneFrame, violations } from "./axe";
import { eventually } from "./eventually";
import { Workbench } from "./workbench-page";

jest.setTimeout(120_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.start();
});
afterAll(() => bench.close());

/** How far the pane scrolls sideways, px. */
const sideways = () => paneFrame(bench).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Marks and pictures that would have no colour of their own left: drawn with a background, which forced colours take away. */
const lostInForcedColours = () =>
  paneFrame(bench).evaluate(() =>
    [...document.querySelectorAll<SVGElement>("svg *")].flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      const back = getComputedStyle(document.body).backgroundColor;
      const drawn = [fill, stroke].filter((colour) => colour !== "none" && colour !== "rgba(0, 0, 0, 0)");
      return drawn.length > 0 && drawn.every((colour) => colour === back) ? [shape.outerHTML.slice(0, 120)] : [];
    }),
  );

async function ragTab(): Promise<void> {
  await bench.press("Validate & RAG");
  await bench.pane.getByRole("tab", { name: "RAG", exact: true }).click();
}

const views: readonly (readonly [string, () => Promise<void>])[] = [
  ["the welcome", async () => {}],
  [
    "the proposal",
    async () => {
      await bench.press("Validate & RAG");
      await bench.says(/^I read/);
    },
  ],
  [
    "the form for period and date",
    async () => {
      await bench.press("Validate & RAG");
      await bench.press("Change");
      await bench.pane.getByLabel("As at").waitFor();
    },
  ],
  ["the results", () => bench.fill()],
  [
    "what was read, with a choice open",
    async () => {
      await bench.press("Validate & RAG");
      await bench.pane.getByRole("tab", { name: "What I read" }).click();
      await bench.pane.getByRole("button", { name: "Change column C" }).first().click();
    },
  ],
  [
    "the RAG policies, with what one would change",
    async () => {
      await ragTab();
      await bench.press("Choose another");
      await bench.pane.getByRole("radio", { name: /^Within 5% and 10%/ }).check();
      await bench.press("Show them");
    },
  ],
  [
    "the form for an own RAG policy, with a mistake in it",
    async () => {
      await ragTab();
      await bench.press("Write your own");
      await bench.pane.getByText("Actions and delivery").click();
      await bench.pane.getByLabel("Amber within, in points").fill("two");
      await bench.says("Write a number from 0 up, such as 5 or 2.5.");
    },
  ],
  [
    "an indicator with its curve and table",
    async () => {
      await ragTab();
      await bench.pane.getByRole("list", { name: "Indicators" }).getByRole("button").nth(1).click();
      await bench.pane.getByText("As a table").click();
      await bench.pane.getByRole("table", { name: "Figures by period" }).waitFor();
    },
  ],
  [
    "an action with what it rests on",
    async () => {
      await ragTab();
      await bench.pane.getByLabel("Show", { exact: true }).selectOption("actions");
      await bench.pane.getByRole("list", { name: "Actions" }).getByRole("button").nth(1).click();
      await bench.says("What it rests on");
    },
  ],
  [
    "a workbook without a plan",
    async () => {
      await bench.choose("rota.xlsx", await bookBytes(noPlan()));
      await bench.opened("rota.xlsx");
      await bench.press("Validate & RAG");
      await bench.says("I found no action plan here");
    },
  ],
  [
    "the tools under More",
    async () => {
      await bench.press("Validate & RAG");
      await bench.press("Check only");
      await bench.pane.getByRole("tab", { name: "More" }).click();
      await bench.press("Show");
      await bench.says("In the cell");
    },
  ],
];

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each(views)("axe finds nothing in %s", async (_, go) => {
    await bench.page.emulateMedia({ colorScheme });
    await bench.open();
    await go();
    expect(await violations(bench)).toEqual([]);
  });
});

test.each(views)("320 px wide, %s scrolls in one direction only", async (_, go) => {
  await bench.page.emulateMedia({ colorScheme: "light" });
  await bench.page.setViewportSize({ width: 320, height: 800 });
  await bench.open();
  await go();
  expect(await sideways()).toBe(0);
  await bench.page.setViewportSize({ width: 1280, height: 800 });
});

test.each(views)("with forced colours, axe finds nothing in %s, and the focus and every mark of a status can be seen", async (_, go) => {
  await bench.page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await bench.open();
  await go();
  expect(await violations(bench)).toEqual([]);
  expect(await lostInForcedColours()).toEqual([]);
  await bench.page.emulateMedia({ forcedColors: "none" });
});

test("with reduced motion nothing moves once a view is there", async () => {
  await bench.page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await bench.open();
  await bench.fill();
  await eventually(async () => expect(await paneFrame(bench).evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length)).toBe(0));
  await bench.page.emulateMedia({ reducedMotion: "no-preference" });
});

test.each(views)("with the letters, words and lines wider apart (WCAG 1.4.12), %s loses no text", async (_, go) => {
  await bench.page.emulateMedia({ colorScheme: "light" });
  await bench.page.setViewportSize({ width: 1280, height: 800 });
  await bench.open();
  await go();
  const cut = await paneFrame(bench).evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const texts = document.querySelectorAll<HTMLElement>("main p, main button, main li, main h2, main h3, main label, main td, main th, header button");
    // Names that are cut on purpose carry the whole text as their title.
    return [...texts].filter((one) => one.title === "" && one.querySelector("[title]") === null && getComputedStyle(one).overflow === "hidden" && one.clientHeight > 0 && one.scrollHeight > one.clientHeight + 2).map(({ textContent }) => textContent);
  });
  expect(cut).toEqual([]);
});

describe("by keyboard alone", () => {
  beforeEach(async () => {
    await bench.page.setViewportSize({ width: 1280, height: 800 });
    await bench.open();
  });
  const focused = () => paneFrame(bench).evaluate(() => document.activeElement?.textContent ?? "");
  const press = (key: string) => bench.page.keyboard.press(key);

  test("from the first press to the filled plan", async () => {
    await bench.pane.getByRole("button", { name: "Validate & RAG" }).focus();
    await press("Enter");
    await bench.says(/^I read/);
    for (let step = 0; step < 20 && (await focused()) !== "Fill RAG"; step += 1) await press("Tab");
    await eventually(async () => expect(await focused()).toBe("Fill RAG"));
    await press("Enter");
    await bench.says("RAG and reasons are in the sheets.");
    // The pressed button is gone: the focus is in what replaced it, not lost.
    await paneFrame(bench).waitForFunction(() => document.activeElement?.closest("main, header") !== null);
  });

  test("through the findings with the arrows, each seen and announced as a place in the list", async () => {
    await bench.fill();
    const list = bench.pane.getByRole("list", { name: "Findings" });
    const first = list.getByRole("button").first();
    await first.focus();
    const seen = new Set<string>();
    for (let step = 0; step < 15; step += 1) {
      seen.add(await focused());
      await press("ArrowDown");
    }
    expect(seen.size).toBeGreaterThan(10);
    const box = await bench.pane.locator(":focus").boundingBox();
    expect(box).not.toBeNull();
    await press("Home");
    await eventually(async () => expect(await focused()).toBe(await list.getByRole("button").first().textContent()));
    await press("Enter");
    await eventually(async () => expect(await bench.pane.locator('[aria-current="true"]').count()).toBe(1));
  });
});

test("a screen reader is told what was read and what was written", async () => {
  await bench.open();
  const status = bench.pane.locator('[role="status"][aria-live="polite"]');
  await bench.press("Validate & RAG");
  await status.getByText(/^I read 5 sheets/).waitFor();
  await bench.press("Fill RAG");
  await status.getByText(/^RAG and reasons are in the sheets\. \d+ of \d+ indicators rated/).waitFor();
});
