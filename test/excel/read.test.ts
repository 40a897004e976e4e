import { readChanged, readWorkbook } from "../../src/excel";
import { cellKey, textAt, valueAt, type SheetSnapshot } from "../../src/workbook/snapshot";
import { openHost, type ExcelHost, type HostOptions } from "../host/node";
import { buildWorkbook, type BuiltSheets } from "../samples/build";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

let host: ExcelHost | null = null;

async function open(sheets: BuiltSheets, options: HostOptions = {}, names: Readonly<Record<string, string>> = {}): Promise<ExcelHost> {
  host = await openHost(await buildWorkbook(sheets, names), options);
  return host;
}

afterEach(() => {
  host?.dispose();
  host = null;
});

function only(sheets: readonly SheetSnapshot[]): SheetSnapshot {
  const [sheet] = sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

test("a workbook comes whole, in two round trips", async () => {
  const { counters } = await open(
    {
      "P1 Health": {
        rows: [
          [null, "Action", "When", "Share", "Sum"],
          [null, "Walk to school", new Date(Date.UTC(2011, 2, 31)), 0.043, { formula: "D2*2", result: 0.086 }],
          [null, "=1+1", "March 2011", "4.3%", { error: "#REF!" }],
        ],
        formats: { C2: "dd mmm yyyy", D2: "0.0%" },
      },
      Empty: [],
      Secret: { rows: [["x"]], state: "veryHidden" },
      Locked: { rows: [["Ref"], ["1.1"]], protected: true, tables: [{ name: "Refs", address: "A1:A2" }] },
    },
    { fileName: "Plan.xlsx" },
    { Leads: "'P1 Health'!$B$2:$B$3" },
  );
  const workbook = await readWorkbook();
  expect(counters.syncs).toBe(2);
  expect(workbook.fileName).toBe("Plan.xlsx");
  expect(workbook.sheets.map(({ name, visibility, isProtected, position }) => [name, visibility, isProtected, position])).toEqual([
    ["P1 Health", "visible", false, 0],
    ["Empty", "visible", false, 1],
    ["Secret", "veryHidden", false, 2],
    ["Locked", "visible", true, 3],
  ]);
  const sheet = only(workbook.sheets);
  expect(sheet.block).toEqual({ row: 1, column: 2, rowCount: 3, columnCount: 4 });
  expect(valueAt(sheet, 1, 2)).toBe("Action");
  expect(valueAt(sheet, 2, 3)).toBe(40633);
  expect(textAt(sheet, 2, 3)).toBe("31 Mar 2011");
  expect(textAt(sheet, 2, 4)).toBe("4.3%");
  expect(valueAt(sheet, 3, 2)).toBe("=1+1");
  expect(textAt(sheet, 3, 4)).toBe("4.3%");
  expect(sheet.formulas).toEqual(new Map([[cellKey(2, 5), "=D2*2"]]));
  expect(sheet.numberFormats.get(cellKey(2, 3))).toBe("dd mmm yyyy");
  expect(workbook.sheets[1]?.block).toBeNull();
  expect(workbook.sheets[3]?.tables).toEqual([{ name: "Refs", block: { row: 1, column: 1, rowCount: 2, columnCount: 1 }, hasHeaders: true }]);
  expect(workbook.names).toEqual([{ name: "Leads", formula: "='P1 Health'!$B$2:$B$3" }]);
  expect(workbook.documents).toEqual({});
  expect(workbook.notRead).toEqual([]);
});

test("a million formatted rows without values cost nothing", async () => {
  const { counters } = await open({
    Plan: { rows: [["Action"], ["Do it"]], also: (sheet) => void (sheet.getRow(1_000_000).getCell(1).font = { bold: true }) },
  });
  const workbook = await readWorkbook();
  expect(only(workbook.sheets).block).toEqual({ row: 1, column: 1, rowCount: 2, columnCount: 1 });
  expect(counters.syncs).toBe(2);
  expect(counters.bytesOut).toBeLessThan(20_000);
});

test("a single cell in the last rows of a sheet does not have a million rows read, and is said", async () => {
  const { counters } = await open({
    Plan: { rows: [["Ref", "Action"], ["1", "Do it"], ["2", "Do more"]], also: (sheet) => void (sheet.getRow(1_048_500).getCell(2).value = "x") },
    Other: [["Ref"], ["1"]],
  });
  const workbook = await readWorkbook();
  expect(workbook.sheets.map(({ block }) => block)).toEqual([{ row: 1, column: 1, rowCount: 3, columnCount: 2 }, { row: 1, column: 1, rowCount: 2, columnCount: 1 }]);
  expect(workbook.notRead).toEqual(['"Plan" holds something in row 1048500 and perhaps below, more than 20,000 empty rows under the rest; it was not read.']);
  expect(counters.syncs).toBe(3);
});

test("a tall sheet with gaps is read to its end", async () => {
  await open({ Plan: { rows: [["Ref", "Action"], ["1", "Do it"]], also: (sheet) => { for (const row of [19_000, 36_000, 52_000]) sheet.getRow(row).getCell(2).value = `Row ${row}`; } } });
  const workbook = await readWorkbook();
  const sheet = only(workbook.sheets);
  expect(sheet.values).toHaveLength(52_000);
  expect(valueAt(sheet, 52_000, 2)).toBe("Row 52000");
  expect(workbook.notRead).toEqual([]);
});

test("cells as full as cells can be are read", async () => {
  const full = (row: number, column: number) => `${row}.${column} `.padEnd(32_767, "x");
  const { counters } = await open({ Plan: [["Ref", "Action", "Milestones", "When", "Lead", "Partners"], ...Array.from({ length: 40 }, (_, row) => Array.from({ length: 6 }, (__, column) => full(row, column)))] });
  const sheet = only((await readWorkbook()).sheets);
  expect(sheet.values).toHaveLength(41);
  expect(valueAt(sheet, 41, 6)).toBe(full(39, 5));
  expect(counters.largestOut).toBeLessThan(5_000_000);
});

describe("hidden rows and columns", () => {
  const sheets: BuiltSheets = {
    Plan: { rows: [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]], hiddenRows: [2], hiddenColumns: ["C"] },
    Other: [["x"]],
  };

  test("are told, with one round trip more", async () => {
    const { counters } = await open(sheets);
    const sheet = only((await readWorkbook()).sheets);
    expect([...sheet.hiddenRows]).toEqual([2]);
    expect([...sheet.hiddenColumns]).toEqual([3]);
    expect(counters.syncs).toBe(3);
  });

  test("an Excel that cannot tell which is not guessed for", async () => {
    await open(sheets, { apiLevel: "1.8" });
    const workbook = await readWorkbook();
    expect(workbook.notRead).toEqual(['Some rows or columns of "Plan" are hidden; this version of Excel does not say which.']);
  });
});

