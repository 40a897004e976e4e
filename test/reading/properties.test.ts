import fc from "fast-check";
import { readPlan } from "../../src/reading";
import type { Action, Plan } from "../../src/plan/model";
import { snapshotOf, type TestCell } from "./snapshot-of";

/** What a plan says, wherever its cells stand. */
function meaning(plan: Plan): unknown[] {
  return plan.actions.map((action: Action) => ({
    ref: action.ref,
    priority: action.priority,
    area: action.area,
    group: action.group,
    text: action.text,
    milestones: action.milestones.map((milestone) => milestone.text),
    when: action.when.map(({ start, end, recurring }) => [start, end, recurring ?? false]),
    leads: action.leads,
    partners: action.partners,
    resources: action.resources,
    indicators: action.indicators,
    deliveryRag: action.deliveryRag?.status ?? null,
    progress: action.commentary,
  }));
}

const read = (rows: TestCell[][], name = "Plan", merges: string[] = []): Plan => readPlan(snapshotOf({ [name]: rows }, { sheets: { [name]: { merges } } }), {});

interface PlanColumn {
  readonly headings: readonly string[];
  readonly cells: fc.Arbitrary<string>;
}

/** Columns of a table with words of our own; headings are synonyms of each other. */
const planColumns: Readonly<Record<string, PlanColumn>> = {
  reference: { headings: ["Ref", "Ref No.", "Action ref", "No."], cells: fc.constantFrom("") },
  action: { headings: ["Action", "Actions required", "What we will do", "Key actions", "Task"], cells: fc.constantFrom("Plant an orchard beside the school", "Mend every broken gate on the towpath", "Teach a hundred people to swim", "Publish the map of quiet lanes") },
  milestones: { headings: ["Milestones", "Key milestones", "Milestones / Measures of Success"], cells: fc.constantFrom("• Trees bought\n• Trees planted", "• Survey done", "• First course held\n• Second course held\n• Review", "") },
  when: { headings: ["When", "By when?", "Deadline", "Target date", "Timescale", "Due date"], cells: fc.constantFrom("March 2011", "June 2010\nMarch 2011", "Ongoing", "31/12/2010", "From May 2010", "") },
  leads: { headings: ["Lead", "Lead Officer", "Responsibility", "Who", "Owner", "Responsible officer"], cells: fc.constantFrom("Parks Manager", "Head of Leisure\nSwimming Coordinator", "Lanes Officer, ABC", "") },
  partners: { headings: ["Partners", "List of Partners Involved", "Other partners"], cells: fc.constantFrom("Schools, Police", "Friends of the Park", "") },
  resources: { headings: ["Resources", "Funded by", "Financial Resource", "Budget (£)"], cells: fc.constantFrom("£10,000", "Base budget", "") },
  rag: { headings: ["RAG", "BRAG", "RAG rating"], cells: fc.constantFrom("Red", "Amber", "Green") },
  progress: { headings: ["Progress", "Latest position", "Progress update"], cells: fc.constantFrom("Work began in May", "Waiting for permission", "") },
};
const names = Object.keys(planColumns);

const tables = fc
  .record({
    rows: fc.array(fc.tuple(...names.map((name) => planColumns[name]?.cells ?? fc.constant(""))), { minLength: 3, maxLength: 8 }),
    headings: fc.tuple(...names.map((name) => fc.constantFrom(...(planColumns[name]?.headings ?? [name])))),
  })
  .map(({ rows, headings }) => ({
    headings,
    // References count up, so that rows are told apart.
    rows: rows.map((row, index) => row.map((cell, column) => (column === 0 ? `GR 1.${index + 1}` : cell))),
  }));

const titles: TestCell[][] = [["Priority 3: get more people outdoors"], ["Area for improvement: quiet lanes"]];
const plain = names.map((name) => planColumns[name]?.headings[0] ?? "");
const runs = { numRuns: 40 };

describe("the plan that is read is the same", () => {
  test("whatever the order of the columns", () => {
    fc.assert(
      fc.property(tables, fc.shuffledSubarray([...names.keys()], { minLength: names.length }), ({ rows }, order) => {
        const shuffled = [plain, ...rows].map((row) => order.map((column) => row[column] ?? ""));
        expect(meaning(read([...titles, ...shuffled]))).toEqual(meaning(read([...titles, plain, ...rows])));
      }),
      runs,
    );
  });

  test("with blank rows and columns between", () => {
    fc.assert(
      fc.property(tables, fc.array(fc.nat(20), { maxLength: 5 }), fc.array(fc.nat(8), { maxLength: 3 }), ({ rows }, blankRows, blankColumns) => {
        let wide: TestCell[][] = [plain, ...rows].map((row) => row.flatMap((cell, column) => (blankColumns.includes(column) ? ["", cell] : [cell])));
        wide = [...titles, ...wide].flatMap((row, index) => (blankRows.includes(index) ? [[], row] : [row]));
        expect(meaning(read(wide))).toEqual(meaning(read([...titles, plain, ...rows])));
      }),
      runs,
    );
  });

  test("whichever synonyms its headings use", () => {
    fc.assert(
      fc.property(tables, ({ rows, headings }) => {
        expect(meaning(read([...titles, [...headings], ...rows]))).toEqual(meaning(read([...titles, plain, ...rows])));
      }),
      runs,
    );
  });

  test("with the header repeated anywhere", () => {
    fc.assert(
      fc.property(tables, fc.nat(7), ({ rows }, at) => {
        const repeated = [...rows.slice(0, at), plain, ...rows.slice(at)];
        expect(meaning(read([...titles, plain, ...repeated]))).toEqual(meaning(read([...titles, plain, ...rows])));
      }),
      runs,
    );
  });

  test("split over two sheets", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 7 }), ({ rows }, at) => {
        const first = [...titles, plain, ...rows.slice(0, at)];
        const second = [...titles, plain, ...rows.slice(at)];
        const split = readPlan(snapshotOf({ "Part A": first, "Part B": second }), {});
        expect(meaning(split)).toEqual(meaning(read([...titles, plain, ...rows])));
      }),
      runs,
    );
  });

  test("moved down and to the right", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }), ({ rows }, down, right) => {
        const at = `${String.fromCharCode(65 + right)}${1 + down}`;
        const moved = readPlan(snapshotOf({ Plan: [...titles, plain, ...rows] }, { sheets: { Plan: { at } } }), {});
        expect(meaning(moved)).toEqual(meaning(read([...titles, plain, ...rows])));
      }),
      runs,
    );
  });

  test("with its titles merged across or not", () => {
    fc.assert(
      fc.property(tables, ({ rows }) => {
        expect(meaning(read([...titles, plain, ...rows], "Plan", ["A1:I1", "A2:I2"]))).toEqual(meaning(read([...titles, plain, ...rows])));
      }),
      runs,
    );
  });
});
