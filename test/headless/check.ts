/**
 * The headless twin of the pane's button: a workbook in, a report and a workbook out.
 * Exit status: 0 no errors found, 1 errors found, 2 it could not be read.
 */
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { policyIds } from "../../src/rag";
import { toReport } from "../../src/run/report";
import { isWorkbookFileError } from "../host/file";
import { ArgumentProblem, readArguments, usage, type CheckArguments } from "./arguments";
import { printed } from "./print";
import { runHeadless } from "./run";

const couldNotRead = 2;

async function main(): Promise<number> {
  let args: CheckArguments;
  try {
    args = readArguments(process.argv.slice(2));
    if (args.policy !== undefined && !policyIds.includes(args.policy)) {
      throw new ArgumentProblem(`There is no policy "${args.policy}". Choose one of: ${policyIds.join(", ")}.`);
    }
  } catch (error) {
    if (!(error instanceof ArgumentProblem)) throw error;
    return fail(`${error.message}\n${usage}`);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(args.file));
  } catch {
    return fail(`${args.file} could not be opened: there is no such file, or it may not be read.`);
  }
  try {
    const { evaluation, skipped, saved } = await runHeadless(bytes, {
      fileName: basename(args.file),
      today: new Date().toISOString().slice(0, 10),
      save: args.save !== undefined,
      ...(args["as-at"] === undefined ? {} : { asAt: args["as-at"] }),
      ...(args.period === undefined ? {} : { period: args.period }),
      ...(args.policy === undefined ? {} : { policy: args.policy }),
      ...(args["from-area"] === undefined ? {} : { inheritFromArea: args["from-area"] }),
    });
    if (args.report !== undefined) await writeFile(args.report, `${JSON.stringify(toReport(evaluation.plan, evaluation.findings, evaluation.ratings), null, 2)}\n`);
    if (args.save !== undefined && saved) await writeFile(args.save, saved);
    process.stdout.write(`${printed(evaluation, skipped)}\n`);
    return evaluation.findings.some((finding) => finding.severity === "error") ? 1 : 0;
  } catch (error) {
    if (isWorkbookFileError(error)) return fail(`${basename(args.file)}: ${error.message}`);
    throw error;
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return couldNotRead;
}

void main()
  .catch((error: unknown) => {
    // Never a stack trace at a user: one line that says it is our fault and what to send.
    const detail = error instanceof Error ? error.message : String(error);
    return fail(`This workbook could not be checked because of a fault in Plan Check: ${detail}`);
  })
  .then((status) => {
    process.exitCode = status;
  });
