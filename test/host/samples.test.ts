import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareFiles, describeDifference } from "./file";
import { openHost, type ExcelHost } from "./node";

const folder = path.join(__dirname, "../../assets/samples");
const samples = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

let host: ExcelHost | null = null;
afterEach(() => host?.dispose());

describe.each(samples)("%s behind Office.js", (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));

  test("opened and saved, nothing differs", async () => {
    host = await openHost(bytes, { fileName: name });
    expect((await compareFiles(bytes, await host.save())).map(describeDifference)).toEqual([]);
  });

  test("one cell written through Office.js is the only difference", async () => {
    host = await openHost(bytes, { fileName: name });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("K30").values = [["007"]];
      await context.sync();
    });
    const differences = (await compareFiles(bytes, await host.save())).filter(({ where }) => where !== "K30").map(describeDifference);
    expect(differences).toEqual([]);
  });
});
