import type { BuiltSheets } from "../samples/build";

const actionsPerSheet = 1000;
const people = ["Head of Early Help", "Schools Lead", "Public Health Manager", "Youth Service Manager", "Housing Lead"];
const when = ["March 2011", "30/09/2010", "Q3 2010/11", "Ongoing", "Autumn 2010"];
const headings = [
  "Ref", "Action", "Milestones / Measures of success", "By when?", "Financial resource", "Lead officer", "Partners",
  "Indicators", "Status", "% complete", "Commentary", "Corrective action",
];

/** A plan of so many actions, 12 columns each, over sheets of a thousand, with an indicator list of 100. */
export function madePlan(actions: number): BuiltSheets {
  const sheets: Record<string, (string | number | null)[][]> = {};
  for (let first = 0; first < actions; first += actionsPerSheet) {
    const number = first / actionsPerSheet + 1;
    const rows: (string | number | null)[][] = [[`Priority ${number}: better services, part ${number} (2010/11)`], [], headings];
    for (let index = first; index < Math.min(first + actionsPerSheet, actions); index += 1) {
      const inSheet = index - first + 1;
      rows.push([
        `P${number}.${inSheet}`,
        `Improve service ${index + 1} for families in neighbourhood ${(index * 7) % 83}`,
        `• Increase take-up from ${20 + (index % 30)}% in March 2010 to ${55 + (index % 30)}% by March 2011.\n• Publish the results.`,
        when[index % when.length] ?? "",
        `£${5 + (index % 90)}K`,
        people[index % people.length] ?? "",
        "Schools, Police, Voluntary sector",
        `KPI ${(index % 100) + 1}`,
        index % 3 === 0 ? "Complete" : "On track",
        (index * 13) % 101,
        "Work goes on with partners.",
        index % 4 === 0 ? "Recruit to the vacant post." : null,
      ]);
    }
    sheets[`Priority ${number}`] = rows;
  }
  sheets["Indicators"] = [
    ["Code", "Indicator", "Good is", "Actual 2008/09", "Target 2008/09", "Actual 2009/10", "Target 2009/10", "Target 2010/11"],
    ...Array.from({ length: 100 }, (_, index) => [
      `KPI ${index + 1}`,
      `Measure of service ${index + 1}`,
      index % 2 === 0 ? "Higher" : "Lower",
      `${40 + (index % 20)}%`,
      `${42 + (index % 20)}%`,
      `${41 + (index % 25)}%`,
      `${45 + (index % 20)}%`,
      `${48 + (index % 20)}%`,
    ]),
  ];
  return sheets;
}
