import { defaultPolicyId, rate } from "../../src/rag";
import { checkPlan, defaultRuleConfig } from "../../src/rules";
import type { Plan } from "../../src/plan/model";
import { day, noted, planOf } from "./noted";

/** Findings of a plan as "rule row", in the order of the rows. */
function found(plan: Plan): string[] {
  const asAt = "2025-11-22";
  const { ratings, tolerance, tolerancePoints, reportingPeriod } = rate(plan, { policy: defaultPolicyId, asAt, reportingPeriod: null, inheritFromArea: false });
  return checkPlan(plan, { asAt, period: plan.period, reportingPeriod, ratings, tolerance, tolerancePoints, smallCount: 5, written: [] }, defaultRuleConfig)
    .findings.map((finding) => `${finding.rule} ${finding.row}`)
    .sort((a, b) => Number(a.split(" ")[1]) - Number(b.split(" ")[1]));
}

test("what stands above a table of measures is its title, not an empty group of the actions", () => {
  const plan = planOf({
    "Start Well": [
      ["Priority 1: Start Well"],
      ["What we will do", "How we will do it", "By when", "Lead", "RAG"],
      ["Offer vouchers in every centre", "Posters\nText reminders", "March 2026", "Health Lead", "On track"],
      ["Open three family hubs", "Staff trained", "Sept 2026", "Early Help Lead", "Off track"],
      [],
      ["How we will know we are making a difference"],
      ["Measure", "Baseline", "Target", "Latest", "RAG"],
      ["Healthy weight in Reception", "74.1% (2022/23)", "77%", "75.0% (2023/24)", "Amber"],
      ["Breastfeeding at 6-8 weeks", "49%", "55%", "51%", "Green"],
    ],
  });
  expect(plan.groups).toEqual([]);
  expect(plan.actions.map((action) => [action.row, action.deliveryRag?.status])).toEqual([[3, "green"], [4, "red"]]);
  expect(plan.indicators.map(({ row, actuals, targets }) => [row, Object.keys(actuals), Object.keys(targets)])).toEqual([
    [8, ["2022/23", "2023/24"], ["2023/24"]],
    [9, ["Baseline", "Latest"], ["Latest"]],
  ]);
});

test("an inspector's must-dos under a version line: the finding, not the sorting column, is answered", () => {
  const plan = planOf({
    "Action Plan": [
      ["Must Do and Should Do Action Plan"],
      ["Version 3.2", "", "Updated 03/11/2025"],
      ["Must do / Should do", "Core service", "Regulation", "CQC finding", "Trust action", "Executive lead", "Operational lead", "Target date", "Status", "Completed date"],
      ["Must do", "Urgent care", "Reg 12", "Patients must be seen within 15 minutes", "Assess at the front door", "Chief Nurse", "Matron", day("2025-09-30"), "Overdue", ""],
      ["", "", "", "", "Recruit four practitioners", "Chief Nurse", "Matron", day("2026-01-31"), "On track", ""],
      ["Should do", "Surgery", "", "Appraisal rates should improve", "Book every appraisal", "People Officer", "Surgery Director", day("2025-06-30"), "Implemented", day("2025-06-21")],
    ],
  });
  expect(plan.recommendations.map(({ row, answeredBy }) => [row, answeredBy.length])).toEqual([[4, 2], [6, 1]]);
  expect(plan.actions.map((action) => action.leads.length)).toEqual([2, 2, 2]);
  expect(found(plan)).toEqual(["date/overdue 4"]);
});

test("audit recommendations: the first date counts where none was agreed anew, and each audit numbers from 1", () => {
  const header = ["Audit title", "Rec no.", "Recommendation", "Priority", "Management response", "Responsible officer", "Original due date", "Revised due date"];
  const plan = planOf({
    Open: [
      ["Internal Audit Recommendation Tracker - Quarter 2 2025/26"],
      [...header, "Status"],
      ["Payroll", 1, "Remove leavers within five days", "High", "A weekly list will be sent", "Payroll Manager", day("2025-04-30"), day("2025-12-31"), "In progress"],
      ["Payroll", 2, "Authorise overtime in advance", "Medium", "Agreed", "Heads of Service", day("2025-06-30"), "", "Implemented"],
      ["Creditors", 1, "Check duplicate payments monthly", "Low", "A report will be written", "Exchequer Manager", day("2025-12-31"), "", "In progress"],
    ],
    "Closed recs": [[...header, "Date closed"], ["Treasury", 1, "Review limits yearly", "Medium", "Agreed", "Chief Accountant", day("2024-03-31"), "", day("2024-03-20")]],
  });
  expect(plan.actions.map(noted).map((line) => line.split(" | ").slice(0, 2).concat(line.split(" | ")[7] ?? "").join(" "))).toEqual(["3 1 2025-12-31", "4 2 2025-06-30", "5 1 2025-12-31", "2 1 2024-03-31"]);
  // "Quarter 2" dates the report; what the tracker plans for is asked.
  expect(plan.period).toBeNull();
  expect(plan.actions.map((action) => action.status)).toEqual(["In progress", "Implemented", "In progress", "Complete"]);
  expect(found(plan)).toEqual([]);
});

