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

describe("short ways of writing a financial year and its halves", () => {
  test.each([
    ["2023/4", "2023-04-01", "2024-03-31"],
    ["2019/0", "2019-04-01", "2020-03-31"],
    ["H1 2024/25", "2024-04-01", "2024-09-30"],
    ["H2 2024-25", "2024-10-01", "2025-03-31"],
  ])("%s", (text, start, end) => {
    expect(readDueDates(text, { planPeriod: null }).dates).toEqual([expect.objectContaining({ start, end })]);
  });

  test("a digit that is not the next year's is no year", () => {
    expect(readDueDates("2023/7", { planPeriod: null }).dates.filter((date) => date.start === "2023-04-01")).toEqual([]);
  });
});
