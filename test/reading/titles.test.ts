import { titleOfFile } from "../../src/reading/titles";

describe("a plan without a title is called as its file is, in words", () => {
  test.each([
    ["northmere-action-plan-2010-11.xlsx", "Northmere action plan 2010-11"],
    ["Parks_Plan_2014-2017_v2.1_FINAL (3).xlsx", "Parks Plan 2014-2017"],
    ["Copy of CYPP delivery plan draft.xlsm", "CYPP delivery plan"],
    ["plan 2010.xlsx", null],
    ["Book1.xlsx", null],
    ["", null],
  ])("%s: %s", (file, title) => {
    expect(titleOfFile(file)).toBe(title);
  });
});
