import fc from "fast-check";
import { buildWorkbook } from "../samples/build";
import { Play } from "./play";
import { steps } from "./steps";
import { workbooks } from "./workbooks";

jest.setTimeout(24 * 3600 * 1000);

const runs = Number(process.env["PLAN_CHECK_SEQUENCES"] ?? 20);
const seed = Number(process.env["PLAN_CHECK_SEED"] ?? 7);
/** As a failure prints it: plays that one again. */
const path = process.env["PLAN_CHECK_PATH"];

test("whatever is done in whatever workbook, nothing of the user's is lost, and what was done can be put back", async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, steps, async (sheets, all) => Play.of(await buildWorkbook(sheets), all)),
    { numRuns: runs, seed, ...(path === undefined ? {} : { path }) },
  );
});
