import { colourOfHeading, levelsOf, readBands } from "../../../src/reading/indicators/bands";
import { readFigure } from "../../../src/plan/values";

const figure = (text: string) => readFigure(text, undefined, undefined, "target");

test.each<[string, string | null]>([
  ["Green", "green"],
  ["Amber threshold", "amber"],
  ["Red if", "red"],
  ["RAG thresholds: Green", "green"],
  ["Green (G)", "green"],
  ["A", "amber"],
  ["Greenhouse gases", null],
  ["Red routes", null],
  ["RAG", null],
  ["Area", null],
])("the heading %j is of %j", (heading, colour) => {
  expect(colourOfHeading(heading)).toBe(colour);
});

test.each<[string, string, string, string, number | null, string | null]>([
  ["a range of Amber", "≥95%", "90% - 94.9%", "<90%", 90, "higher"],
  ["words", "95% or above", "90% to 94%", "below 90%", 90, "higher"],
  ["two bounds in one cell", "≥95%", "≥90% to <95%", "<90%", 90, "higher"],
  ["a range that is not written well", ">95%", "85%-<90%", "<85%", 85, "higher"],
  ["Amber that only says where Green ends", "≥95%", "<95%", "<90%", 90, "higher"],
  ["Amber left out", "≥95%", "", "<90%", 90, "higher"],
  ["Amber and Red with the same edge", "≥95%", "<95%", "≤95%", null, "higher"],
  ["Red that takes its edge along", "≥95%", "", "90% or less", null, "higher"],
  ["lower is better", "≤5", "6-8", ">8", 8, "lower"],
  ["bare numbers, higher is better", "95%", "90%", "89%", 90, "higher"],
  ["bare numbers, lower is better", "3", "4", "5", 4, "lower"],
  ["nought, lower is better", "0", "1-2", ">2", 2, "lower"],
  ["ranges alone", "95-100%", "90-94%", "0-89%", 90, "higher"],
  ["both sides are bad", "90-110", "80-120", "<80 or >120", null, null],
  ["no levels", "tbc", "tbc", "tbc", null, null],
])("levels: %s", (_what, green, amber, red, limit, polarity) => {
  const bands = { ...(green ? { green: figure(green) } : {}), ...(amber ? { amber: figure(amber) } : {}), ...(red ? { red: figure(red) } : {}) };
  expect(levelsOf(bands)).toMatchObject({ amberLimit: limit, polarity });
});

test.each<[string, (number | null | undefined)[] | null]>([
  ["Green: ≥95%; Amber: 90-94.9%; Red: <90%", [95, null, 90]],
  ["G >= 95% A 90-95% R < 90%", [95, null, 90]],
  ["Red <70%\nAmber 70-79%\nGreen 80%+", [80, null, 70]],
  ["R<5, A=5, G>5", [5, 5, 5]],
  ["5%", null],
  ["Green only where 95% or more", null],
])("levels in one cell: %j", (text, values) => {
  const bands = readBands(text);
  expect(bands && [bands.green?.value, bands.amber?.value, bands.red?.value]).toEqual(values);
});
