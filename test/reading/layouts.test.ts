import type { Plan } from "../../src/plan/model";
import { day, noted, planOf } from "./noted";
import type { TestCell } from "./snapshot-of";

const roles = (plan: Plan): Record<string, string> => Object.fromEntries(plan.sheets.map((sheet) => [sheet.sheet, sheet.role]));

test("areas above the table, groups between the rows, references inside the action, a repeated header", () => {
  const header = ["Action", "Milestones / Measures of Success", "By When?", "Financial Resource", "Lead Officer", "List of Partners Involved"];
  const plan = planOf({
    "P2 Parks": [
      ["PEOPLE ENJOY THE OUTDOORS."],
      ["Priority 2: get more people outdoors."],
      ["Area for improvement: more visits to parks."],
      ["Outcome measures:"],
      ["• Visits to parks (NI 199)."],
      header,
      ["GR1.0 Open the north gate.", "• Gate open\n• Signs up", "June 2010\nMarch 2011", "£10,000", "Parks Manager, ABC", "Friends of the Park, Police"],
      ["Action to narrow the gap"],
      ["GR1.1 Run free walks.", "• 20 walks", "Ongoing", "", "Walks Coordinator", "NHS"],
      header,
      ["GR 1.2 Train guides.", "• 5 guides trained", "September 2010", "", "Walks Coordinator", ""],
      ["Action to support families"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "7 | GR1.0 | 2 | more visits to parks. | - | Open the north gate. | 2 | 2010-06-30 2011-03-31 | Parks Manager, ABC | Friends of the Park+Police",
    "9 | GR1.1 | 2 | more visits to parks. | narrow the gap | Run free walks. | 1 | recurring | Walks Coordinator | NHS",
    "11 | GR 1.2 | 2 | more visits to parks. | narrow the gap | Train guides. | 1 | 2010-09-30 | Walks Coordinator | -",
  ]);
  expect(plan.tables[0]?.repeatedHeaderRows).toEqual([10]);
  expect(plan.areas.find((area) => area.kind === "area")?.indicators).toEqual(["NI 199"]);
  expect(plan.groups.map(({ name, actionCount }) => [name, actionCount])).toEqual([["narrow the gap", 2], ["support families", 0]]);
  expect(plan.actions[0]?.theme).toBe("PEOPLE ENJOY THE OUTDOORS");
  expect(plan.actions[0]?.resources).toEqual(["£10,000"]);
  expect(plan.actions[2]?.cells.partners).toEqual({ address: "F11", text: "" });
});

test("a health trust's recommendations with real dates and continuation rows", () => {
  const plan = planOf({
    Improvement: [
      ["Riverside NHS Foundation Trust"],
      ["Improvement Plan 2024/25"],
      [],
      ["No", "Recommendation", "Action", "Exec Lead", "Timescale", "RAG", "Update"],
      [1, "Staff must complete training.", "Report compliance weekly", "Chief Nurse", day("2024-09-30"), "G", "92%"],
      ["", "", "Give bank staff accounts", "Deputy Chief Nurse", day("2024-10-31"), "A", ""],
      [2, "Review the storage of medicines.", "Install digital locks", "Chief Pharmacist", "End of Q3", "R", ""],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "5 | 1 | - | Staff must complete training. | inspection | Report compliance weekly | 0 | 2024-09-30 | Chief Nurse | -",
    "6 | - | - | Staff must complete training. | inspection | Give bank staff accounts | 0 | 2024-10-31 | Deputy Chief Nurse | -",
    "7 | 2 | - | Review the storage of medicines. | inspection | Install digital locks | 0 | 2024-12-31 | Chief Pharmacist | -",
  ]);
  expect(plan.actions.map((action) => action.deliveryRag?.status)).toEqual(["green", "amber", "red"]);
  expect(plan.recommendations.map(({ row, answeredBy }) => [row, answeredBy.length])).toEqual([[5, 2], [7, 1]]);
  expect(plan.period).toMatchObject({ start: "2024-04-01", end: "2025-03-31" });
});

test("a partnership plan: merged objectives with numbers, measures as 'how we will know'", () => {
  const plan = planOf(
    {
      Plan: [
        ["Westdale Community Safety Partnership Plan 2022 - 2025"],
        ["Objective", "What we will do", "Who", "By when", "How we will know"],
        ["1. Reduce nuisance", "Hold joint patrols", "Police / Council Team", "March 2023", "Calls down by 10%"],
        ["", "Run a youth bus", "Youth Service", "Summer 2022", "200 young people\n10 nights"],
        ["2. Tackle abuse", "Recruit two advisers", "Abuse Coordinator", "Sept 22", "Posts filled"],
      ],
    },
    { sheets: { Plan: { merges: ["A3:A4"] } } },
  );
  expect(plan.actions.map(noted)).toEqual([
    "3 | - | 1 | Reduce nuisance | - | Hold joint patrols | 1 | 2023-03-31 | Police+Council Team | -",
    "4 | - | 1 | Reduce nuisance | - | Run a youth bus | 2 | 2022-08-31 | Youth Service | -",
    "5 | - | 2 | Tackle abuse | - | Recruit two advisers | 1 | 2022-09-30 | Abuse Coordinator | -",
  ]);
  expect(plan.organisation).toBe("Westdale Community Safety Partnership");
});

test("a climate action plan: dotted references, themes, start and end dates, per cent complete, a total", () => {
  const plan = planOf({
    "Action Plan": [
      ["Ref", "Theme", "Action", "Lead Service", "Start Date", "End Date", "Cost", "Status", "% complete"],
      ["1.1", "Buildings", "Put panels on depots", "Property Services", day("2023-04-01"), day("2024-03-31"), "£250,000", "In progress", 0.4],
      ["1.2", "Buildings", "Change the lights", "Property Services", day("2023-04-01"), day("2023-12-31"), "£80k", "Complete", 1],
      ["2.1", "Transport", "Buy electric vans", "Fleet", day("2023-06-01"), day("2026-03-31"), "£1.2m", "Not started", 0],
      ["Total", "", "", "", "", "", "£1.53m"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "2 | 1.1 | - | - | - | Put panels on depots | 0 | 2024-03-31 | Property Services | -",
    "3 | 1.2 | - | - | - | Change the lights | 0 | 2023-12-31 | Property Services | -",
    "4 | 2.1 | - | - | - | Buy electric vans | 0 | 2026-03-31 | Fleet | -",
  ]);
  expect(plan.actions.map((action) => [action.theme, action.status, action.percentComplete])).toEqual([
    ["Buildings", "In progress", 40],
    ["Buildings", "Complete", 100],
    ["Transport", "Not started", 0],
  ]);
});

test("one sheet a priority, with labels beside their words", () => {
  const header = ["Action", "Milestones", "Deadline", "Owner", "Partners", "Progress", "BRAG"];
  const plan = planOf({
    "Priority 1": [["Priority:", "1 - Best start"], ["Lead:", "Director of Public Health"], [], header, ["Offer more places", "Places mapped\nProviders signed", "31/03/2026", "Head of Early Years", "Schools; Nurseries", "Mapping done", "Green"]],
    "Priority 2": [["Priority:", "2 - Healthy lives"], [], header, ["Open a track", "Track open", "May 25", "Parks Manager", "Friends", "", "Blue"]],
    "RAG key": [["RAG", "Meaning"], ["Red", "Off track"], ["Amber", "At risk"], ["Green", "On track"], ["Blue", "Complete"]],
  });
  expect(plan.actions.map(noted)).toEqual([
    "5 | - | 1 | Best start | - | Offer more places | 2 | 2026-03-31 | Head of Early Years | Schools+Nurseries",
    "4 | - | 2 | Healthy lives | - | Open a track | 1 | 2025-05-31 | Parks Manager | Friends",
  ]);
  expect(plan.actions.map((action) => action.deliveryRag?.status)).toEqual(["green", "complete"]);
  expect(plan.abbreviations).toEqual([]);
});

test("a two-row header with merged groups, merged priorities, blank areas below their first row", () => {
  const plan = planOf(
    {
      Sheet1: [
        ["Improvement Plan 2024/25"],
        ["", "Planning", "", "", "Delivery", "", "Monitoring", ""],
        ["Ref", "Priority", "Area for development", "Action", "Lead officer", "Target date", "RAG", "Comments"],
        ["1.1", "Priority 1: Leadership", "Oversight", "Set up a board", "Director", "June 2024", "Green", "Meets"],
        ["1.2", "", "", "Audit twenty cases", "Principal Officer", "Monthly", "Amber", ""],
        ["2.1", "Priority 2: Front door", "Thresholds", "Rewrite the document", "Head of Intake", "30.09.2024", "Red", "Late"],
      ],
    },
    { sheets: { Sheet1: { merges: ["A1:H1", "B2:D2", "E2:F2", "G2:H2", "B4:B5", "C4:C5"] } } },
  );
  expect(plan.actions.map(noted)).toEqual([
    "4 | 1.1 | 1 | Oversight | - | Set up a board | 0 | 2024-06-30 | Director | -",
    "5 | 1.2 | 1 | Oversight | - | Audit twenty cases | 0 | recurring | Principal Officer | -",
    "6 | 2.1 | 2 | Thresholds | - | Rewrite the document | 0 | 2024-09-30 | Head of Intake | -",
  ]);
});

test("a table that starts at D7", () => {
  const plan = planOf(
    {
      Tracker: [
        ["Action ref", "Description of action", "Responsible officer", "Due date", "Current status", "Comments"],
        ["HS/01", "Review the policy", "Safety Adviser", day("2025-06-30"), "On track", "Started"],
        ["HS/02", "Assess all sites", "Facilities Manager", day("2025-03-31"), "Overdue", "Two left"],
      ],
    },
    { sheets: { Tracker: { at: "D7" } } },
  );
  expect(plan.actions.map(noted)).toEqual([
    "8 | HS/01 | - | - | - | Review the policy | 0 | 2025-06-30 | Safety Adviser | -",
    "9 | HS/02 | - | - | - | Assess all sites | 0 | 2025-03-31 | Facilities Manager | -",
  ]);
  expect(plan.actions[0]?.cells.when?.address).toBe("G8");
  expect(plan.tables[0]).toMatchObject({ headerRow: 7, firstColumn: 4, lastColumn: 9 });
});

test("actions and risks side by side", () => {
  const plan = planOf({
    Plan: [
      ["Action", "Lead", "When", "", "Risk", "Likelihood", "Impact"],
      ["Open the hub", "Hub Manager", "June 2025", "", "Funding ends", "High", "Low"],
      ["Recruit staff", "Personnel Lead", "July 2025", "", "Too few applicants", "Medium", "High"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual(["2 | - | - | - | - | Open the hub | 0 | 2025-06-30 | Hub Manager | -", "3 | - | - | - | - | Recruit staff | 0 | 2025-07-31 | Personnel Lead | -"]);
  expect(plan.risks.map(({ risk, likelihood, impact }) => [risk, likelihood, impact])).toEqual([["Funding ends", "High", "Low"], ["Too few applicants", "Medium", "High"]]);
});

test("headings of unknown words: by what stands in the columns", () => {
  const plan = planOf({
    Log: [
      ["Thing we agreed", "Person", "Agreed for"],
      ["Write a new induction pack for volunteers and share it", "Ann Lee", "March 2026"],
      ["Repair the roof of the hall before the winter weather", "Tom Brown", "October 2025"],
      ["Hold a monthly drop-in with housing in the library", "Ann Lee", "November 2025"],
    ],
  });
  expect(plan.actions.map((action) => [action.leads[0], action.when[0]?.end])).toEqual([["Ann Lee", "2026-03-31"], ["Tom Brown", "2025-10-31"], ["Ann Lee", "2025-11-30"]]);
  expect(plan.tables[0]?.columns.map((column) => column.field)).toEqual(["action", "leads", "when"]);
});

test("quarters as columns", () => {
  const plan = planOf({
    Service: [
      ["Service Plan 2025/26"],
      ["Objective", "Action", "Lead", "Q1", "Q2", "Q3", "Q4"],
      ["Better repairs", "Retender the contract", "Asset Manager", "Specify", "Tender", "Award", "Mobilise"],
      ["", "Book online", "Digital Lead", "", "", "Pilot", "Live"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "3 | - | - | Better repairs | - | Retender the contract | 4 | 2025-06-30 2025-09-30 2025-12-31 2026-03-31 | Asset Manager | -",
    "4 | - | - | Better repairs | - | Book online | 2 | 2025-12-31 2026-03-31 | Digital Lead | -",
  ]);
});

test("quarters inside the milestones, projects that go on below a blank cell, two header rows", () => {
  const plan = planOf(
    {
      "SO 1": [
        ["Strategic Objective 1: Better homes"],
        ["Project", "Action", "Responsibility", "Milestones", "Performance Target", "Funded by"],
        ["What", "How", "Who", "When", "How measured", "Cost/sources of funding"],
        ["Repairs", "Retender the contract", "Head of Housing", "Q1 Specify\nQ2 Tender\nAward", "N.I 158: decent homes", "HRA / Capital"],
        ["", "Train the team", "Head of Housing", "Q1\nQ3/4 Train", "", "HRA"],
      ],
    },
    { fileName: "delivery-plan-2010-11.xlsx" },
  );
  expect(plan.actions.map(noted)).toEqual([
    "4 | - | SO 1 | Better homes | Repairs | Retender the contract | 3 | 2010-06-30 2010-09-30 | Head of Housing | -",
    "5 | - | SO 1 | Better homes | Repairs | Train the team | 1 | 2010-06-30 2010-12-31 2011-03-31 | Head of Housing | -",
  ]);
  expect(plan.actions[1]?.emptyMilestones).toEqual(["Q1"]);
  expect(plan.actions[0]?.indicators).toEqual(["NI 158"]);
  expect(plan.actions[0]?.resources).toEqual(["HRA", "Capital"]);
});

test("one row an outcome with many actions and dates in a cell, people with labels", () => {
  const plan = planOf({
    "A Safe": [
      ["Outcome What do we want?", "", "What do we know?", "NI targets", "Actions", "", "Lead Organisation\nLead Officer\nOther partners"],
      ["", "", "", "", "How", "When", ""],
      ["A. Keeping people safe", "", "Lead: Head of Safety"],
      ["A1", "People grow up in safe homes"],
      ["A1.1", "Fewer accidents in the home for the youngest children", "Too many falls", "NI 70", "Visit homes\nGive out gates\nTrain visitors", "2010\n2010-11\nOngoing", "Lead Org: Health\nLead Officer: Safety Lead\nOther partners: Police\nHousing"],
      ["A1.2", "Safer roads near schools in every district", "Speeds are high", "No NI target", "Slow the traffic\nMark crossings", "April 2010 / ongoing\n2011", "Lead Org: Council\nLead Officer: Roads Manager\nOther partners:"],
      ["A1.3", "See A1.1", "", "", "", "", ""],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "5 | A1.1 | A1 | Keeping people safe | - | Fewer accidents in the home for the youngest children | 3 | 2010-12-31 2011-03-31 recurring | Safety Lead | Police+Housing",
    "6 | A1.2 | A1 | Keeping people safe | - | Safer roads near schools in every district | 2 | from 2010-04-01 2011-12-31 | Roads Manager | -",
    "7 | A1.3 | A1 | Keeping people safe | - | See A1.1 | 0 | - | - | -",
  ]);
  expect(plan.actions[2]?.crossReference).toMatchObject({ only: true, targets: [{ kind: "reference", text: "A1.1" }] });
  expect(plan.actions[0]?.indicators).toEqual(["NI 70"]);
});

describe("few rows of the same layout", () => {
  const header: TestCell[][] = [
    ["Outcome What do we want?", "", "What do we know?", "NI targets 2009 interim 2013", "Actions", "", "Lead Organisation\nLead Officer\nOther partners"],
    ["", "", "", "", "How", "When", ""],
  ];
  const people = "Lead Org: Council\nLead Officer: Roads Manager\nOther partners: Police";

  test("labels beside a title are no second header, codes are no targets", () => {
    const plan = planOf({
      "B Achieve": [
        ...header,
        ["B. Raising achievement for everybody", "", "", "", "Lead: Head of Achievement", "Organisation: The Council"],
        ["B1", "People learn all their lives"],
        ["B1.1", "More adults gain a first qualification in their own town", "Many left school early", "NI 13\nNI 162", "Open evening classes\nPay the fees\nOffer a crèche", "2010\n2010\n2011", people],
        ["B1.4", "Colleges and schools plan their courses together", "See B1.1 for actions"],
        ["B 2", "Children feel happy at school"],
        ["B2.1", "Fewer pupils stay away from school without a reason", "Pupils who come do better", "NI 87", "Visit homes\nText parents", "2010\n2010-11", people],
      ],
    });
    expect(plan.indicators).toEqual([]);
    expect(plan.actions.map((action) => [action.row, action.ref, action.priority, action.milestones.length])).toEqual([[5, "B1.1", "B1", 3], [6, "B1.4", "B1", 0], [8, "B2.1", "B2", 2]]);
  });

  test("a heading without actions below it is a heading by its reference's form; one cell with as many dates tells", () => {
    const plan = planOf({
      "A Safe": [
        ...header,
        ["A. Keeping people safe", "", "Lead: Head of Safety", "", "Organisation: The Council"],
        ["A1", "People grow up in safe homes"],
        ["A1.5", "Safer roads near schools in every district of the county", "Speeds are high", "NI 47\nNI 48", "Slow the traffic\nMark crossings\nTrain wardens", "2010\n2010-11\n2011", people],
        ["A2", "Families get help early"],
        ["A3", "Nobody is harmed at home"],
        ["A3.6", "Act on what neighbours report in the first two days", "See elsewhere", "", "Answer every call", "2010-11", people],
      ],
    });
    expect(plan.actions.map((action) => [action.row, action.priority, action.area, action.milestones.length])).toEqual([[5, "A1", "Keeping people safe", 3], [8, "A3", "Keeping people safe", 1]]);
  });
});

test("an area that an inspection raised, with every other cell still to be filled, is an action", () => {
  const plan = planOf({ "Inspection areas": [["Area for improvement", "Milestones", "By when?", "Resources", "Lead officer"], ["EA 4.2 Too few children read at seven"]] });
  expect(plan.actions.map((action) => [action.row, action.ref])).toEqual([[2, "EA 4.2"]]);
});

test("areas that an inspection raised", () => {
  const plan = planOf({
    "Inspection areas": [
      ["The following actions address the areas for improvement in the inspection report (2008)."],
      ["Area for improvement", "Milestones", "By when?", "Lead officer"],
      ["ST 4.0 Visits are late (inspection report page 5).\nActions\n• Recruit.", "• 90% in time", "March 2011", "Head of Visits"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual(["3 | ST 4.0 | - | Visits are late (inspection report page 5). | inspection | Visits are late (inspection report page 5).\nActions\n• Recruit. | 1 | 2011-03-31 | Head of Visits | -"]);
  expect(plan.recommendations[0]?.source).toBe("inspection report page 5");
});

test("an overview that sums up the actions of another sheet is not read twice", () => {
  const plan = planOf({
    Overview: [
      ["Outcome", "What will be done?", "How will success be measured?"],
      ["Clean streets", "• Sweep daily\n• Empty bins", "• Fewer complaints"],
      ["Safe parks", "• Light the paths\n• Lock the gates", "• Fewer incidents"],
    ],
    Actions: [
      ["Outcome", "Action", "Lead", "When"],
      ["Clean streets", "Sweep daily", "", ""],
      ["Clean streets", "Empty bins", "", ""],
      ["Safe parks", "Light the paths", "", ""],
      ["Safe parks", "Lock the gates", "", ""],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "2 | - | - | Clean streets | - | Sweep daily | 0 | - | - | -",
    "3 | - | - | Clean streets | - | Empty bins | 0 | - | - | -",
    "4 | - | - | Safe parks | - | Light the paths | 0 | - | - | -",
    "5 | - | - | Safe parks | - | Lock the gates | 0 | - | - | -",
  ]);
});

test("a form: theme and priority, risks, an activity plan", () => {
  const plan = planOf({
    Form: [
      ["AREA AGREEMENT 2008-11 DELIVERY PLAN"],
      ["Theme", "Priority", "Management Group Lead", "Partners"],
      ["Prosperity", "More people in work", "Ann Lee", "Colleges"],
      [],
      ["What are the main risks?", "Risk", "Current Impact", "Current Likelihood", "How managed"],
      ["", "Recession", "High", "Medium", "Monitor"],
      ["", "Flu\nStrikes", "Low\nHigh", "Low\nLow", "Plan A\nPlan B"],
      [],
      ["ACTIVITY PLAN"],
      ["Action", "Who", "Milestones / Success Measure", "When", "Resource Implications", "Commentary"],
      ["Run job clubs", "Job Centre", "Clubs held", "Each quarter/ongoing", "Room hire", "Well attended"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual(["11 | - | - | More people in work | - | Run job clubs | 1 | recurring recurring | Job Centre | -"]);
  expect(plan.risks.map(({ risk, impact, managed }) => [risk, impact, managed])).toEqual([["Recession", "High", "Monitor"], ["Flu", "Low", "Plan A"], ["Strikes", "High", "Plan B"]]);
  expect(plan.period).toMatchObject({ start: "2008-04-01", end: "2011-03-31" });
});

test("a look-up list of objectives names the sheets that have no title", () => {
  const header = ["Action", "Responsibility", "When"];
  const plan = planOf({
    Objectives: [["Priority", "Rationale", "Outcomes"], ["Clean streets", "Litter is high", "• NI 195 Cleanliness"], ["Safe parks", "Few lights", "• Fewer incidents"], ["Warm homes", "Old boilers", "• Lower bills"]],
    "CO 1": [["Priority 1: Clean streets"], header, ["Sweep daily", "Streets Manager", "June 2010"]],
    "CO 2": [["Priority 2: Safe parks"], header, ["Light the paths", "Parks Manager", "July 2010"]],
    "CO 3": [header, ["Fit boilers", "Homes Manager", "May 2010"]],
  });
  expect(plan.actions.map((action) => [action.priority, action.area])).toEqual([["1", "Clean streets"], ["2", "Safe parks"], ["3", "Warm homes"]]);
  expect(roles(plan).Objectives).toBe("lookup");
  expect(plan.areas.filter((area) => area.name === "Clean streets").map((area) => area.indicators)).toEqual([["NI 195"], ["NI 195"]]);
});

test("abbreviations, an empty sheet and a cover", () => {
  const plan = planOf({
    Cover: [["Our Town Council"], ["Corporate Plan 2024 to 2028"]],
    Blank: [],
    Abbreviations: [["Abbreviations"], ["ASB", "Anti-social behaviour"], ["FY", "Financial year"], ["KS", "Key stage"]],
    Plan: [["Action", "Lead", "When"], ["Plant trees", "Parks Manager", "2025"]],
  });
  expect(roles(plan)).toEqual({ Cover: "cover", Blank: "empty", Abbreviations: "lookup", Plan: "plan" });
  expect(plan.abbreviations).toHaveLength(3);
  expect(plan).toMatchObject({ title: "Corporate Plan 2024 to 2028", organisation: "Our Town Council", period: { start: "2024-04-01", end: "2028-03-31" } });
});

test("a table of measures", () => {
  const plan = planOf({
    Measures: [
      ["Outcome", "Measure"],
      ["Health", "A reduction in smoking from 20% in 2012/13 to 15% in 2014/15."],
      ["Health", "An increase in walkers."],
      ["Safety", "Reduce falls (baseline and target to be set)."],
    ],
  });
  expect(plan.measures.map(({ row, direction, from, to }) => [row, direction, from, to])).toEqual([[2, "reduce", 20, 15], [3, "increase", null, null], [4, "reduce", null, null]]);
  expect(plan.actions).toEqual([]);
  expect(roles(plan)).toEqual({ Measures: "measures" });
});

test("a column that is not understood is named, not dropped", () => {
  const plan = planOf({ Plan: [["Action", "Lead", "When", "Wibble"], ["Plant trees", "Parks Manager", "2025", "seventeen"], ["Cut grass", "Parks Manager", "2025", "eleven"]] });
  expect(plan.unread).toEqual([expect.objectContaining({ sheet: "Plan", address: "D1", text: 'Column "Wibble"' })]);
  expect(plan.tables[0]?.columns[3]?.field).toBeNull();
});

test("a date that cannot be read is kept with its action", () => {
  const plan = planOf({ Plan: [["Action", "Lead", "When"], ["Plant trees", "Parks Manager", "when it rains"]] });
  expect(plan.actions[0]).toMatchObject({ when: [], unreadableDates: ["when it rains"] });
});

test("measures with figures below the actions, in their columns, are measures of the priority", () => {
  const plan = planOf({
    Play: [
      ["Priority B: places to play"],
      ["Action", "Milestone", "Lead", "Due"],
      ["Mend the swings", "Swings open", "Parks Manager", "Jan 2026"],
      ["Seed the pitches", "Grass grown", "Pitches Officer", "May 2026"],
      [],
      ["Measures"],
      ["Playgrounds inspected", "81%", "96%", "2025/26"],
      ["Pitches in use", "40", "55", "2025/26"],
    ],
  });
  expect(plan.actions.map((action) => action.text)).toEqual(["Mend the swings", "Seed the pitches"]);
  expect(plan.areas[0]?.outcomeMeasures.map((measure) => measure.text)).toEqual(["Playgrounds inspected", "Pitches in use"]);
});

test("a requirement of the regulator stands beside the action that answers it", () => {
  const plan = planOf({ Actions: [["Ref", "CQC requirement", "Action", "Executive Lead", "Target Date"], ["M1", "The trust must label every store.", "Print labels for all stores", "Chief Nurse", "June 2025"], ["M2", "The trust must lock its cupboards.", "Fit forty locks", "Head of Estates", "July 2025"]] });
  expect(plan.actions.map((action) => action.group)).toEqual(["inspection", "inspection"]);
  expect(plan.recommendations).toHaveLength(2);
});
