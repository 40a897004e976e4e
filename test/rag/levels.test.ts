import { agreedToleranceId } from "../../src/rag";
import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { snapshotOf } from "../reading/snapshot-of";

type Cell = string | number | null;

/** A status for each figure, under the policy that goes by each indicator's own tolerance. */
function rated(rows: readonly (readonly Cell[])[], policy = agreedToleranceId): readonly string[] {
  const settings = settingsSchema.parse({ asAt: "2025-08-31", policy });
  const { plan, ratings } = evaluate(snapshotOf({ Scorecard: rows.map((row) => [...row]) }), requestOf(settings, "2025-08-31"));
  return plan.indicators.map(({ code, polarity, polaritySource, tolerance }) => {
    const statuses = [...ratings.history, ...ratings.indicators].filter((one) => one.code === code).map(({ period, status }) => `${period} ${status}`);
    return `${code} ${polarity ?? "-"} (${polaritySource ?? "-"}), tolerance ${tolerance ?? "-"}: ${statuses.join(", ")}`;
  });
}

test.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
  [
    "in a column each, with no target beside them",
    [
      ["Scorecard 2025/26"],
      ["Ref", "Measure", "Apr-25", "May-25", "Jun-25", "Green", "Amber", "Red"],
      ["K1", "Phone answered soon", "95%", "90%", "89.9%", "≥95%", "90% - 94.9%", "<90%"],
      ["K2", "Letters lost", 5, 8, 9, "≤5", "6-8", ">8"],
    ],
    ["K1 higher (sheet), tolerance 5: Apr-25 green, May-25 amber, Jun-25 red", "K2 lower (sheet), tolerance 3: Apr-25 green, May-25 amber, Jun-25 red"],
  ],
  [
    "two rows of headings, few other words in them",
    [
      ["Measure", "Actual", "RAG thresholds", null, null],
      [null, null, "Green", "Amber", "Red"],
      ["Phone answered soon", "91%", "95% or above", "90% to 94%", "below 90%"],
      ["Letters answered soon", "96%", "95% or above", "90% to 94%", "below 90%"],
      ["Visits kept", "80%", "95% or above", "90% to 94%", "below 90%"],
    ],
    ["Phone answered soon higher (sheet), tolerance 5: Latest amber", "Letters answered soon higher (sheet), tolerance 5: Latest green", "Visits kept higher (sheet), tolerance 5: Latest red"],
  ],
  [
    "beside a target that is where Green begins",
    [
      ["Ref", "Measure", "Target", "Q1 2025/26", "Amber", "Red"],
      ["K1", "Phone answered soon", "95%", "92%", "92%-95%", "under 92%"],
      ["K2", "Letters answered soon", "95%", "91.9%", "92%-95%", "under 92%"],
    ],
    ["K1 higher (sheet), tolerance 3: Q1 2025/26 amber", "K2 higher (sheet), tolerance 3: Q1 2025/26 red"],
  ],
  [
    "beside a target that is not where Green begins: its colours are no tolerance of that target",
    [
      ["Ref", "Measure", "Target", "Q1 2025/26", "Green", "Amber", "Red"],
      ["K1", "Phone answered soon", "95%", "92%", "≥90%", "85-90%", "<85%"],
      ["K2", "Letters answered soon", "95%", "96%", "≥90%", "85-90%", "<85%"],
    ],
    ["K1 higher (sheet), tolerance -: Q1 2025/26 none", "K2 higher (sheet), tolerance -: Q1 2025/26 green"],
  ],
  [
    "all in one cell",
    [
      ["Ref", "Measure", "Target", "Q1 2025/26", "RAG thresholds"],
      ["K1", "Phone answered soon", "95%", "92%", "Green: ≥95%; Amber: 90-94.9%; Red: <90%"],
      ["K2", "Days lost", 30, 44, "G ≤30 A 31-45 R >45"],
      ["K3", "Days won back", 30, 46, "G ≤30 A 31-45 R >45"],
    ],
    ["K1 higher (sheet), tolerance 5: Q1 2025/26 amber", "K2 lower (sheet), tolerance 15: Q1 2025/26 amber", "K3 lower (sheet), tolerance 15: Q1 2025/26 red"],
  ],
  [
    "Red that takes its own edge along says not where Amber ends",
    [
      ["Ref", "Measure", "Q1 2025/26", "Green", "Red"],
      ["K1", "Phone answered soon", "91%", "≥95%", "90% or less"],
      ["K2", "Letters answered soon", "97%", "≥95%", "90% or less"],
    ],
    ["K1 higher (sheet), tolerance -: Q1 2025/26 none", "K2 higher (sheet), tolerance -: Q1 2025/26 green"],
  ],
  [
    "a table that counts statuses has no levels and lists no indicators",
    [
      ["Priority", "Green", "Amber", "Red", "Total"],
      ["Safe children", 4, 2, 1, 7],
      ["Healthy children", 3, 3, 0, 6],
    ],
    [],
  ],
  [
    "a row of statuses is none of levels",
    [
      ["Ref", "Measure", "Good is", "Target 2024/25", "2024/25", "Q1", "Q2"],
      ["K1", "Phone answered soon", "High", "95%", "96%", "Green", "Amber"],
      ["K2", "Letters answered soon", "High", "95%", "90%", "Amber", "Red"],
    ],
    ["K1 higher (sheet), tolerance -: 2024/25 green", "K2 higher (sheet), tolerance -: 2024/25 none"],
  ],
])("levels of colours: %s", (_what, rows, expected) => {
  expect(rated(rows)).toEqual(expected);
});

test("a level at which Amber ends is not taken for a distance, whatever the sizes", () => {
  // 15 from a target of 30 could be read as "Amber to 15"; the list says 45.
  const rows = [
    ["Ref", "Measure", "Good is", "Target", "Q1 2025/26", "Amber threshold"],
    ["K1", "Days lost", "Low", 12, 24, "≤ 25"],
    ["K2", "Days won", "Low", 12, 26, "≤ 25"],
  ];
  expect(rated(rows)).toEqual(["K1 lower (sheet), tolerance 13: Q1 2025/26 amber", "K2 lower (sheet), tolerance 13: Q1 2025/26 red"]);
});
