import { pointsOf, pointStyleOf } from "../../src/plan/bullets";
import { datesAtEdge, readMilestones } from "../../src/plan/milestones";

const plan = { planPeriod: { start: "2010-04-01", end: "2011-03-31" } };
const none = { planPeriod: null };

describe("points", () => {
  test.each<[string, "bullets" | "lines", string[]]>([
    ["• Buy trees\n• Plant trees", "bullets", ["Buy trees", "Plant trees"]],
    ["• Buy trees\nfrom the nursery\n• Plant trees", "bullets", ["Buy trees\nfrom the nursery", "Plant trees"]],
    [".\n• Buy trees", "bullets", ["Buy trees"]],
    ["Buy trees\nPlant trees", "lines", ["Buy trees", "Plant trees"]],
    ["Buy trees\nPlant trees", "bullets", ["Buy trees", "Plant trees"]],
    ["- Buy trees\n- Plant trees", "bullets", ["Buy trees", "Plant trees"]],
    ["1) Buy trees\n2) Plant trees", "bullets", ["Buy trees", "Plant trees"]],
    ["a) Buy trees\nb) Plant trees", "bullets", ["Buy trees", "Plant trees"]],
    ["✓ Buy trees\n✓ Plant trees", "bullets", ["Buy trees", "Plant trees"]],
    ["We will:\n▪ Buy trees\n▪ Plant trees", "lines", ["Buy trees", "Plant trees"]],
    ["Ask people\nPlant, in order to:\n▪ shade\n▪ feed\nReview", "lines", ["Ask people", "Plant, in order to:\n▪ shade\n▪ feed", "Review"]],
    ["Buy trees • Plant trees", "bullets", ["Buy trees", "Plant trees"]],
    ["", "lines", []],
    ["•\n-", "bullets", []],
  ])("%j as %s", (text, style, expected) => expect(pointsOf(text, style)).toEqual(expected));

  test("the style of a column is that of most of its lines", () => {
    expect(pointStyleOf(["• a\n• b", "• c\nd"])).toBe("bullets");
    expect(pointStyleOf(["a\nb\nc", "▪ d\ne"])).toBe("lines");
  });
});

describe("milestones with quarters", () => {
  const read = (text: string) => readMilestones(text, "lines", plan);

  test.each<[string, string[], string[], string[]]>([
    ["Q1 Specify\nQ2 Tender", ["Specify", "Tender"], [], ["2010-06-30", "2010-09-30"]],
    ["Q1\nQ2 Tender", ["Tender"], ["Q1"], ["2010-06-30", "2010-09-30"]],
    ["Q 1 Specify\nConsult\nQ4", ["Specify", "Consult"], ["Q4"], ["2010-06-30", "2011-03-31"]],
    ["Q1/Q2/Q3/Q4\nReview each quarter", ["Review each quarter"], [], ["2010-06-30", "2010-09-30", "2010-12-31", "2011-03-31"]],
    ["Q2-4 Review", ["Review"], [], ["2010-09-30", "2010-12-31", "2011-03-31"]],
    ["Q1\nSpecify\nConsult\nQ2/Q3/Q4/\nReview", ["Specify", "Consult", "Review"], [], ["2010-06-30", "2010-09-30", "2010-12-31", "2011-03-31"]],
    ["Q1 Specify\nQ1 Consult", ["Specify", "Consult"], [], ["2010-06-30"]],
    ["Specify\nConsult", ["Specify", "Consult"], [], []],
  ])("%j", (text, milestones, empty, ends) => {
    const reading = read(text);
    expect(reading.milestones.map((milestone) => milestone.text)).toEqual(milestones);
    expect(reading.emptyLabels).toEqual(empty);
    expect(reading.labelDates.map((date) => date.end)).toEqual(ends);
  });

  test("each milestone knows its quarter", () => {
    expect(read("Q3 Award").milestones[0]).toMatchObject({ label: "Q3", when: { start: "2010-10-01", end: "2010-12-31" } });
  });
});

test.each<[string, string | null]>([
  ["June 2010: survey", "2010-06-30"],
  ["Survey done (June 2010)", "2010-06-30"],
  ["Survey done by June 2010.", "2010-06-30"],
  ["Survey of June 2010 visitors", null],
])("the date of %j is %j", (text, end) => expect(datesAtEdge(text, none)[0]?.end ?? null).toBe(end));
