import { readHeading } from "../../../src/reading/indicators/headings";
import { splitNameAndCode } from "../../../src/reading/indicators/name-code";
import { readTypedRag } from "../../../src/reading/indicators/typed-rag";

test.each<[string, string | null, string | null]>([
  ["Indicator", "name", null],
  ["Key performance indicators", "name", null],
  ["What we measure", "name", null],
  ["Short Description", "name", null],
  ["Ref", "code", null],
  ["PI ref.", "code", null],
  ["NI no.", "code", null],
  ["2009/10", null, "2009/10"],
  ["2010/11 Target", "target", "2010/11"],
  ["Target (2010-11)", "target", "2010/11"],
  ["Baseline (2007/08)", "baseline", "2007/08"],
  ["Q3 2025/26 actual", "actual", "Q3 2025/26"],
  ["Current Figure Q3 2013/14", "actual", "Q3 2013/14"],
  ["Performance", "actual", null],
  ["Performance indicator", "name", null],
  ["Performance measure 2009/10", "actual", "2009/10"],
  ["2009/10 outturn", "actual", "2009/10"],
  ["Year to date", null, "YTD"],
  ["England 2008/09", "comparator", "2008/09"],
  ["Statistical neighbours", "comparator", null],
  ["SNs", "comparator", null],
  ["National Indicator", "name", null],
  ["RAG", "rag", null],
  ["Current status", "rag", null],
  ["On target?", "rag", null],
  ["Direction of travel", "travel", null],
  ["Year end forecast", "forecast", null],
  ["Good is", "polarity", null],
  ["Polarity", "polarity", null],
  ["Bigger or smaller is better", "polarity", null],
  ["Agreed tolerance", "tolerance", null],
  ["Unit of measure", "unit", null],
  ["Frequency", "basis", null],
  ["Quarter", "when", null],
  ["Target type", "targetType", null],
  ["Lead officer", "lead", null],
  ["Responsibility", "lead", null],
  ["Target notes", "notes", null],
  ["Action", "action", null],
  ["By when?", "action", null],
  ["Priority", "section", null],
  ["+0.58%\n(2007 data)", null, null],
  ["BH 12", null, null],
  ["Julie Example", null, null],
  ["", null, null],
])("%j: %j of %j", (text, role, period) => {
  const heading = readHeading(text);
  expect(heading.role).toBe(role);
  expect(heading.period?.label ?? null).toBe(period);
});

test.each<[string, boolean, string | null, string]>([
  ["Re-offending by young offenders (NI 19)", false, "NI 19", "Re-offending by young offenders"],
  ["NI 53 – Breastfeeding", false, "NI 53", "Breastfeeding"],
  ["NI 112 / BVPI 197: Under 18 conceptions", false, "NI 112", "Under 18 conceptions"],
  ["NI 102a Gap at Key Stage 2", false, "NI 102a", "Gap at Key Stage 2"],
  ["NI55b: measured", false, "NI 55b", "measured"],
  ["NI 117 NEET", false, "NI 117", "NEET"],
  ["A rate (NI 43) of sentences", false, "NI 43", "A rate of sentences"],
  ["KPI 1 - Council tax collected", true, "KPI 1", "Council tax collected"],
  ["CYP07 Care leavers", true, "CYP07", "Care leavers"],
  ["2016SC Repeat referrals", true, "2016SC", "Repeat referrals"],
  ["1001P Park visits", true, "1001P", "Park visits"],
  ["Road casualties (BV 99)", true, "BV 99", "Road casualties"],
  ["KS 2 Level 4 English", true, null, "KS 2 Level 4 English"],
  ["Q1 Performance of staff", true, null, "Q1 Performance of staff"],
  ["KPI 1 - Council tax collected", false, null, "KPI 1 - Council tax collected"],
  ["Visits to museums", true, null, "Visits to museums"],
])("%j (local codes %s): %j, %j", (text, local, code, name) => {
  expect(splitNameAndCode(text, local)).toEqual({ code, name });
});

test.each<[string, string | null]>([
  ["G", "green"],
  ["Amber", "amber"],
  ["On target", "green"],
  ["Target not met", "red"],
  ["Within tolerance", "amber"],
  ["▲ Green", "green"],
  ["68%", null],
])("a status typed as %j: %j", (text, status) => {
  expect(readTypedRag(text)).toBe(status);
});
