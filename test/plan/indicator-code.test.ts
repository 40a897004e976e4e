import { codeKey, looksLikeCode, normaliseCode, readIndicatorCodes, readUnlistedCodes } from "../../src/plan/indicator-code";

const codes = (text: string, known?: ReadonlySet<string>): (string | null)[] => readIndicatorCodes(text, known).map((m) => m.code);

describe("national indicators in text", () => {
  test.each<[string, string[]]>([
    ["NI55", ["NI 55"]],
    ["NI 112", ["NI 112"]],
    ["N.I 112", ["NI 112"]],
    ["N.I. 112: fewer conceptions", ["NI 112"]],
    ["• NIS 112 conception rate", ["NI 112"]],
    ["ni 59", ["NI 59"]],
    ["NI-59", ["NI 59"]],
    ["NI no. 59", ["NI 59"]],
    ["National Indicator 59", ["NI 59"]],
    ["National Indicators 59 and 60", ["NI 59", "NI 60"]],
    ["Obesity in Year 6 (NI56).", ["NI 56"]],
    ["NI 102a", ["NI 102a"]],
    ["NI 102A gap at 11", ["NI 102a"]],
    ["NI 52 (b)", ["NI 52b"]],
    ["NI 85 a/b/c", ["NI 85a", "NI 85b", "NI 85c"]],
    ["NI 85a/b/c", ["NI 85a", "NI 85b", "NI 85c"]],
    ["NI 85a-c", ["NI 85a", "NI 85b", "NI 85c"]],
    ["NI 113 a and b", ["NI 113a", "NI 113b"]],
    ["NI 113 (a) and (b)", ["NI 113a", "NI 113b"]],
    ["NI 99/NI 100", ["NI 99", "NI 100"]],
    ["NI99/NI100", ["NI 99", "NI 100"]],
    ["NI 104/105 gaps decrease", ["NI 104", "NI 105"]],
    ["NI 55 & 56 Obesity", ["NI 55", "NI 56"]],
    ["NI 50, 51 and 58", ["NI 50", "NI 51", "NI 58"]],
    ["NI 50, 51 and 58 improve", ["NI 50", "NI 51", "NI 58"]],
    ["NIs 50; 51; 58", ["NI 50", "NI 51", "NI 58"]],
    ["NI 99-101", ["NI 99", "NI 100", "NI 101"]],
    ["NI 62\nNI 63\nNI 99", ["NI 62", "NI 63", "NI 99"]],
    ["NI 112 / BVPI 197: a rate", ["NI 112"]],
    ["NI 79 Level 2 by 19 - 73% 2010", ["NI 79"]],
    ["NI 59, 60% of children", ["NI 59"]],
    ["NI 59, 60 schools take part", ["NI 59"]],
    ["NI 59, 2009/10: 60%", ["NI 59"]],
    ["NI 55 a reduction of 2", ["NI 55"]],
    ["NI 55 and 20 schools take part", ["NI 55"]],
    ["NI 101 5+ A*-C", ["NI 101"]],
    ["NI 59 and NI 59 again", ["NI 59"]],
    ["No NI target", []],
    ["NI targets 2009 interim 2013", []],
    ["NI 2010 rates", []],
    ["UNI 55", []],
    ["ANNI55", []],
    ["", []],
  ])("%j", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe("malformed codes", () => {
  test.each<[string, string, string | null]>([
    ["N1 43", "N1 43", "NI 43"],
    ["Nl 43", "Nl 43", "NI 43"],
    ["NI 04", "NI 04", "NI 4"],
    ["NI 1O2", "NI 1O2", "NI 102"],
    ["???", "???", null],
    ["NI ???", "NI ???", null],
    ["NI", "NI", null],
    ["NI\nAudit of referrals", "NI", null],
    ["A measure (NI)", "NI", null],
    ["NI TBC", "NI TBC", null],
  ])("%j is none", (text, written, meant) => {
    expect(readIndicatorCodes(text)).toEqual([{ text: written, index: expect.any(Number), code: null, meant }]);
  });

  test("stand beside good ones", () => {
    expect(readIndicatorCodes("NI 93\nNI 04\nNI 6").map((m) => [m.code, m.meant])).toEqual([
      ["NI 93", null],
      [null, "NI 4"],
      ["NI 6", null],
    ]);
  });

  test("a question in a sentence is no code", () => {
    expect(readIndicatorCodes("Who leads on this?")).toEqual([]);
  });
});

describe("codes of the workbook's own list", () => {
  const known = new Set(["LI 3", "KPI 12", "BV 99", "PAF C23", "CYP07", "VS06", "NI 59", "2016SC", "Children helped early"]);
  test.each<[string, string[]]>([
    ["LI3 and KPI 12", ["LI 3", "KPI 12"]],
    ["kpi-12", ["KPI 12"]],
    ["(BV99)", ["BV 99"]],
    ["PAF/C23", ["PAF C23"]],
    ["CYP07; VS06", ["CYP07", "VS06"]],
    ["2016SC repeat referrals", ["2016SC"]],
    ["NI 59 & KPI 12", ["NI 59", "KPI 12"]],
    ["KPI 123", []],
    ["KPI 13", []],
    ["Children helped early", []],
  ])("%j", (text, expected) => {
    expect(codes(text, known)).toEqual(expected);
  });

  test("without the list they are only words", () => {
    expect(codes("LI 3")).toEqual([]);
  });
});

test.each<[string, string]>([
  ["NI52A", "NI 52a"],
  ["N.I. 52 a", "NI 52a"],
  ["NI 52 (a)", "NI 52a"],
  ["NI004", "NI 4"],
  ["KPI  12", "KPI 12"],
  ["2016SC", "2016SC"],
])("%j is normalised to %j", (text, expected) => {
  expect(normaliseCode(text)).toBe(expected);
});

test("spellings of one code share a key", () => {
  expect(codeKey("KPI-12")).toBe(codeKey("kpi 12"));
  expect(codeKey("NI 52a")).not.toBe(codeKey("NI 52b"));
});

test.each<[string, boolean]>([
  ["KPI 12", true],
  ["PAF C23", true],
  ["Children helped early", false],
  ["12", false],
])("%j looks like a code: %s", (text, expected) => {
  expect(looksLikeCode(text)).toBe(expected);
});

describe("codes that go on a series of the list", () => {
  const list = new Set(["EC1", "EC2", "WR 1", "WR 2", "HS4", "NI 52"]);
  test.each<[string, readonly string[]]>([
    ["EC9", ["EC9"]],
    ["EC1, EC 9; WR-7", ["EC 9", "WR-7"]],
    ["EC1a, WR2", []],
    ["HS5", []],
    ["ec9 and SPEC9", []],
    ["NI 53", []],
    ["", []],
  ])("%j: %j", (text, expected) => {
    expect(readUnlistedCodes(text, list).map(({ code }) => code)).toEqual(expected);
  });

  const oneLetter = new Set(["C09a", "C09b", "C16", "C27", "D1", "D2"]);
  test.each<[string, readonly string[]]>([
    ["C27x", ["C27x"]],
    ["C02v, C16", ["C02v"]],
    ["C09; C27a", []],
    ["C7 and C2.8", []],
    ["D9", []],
    ["C 20", []],
  ])("of a series with one letter, %j: %j", (text, expected) => {
    expect(readUnlistedCodes(text, oneLetter).map(({ code }) => code)).toEqual(expected);
  });
});
