import { readMeasure } from "../../src/plan/measures";

const none = { planPeriod: null };

/** "increase 86 (March 2010) > 95 (March 2011) %". */
function shown(text: string): string[] {
  return readMeasure(text, none).map(({ direction, from, fromAt, to, toAt, unit }) => `${direction} ${from ?? "-"} (${fromAt ?? "-"}) > ${to ?? "-"} (${toAt ?? "-"}) ${unit ?? "-"}`);
}

test.each<[string, string[]]>([
  ["Increase the share of schools with a garden from 86% as at March 2010 to 95% by March 2011 and 100% by December 2011.", ["increase 86 (March 2010) > 95 (March 2011) %", "increase 86 (March 2010) > 100 (December 2011) %"]],
  ["A reduction in falls from 31.9% in 2012/13 to 33% in 2013/14 (academic year).", ["reduce 31.9 (2012/13) > 33 (2013/14) %"]],
  ["A decrease in referrals from 308 per 10,000 in 2012/13 to 261.8 per 10,000 in 2014/15.", ["reduce 308 (2012/13) > 261.8 (2014/15) per 10,000"]],
  ["Increase the number of walkers from 112 to 150 a week", ["increase 112 (-) > 150 (-) -"]],
  ["Reduce the gap from 8% in 2012/13 to 7.5% in 2013/14", ["reduce 8 (2012/13) > 7.5 (2013/14) %"]],
  ["Narrow the gap from 20% to 15%", ["narrow 20 (-) > 15 (-) %"]],
  ["Maintain satisfaction from 90% to 90%", ["maintain 90 (-) > 90 (-) %"]],
  ["Increase in the number of volunteers (baseline 15 March 2009).", ["increase 15 (March 2009) > - (-) -"]],
  ["Increase walkers (Baseline March 2010 = 6; Target March 2011 = 25).", ["increase 6 (March 2010) > 25 (March 2011) -"]],
  ["80% of children to swim (Baseline 2008/09 57%).", ["reach 57 (2008/09) > 80 (-) %"]],
  ["Reduce sites from 283 in 2008/09.", ["reduce 283 (2008/09) > - (-) -"]],
  ["The rate to be 58 per 10,000 by the end of 2014/15.", ["reach - (-) > 58 (2014/15) per 10,000"]],
  ["70 children are placed in 2014/15.", ["reach - (-) > 70 (2014/15) -"]],
  ["A decrease in exclusions to 0.07% in 2012/13.", ["reduce - (-) > 0.07 (2012/13) %"]],
  ["A reduction in the number who go missing to below 29 a month.", ["reduce - (-) > 29 (-) -"]],
  ["Hold a meeting in June 2011", []],
  ["Train staff", []],
])("%j", (text, expected) => expect(shown(text)).toEqual(expected));

test.each<[string, string | null]>([
  ["Increase take-up (baseline to be set).", "baseline to be set"],
  ["Reduce waits (baseline and target to be confirmed)", "baseline and target to be confirmed"],
  ["Establish a baseline of visits by June", "Establish a baseline of visits by June"],
  ["Baseline TBC", "Baseline TBC"],
  ["TBC", "TBC"],
  ["Children are meeting targets and being identified early", null],
  ["Increase visits from 10 to 20", null],
])("what is still to be set in %j", (text, expected) => expect(readMeasure(text, none)[0]?.toBeSet ?? null).toBe(expected));

test.each<[string, number | null]>([
  ["10% increase in visits, from 177 to 280", 10],
  ["Reduce calls by 25% of 2009/10 figures", -25],
  ["A 0.5% decrease annually from 15% in 2008/09", -0.5],
  ["Increase visits by at least 20%", 20],
  ["Increase visits from 10% to 20%", null],
])("the change that %j states", (text, expected) => expect(readMeasure(text, none)[0]?.statedChangePercent ?? null).toBe(expected));

test("the time of a target is a period: an academic year where the sentence says so", () => {
  expect(readMeasure("Increase from 49% in 2012/13 to 53.5% in 13/14 (academic year).", none)[0]?.due).toMatchObject({ start: "2013-09-01", end: "2014-08-31" });
  expect(readMeasure("Increase from 49% to 53.5% by March 2011.", none)[0]?.due).toMatchObject({ end: "2011-03-31" });
});

test("ages are no figures to move", () => {
  expect(readMeasure("Increase activities from 5 to 16 year olds", none)).toEqual([]);
});
