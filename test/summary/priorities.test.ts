import type { Plan } from "../../src/plan/model";
import { inPlanOrder, noPriority, prioritiesInFull, priorityNames } from "../../src/summary/priorities";

/** A plan of which only the words that name priorities are asked. */
function planOf(labels: readonly (string | null)[], names: Readonly<Record<string, string>> = {}, sheets: readonly string[] = []): Pick<Plan, "actions" | "areas"> {
  return {
    areas: Object.entries(names).map(([priority, name], index) => ({
      sheet: "Plan", row: index + 1, address: `A${index + 1}`, kind: "priority", priority, name, outcomeMeasures: [], indicators: [], mentions: [], actionCount: 1,
    })),
    actions: labels.map((priority, index) => ({
      sheet: sheets[index] ?? "Plan", row: index + 10, table: "t1", rows: [index + 10], ref: null, priority, area: null, theme: null, group: null,
      text: "Open the park", milestones: [], when: [], unreadableDates: [], leads: [], partners: [], resources: [],
      indicators: [], mentions: [], crossReference: null, outcomeRag: null, deliveryRag: null, status: null,
      percentComplete: null, commentary: null, correctiveAction: null, cells: {},
    })),
  };
}

test.each([
  ["labels in order stay as they are", ["1", "2", "3"], {}, [], ["1", "2", "3"]],
  ["with their names", ["A1", "A2"], { A1: "Play", A2: "Learn" }, [], ["A1 Play", "A2 Learn"]],
  ["ten numbers get noughts, so that 10 does not come after 1", Array.from({ length: 10 }, (_, i) => String(i + 1)), {}, [], ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"]],
  ["names that would be sorted otherwise get a number", ["Roads", "Parks"], {}, [], ["1. Roads", "2. Parks"]],
  ["actions without a priority are gathered, where others have one", ["1", null], {}, [], ["1", noPriority]],
  ["and stand last where Excel sorts the names", [null, "OB 1", "OB 2"], {}, [], [noPriority, "1. OB 1", "2. OB 2"]],
  ["a plan without any is told apart by its sheets", [null, null], {}, ["Roads", "Parks"], ["1. Roads", "2. Parks"]],
])("%s", (_, labels, names, sheets, expected) => {
  expect([...priorityNames(planOf(labels, names, sheets)).values()]).toEqual(expected);
});

test("a priority that has a name and no label is called so, not by the areas within it", () => {
  const plan = planOf([null, null, null]);
  const actions = plan.actions.map((action, index) => ({ ...action, area: ["Roads", "Paths", "Hubs"][index] ?? null, priorityName: ["Places", "places ", "People"][index] ?? "" }));
  expect([...priorityNames({ ...plan, actions }).values()]).toEqual(["1. Places", "1. Places", "2. People"]);
});

test("a label of which only one outcome speaks is called by that outcome; one of several by none of them", () => {
  const plan = planOf(["A1", "A2"], { A1: "Grow up safely", A2: "Learn well" });
  const areas = plan.areas.map((area) => ({ ...area, kind: "outcome" as const }));
  const [first] = areas;
  if (!first) throw new Error("no area");
  expect([...priorityNames({ ...plan, areas }).values()]).toEqual(["A1 Grow up safely", "A2 Learn well"]);
  expect([...priorityNames({ ...plan, areas: [...areas, { ...first, name: "Grow up healthy" }] }).values()]).toEqual(["A1", "A2 Learn well"]);
});

test("a long name is cut in tables, and stands in full where a row may be higher", () => {
  const long = `Children and young people ${"who live in the villages ".repeat(5)}have somewhere to go`;
  const plan = planOf(["1", null], { 1: long });
  const [short = ""] = priorityNames(plan).values();
  expect(short).toMatch(/^1 Children and young people .{1,34}…$/);
  expect(prioritiesInFull(plan).get(short)).toBe(`1 ${long}`);
  expect(prioritiesInFull(plan).get(noPriority)).toBe(noPriority);
});

test("what names no priority stands last, wherever its sheet stands", () => {
  expect(inPlanOrder(["1", noPriority, "2", noPriority, "1"])).toEqual(["1", "2", noPriority]);
});
