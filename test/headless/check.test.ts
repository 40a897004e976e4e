import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../../src/run/report";
import { buildWorkbook } from "../samples/build";
import { ArgumentProblem, readArguments } from "./arguments";

describe("the command's arguments", () => {
  test.each([
    [["plan.xlsx"], { file: "plan.xlsx" }],
    [["plan.xlsx", "--as-at", "2010-09-30", "--period", "2009/10"], { file: "plan.xlsx", "as-at": "2010-09-30", period: "2009/10" }],
    [["--report", "out.json", "plan.xlsx", "--from-area"], { file: "plan.xlsx", report: "out.json", "from-area": true }],
  ])("%j", (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  test.each([
    ["no workbook", []],
    ["two workbooks", ["a.xlsx", "b.xlsx"]],
    ["an unknown word", ["a.xlsx", "--colour"]],
    ["a date in another form", ["a.xlsx", "--as-at", "30/09/2010"]],
    ["a day that is none", ["a.xlsx", "--as-at", "2010-02-31"]],
  ])("%s is refused", (_, argv) => {
    expect(() => readArguments(argv)).toThrow(ArgumentProblem);
  });
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "plan-check-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  function check(...args: string[]): { status: number | null; out: string; problem: string } {
    const tsx = join(__dirname, "../../node_modules/tsx/dist/cli.mjs");
    const ran = spawnSync(process.execPath, [tsx, join(__dirname, "check.ts"), ...args], { encoding: "utf8" });
    return { status: ran.status, out: ran.stdout, problem: ran.stderr.replace(/^npm warn.*\n/gm, "") };
  }

  const header = ["Ref", "Action", "Milestones", "By when", "Lead officer"];

  test("ends with 1 where there are errors, and writes the report and the workbook", async () => {
    const file = join(folder, "plan.xlsx");
    const out = { report: join(folder, "report.json"), save: join(folder, "saved.xlsx") };
    writeFileSync(file, await buildWorkbook({ Plan: [header, ["A1", "Open the hall at weekends", "Hall open", "June 2026", ""], ["A2", "Train ten volunteers", "Ten trained", "May 2026", "Youth Lead"]] }));
    const ran = check(file, "--report", out.report, "--save", out.save, "--as-at", "2026-04-30");
    expect(ran.problem).toBe("");
    expect(ran.status).toBe(1);
    const written = report.parse(JSON.parse(readFileSync(out.report, "utf8")));
    expect(written.plan.actions.map((action) => action.ref)).toEqual(["A1", "A2"]);
    expect(written.findings).toContainEqual(expect.objectContaining({ rule: "lead/missing", sheet: "Plan", row: 2, address: "E2" }));
    expect(existsSync(out.save)).toBe(true);
    expect(ran.out).toContain("lead/missing");
  });

  test("ends with 0 where there are none", async () => {
    const file = join(folder, "sound.xlsx");
    writeFileSync(file, await buildWorkbook({ Plan: [header, ["A1", "Open the hall at weekends", "Hall open", "June 2026", "Hall Manager"], ["A2", "Train ten volunteers", "Ten trained", "May 2026", "Youth Lead"]] }));
    expect(check(file, "--as-at", "2026-04-30")).toMatchObject({ status: 0, problem: "" });
  });

  test.each([
    ["no such file", "missing.xlsx", null],
    ["not a workbook", "text.xlsx", Buffer.from("Ref,Action\n1,Paint\n")],
    ["a damaged one", "broken.xlsx", Buffer.from("PK\u0003\u0004 and then nothing that is a zip")],
  ])("ends with 2 and one line: %s", (_, name, bytes) => {
    const file = join(folder, name);
    if (bytes) writeFileSync(file, bytes);
    const ran = check(file);
    expect(ran.status).toBe(2);
    expect(ran.problem.trim().split("\n")).toHaveLength(1);
    expect(ran.problem).not.toMatch(/\bat .*\.ts|Error:/);
  });
});
