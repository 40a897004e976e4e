import { planOf } from "./noted";

test("a lead named in a line above leads the rows of its heading, where the table has no column for one", () => {
  const plan = planOf({
    "Theme plan": [
      ["Thematic action plan 2011-12"],
      [],
      ["Theme: Economy"],
      ["Lead partner: Chamber of Trade"],
      ["Objective E1: More new firms last"],
      ["Actions", "Due", "Resources"],
      ["Mentor fifty new firms", "June 2011", "Grant"],
      ["Open a shared office", "Dec 2011", "In kind"],
      ["Theme: Environment"],
      ["Chair: Head of Planning"],
      ["Clear the brook", "Feb 2012", "£5,000"],
      ["Theme: Health"],
      ["Lead officer", "Health Improvement Manager"],
      ["Walks from every surgery", "March 2012", "-"],
    ],
  });
  expect(plan.actions.map((action) => [action.row, action.theme, action.leads, action.cells.leads?.address ?? null])).toEqual([
    [7, "Economy", ["Chamber of Trade"], "A4"],
    [8, "Economy", ["Chamber of Trade"], "A4"],
    [11, "Environment", [], null],
    [14, "Health", ["Health Improvement Manager"], "B13"],
  ]);
});

test("a line that names a lead changes nothing where the rows name theirs", () => {
  const plan = planOf({
    Plan: [["Action plan 2025/26"], ["Lead: Director of Place"], ["Action", "Lead", "Due"], ["Plant trees", "Parks Manager", "June 2025"], ["Mend paths", "", "July 2025"]],
  });
  expect(plan.actions.map((action) => action.leads)).toEqual([["Parks Manager"], []]);
});

test("references under a heading that sorts, and codes of indicators under \"Links\"", () => {
  const plan = planOf({
    Plan: [
      ["Better care plan 2015/16"],
      ["Scheme", "Key actions", "Lead", "End", "Links"],
      ["Scheme 1: One team"],
      ["1.1", "Teams in four places", "Programme Manager", "Sept 2015", "NI 125"],
      ["1.2", "One shared record", "Adult Care Manager", "Dec 2015", "NI 125, NI 134"],
      ["Scheme 2: Falls"],
      ["2.1", "Classes in each town", "Public Health Consultant", "March 2016", ""],
    ],
  });
  expect(plan.actions.map(({ ref, text, group, indicators }) => [ref, text, group, indicators])).toEqual([
    ["1.1", "Teams in four places", null, ["NI 125"]],
    ["1.2", "One shared record", null, ["NI 125", "NI 134"]],
    ["2.1", "Classes in each town", null, []],
  ]);
});

test("groups that are numbered sort the rows, and links to other plans stay links", () => {
  const plan = planOf({
    Plan: [
      ["Scheme", "Action", "Lead", "Due", "Links"],
      ["1", "Teams in four places", "Programme Manager", "Sept 2015", "Corporate plan"],
      ["1", "One shared record", "Adult Care Manager", "Dec 2015", "Digital plan"],
      ["2", "Classes in each town", "Public Health Consultant", "March 2016", "NI 125 and the falls plan"],
    ],
  });
  expect(plan.actions.map(({ ref, group, indicators }) => [ref, group, indicators])).toEqual([[null, "1", []], [null, "1", []], [null, "2", []]]);
});

test("marks under short, medium and long term with their years", () => {
  const plan = planOf({
    Plan: [
      ["Climate strategy: action plan"],
      ["Ref", "Action", "Owner", "Short term (by 2025)", "Medium term (by 2030)", "Long term (by 2040)"],
      ["E1", "New lights in all car parks", "Energy Manager", "x", "", ""],
      ["E2", "Electric lorries", "Fleet Manager", "", "x", ""],
    ],
  });
  expect(plan.actions.map((action) => action.when.map(({ start, end }) => [start, end]))).toEqual([[["2025-01-01", "2025-12-31"]], [["2030-01-01", "2030-12-31"]]]);
});

test("a lettered title above a table is the area with its label", () => {
  const plan = planOf({
    Lives: [["C. Healthy lives"], ["Action", "Lead", "When"], ["Peer programme in ten schools", "Health Manager", "June 2010"], ["Test purchases", "Trading Standards Manager", "Sept 2010"]],
  });
  expect(plan.actions.map(({ priority, area }) => [priority, area])).toEqual([["C", "Healthy lives"], ["C", "Healthy lives"]]);
});

test("an improvement target is a target, not a movement", () => {
  const plan = planOf({
    Targets: [
      ["Area agreement 2008-11"],
      ["Priority", "National indicator", "Baseline", "Improvement target", "", "", "Lead partner"],
      ["", "", "", "08/09", "09/10", "10/11", ""],
      ["Safer", "NI 15 Serious violent crime rate", "0.74 (2007/08)", "0.72", "0.70", "0.68", "Police"],
      ["", "NI 20 Assault with injury crime rate", "8.1 (2007/08)", "7.9", "7.7", "7.5", "Police"],
    ],
  });
  expect(plan.indicators.map(({ code, targets }) => [code, Object.entries(targets).map(([label, figure]) => `${label} ${figure.value}`)])).toEqual([
    ["NI 15", ["2008/09 0.72", "2009/10 0.7", "2010/11 0.68"]],
    ["NI 20", ["2008/09 7.9", "2009/10 7.7", "2010/11 7.5"]],
  ]);
});