test("a format that only Excel can show costs one round trip more", async () => {
  const { counters } = await open({ Plan: { rows: [["Share"], [0.5], [0.25]], formats: { A2: "0.00E+00", A3: "0%" } } });
  const sheet = only((await readWorkbook()).sheets);
  expect(textAt(sheet, 2, 1)).toBe("5.00E-01");
  expect(textAt(sheet, 3, 1)).toBe("25%");
  expect(counters.syncs).toBe(3);
});

function rows(count: number, columns: number) {
  return Array.from({ length: count }, (_, r) => Array.from({ length: columns }, (__, c) => (r === 0 ? `Heading ${c}` : c === 3 && r > 5500 ? r : `Row ${r} col ${c}`)));
}

test("a long sheet comes in blocks, and a number far down keeps its format", async () => {
  const { counters } = await open({ Plan: { rows: rows(7001, 4), formats: { D6000: "dd/mm/yyyy" } } });
  const sheet = only((await readWorkbook()).sheets);
  expect(sheet.values).toHaveLength(7001);
  expect(sheet.values.every((row) => row.length === 4)).toBe(true);
  expect(valueAt(sheet, 7001, 3)).toBe("Row 7000 col 2");
  expect(valueAt(sheet, 6000, 4)).toBe(5999);
  expect(textAt(sheet, 6000, 4)).toBe("03/06/1916");
  expect(counters.syncs).toBe(4);
}, 60_000);

test("where an answer is larger than Excel lets through, it is asked in smaller blocks", async () => {
  const text = "x".repeat(1500);
  await open({ Plan: [["Heading"], ...Array.from({ length: 4500 }, (_, row) => [`${row} ${text}`])] });
  const sheet = only((await readWorkbook()).sheets);
  expect(sheet.values).toHaveLength(4501);
  expect(valueAt(sheet, 4501, 1)).toBe(`4499 ${text}`);
}, 60_000);

test("a large plan over many sheets takes two round trips and one for each further 5 MB, none of them refused", async () => {
  const sentence = "Agree the next steps with the partners and report to the board in the spring";
  const sheet = (name: number) => Array.from({ length: 2000 }, (_, row) => [`P${name}.${row}`, `${sentence} ${name} ${row}`, `${row} ${sentence}`]);
  const { counters } = await open(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`P${index}`, sheet(index)])));
  const workbook = await readWorkbook();
  expect(workbook.sheets.map(({ values }) => values.length)).toEqual(new Array(12).fill(2000));
  expect(valueAt(only(workbook.sheets.slice(11)), 2000, 1)).toBe("P11.1999");
  expect(counters.bytesOut).toBeGreaterThan(4_000_000);
  expect(counters.largestOut).toBeLessThan(5_000_000);
  expect(counters.syncs).toBe(3);
}, 120_000);