test("a school's plan: many columns of its own words, half terms, a school year", () => {
  const plan = planOf({
    Writing: [
      ["School Improvement Plan 2025-26"],
      ["Key Priority 1", "To raise attainment in writing"],
      ["Governor link", "Mrs Patel"],
      ["Objective", "Actions", "Personnel", "Timescale", "Resources/Cost", "Monitoring (who, when, how)", "Autumn evaluation", "Spring evaluation", "Summer evaluation"],
      ["1.1 Consistent teaching", "Adopt one writing sequence", "English lead", "Autumn 1", "£1,200", "Head, half termly", "In place", "", ""],
      ["", "Moderate across year groups", "All class teachers", "Termly", "Staff meetings", "Books looked at", "", "", ""],
      ["1.2 Close the gap", "Tutor small groups", "Tutoring lead", "Spring 2", "£4,500", "Pupil progress", "", "", ""],
    ],
  });
  expect(plan.period).toMatchObject({ start: "2025-09-01", end: "2026-08-31" });
  expect(plan.actions.map(noted)).toEqual([
    "5 | - | 1 | Consistent teaching | - | Adopt one writing sequence | 0 | 2025-10-31 | English lead | -",
    "6 | - | 1 | Consistent teaching | - | Moderate across year groups | 0 | recurring | All class teachers | -",
    "7 | - | 1 | Close the gap | - | Tutor small groups | 0 | 2026-04-30 | Tutoring lead | -",
  ]);
});

test("a climate plan: 'Short' and 'Long' beside start and finish are no dates", () => {
  const plan = planOf({
    Buildings: [
      ["Climate Action Plan 2023-2030"],
      ["ID", "Action", "Responsible service", "Timescale (S/M/L)", "Start", "Finish", "Carbon saving (tCO2e)", "Co-benefits", "Status"],
      ["B1", "Fit heat pumps at three centres", "Property", "Medium", 2024, 2027, 410, "Health", "On track"],
      ["B2", "Audit every school", "Property", "Short", 2023, 2026, 95, "Learning", "On track"],
    ],
  });
  expect(plan.actions.map((action) => [action.when[0]?.end, action.unreadableDates.length, action.milestones.length])).toEqual([["2027-12-31", 0, 0], ["2026-12-31", 0, 0]]);
  expect(plan.unread).toEqual([]);
});

test("an objective's own number gives way to the next objective's, on one sheet", () => {
  const header = ["Action", "Lead", "Timeline", "Success measure"];
  const plan = planOf({
    Sheet1: [
      ["Equality Action Plan April 2024 - March 2028"],
      ["Equality Objective 1: Understand our communities"],
      header,
      ["Publish a profile of each ward", "Insight Team", "Year 1", "Profiles online"],
      ["Ask the same questions everywhere", "Consultation Officer", "Years 1-3", "In all surveys"],
      ["Equality Objective 2: A workforce like the borough"],
      header,
      ["Shortlist without names", "Head of HR & OD", "Year 2", "Live for all posts"],
    ],
  });
  expect(plan.actions.map((action) => [action.priority, action.area, action.when[0]?.start, action.when[0]?.end])).toEqual([
    ["1", "Understand our communities", "2024-04-01", "2025-03-31"],
    ["1", "Understand our communities", "2024-04-01", "2027-03-31"],
    ["2", "A workforce like the borough", "2025-04-01", "2026-03-31"],
  ]);
});

