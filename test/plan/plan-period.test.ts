import { readPlanPeriod } from "../../src/plan/plan-period";

test.each<[string, string | null]>([
  ["Delivery Plan 2010/11", "2010-04-01..2011-03-31"],
  ["delivery-plan-2010-11", "2010-04-01..2011-03-31"],
  ["Action Plan 2010-2011", "2010-04-01..2011-03-31"],
  ["AREA AGREEMENT 2008-11 DELIVERY PLAN", "2008-04-01..2011-03-31"],
  ["Children's Plan 2014 to 2017", "2014-04-01..2017-03-31"],
  ["Climate Strategy 2020-2030", "2020-04-01..2030-03-31"],
  ["Service Plan FY25/26", "2025-04-01..2026-03-31"],
  ["School Improvement Plan 2025-26", "2025-09-01..2026-08-31"],
  ["Old School improvement plan 2025-28", "2025-04-01..2028-03-31"],
  ["School plan, academic year 2010/11", "2010-09-01..2011-08-31"],
  ["Plan April 2024 - March 2026", "2024-04-01..2026-03-31"],
  ["Plan 1 September 2024 to 31 August 2025", "2024-09-01..2025-08-31"],
  ["Action plan after the inspection (report published 4 June 2025)", null],
  ["Improvement plan, last updated May 2025", null],
  ["Action Plan 2025", "2025-01-01..2025-12-31"],
  ["Council plan 2025-28: delivery plan 2025/26", "2025-04-01..2026-03-31"],
  ["Homelessness strategy 2024-29, action plan year 2 (2025/26)", "2025-04-01..2026-03-31"],
  ["Delivery plan 2025-28, agreed with the budget of 2025/26", "2025-04-01..2028-03-31"],
  ["Council plan 2025-28: delivery plan 2029/30", "2025-04-01..2028-03-31"],
  ["Action Plan", null],
  ["Version 4.2", null],
])("%j: %s", (title, expected) => {
  const period = readPlanPeriod(title);
  expect(period === null ? null : `${period.start}..${period.end}`).toBe(expected);
});
