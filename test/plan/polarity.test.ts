import { polarityOf, polarityOfWording, readPolarityWords } from "../../src/plan/polarity";

describe("a polarity column", () => {
  test.each<[string, string | null]>([
    ["High", "higher"],
    ["Higher is better", "higher"],
    ["Bigger is better", "higher"],
    ["Aim to maximise", "higher"],
    ["Good is: High", "higher"],
    ["↑", "higher"],
    ["H", "higher"],
    ["Low", "lower"],
    ["Smaller is better", "lower"],
    ["Good is low", "lower"],
    ["Aim to minimise", "lower"],
    ["▼", "lower"],
    ["Nearest to target", "nearest"],
    ["Neutral", "context"],
    ["For information", "context"],
    ["Quarterly", null],
    ["", null],
    ["68%", null],
  ])("%j says %j", (text, expected) => {
    expect(readPolarityWords(text)).toBe(expected);
  });
});

describe("wording", () => {
  test.each([
    "Re-offending by young people",
    "Staff experiencing harassment from managers",
    "Falls with harm per 1,000 bed days",
    "Category 3 and 4 ulcers",
    "Hospital admissions for drug poisoning per 100,000",
    "Gap between pupils on free school meals and their peers",
    "16 to 18 year-olds not in education, employment or training",
    "NEET",
    "Persistent absence from secondary schools",
    "Permanent exclusions",
    "Obesity in Year 6",
    "Under 18 conceptions",
    "Children killed or seriously injured",
    "First time entrants to the youth justice system",
    "Referrals that are repeat referrals within 12 months",
    "Children on a plan for a second or subsequent time",
    "Days lost to sickness per employee",
    "Average time taken to process a claim",
    "Average number of days to re-let a home",
    "Households in temporary accommodation",
    "Fly-tipping incidents",
    "Residual waste per household",
    "Calls abandoned",
    "Complaints received",
    "Inequality gap at 19: gap",
    "Re-let time in days",
    "Streets with unacceptable levels of graffiti",
    "Exceedances of the air quality limit",
    "Deliberate fires in homes",
    "Patients waiting longer than 40 weeks",
  ])("%j: lower", (name) => {
    expect(polarityOfWording(name)).toBe("lower");
  });

  test.each([
    "Pupils achieving 5 good GCSEs",
    "Participation in positive activities",
    "Reviews held on time",
    "Core assessments completed within 35 working days",
    "Complaints responded to within 10 working days",
    "Fly-tips removed within two days",
    "Care leavers in suitable accommodation",
    "Young offenders in EET",
    "Take-up of school lunches",
    "Breastfeeding at 6-8 weeks",
    "Tenants satisfied with repairs",
    "Household waste sent for recycling",
    "Council tax collected in the year",
    "Affordable homes delivered",
    "Good level of development at age 5",
    "Pupils reaching the expected standard at age 11",
    "Library visits per 1,000 people",
  ])("%j: higher", (name) => {
    expect(polarityOfWording(name)).toBe("higher");
  });

  test.each([
    "Obesity in Reception: percentage measured",
    "MRSA screening on admission",
    "Staff reporting harassment",
    "Patients free of infections",
    "Inequality gap at 19: attainment",
    "Obesity coverage in Year 6",
    "Bullying incidents recorded by schools",
    "Domestic violence referrals",
    "Chlamydia screening",
    "Young people tested who are not smoking",
    "Children in care",
    "Number of children with a plan",
    "Reduction in obesity",
    "Increase in recycling",
    "Schools failing to achieve the floor target",
    "Stability of placements",
    "Waste collected per household",
    "Net budget",
    "",
  ])("%j: not certain", (name) => {
    expect(polarityOfWording(name)).toBeNull();
  });
});

describe("sources, in their order", () => {
  test("the sheet comes before everything", () => {
    expect(polarityOf({ code: "NI 59", name: "Assessments in time", sheetWords: "Low", saidBefore: "higher" })).toEqual({ polarity: "lower", source: "sheet" });
  });
  test("then what the user said", () => {
    expect(polarityOf({ code: "NI 59", name: "Assessments in time", sheetWords: "monthly", saidBefore: "lower" })).toEqual({ polarity: "lower", source: "user" });
  });
  test("then the library", () => {
    expect(polarityOf({ code: "NI 58", name: "Emotional health of children in care" })).toEqual({ polarity: "lower", source: "library" });
  });
  test("the library's doubt is not overruled by wording", () => {
    expect(polarityOf({ code: "NI 44a", name: "Ethnic composition of offenders in custody" })).toEqual({ polarity: null, source: null });
  });
  test("a count whose official percentage is a reduction is certain as a count alone", () => {
    expect(polarityOf({ code: "NI 48", name: "Children killed or seriously injured" })).toEqual({ polarity: "lower", source: "library" });
    expect(polarityOf({ code: "NI 48", name: "Children killed or seriously injured", unit: "children" })).toEqual({ polarity: "lower", source: "library" });
    expect(polarityOf({ code: "NI 48", name: "Children killed or seriously injured", unit: "%" })).toEqual({ polarity: null, source: null });
  });
  test("then the wording", () => {
    expect(polarityOf({ code: "KPI 1", name: "Reviews held on time" })).toEqual({ polarity: "higher", source: "wording" });
  });
  test("else nothing", () => {
    expect(polarityOf({ code: "KPI 2", name: "Number of referrals" })).toEqual({ polarity: null, source: null });
  });
});