test("points in rows below an action are its milestones, each with its date", () => {
  const plan = planOf({
    Programme: [
      ["Regeneration programme 2025-27"],
      ["Project / milestone", "Lead", "Target date", "Status"],
      ["New market hall", "Regeneration Manager", "December 2026", "On track"],
      ["  - Planning permission", "", "March 2026", "Done"],
      ["  - Start on site", "", "June 2026", ""],
      ["Riverside path", "Highways Manager", "May 2026", "Late"],
      ["  - Contract let", "", "", "Late"],
    ],
  });
  expect(plan.actions.map(({ row, rows, text, leads, status, when, milestones }) => [row, rows, text, leads, status, when.map(({ end }) => end), milestones.map((milestone) => [milestone.text, milestone.when?.end ?? null])])).toEqual([
    [3, [3, 4, 5], "New market hall", ["Regeneration Manager"], "On track", ["2026-12-31"], [["March 2026: Planning permission", "2026-03-31"], ["June 2026: Start on site", "2026-06-30"]]],
    [6, [6, 7], "Riverside path", ["Highways Manager"], "Late", ["2026-05-31"], [["Contract let", null]]],
  ]);
});

test("points that each name a lead, or have a reference, are actions", () => {
  const plan = planOf({
    Plan: [
      ["Ref", "Action", "Lead", "Due"],
      ["", "Better parks", "Parks Manager", "2025/26"],
      ["", "- Plant trees", "Tree Officer", "June 2025"],
      ["", "- Mend paths", "Highways Manager", "July 2025"],
    ],
  });
  expect(plan.actions.map((action) => action.text)).toEqual(["Better parks", "- Plant trees", "- Mend paths"]);
});

test("a code of the list's series that the list has not is spoken of, and no indicator of the row", () => {
  const plan = planOf({
    Plan: [["Action", "Lead", "KPI"], ["Grants for shops in EC9", "Head of Economy", "EC1, EC9"], ["Skills bus", "Skills Manager", "EC2"]],
    KPIs: [["Code", "Indicator", "2024/25 actual", "2025/26 target"], ["EC1", "Empty shops", 14, 11], ["EC2", "People in work", 210, 240], ["EC3", "New firms", 30, 40]],
  });
  expect(plan.actions.map(({ indicators, mentions }) => [indicators, mentions.map(({ code, address }) => `${code} ${address}`)])).toEqual([
    [["EC1"], ["EC1 C2", "EC9 C2"]],
    [["EC2"], ["EC2 C3"]],
  ]);
});

test("an air quality plan calls its actions measures: numbers and years beside them are no figures", () => {
  const plan = planOf({
    Measures: [
      ["Air quality action plan 2024-2029"],
      ["Measure No.", "Measure Title", "Classification", "Year Measure Introduced", "Estimated Completion Date", "Organisations Involved", "Measure Status", "Key Performance Indicator"],
      [1, "Cleaner buses", "Vehicles", 2023, 2026, "County Council, Bus operators", "Implementation", "20 buses"],
      [2, "No idling", "Information", 2024, 2027, "Schools", "Planning", "12 schools"],
      [3, "Ten monitors", "Policy", 2022, 2025, "Borough Council", "Completed", "10 sites"],
    ],
  });
  expect(plan.indicators).toEqual([]);
  expect(plan.actions.map(({ ref, text, partners, when }) => [ref, text, partners, when.map(({ end }) => end)])).toEqual([
    ["1", "Cleaner buses", ["County Council", "Bus operators"], ["2026-12-31"]],
    ["2", "No idling", ["Schools"], ["2027-12-31"]],
    ["3", "Ten monitors", ["Borough Council"], ["2025-12-31"]],
  ]);
});

test("\"Metric\" over running numbers is no figure of the target's year", () => {
  const plan = planOf({ Metrics: [["Metric", "Description", "2024", "2025", "2026", "Target 2027"], [1, "Staff who declare a disability", "4.1%", "4.8%", "5.6%", "7%"], [2, "Likelihood of appointment", 1.22, 1.18, 1.31, 1], [3, "Likelihood of formal process", 1.9, 2.4, 2.1, 1]] });
  expect(plan.indicators.map(({ name, actuals, targets }) => [name, Object.keys(actuals), Object.keys(targets)])).toEqual([
    ["Staff who declare a disability", ["2024", "2025", "2026"], ["2027"]],
    ["Likelihood of appointment", ["2024", "2025", "2026"], ["2027"]],
    ["Likelihood of formal process", ["2024", "2025", "2026"], ["2027"]],
  ]);
});
