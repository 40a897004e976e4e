import { toCarry } from "../../src/run/carry/to-carry";
import { carryKey as runKey } from "../../src/run/carry/kept-carry";
import { chosenNow } from "../../src/run/carry/chosen-now";
import { createEngine } from "../../src/taskpane/engine/engine";
import { createExcelSession } from "../../src/taskpane/excel-session";
import { carryKey } from "../../src/taskpane/state/carry-keeping";
import { createController } from "../../src/taskpane/state/controller";
import { createStore } from "../../src/taskpane/state/store";
import { openHost, type ExcelHost } from "../host/node";
import { buildWorkbook } from "../samples/build";

jest.setTimeout(120_000);

const rows = [
  ["Ref", "Action", "By when", "Lead", "Delivery RAG"],
  ["1.1", "Mow the verges", "March 2011", "Parks Manager", "Amber"],
  ["1.2", "Plant 40 trees", "March 2011", "Parks Manager", ""],
  ["1.3", "Mend the bandstand", "March 2011", "Estates Manager", ""],
];

let host: ExcelHost | undefined;
let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  host?.dispose();
  host = undefined;
});

async function paneOn(bytes: Uint8Array) {
  await close?.();
  host?.dispose();
  host = await openHost(bytes);
  const store = createStore();
  const controller = createController(store, createExcelSession(), createEngine());
  close = () => controller.setLive(false);
  await controller.start();
  await controller.press("rag");
  controller.checkOnly();
  const keys = (): string[] => {
    const { evaluation } = store.get();
    return evaluation ? toCarry(evaluation).map(({ key }) => key) : [];
  };
  const choices = () => chosenNow(store.get().evaluation?.carry.choices ?? {}, store.get().carry);
  return { store, controller, keys, choices };
}

test("the key is the run's own", () => {
  expect(carryKey).toBe(runKey);
});

test("choices outlive the pane and the session, those that were made while others were being kept, too; a choice taken back is forgotten", async () => {
  const original = await buildWorkbook({ Plan: rows });
  const first = await paneOn(original);
  const [one = "", two = "", three = ""] = first.keys();
  await Promise.all([first.controller.chooseCarry({ [one]: "carry" }), first.controller.chooseCarry({ [two]: "leave", [three]: "leave" }), first.controller.chooseCarry({ [three]: null })]);
  expect(first.choices()).toEqual({ [one]: "carry", [two]: "leave" });
  await first.controller.recheck();
  // What the workbook holds need not be remembered beside it.
  expect(first.store.get().carry).toEqual({});
  const second = await paneOn((await host?.save()) ?? original);
  expect(second.choices()).toEqual({ [one]: "carry", [two]: "leave" });
});

test("while a cell is being edited nothing can be kept: that is said, the choice stays in the form, and goes with the next one", async () => {
  const original = await buildWorkbook({ Plan: rows });
  const { store, controller, keys, choices } = await paneOn(original);
  const [one = "", two = ""] = keys();
  host?.injectFault(() => ({ error: "GeneralException" }));
  await controller.chooseCarry({ [one]: "carry" });
  expect(store.get().notice).toEqual(expect.any(String));
  expect(choices()).toEqual({ [one]: "carry" });
  host?.injectFault(null);
  await controller.chooseCarry({ [two]: "leave" });
  const again = await paneOn((await host?.save()) ?? original);
  expect(again.choices()).toEqual({ [one]: "carry", [two]: "leave" });
});

test("a press of the button counts what was chosen a moment before, and a second press adds nothing", async () => {
  const { store, controller, keys, choices } = await paneOn(await buildWorkbook({ Plan: rows }));
  void controller.chooseCarry(Object.fromEntries(keys().map((key) => [key, "carry" as const])));
  await controller.perform({ kind: "carryForward", choices: choices() });
  const sheets = [...(host?.sheetNames ?? [])];
  expect(sheets).toHaveLength(2);
  expect(store.get().evaluation?.carry.made).toMatchObject([{ sheet: sheets[1], from: "Plan" }]);
  await controller.perform({ kind: "carryForward", choices: choices() });
  expect(host?.sheetNames).toEqual(sheets);
  expect(store.get().notice).toContain(`Every action that is carried stands in next year’s plan already: ${sheets[1]}.`);
});