test("completed actions kept on a sheet of their own are complete, not late", () => {
  const plan = planOf({
    "Live actions": [["Action", "Who", "Deadline", "Update"], ["Invite the bus operator", "Democratic Services Officer", day("2026-01-08"), ""], ["Share the road data", "Highways Manager", day("2026-02-01"), "Asked for"]],
    "Completed actions": [["Completed actions - archive"], ["Action", "Who", "Deadline", "Status"], ["Write to the Minister", "Chair", day("2025-04-01"), ""], ["Share the flood map", "Flood Officer", day("2025-04-15"), ""]],
  });
  expect(plan.actions.map((action) => [action.sheet, action.status, action.area])).toEqual([
    ["Live actions", null, null],
    ["Live actions", null, null],
    ["Completed actions", "Complete", null],
    ["Completed actions", "Complete", null],
  ]);
  expect(found(plan)).toEqual([]);
});

test("milestones by year, each in a column of its own", () => {
  const plan = planOf({
    Delivery: [
      ["Corporate Strategy 2025 to 2029: delivery plan"],
      ["Ref", "Commitment", "2025/26 milestones", "2026/27 milestones", "2027/28 milestones", "Lead Director", "Portfolio holder"],
      ["1.1", "Build 500 homes", "Land bought", "200 started", "150 completed", "Director of Place", "Cllr Jones"],
      ["1.2", "Renew the high street", "Masterplan adopted", "", "On site", "Director of Place", "Cllr Ahmed"],
    ],
  });
  expect(plan.actions.map((action) => [action.milestones.length, action.when.map((date) => date.end), action.leads])).toEqual([
    [3, ["2026-03-31", "2027-03-31", "2028-03-31"], ["Director of Place"]],
    [2, ["2026-03-31", "2028-03-31"], ["Director of Place"]],
  ]);
});

test("a business plan with several milestones below an action, labels above it and a sheet of choices", () => {
  const plan = planOf({
    Plan: [
      ["Business Plan 2025/26 - Adults"],
      ["Version:", "v4", "Date:", day("2025-10-12")],
      [],
      ["Plan ref", "Council priority", "Key action", "Milestone", "Milestone due", "Lead officer", "RAG (R/A/G/B)"],
      ["ASC-01", "Living well", "Shorten the waiting list", "Six staff recruited", day("2025-06-30"), "Head of Assessment", "B"],
      ["", "", "", "Every contact seen in 2 days", day("2025-09-30"), "Head of Assessment", "A"],
      ["", "", "", "List under 300", day("2026-03-31"), "Head of Assessment", "G"],
      ["ASC-02", "Living well", "Launch the carers strategy", "Agreed at cabinet", day("2025-12-09"), "Commissioning Lead", "G"],
    ],
    Lists: [["RAG", "Priority", "Officers"], ["R", "Living well", "Head of Assessment"], ["A", "Greener", "Commissioning Lead"], ["G", "Growing", ""], ["B", "", ""]],
  });
  expect(plan.actions.map((action) => [action.sheet, action.rows, action.ref, action.milestones.length, action.when.length, action.deliveryRag?.status])).toEqual([
    ["Plan", [5, 6, 7], "ASC-01", 3, 3, "amber"],
    ["Plan", [8], "ASC-02", 1, 1, "green"],
  ]);
});

