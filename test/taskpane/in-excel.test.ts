import { createEngine } from "../../src/taskpane/engine/engine";
import { createExcelSession } from "../../src/taskpane/excel-session";
import { createController } from "../../src/taskpane/state/controller";
import { createStore } from "../../src/taskpane/state/store";
import { ruleConfigKey as rulesKey } from "../../src/rules";
import { ruleConfigKey } from "../../src/taskpane/state/controller";
import { compareFiles, describeDifference } from "../host/file";
import { openHost, type ExcelHost } from "../host/node";
import { buildWorkbook } from "../samples/build";

jest.setTimeout(120_000);

const rows = [
  ["Ref", "Action", "Milestones", "By when", "Lead"],
  ["A1.1", "Hold daily duty meetings with the hospital", "Rota agreed", "March 2011", "Duty Manager"],
  ["A1.2", "Print a leaflet for new tenants", "Text agreed", "May 2010", "TBC"],
  ["A1.3", "Train the reception staff of both libraries", "Course booked", "June 2010", "Training Lead"],
];

let host: ExcelHost | undefined;
let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  host?.dispose();
  host = undefined;
});

/** The pane, without its views, on a workbook in the stand-in: read, checked, and nothing written. */
async function paneOn(bytes: Uint8Array) {
  await close?.();
  host?.dispose();
  host = await openHost(bytes, { fileName: "Plan.xlsx" });
  const store = createStore();
  const controller = createController(store, createExcelSession(), createEngine());
  close = () => controller.setLive(false);
  await controller.start();
  await controller.press("rag");
  controller.checkOnly();
  const placeholder = () => store.get().evaluation?.findings.find(({ rule }) => rule === "lead/placeholder");
  /** Waits for the pane to show something else. */
  const until = (ready: () => boolean) =>
    new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        if (!ready()) return;
        stop();
        resolve();
      });
      if (ready()) resolve();
    });
  return { store, controller, placeholder, until };
}

test("the key is the rules' own", () => {
  expect(ruleConfigKey).toBe(rulesKey);
});

test("a finding set aside stays so when the workbook is opened again, comes back when the words change, and leaves no trace when brought back", async () => {
  const original = await buildWorkbook({ Plan: rows });
  const first = await paneOn(original);
  const finding = first.placeholder();
  if (!finding) throw new Error("TBC is no lead.");
  const all = first.store.get().evaluation?.findings.length ?? 0;
  const { rule, sheet, address, text = "" } = finding;
  await first.controller.decide({ kind: "setAside", aside: { rule, sheet, address, text, reason: "Interviews in May", by: "A. Officer" } });
  expect(first.store.get()).toMatchObject({ phase: "results", person: "A. Officer", notice: expect.stringMatching(/^Set aside: lead\/placeholder, Plan, E3\./) });
  expect(first.store.get().evaluation?.findings).toHaveLength(all - 1);
  expect(first.store.get().evaluation?.setAside).toMatchObject([{ finding: { address: "E3" }, by: "A. Officer", reason: "Interviews in May" }]);

  const second = await paneOn((await host?.save()) ?? original);
  expect(second.placeholder()).toBeUndefined();
  expect(second.store.get().evaluation?.setAside).toHaveLength(1);
  host?.editByHand("Plan", "E3", "vacant");
  await second.controller.recheck();
  expect(second.placeholder()).toMatchObject({ address: "E3" });
  const { cameBack = [] } = second.store.get().evaluation ?? {};
  expect(cameBack).toMatchObject([{ address: "E3", text: "TBC", row: "A1.2 Print a leaflet for new tenants" }]);

  host?.editByHand("Plan", "E3", "TBC");
  await second.controller.recheck();
  expect(second.placeholder()).toBeUndefined();
  const [aside] = second.store.get().evaluation?.ruleConfig.setAsides ?? [];
  if (!aside) throw new Error("The set-aside is kept.");
  await second.controller.decide({ kind: "bringBack", aside });
  expect(second.placeholder()).toMatchObject({ address: "E3" });
  expect((await compareFiles(original, (await host?.save()) ?? original)).map(describeDifference)).toEqual([]);
});

