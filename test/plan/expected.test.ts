import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDueDates } from "../../src/plan/due-dates";
import { expectedFields, expectedIndicatorColumns, type Need } from "../../src/plan/expected";
import { fieldName } from "../../src/plan/model";
import { readLeads } from "../../src/plan/people";
import { dateExamples, examplePeriod, figureExamples, leadExamples } from "../../src/plan/understood-forms";
import { readFigure } from "../../src/plan/values";
import { matchHeading } from "../../src/reading/headings";
import { readHeading } from "../../src/reading/indicators/headings";
import { rules, type Severity } from "../../src/rules";
import { planJsonSchema } from "../../src/run/plan-schema";
import { expectedPage } from "./expected-page";

const severityOf: Readonly<Record<Exclude<Need, "optional">, Severity>> = { required: "error", expected: "warning", wanted: "info" };

test("every field of the model is explained once", () => {
  expect(expectedFields.map(({ field }) => field).sort()).toEqual([...fieldName.options].sort());
});

test.each(expectedFields)("$name: every heading is recognised, and the need is the rule's", ({ field, headings, need, rule }) => {
  for (const heading of headings) expect([heading, matchHeading(heading)?.field]).toEqual([heading, field]);
  if (need === "optional") expect(rule).toBeNull();
  else expect(rules.find(({ meta }) => meta.id === rule)?.meta.severity).toBe(severityOf[need]);
});

const roles = { Code: "code", Indicator: "name", "Good is": "polarity", Actual: "actual", Target: "target", Comparators: "comparator", Tolerance: "tolerance", Notes: "notes" } as const;

test.each(expectedIndicatorColumns)("$name of an indicator list: every heading is recognised", ({ name, headings }) => {
  const role = Object.entries(roles).find(([column]) => column === name)?.[1];
  for (const heading of headings) expect([heading, readHeading(heading).role]).toEqual([heading, role]);
});

test.each(dateExamples)("a due date: $written", ({ written, read }) => {
  const { dates, unreadable } = readDueDates(written, { planPeriod: examplePeriod });
  expect(unreadable).toEqual([]);
  expect(dates.map(({ start, end }) => ({ start, end }))).toEqual([read ?? { start: null, end: null }]);
});

test.each(leadExamples)("a lead: $written", ({ written, read }) => expect(readLeads(written)).toEqual(read));

test.each(figureExamples)("a figure: $written", ({ written, role, read }) => expect(readFigure(written, written, "General", role)).toMatchObject(read));

test("the docs page is made from the same data", () => {
  expect(readFileSync(join(__dirname, "../../docs/expected.md"), "utf8")).toBe(expectedPage());
});

test("the JSON Schema describes a plan, down to a field of an action", () => {
  const schema = planJsonSchema();
  expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object", title: "Plan" });
  expect(schema).toMatchObject({ properties: { actions: { items: { properties: { leads: { type: "array", items: { type: "string" } } } } } } });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
