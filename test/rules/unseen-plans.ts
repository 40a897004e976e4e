import type { TestCell } from "../reading/snapshot-of";

/** A small workbook in a layout that councils, trusts and partnerships use, and what a careful reader finds in it. */
export interface UnseenPlan {
  readonly name: string;
  /** ISO date. */
  readonly asAt: string;
  readonly sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>;
  /** "rule address", sheet names left out where there is one sheet only; nothing else may be said. */
  readonly findings: readonly string[];
}

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));

export const unseenPlans: readonly UnseenPlan[] = [
  {
    name: "an inspection's priority actions rated R, A, G and C",
    asAt: "2026-11-09",
    sheets: {
      "Priority actions": [
        ["Written statement of action after the inspection (letter of 14 November 2025)"],
        ["Priority", "No.", "What we will do", "Accountable", "Start", "Complete by", "Impact measure", "RAG", "Progress"],
        ["1: Plans are late", "1a", "Recruit six coordinators", "Head of SEND", "Jan 2026", "Apr 2026", "Caseload of 150", "C", "All in post"],
        ["", "1b", "Clear the overdue plans", "Head of SEND", "Feb 2026", "Sept 2026", "None overdue", "A", "31 remain; locums stay to December"],
        ["2: Long waits", "2a", "One front door for assessments", "Commissioning Lead", "Jan 2026", "June 2026", "Open", "C", "Opened 8 June"],
        ["", "2b", "Workshops for waiting families", "Parent Forum Chair", "Sept 2026", "Apr 2026", "300 families", "C", "320 families"],
        ["", "2c", "Increase assessments within a year from 41% to 30% by March 2027", "Commissioning Lead", "Apr 2026", "Mar 2027", "Within a year", "G", "44%"],
      ],
    },
    findings: ["date/overdue F4", "date/start-after-end E6", "measure/direction-conflict C7"],
  },
  {
    name: "a nature plan with short, medium and long timescales",
    asAt: "2026-11-09",
    sheets: {
      Actions: [
        ["Nature and climate programme"],
        ["Ref", "Theme", "Action", "Lead team", "Timescale", "Status", "Notes"],
        ["N1", "Verges", "Let 30 hectares of verge grow until August", "Parks", "Short", "Complete", "33 hectares"],
        ["N2", "Trees", "Plant a wood on the old depot", "Trees", "Long term", "In progress", "Soil tested"],
        ["N3", "Rivers", "Free the upper reach from its culvert", "Flood Risk", "Medium to long", "Not started", "Bid made"],
        ["N4", "Rivers", "See N3", "Flood Risk", "", "", ""],
        ["N5", "Roofs", "Panels on eight roofs", "Property", "TBC", "In progress", "Two done"],
      ],
    },
    findings: ["action/cross-reference-only C6", "date/unreadable E7"],
  },
  {
    name: "an audit tracker with the year of each audit",
    asAt: "2026-11-09",
    sheets: {
      Tracker: [
        ["Audit recommendations: open and closed"],
        ["Audit", "Year", "No.", "Finding", "Priority", "Agreed action", "Responsible officer", "Original due", "Revised due", "Status"],
        ["Payroll", "2024/25", 1, "Leavers are told late", "High", "Send a weekly list", "Payroll Manager", day(2025, 4, 30), "", "Implemented"],
        ["Payroll", "2024/25", 2, "Claims without a signature", "Medium", "Build a workflow", "Systems Manager", day(2025, 9, 30), day(2026, 12, 31), "In progress"],
        ["Section 106", "2025/26", 1, "Triggers are missed", "High", "Report monthly", "Planning Officer", day(2026, 12, 31), "", "In progress"],
        ["Section 106", "2025/26", 2, "Sums not uprated", "Medium", "Work out the ten largest", "Planning Officer", day(2026, 7, 31), day(2026, 9, 30), "In progress"],
        ["Section 106", "2025/26", 3, "No register", "Medium", "", "Planning Officer", day(2026, 12, 31), "", "In progress"],
      ],
    },
    findings: ["date/overdue I6", "recommendation/unanswered D7"],
  },
  {
    name: "a safeguarding board's priority with evidence of impact beside the rating",
    asAt: "2026-11-09",
    sheets: {
      Neglect: [
        ["Board business plan 2026-27. Priority 1: Neglect"],
        ["Ref", "What we want to achieve", "Action", "Task owner", "By when", "RAG", "Evidence of impact"],
        ["1.1", "Neglect is seen early", "Use the care profile in every team", "Early Help Manager", "July 2026", "B", "290 profiles"],
        ["1.2", "", "Brief every school", "Education Lead", "Dec 2026", "G", "Half of them briefed"],
        ["1.3", "Fathers are included", "Look for the father's details in 40 records", "Quality Lead", "Jan 2027", "G", ""],
        ["1.4", "", "Add fathers to the form", "", "Feb 2027", "G", ""],
      ],
    },
    findings: ["lead/missing D6"],
  },
  {
    name: "a partnership's action log",
    asAt: "2025-10-01",
    sheets: {
      "Action log": [
        ["Community Safety Partnership: action log 2025/26"],
        [],
        ["ID", "Date raised", "Action", "Owner", "Deadline", "RAG", "Update"],
        [1, day(2025, 4, 14), "Circulate the revised terms of reference to all members", "Jo Marsh", day(2025, 5, 2), "Blue", "Sent 28 April"],
        [2, day(2025, 4, 14), "Agree a data sharing protocol with the fire service", "Tariq Aziz", day(2025, 12, 19), "Green", "Draft with legal team"],
        [3, day(2025, 4, 14), "Invite the new headteacher to join the board", "Jo Marsh", day(2025, 6, 27), "Red", "No reply yet; Jo to ring in October"],
        [4, day(2025, 7, 7), "Map street lighting complaints by ward", "Pat Obi", day(2025, 11, 28), "Amber", "Data late from contractor, expected mid October"],
        [5, day(2025, 7, 7), "Book venue for the winter conference", "Jo Marsh", day(2025, 10, 31), "Green", ""],
      ],
    },
    findings: ["date/overdue E6"],
  },
  {
    name: "a service plan with objectives and dates as quarters",
    asAt: "2025-08-15",
    sheets: {
      "Waste and Recycling": [
        ["Service Plan 2025/26: Waste and Recycling"],
        ["Head of Service: Carla Reyes"],
        [],
        ["Objective", "Ref", "Action", "Success measure", "Timescale", "Responsible officer", "Resources", "Status"],
        ["Recycle more", "WR1", "Roll out food waste caddies to flats", "4,000 flats have a caddy by March 2026", "Q4 2025/26", "Recycling Manager", "Existing budget", "In progress"],
        ["", "WR2", "Refresh the A to Z of recycling on the website", "New pages live", "Q2", "Communications Officer", "Existing budget", "In progress"],
        ["", "WR3", "Run six roadshows in markets and schools", "Six roadshows held, 600 people spoken to", "March 2026", "Recycling Officer", "£3,000", "Not started"],
        ["Cleaner streets", "WR4", "Re-tender the mechanical sweeping contract", "Contract let", "Q1", "Contracts Manager", "Procurement support", "Complete"],
        ["", "WR5", "Publish sweeping schedules by street", "Schedules on the website", "Ongoing", "Contracts Manager", "None", "In progress"],
      ],
    },
    findings: [],
  },
  {
    name: "a health trust's improvement plan after an inspection",
    asAt: "2024-11-30",
    sheets: {
      "Must do": [
        ["CQC improvement plan 2024-25"],
        ["No", "Must do / should do", "Action", "Evidence of completion", "Executive lead", "Operational lead", "Due date", "BRAG", "Progress update"],
        ["MD1", "The trust must ensure that medicines are stored safely", "Fit temperature alarms to all medicine fridges", "Audit of fridges at 100%", "Chief Nurse", "Chief Pharmacist", day(2024, 9, 30), "B", "All fitted; audit in October showed 100%"],
        ["MD1", "", "Train ward staff in recording fridge temperatures", "95% of ward staff trained", "Chief Nurse", "Ward managers", day(2025, 1, 31), "G", "82% trained at end of November"],
        ["MD2", "The trust must ensure that staff complete safeguarding training", "Release staff for half-day sessions each month", "Compliance at 90% or above", "Chief Nurse", "Head of Safeguarding", day(2025, 3, 31), "A", "Sessions cancelled in October because of bed pressures; extra dates in January"],
        ["SD1", "The trust should review its complaints process", "Answer complaints within 40 working days", "Monthly report to Quality Committee", "Medical Director", "Complaints Manager", day(2024, 12, 31), "G", "On track"],
      ],
    },
    findings: [],
  },
  {
    name: "a climate action plan with phases and text dates",
    asAt: "2025-06-01",
    sheets: {
      "Climate plan": [
        ["Theme", "Ref", "What will we do?", "How will we know?", "By when?", "Who leads?", "Who with?", "Cost"],
        ["Buildings", "B1", "Insulate 120 council homes", "120 homes at EPC C or better", "31 March 2027", "Head of Housing", "Contractors, tenants' panel", "£1.2m"],
        ["", "B2", "Replace boilers at the leisure centre", "Gas use down by a third", "December 2026", "Leisure Client Manager", "Leisure trust", "£450k"],
        ["Travel", "T1", "Install 40 charge points in car parks", "40 charge points in use", "2025-2027", "Parking Manager", "Charge point operators", "Grant"],
        ["", "T2", "Promote cycle to work", "200 staff signed up", "Annually", "HR Business Partner", "Unions", "Nil"],
        ["Nature", "N1", "Plant 10,000 trees", "10,000 trees planted and alive after a year", "Winter 2026/27", "Parks Manager", "Friends of the parks", "£60k"],
        ["", "N2", "Stop mowing a third of verges until August", "Verges surveyed for wild flowers", "By end of September 2025", "Parks Manager", "Wildlife trust", "Saving"],
      ],
    },
    findings: [],
  },
  {
    name: "a school improvement plan with several sheets",
    asAt: "2025-02-01",
    sheets: {
      "Priority 1": [
        ["Priority 1: Raise attainment in writing", "", "", "", "", ""],
        ["Objective", "Actions", "Lead", "Timescale", "Success criteria", "Monitoring"],
        ["Pupils write at length in every subject", "Weekly extended writing in Years 3 to 6", "Mrs Akhtar", "Autumn term 2024", "Work scrutiny shows three pieces each half term", "Half-termly by SLT"],
        ["", "Moderate writing with two partner schools", "Mrs Akhtar", "Spring 2025", "Judgements agreed", "English leader"],
        ["Spelling improves", "Adopt one spelling scheme", "Mr Dale", "September 2024", "85% of pupils meet their spelling target", "Termly"],
      ],
      "Priority 2": [
        ["Priority 2: Improve attendance", "", "", "", "", ""],
        ["Objective", "Actions", "Lead", "Timescale", "Success criteria", "Monitoring"],
        ["Fewer pupils are persistently absent", "First-day calls by the office", "Office Manager", "Ongoing", "Persistent absence below 12%", "Weekly"],
        ["", "Attendance panel with parents", "Deputy Head", "Termly", "Ten panels held each term", "Governors"],
      ],
    },
    findings: [],
  },
  {
    name: "a corporate plan with an indicator list and codes of its own",
    asAt: "2025-05-15",
    sheets: {
      Actions: [
        ["Priority", "Ref", "Action", "Lead", "Due", "Linked KPI", "% complete"],
        ["Homes", "H1", "Bring 60 empty homes back into use", "Housing Strategy Manager", "31/03/2026", "KPI 4", 40],
        ["Homes", "H2", "Answer repairs calls within two minutes", "Customer Services Manager", "30/09/2025", "KPI 5", 75],
        ["Jobs", "J1", "Open a business hub in the old library", "Economic Development Manager", "31/12/2025", "KPI 7", 20],
      ],
      KPIs: [
        ["KPI", "Description", "Good is", "Target 2024/25", "Actual 2024/25", "Target 2025/26"],
        ["KPI 4", "Empty homes brought back into use", "High", 50, 54, 60],
        ["KPI 5", "Average wait for repairs calls (seconds)", "Low", 120, 180, 120],
        ["KPI 7", "New businesses supported", "High", 100, 96, 110],
      ],
    },
    findings: [],
  },
  {
    name: "an equality action plan in a Word-like table",
    asAt: "2024-07-31",
    sheets: {
      Sheet1: [
        ["Equality Action Plan 2024-2028"],
        [],
        ["Equality objective", "Action", "Responsible", "Target date", "Progress"],
        ["1. Our workforce reflects our communities", "1.1 Advertise posts through community groups", "HR Manager", "March 2025", "Six groups approached"],
        ["", "1.2 Offer interviews to disabled applicants who meet the criteria", "HR Manager", "Ongoing", "Scheme renewed in May"],
        ["2. Services are open to all", "2.1 Audit reception areas for hearing loops", "Facilities Manager", "October 2024", ""],
        ["", "2.2 Publish easy read versions of housing letters", "Tenancy Manager and Communications", "April 2026", "Ten of 40 letters done"],
      ],
    },
    findings: [],
  },
  {
    name: "an audit tracker with revised dates",
    asAt: "2025-09-30",
    sheets: {
      Tracker: [
        ["Audit", "Rec no", "Recommendation", "Priority", "Management response", "Responsible officer", "Original date", "Revised date", "Status", "Comments"],
        ["Payroll", "1", "Reconcile the payroll control account each month", "High", "Agreed. Reconciliation added to the month-end list", "Payroll Manager", day(2025, 3, 31), "", "Implemented", "Evidence seen by Internal Audit"],
        ["Payroll", "2", "Remove leavers' access within five days", "Medium", "Agreed. HR to send a weekly list of leavers", "ICT Manager", day(2025, 4, 30), day(2025, 12, 31), "In progress", "Delayed by system upgrade"],
        ["Creditors", "1", "Check for duplicate invoices before each run", "High", "Agreed. Software to be bought", "Creditors Manager", day(2025, 6, 30), "", "Overdue", "Supplier chosen; go-live November"],
        ["Creditors", "2", "Review supplier master data each year", "Low", "Agreed", "Creditors Manager", day(2026, 3, 31), "", "Not due", ""],
      ],
    },
    findings: ["date/overdue G4"],
  },
  {
    name: "a business plan with months as columns",
    asAt: "2025-07-01",
    sheets: {
      "Business plan": [
        ["Ref", "Activity", "Lead", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Outcome"],
        ["1.1", "Survey tenants about repairs", "Tenancy Manager", "x", "x", "", "", "", "", "A thousand answers"],
        ["1.2", "Report the survey to the board", "Head of Housing", "", "", "x", "", "", "", "Board agrees changes"],
        ["1.3", "Write a new repairs standard with tenants", "Repairs Manager", "", "", "", "x", "x", "x", "Standard agreed"],
      ],
    },
    findings: [],
  },
  {
    name: "a health and wellbeing delivery plan with real gaps",
    asAt: "2025-01-10",
    sheets: {
      "Delivery plan": [
        ["Health and Wellbeing Board delivery plan 2024/25"],
        ["Ref", "Action", "Measure of success", "Due date", "Lead", "Partners", "RAG", "Commentary"],
        ["2.1", "Offer health checks in workplaces", "1,500 checks by March 2025", "March 2025", "Public Health Consultant", "Employers", "Green", "1,120 checks so far"],
        ["2.2", "Train barbers to talk about mental health", "30 barbers trained", "December 2024", "", "Voluntary sector", "Amber", "18 trained; more sessions in February"],
        ["2.3", "Run falls classes in village halls", "", "March 2025", "Falls Coordinator", "Parish councils", "Red", ""],
        ["2.3", "Review the winter warmth fund", "Fund reviewed", "tbc", "tbc", "Energy charity", "Green", "Review under way"],
      ],
    },
    findings: ["date/overdue D4", "lead/missing E4", "milestone/missing C5", "rag/no-corrective-action H5", "reference/duplicate A6", "lead/placeholder E6", "date/unreadable D6"],
  },
  {
    name: "a child poverty strategy with outcomes, letters for references and names for leads",
    asAt: "2025-03-01",
    sheets: {
      "Action plan": [
        ["Our strategy 2024-27: action plan for year 1"],
        [],
        ["Outcome", "Ref", "Action", "Lead", "Delivery partners", "Start", "End", "Progress RAG", "What has happened so far"],
        ["A. Families have enough money", "A1", "Put an income adviser in each family hub", "R. Okafor", "Citizens Advice", "Apr 2024", "Mar 2025", "G", "Advisers in all six hubs"],
        ["", "A2", "Check that every eligible child has free school meals", "L. Byrne", "Schools", "Sep 2024", "Jul 2025", "A", "Data matching agreed; letters go out in April"],
        ["B. Work pays", "B1", "Sign up 20 living wage employers", "R. Okafor", "Chamber of Commerce", "Jun 2024", "Mar 2026", "R", "Four so far; campaign with the Chamber from May"],
        ["", "B2", "Hold four jobs fairs", "S. Grant", "Jobcentre Plus, colleges", "Apr 2024", "Dec 2024", "B", "Four held, 900 people came"],
      ],
    },
    findings: [],
  },
  {
    name: "a plan whose due dates and leads have words around them",
    asAt: "2025-06-30",
    sheets: {
      Plan: [
        ["Area", "Action", "Timeframe", "Responsibility", "Outputs", "Status / RAG"],
        ["Parking", "Consult residents on permit zones", "Start May 2025, finish by end of July 2025", "Parking Services (lead), Communications", "Consultation report", "On track"],
        ["Parking", "Issue new permits", "2-3 months after consultation closes (October 2025)", "Parking Services", "Permits issued", "Not started"],
        ["Buses", "Agree an enhanced partnership", "Completed April 2025", "Transport Policy Manager", "Agreement signed", "Complete"],
        ["Buses", "Fit real-time displays at 30 stops", "Phase 1: Sept 2025; Phase 2: March 2026", "Transport Projects Officer", "30 displays", "On track"],
        ["Roads", "Resurface the high street", "School summer holidays 2025", "Highways Manager", "Street resurfaced", "On track"],
      ],
    },
    findings: [],
  },
  {
    name: "a quarterly KPI scorecard beside a plan",
    asAt: "2025-10-15",
    sheets: {
      "Delivery plan": [
        ["Ref", "Action", "Lead officer", "Due date", "Performance measure", "Status"],
        ["P1", "Cut the time to decide planning applications", "Development Manager", day(2026, 3, 31), "PI 12 Major applications in time", "In progress"],
        ["P2", "Clear the backlog of enforcement cases", "Enforcement Lead", day(2025, 12, 31), "PI 14 Open enforcement cases", "In progress"],
        ["P3", "Adopt the local plan", "Policy Manager", day(2026, 9, 30), "Plan adopted by Council", "Not started"],
      ],
      Scorecard: [
        ["PI", "Measure", "Aim to", "Target", "Q1 2025/26", "Q2 2025/26", "Trend"],
        ["PI 12", "Major applications decided in time", "Maximise", "75%", "71%", "78%", "Up"],
        ["PI 13", "Minor applications decided in time", "Maximise", "80%", "84%", "83%", "Steady"],
        ["PI 14", "Open enforcement cases", "Minimise", 150, 190, 171, "Down"],
      ],
    },
    findings: [],
  },
];
