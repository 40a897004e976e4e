import { readDueDates } from "../../src/plan/due-dates";

describe("a date in brackets that says what it was before", () => {
  test.each([
    ["31 March 2024 (revised from Dec 2023)", "2024-03-31"],
    ["31/03/2024 (was 31/12/2023)", "2024-03-31"],
    ["June 2024 [originally March 2024]", "2024-06-30"],
    ["Sept 2025 (previously July 2025)", "2025-09-30"],
  ])("%s", (text, end) => {
    const { dates, unreadable } = readDueDates(text, { planPeriod: null });
    expect(dates.map((date) => date.end)).toEqual([end]);
    expect(unreadable).toEqual([]);
  });

  test("another date in brackets still counts", () => {
    expect(readDueDates("March 2024 (phase 2: June 2024)", { planPeriod: null }).dates).toHaveLength(2);
  });
});