test("rows that are far longer below than above are read all the same", async () => {
  const { counters } = await open({ Plan: [["Heading"], ...Array.from({ length: 5300 }, (_, row) => [row < 5000 ? `${row}` : `${row} ${"x".repeat(20_000)}`])] });
  const sheet = only((await readWorkbook()).sheets);
  expect(sheet.values).toHaveLength(5301);
  expect(String(valueAt(sheet, 5301, 1))).toHaveLength(20_005);
  expect(counters.largestOut).toBeLessThan(5_000_000);
}, 120_000);

test("values that Excel left out are said, not taken for empty cells", async () => {
  const opened = await open({ Plan: [["a"]] });
  opened.injectFault(({ number }) => (number === 2 ? { mapValue: (value) => (typeof value === "object" && value !== null && "Values" in value ? { ...value, Values: null } : value) } : null));
  await expect(readWorkbook()).rejects.toMatchObject({ code: "no-values" });
});

test("cancelling ends the reading", async () => {
  await open({ Plan: [["a"]] });
  const abort = new AbortController();
  await expect(readWorkbook({ signal: abort.signal, onProgress: () => abort.abort() })).rejects.toMatchObject({ code: "cancelled" });
});

test("three hundred sheets are read in two round trips", async () => {
  const { counters } = await open(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`S${index}`, [["Action"], [`Do ${index}`]]])));
  const workbook = await readWorkbook();
  expect(workbook.sheets).toHaveLength(300);
  expect(valueAt(only(workbook.sheets.slice(299)), 2, 1)).toBe("Do 299");
  expect(counters.syncs).toBe(2);
});

describe("what was changed since", () => {
  const rows = (name: string): (string | number)[][] => Array.from({ length: 60 }, (_, row) => [`${name}.${row}`, `What ${name} will do in row ${row}`, "March 2027", row]);
  const many = (more: BuiltSheets = {}): BuiltSheets => ({ ...Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`P${at + 1}`, rows(`P${at + 1}`)])), ...more });
  const id = (workbook: { readonly sheets: readonly SheetSnapshot[] }, name: string): string => workbook.sheets.find((sheet) => sheet.name === name)?.id ?? "";

  test("one sheet is read, in two round trips and a fifth of the bytes, and the whole is as if read anew", async () => {
    const excel = await open(many());
    const start = excel.counters.bytesOut;
    const before = await readWorkbook();
    const whole = excel.counters.bytesOut - start;
    excel.editRemotely("P3", "B7", "Changed by a colleague");
    const [syncs, bytes] = [excel.counters.syncs, excel.counters.bytesOut];
    const after = await readChanged({ snapshot: before, sheetIds: new Set([id(before, "P3")]) });
    expect(excel.counters.syncs - syncs).toBe(2);
    expect((excel.counters.bytesOut - bytes) / whole).toBeLessThan(0.25);
    expect(valueAt(after.sheets[2] ?? only([]), 7, 2)).toBe("Changed by a colleague");
    expect(after).toEqual(await readWorkbook());
    expect(after.sheets[0]?.values).toBe(before.sheets[0]?.values);
  });

  test("a sheet with formulas is read, though no change of it is told", async () => {
    const excel = await open(many({ Sum: [["Rows done"], [{ formula: "P3!D7*2", result: 12 }]] }));
    const before = await readWorkbook();
    excel.editRemotely("P3", "D7", "50");
    const after = await readChanged({ snapshot: before, sheetIds: new Set([id(before, "P3")]) });
    expect(after.sheets.at(-1)?.values).toEqual([["Rows done"], [100]]);
    expect(after).toEqual(await readWorkbook());
  });

  test("where a sheet was added or deleted, everything is read", async () => {
    const excel = await open(many());
    const before = await readWorkbook();
    excel.editRemotely("P1", "A1", "9.9");
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("New");
      context.workbook.worksheets.getItem("P2").delete();
      await context.sync();
    });
    const after = await readChanged({ snapshot: before, sheetIds: new Set() });
    expect(after.sheets.map(({ name }) => name)).toEqual(["P1", "P3", "P4", "P5", "P6", "P7", "P8", "New"]);
    expect(after).toEqual(await readWorkbook());
  });

  test("a sheet that was renamed or protected keeps its cells under its new name", async () => {
    await open(many());
    const before = await readWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("P4");
      sheet.name = "P4 Housing";
      sheet.protection.protect();
      await context.sync();
    });
    const after = await readChanged({ snapshot: before, sheetIds: new Set() });
    expect(after.sheets[3]).toMatchObject({ name: "P4 Housing", isProtected: true });
    expect(after).toEqual(await readWorkbook());
  });

  test("neither the selection nor the active sheet moves", async () => {
    const excel = await open(many());
    const before = await readWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("P5").activate();
      context.workbook.worksheets.getItem("P5").getRange("C9").select();
      await context.sync();
    });
    excel.editRemotely("P1", "A1", "9.9");
    await readChanged({ snapshot: before, sheetIds: new Set([id(before, "P1")]) });
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("'P5'!C9");
  });
});