test("a priority told in three cells, before the table and between its rows", () => {
  const header = ["Activity", "Milestones 25/26", "Completion date", "Accountable lead"];
  const plan = planOf({
    "Be healthy": [
      ["Children's Plan 2025-2028"],
      ["Priority", "HW1", "Improve wellbeing"],
      ["Headline measures:", "Waiting times; admissions"],
      header,
      ["HW1.1 Support teams in 40 schools", "- 20 schools\n- 40 schools", "Mar-26", "Children's Commissioner"],
      ["Priority", "HW2", "Reduce obesity"],
      header,
      ["HW2.1 A mile a day", "- All schools signed", "Jul-26", "Health Specialist"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "5 | HW1.1 | HW1 | Improve wellbeing | - | Support teams in 40 schools | 2 | 2026-03-31 | Children's Commissioner | -",
    "8 | HW2.1 | HW2 | Reduce obesity | - | A mile a day | 1 | 2026-07-31 | Health Specialist | -",
  ]);
});

test("a lead written once for all rows of an aim is the lead of each", () => {
  const plan = planOf({
    AP: [
      ["Theme", "Aim", "Actions", "Lead(s)", "Timescale", "Outcome"],
      ["Education", "Schools are ready", "Train every school", "Inclusion Service", "March 2026", "Fewer exclusions"],
      ["", "", "Write a checklist", "", "June 2026", "In use"],
      ["", "", "Ask parents", "", "Each year", "Heard"],
      ["Health", "Shorter waits", "Run extra clinics", "Health Board", "May 2026", "Under 18 weeks"],
      ["", "", "Help while waiting", "", "May 2026", "Offer live"],
    ],
  });
  expect(plan.actions.map((action) => action.leads)).toEqual([["Inclusion Service"], ["Inclusion Service"], ["Inclusion Service"], ["Health Board"], ["Health Board"]]);
  expect(found(plan)).toEqual([]);
});

test("one action with nothing beside it, last in its table, is an action and no heading", () => {
  const plan = planOf({ Sheet1: [["Action", "Completed by"], ["Write to the parishes", "May 2026"], ["Order 200 pickers", "June 2026"], ["Thank the volunteers", ""]] });
  expect(plan.actions.map((action) => action.row)).toEqual([2, 3, 4]);
  expect(found(plan)).toEqual(["date/missing 4"]);
});

test("a register of risks with scores in two header rows", () => {
  const plan = planOf({
    Risks: [
      ["Ref", "Risk", "Cause", "Consequence", "Inherent score", "", "", "Controls", "Owner"],
      ["", "", "", "", "L", "I", "Total", "", ""],
      ["R1", "Funding is withdrawn", "Budgets", "It stops", 3, 5, 15, "Monthly board", "Programme Director"],
      ["R2", "Staff leave", "Pay", "Delay", 4, 3, 12, "Retention pay", "Personnel Lead"],
    ],
  });
  expect(plan.risks.map(({ risk, likelihood, impact }) => [risk, likelihood, impact])).toEqual([["Funding is withdrawn", "3", "5"], ["Staff leave", "4", "3"]]);
});

test("objectives and owners as labels between small tables", () => {
  const plan = planOf({
    Strategy: [
      ["Digital Strategy 2025-2027 Action Plan"],
      ["Objective", "Residents can do it online"],
      ["Owner", "Head of Digital"],
      ["What", "When", "Who"],
      ["Replace the website forms", "Q1 2025/26", "Web Manager"],
      [],
      ["Objective", "Staff have the right tools"],
      ["Owner", "Head of ICT"],
      ["What", "When", "Who"],
      ["Replace every laptop", "2025/26", "ICT Manager"],
    ],
  });
  expect(plan.actions.map((action) => [action.row, action.area])).toEqual([[5, "Residents can do it online"], [10, "Staff have the right tools"]]);
  expect(found(plan)).toEqual([]);
});

test("ticks under years, below one heading for the time", () => {
  const plan = planOf({
    Delivery: [
      ["Play Strategy 2025-2030: Action Plan"],
      ["Action", "Lead", "Timescale", "", "", "Cost"],
      ["", "", "25/26", "26/27", "27/28", ""],
      ["Replace the skate park", "Parks", "✓", "✓", "", "£150k"],
      ["Natural play at Hill Wood", "Parks", "", "", "✓", "£40k"],
    ],
  });
  expect(plan.actions.map((action) => action.when.map(({ start, end }) => [start, end]))).toEqual([[["2025-04-01", "2027-03-31"]], [["2027-04-01", "2028-03-31"]]]);
});

test("a fund's outputs: numbers are neither references nor milestones", () => {
  const plan = planOf({
    Fund: [
      ["Project", "Lead organisation", "Allocation (£)", "Spend to date (£)", "Outputs", "Output target", "Outputs achieved", "End date", "RAG"],
      ["Shop front grants", "District Council", 120000, 64000, "Businesses supported", 30, 17, day("2026-03-31"), "G"],
      ["Light festival", "Arts Trust", 45000, 45000, "Events held", 1, 1, day("2025-12-15"), "B"],
      ["Growth coaching", "Chamber of Commerce", 90000, 20000, "Businesses advised", 80, 22, day("2026-03-31"), "R"],
    ],
  });
  expect(plan.actions.map((action) => [action.ref, action.milestones.length])).toEqual([[null, 1], [null, 1], [null, 1]]);
});

test("one column for milestones and their dates", () => {
  const plan = planOf({ Economy: [["Action", "Milestones and timescale", "Lead partner"], ["4.1 Set up two job shops", "Premises found by July 2008; open by October 2008", "Borough Council"], ["4.2 Sign a compact", "30 employers by March 2009", "Chamber"]] });
  expect(plan.actions.map((action) => [action.milestones.length, action.when.map((date) => date.end)])).toEqual([[1, ["2008-07-31", "2008-10-31"]], [1, ["2009-03-31"]]]);
});

test("a statement's year in the title is not the period of the actions that follow it", () => {
  const plan = planOf({
    AGS: [
      ["Annual Governance Statement 2024/25 action plan"],
      ["Issue", "Agreed action", "Responsible officer", "Target date", "Completed (Y/N)"],
      ["Register out of date", "Publish the register quarterly", "Procurement Manager", day("2025-06-30"), "Y"],
      ["Plans untested", "Hold an exercise in each service", "Resilience Manager", day("2025-12-31"), "N"],
      ["Partnerships", "Assess the major partnerships", "Monitoring Officer", day("2026-03-31"), "N"],
    ],
  });
  expect(plan.period).toBeNull();
  expect(found(plan)).toEqual([]);
});

test("shortened and homely headings", () => {
  const plan = planOf({
    Corporate: [
      ["Development Plan 2025/26"],
      ["Obj.\nNo.", "SMART Objective*", "Key Tasks /\nActivities", "Resp.", "Finish\n(Qtr)", "Res.\nImplications", "Link to\nCorp. Plan", "Prog.\n(RAG)"],
      ["1", "Fewer cases by March", "Bring in agency planners", "Case Mgr", "Q4", "£60k", "CP2", "A"],
      ["2", "Digital records", "Scan and index", "Records Mgr", "Q3", "Capital bid", "CP5", "G"],
    ],
    Parish: [
      ["ENVIRONMENT"],
      ["Project", "Details", "Who's doing it?", "When?", "Approx cost", "Where's the money from?"],
      ["Hedge planting", "500 m on the green", "Volunteers", "Nov 25", "£800", "Levy"],
      ["Water refill point", "High Street", "Clerk", "Summer 26", "£3.5k", "Grant"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "3 | 1 | - | Fewer cases by March | - | Bring in agency planners | 0 | 2026-03-31 | Case Mgr | -",
    "4 | 2 | - | Digital records | - | Scan and index | 0 | 2025-12-31 | Records Mgr | -",
    "3 | - | - | ENVIRONMENT | - | Hedge planting | 0 | 2025-11-30 | Volunteers | -",
    "4 | - | - | ENVIRONMENT | - | Water refill point | 0 | 2026-08-31 | Clerk | -",
  ]);
  expect(plan.actions.map((action) => action.resources)).toEqual([["£60k"], ["Capital bid"], ["£800", "Levy"], ["£3.5k", "Grant"]]);
});

test("areas that an inspection raised: the one without an action is not answered by itself", () => {
  const plan = planOf({
    Inspection: [
      ["Areas for improvement identified in the annual performance assessment 2009"],
      ["Area for improvement", "Action", "Lead", "By when"],
      ["Improve placement stability", "Review every placement", "Head of Care", "March 2010"],
      ["", "Recruit 15 carers", "Fostering Manager", "Sept 2010"],
      ["Reduce absence", "", "", ""],
      ["Improve attendance", "An officer in each school", "Attendance Lead", "July 2010"],
    ],
  });
  expect(plan.actions.map((action) => [action.row, action.area, action.group])).toEqual([
    [3, "Improve placement stability", "inspection"],
    [4, "Improve placement stability", "inspection"],
    [6, "Improve attendance", "inspection"],
  ]);
  expect(plan.recommendations.map(({ row, answeredBy }) => [row, answeredBy.length])).toEqual([[3, 2], [5, 0], [6, 1]]);
});

test("projects with quarters in one cell, on one line or several, under the year they are of", () => {
  const plan = planOf({
    "PSO 4": [
      ["Priority Service Objective 4: Improve life chances"],
      ["Project", "Key Milestones", "Lead", "Resources"],
      ["", "2010/11", "", ""],
      ["Family nurses", "Qtr 1: recruit nurses\nQtr 2: first families", "Health Trust", "Grant"],
      ["Parenting courses", "Q1 – Commission Q2 – 10 courses Q3 – 10 more Q4 –", "Parenting Manager", "Grant"],
    ],
  });
  expect(plan.period).toMatchObject({ start: "2010-04-01", end: "2011-03-31" });
  expect(plan.actions.map((action) => [action.text, action.milestones.map((milestone) => milestone.when?.end), action.emptyMilestones])).toEqual([
    ["Family nurses", ["2010-06-30", "2010-09-30"], []],
    ["Parenting courses", ["2010-06-30", "2010-09-30", "2010-12-31"], ["Q4"]],
  ]);
});

test("a review's recommendations with the executive's response, lead and partners in one column", () => {
  const plan = planOf({
    Response: [
      ["Scrutiny review of libraries"],
      ["No.", "Recommendation", "Accepted / Rejected", "Executive response", "Lead / Partners", "Timescale"],
      [1, "Open longer", "Accepted", "Hours to grow from April", "Head of Libraries / Friends of the Library", "April 2026"],
      [2, "Develop friends groups", "Accepted", "Pilot in two branches", "Community Librarian", "Sept 2026"],
    ],
  });
  expect(plan.actions.map(noted)).toEqual([
    "3 | 1 | - | Open longer | inspection | Hours to grow from April | 0 | 2026-04-30 | Head of Libraries | Friends of the Library",
    "4 | 2 | - | Develop friends groups | inspection | Pilot in two branches | 0 | 2026-09-30 | Community Librarian | -",
  ]);
});

test("projects within workstreams: the project is what the row is about, its deliverable a milestone", () => {
  const plan = planOf({
    Programme: [
      ["Transformation Programme 2024-27"],
      ["Workstream", "Project", "Deliverable", "SRO", "Start", "End", "RAG"],
      ["Customer", "One front door", "Single contact centre open", "Director of Resources", "May 2024", "May 2025", "G"],
      ["", "Online forms", "Forty forms live", "Head of Digital", "Jan 2025", "Dec 2025", "A"],
      ["Assets", "Fewer offices", "Two leases ended", "Head of Property", "Apr 2025", "Mar 2026", "R"],
    ],
  });
  expect(plan.actions.map((action) => [action.text, action.group, action.milestones.length])).toEqual([["One front door", "Customer", 1], ["Online forms", "Customer", 1], ["Fewer offices", "Assets", 1]]);
});

test("targets and actuals under years, without a heading over their names, are of the indicator above them", () => {
  const plan = planOf({
    KPI: [
      ["Performance 2024/25"],
      ["LI 4 Household waste recycled (%)"],
      ["", "2022/23", "2023/24", "2024/25"],
      ["Target", 44, 46, 48],
      ["Actual", 43.1, 46.2],
      [],
      ["Action", "Lead", "By when"],
      ["Start a food waste round", "Waste Manager", "March 2025"],
    ],
  });
  expect(plan.indicators.map(({ row, code, actuals, targets }) => [row, code, Object.values(actuals).map((figure) => figure.value), Object.values(targets).map((figure) => figure.value)])).toEqual([[2, "LI 4", [43.1, 46.2, null], [44, 46, 48]]]);
  expect(plan.actions).toHaveLength(1);
});

test("an agreement's rows hold the indicator's figures beside the action; both are read", () => {
  const plan = planOf({
    Healthier: [
      ["Area Agreement 2008-2011: delivery plan"],
      ["Outcome", "Indicator", "Baseline 2007/08", "Target 2008/09", "Target 2009/10", "Key actions", "Lead", "Timescale"],
      ["Fewer people smoke", "NI 123 Stopping smoking (quitters per 100,000)", 650, 700, 750, "Open clinics in every surgery", "Public Health Director", "March 2009"],
      ["", "", "", "", "", "Test-purchase tobacco in 40 shops", "Trading Standards Manager", "Sept 2009"],
      ["More people are active", "NI 8 Adult participation in sport", "21.3%", "22%", "23%", "Offer free swimming to over 60s", "Leisure Manager", "2009/10"],
    ],
  });
  expect(plan.actions.map((action) => [action.row, action.text, action.indicators])).toEqual([
    [3, "Open clinics in every surgery", ["NI 123"]],
    [4, "Test-purchase tobacco in 40 shops", []],
    [5, "Offer free swimming to over 60s", ["NI 8"]],
  ]);
  const values = (figures: Record<string, { value: number | null }>) => Object.fromEntries(Object.entries(figures).map(([label, figure]) => [label, figure.value]));
  expect(plan.indicators.map(({ row, code, actuals, targets }) => [row, code, values(actuals), values(targets)])).toEqual([
    [3, "NI 123", { "2007/08": 650 }, { "2008/09": 700, "2009/10": 750 }],
    [5, "NI 8", { "2007/08": 21.3 }, { "2008/09": 22, "2009/10": 23 }],
  ]);
});

test("columns of money or dates beside actions are no indicators", () => {
  const plan = planOf({
    Plan: [
      ["Ref", "Measure", "Action", "Target", "Budget", "Lead", "Target date"],
      ["1", "Cleaner streets", "Sweep daily", "Daily", 12000, "Streets Manager", day("2025-03-31")],
      ["2", "Safer parks", "Light the paths", "All paths", 8000, "Parks Manager", day("2025-06-30")],
    ],
  });
  expect(plan.indicators).toEqual([]);
});
