import type { BuiltSheets } from "../samples/build";

const actionsPerSheet = 1000;
const indicatorCount = 150;
const headings = [
  "Ref", "Action", "Milestones / Measures of success", "By when?", "Financial resource", "Lead officer", "Partners",
  "Indicators", "Status", "% complete", "Commentary", "Corrective action",
];

const verbs = ["Extend", "Review", "Bring together", "Pilot", "Train staff in", "Publish", "Agree", "Commission", "Widen access to", "Re-let", "Evaluate", "Open"];
const services = [
  "early years places", "the young carers' register", "holiday play schemes", "travel training", "parenting courses", "the advice line",
  "supported lodgings", "school breakfast clubs", "the befriending service", "speech and language clinics", "the reading volunteers' scheme",
  "apprenticeships in small firms", "youth club evenings", "road safety teaching", "home safety visits", "the bullying helpline",
];
const people = ["families new to the area", "children in care", "pupils in Year 6", "young people aged 16 to 19", "carers", "lone parents", "tenants of the housing trust", "disabled children"];
const places = ["in the northern wards", "in every market town", "with the three secondary schools", "at the nine children's centres", "along the coast", "on the Hillside estate", "in rural parishes"];
const posts = ["Head of Early Help", "Schools Lead", "Public Health Manager", "Youth Service Manager", "Housing Lead", "Assistant Director, Learning", "Team Leader, Play", "Commissioning Officer"];
const names = ["Ann Archer", "B. Okoro", "Chris Lamb", "D. Mistry", "Ewa Nowak", "Farah Aziz", "Glyn Price", "tbc", ""];
const bodies = ["Schools", "Police", "NHS", "Voluntary sector", "Housing Trust", "Leisure Trust", "Colleges", "Fire Service", "Parish councils"];
const statuses = ["On track", "Complete", "Delayed", "Not started", "In progress", "Green", "Amber", ""];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A stream of choices that is the same for the same seed (mulberry32). */
function choices(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const one = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new RangeError("An empty list has nothing to choose from.");
    return item;
  };
  return { below, one };
}
type Choices = ReturnType<typeof choices>;

/** A plan of so many actions, 12 columns each, over sheets of a thousand, with an indicator list: no two rows alike, some with mistakes. */
export function madePlan(actions: number, seed = 1): BuiltSheets {
  const of = choices(seed);
  const sheets: Record<string, (string | number | null)[][]> = {};
  for (let first = 0; first < actions; first += actionsPerSheet) {
    const number = first / actionsPerSheet + 1;
    const rows: (string | number | null)[][] = [[`Priority ${number}: ${of.one(services)} for ${of.one(people)} (2010/11)`], [], headings];
    for (let index = 1; index <= Math.min(actionsPerSheet, actions - first); index += 1) rows.push(actionRow(of, number, index));
    sheets[`Priority ${number}`] = rows;
  }
  sheets["Indicators"] = [
    ["Code", "Indicator", "Good is", "Actual 2008/09", "Target 2008/09", "Actual 2009/10", "Target 2009/10", "Target 2010/11"],
    ...Array.from({ length: indicatorCount }, (_, index) => indicatorRow(of, index + 1)),
  ];
  return sheets;
}

function actionRow(of: Choices, priority: number, index: number): (string | number | null)[] {
  const from = 10 + of.below(50);
  const to = from + of.below(30) - (of.below(20) === 0 ? 40 : 0);
  // Whole sentences never repeat; dates, leads, money and partners do, as they do in plans.
  const here = `group ${index} of priority ${priority}`;
  const measure = of.one([
    `• Increase take-up from ${from}% in March 2010 to ${to}% by March 2011.\n• ${of.one(verbs)} ${of.one(services)} ${of.one(places)}, ${here}`,
    `Q1 ${of.one(verbs)} ${of.one(services)} for ${here}\nQ2 Report to the board\nQ3 ${of.below(40)} ${of.one(people)} of ${here} reached\nQ4 Review`,
    `• ${from} places filled by ${of.one(months)} 2010 in ${here}\n• Baseline to be set`,
    `Reduce waiting in ${here} from ${from + 20} days to ${from} days (KPI ${1 + of.below(indicatorCount)})`,
    "",
  ]);
  return [
    `P${priority}.${index}`,
    `${of.one(verbs)} ${of.one(services)} for ${of.one(people)} ${of.one(places)}, ${here}`,
    measure,
    of.one([`${of.one(months)} 2011`, `${1 + of.below(28)}/0${1 + of.below(9)}/2010`, `Q${1 + of.below(4)} 2010/11`, "Ongoing", "Autumn 2010", `End of ${of.one(months)} 2010`, "2010/11", "TBC", ""]),
    of.one([`£${1 + of.below(90)}K`, `£${1 + of.below(90)},500`, "Within existing budgets", "Area grant", ""]),
    of.one([of.one(posts), `${of.one(posts)} (${of.one(names)})`, of.one(names), `${of.one(posts)} / ${of.one(posts)}`]),
    Array.from({ length: of.below(4) }, () => of.one(bodies)).join(of.one([", ", "\n", "; "])),
    of.one([`KPI ${1 + of.below(indicatorCount)}`, `KPI ${1 + of.below(indicatorCount)}, KPI ${1 + of.below(indicatorCount)}`, ""]),
    of.one(statuses),
    of.one([of.below(101), of.below(101), null]),
    of.one([`${of.one(services)} reached ${of.below(900)} ${of.one(people)} of ${here} ${of.one(places)} by ${of.one(months)}.`, ""]),
    of.one([`${of.one(verbs)} ${of.one(services)} again in ${of.one(months)} with ${here}.`, "", null]),
  ];
}

function indicatorRow(of: Choices, number: number): (string | number | null)[] {
  const level = 30 + of.below(50);
  const near = (spread: number): string => of.one([`${level + of.below(spread) - 5}%`, `${level + of.below(spread)}.${of.below(10)}%`]);
  return [
    `KPI ${number}`,
    `${of.one(people)} who use ${of.one(services)} ${of.one(places)}`,
    of.one(["Higher", "Lower", ""]),
    near(10),
    near(12),
    of.one([near(14), near(14), "Not yet available"]),
    of.one([near(16), near(16), "TBC"]),
    near(20),
  ];
}