test("what a colleague set aside in the meantime is kept", async () => {
  const { controller, store } = await paneOn(await buildWorkbook({ Plan: rows }));
  const { keepDocument } = await import("../../src/excel");
  await keepDocument(rulesKey, JSON.stringify({ rules: { "partner/missing": "off" }, setAsides: [], sheets: [] }));
  await controller.decide({ kind: "setAsideOnSheet", aside: { rule: "lead/placeholder", sheet: "Plan", reason: "Posts are being filled", by: "B. Lead" } });
  expect(store.get().evaluation?.ruleConfig).toEqual({
    rules: { "partner/missing": "off" },
    setAsides: [],
    sheets: [{ rule: "lead/placeholder", sheet: "Plan", reason: "Posts are being filled", by: "B. Lead" }],
  });
});

test.each([
  ["a person here", (at: ExcelHost) => at.editByHand("Plan", "E3", "Press Officer")],
  ["a co-author", (at: ExcelHost) => at.editRemotely("Plan", "E3", "Press Officer")],
])("what %s changes is checked without a press, and the selection stays", async (_, edit) => {
  const { placeholder, until } = await paneOn(await buildWorkbook({ Plan: rows }));
  if (!host) throw new Error("A workbook is open.");
  expect(placeholder()).toMatchObject({ address: "E3" });
  const selected = () =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
  const before = await selected();
  edit(host);
  await until(() => placeholder() === undefined);
  expect(await selected()).toBe(before);
});

test("what the pane itself writes is not checked a second time, and nothing is once that is turned off", async () => {
  const { controller, store, placeholder } = await paneOn(await buildWorkbook({ Plan: rows }));
  if (!host) throw new Error("A workbook is open.");
  let shown = 0;
  store.subscribe(() => (shown += 1));
  await controller.fill();
  const after = shown;
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(shown).toBe(after);
  await controller.setLive(false);
  host.editRemotely("Plan", "E3", "Press Officer");
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(placeholder()).toMatchObject({ address: "E3" });
  await controller.recheck();
  expect(placeholder()).toBeUndefined();
});

test("after Fill RAG an answer is filled in by a second one, and a status that a colleague typed meanwhile stays", async () => {
  const { store, controller, until } = await paneOn(
    await buildWorkbook({
      Plan: [["Ref", "Action", "Indicator", "By when", "Lead"], ["A1", "Open a Saturday club", "KPI 1", "March 2011", "Youth Manager"]],
      Indicators: [["Code", "Indicator", "Actual 2009/10", "Target 2009/10"], ["KPI 1", "Make-up of the clubs", 80, 100]],
    }),
  );
  await controller.setLive(false);
  await controller.fill();
  expect(store.get()).toMatchObject({ phase: "results", written: true });
  expect(host?.cell("Plan", "F2").value).toBe("Not rated");
  await controller.answer("polarity:KPI 1", "higher");
  await controller.fill();
  expect(host?.cell("Plan", "F2").value).toBe("Red");
  expect(host?.cell("Indicators", "E2").value).toBe("Red");
  // A colleague settles it while the pane holds what it read before.
  await controller.answer("polarity:KPI 1", "higher");
  await controller.recheck();
  host?.editByHand("Plan", "F2", "Amber");
  await controller.fill();
  await until(() => store.get().phase === "results");
  expect(host?.cell("Plan", "F2").value).toBe("Amber");
});

test("after summaries are built the pane knows which sheets can be removed", async () => {
  const { store, controller } = await paneOn(await buildWorkbook({ Plan: rows }));
  expect(store.get().evaluation?.summaries.sheets).toEqual([]);
  await controller.press("summaries");
  expect(store.get()).toMatchObject({ phase: "proposal" });
  await controller.confirm();
  expect(store.get()).toMatchObject({ phase: "results", outcome: { kind: "written", intent: "summaries" } });
  expect(store.get().evaluation?.summaries.sheets.length).toBeGreaterThan(0);
});
