import { applyChanges, putBack } from "../../../src/excel";
import { changesOf } from "../../../src/run";
import { compareFiles, describeDifference } from "../../host/file";
import { openHost, type ExcelHost } from "../../host/node";
import { isOfDocuments, read, sample } from "../sample-runs";

describe("closing a quarter in a workbook", () => {
  let host: ExcelHost;
  const original = sample("service-plan-2025-26.xlsx");

  beforeEach(async () => {
    host = await openHost(original, { fileName: "service-plan-2025-26.xlsx" });
  });
  afterEach(async () => {
    await host.dispose();
  });

  async function close(name: string) {
    const { snapshot, evaluation } = await read();
    return applyChanges(changesOf({ kind: "closeQuarter", name }, evaluation, snapshot));
  }

  test("keeps it with the file and changes no cell", async () => {
    const before = await read();
    expect(before.evaluation.history.quarters).toEqual([]);
    await close("Q1");
    const saved = await host.save();
    const differences = await compareFiles(original, saved, { ignore: isOfDocuments });
    expect(differences.map(describeDifference)).toEqual([]);
    const again = await openHost(saved, { fileName: "service-plan-2025-26.xlsx" });
    const { evaluation } = await read();
    expect(evaluation.history.quarters).toEqual([
      { name: "Q1", asAt: evaluation.options.asAt, reportingPeriod: evaluation.reportingPeriod, indicators: evaluation.plan.indicators.length, actions: evaluation.plan.actions.length },
    ]);
    await again.dispose();
  });

  test("can be put back, and forgotten one by one", async () => {
    await close("Q1");
    const second = await close("Q2");
    await putBack(second.journal);
    expect((await read()).evaluation.history.quarters.map(({ name }) => name)).toEqual(["Q1"]);
    const { snapshot, evaluation } = await read();
    await applyChanges(changesOf({ kind: "forgetQuarter", name: "Q1" }, evaluation, snapshot));
    expect((await read()).snapshot.documents["history"]).toBeUndefined();
  });
});
