import type { BuiltCell } from "./build";

/** Headings and rows of the sample plan's indicator list; per cent as real numbers, other values as officers type them. */
export const indicatorHeadings: readonly string[] = [
  "Code",
  "Indicator",
  "Good is",
  "Baseline 2007/08",
  "2008/09 Actual",
  "2008/09 Target",
  "2009/10 Actual",
  "2009/10 Target",
  "2010/11 Target",
  "Statistical neighbours 2008/09",
  "England 2008/09",
  "Notes",
];

export interface IndicatorLine {
  readonly cells: readonly BuiltCell[];
  /** Number format of the figures. */
  readonly format: string;
}

const percent = "0.0%";

export const indicatorLines: readonly IndicatorLine[] = [
  { format: percent, cells: ["NI 53", "Babies breastfed at six to eight weeks", "High", 0.381, 0.402, 0.4, 0.436, 0.43, 0.46, 0.418, 0.441, ""] },
  { format: percent, cells: ["NI 55", "Obesity in Reception", "Low", 0.096, 0.094, 0.095, 0.101, 0.093, 0.091, 0.097, 0.096, "School year"] },
  { format: percent, cells: ["NI 56", "Obesity in Year 6", "Low", 0.178, 0.181, 0.175, 0.192, 0.174, 0.17, 0.18, 0.183, "School year"] },
  { format: percent, cells: ["NI 59", "Initial assessments within seven working days", "High", 0.58, 0.61, 0.65, 0.6, 0.68, 0.72, 0.7, 0.718, ""] },
  { format: percent, cells: ["NI 60", "Core assessments within 35 working days", "High", 0.74, 0.77, 0.78, 0.8, 0.81, 0.83, 0.79, 0.782, ""] },
  { format: percent, cells: ["NI 62", "Children in care with three or more homes in a year", "Low", 0.118, 0.121, 0.115, 0.112, 0.112, 0.11, 0.108, 0.107, ""] },
  { format: percent, cells: ["NI 63", "Children in care in the same home for two years", "High", 0.66, 0.652, 0.67, 0.641, 0.68, 0.69, 0.669, 0.67, ""] },
  { format: percent, cells: ["NI 68", "Referrals that go on to an initial assessment", "High", 0.55, 0.58, 0.6, 0.647, 0.63, 0.66, 0.64, 0.639, ""] },
  { format: "0.0", cells: ["NI 70", "Hospital admissions caused by injury to children, per 10,000", "Low", 122.4, 118.1, 117, "nya: October 2010", 114, 111, 119.6, 117.3, "Published each autumn"] },
  { format: percent, cells: ["NI 72", "Good level of development at five", "High", 0.47, 0.49, 0.5, 0.536, 0.52, 0.54, 0.51, 0.518, "School year"] },
  { format: percent, cells: ["NI 75", "Five good GCSEs including English and mathematics", "High", 0.464, 0.487, 0.49, 0.511, 0.52, 0.55, 0.498, 0.498, "School year"] },
  { format: percent, cells: ["NI 87", "Persistent absence from secondary school", "Low", 0.064, 0.061, 0.058, 0.055, 0.056, 0.052, 0.053, 0.052, "School year"] },
  { format: percent, cells: ["NI 92", "Gap between the lowest-attaining fifth and the rest at five", "Low", 0.352, 0.344, 0.335, 0.338, 0.328, 0.32, 0.333, 0.339, "School year"] },
  { format: percent, cells: ["NI 101", "Children in care with five good GCSEs including English and mathematics", "High", 0.11, 0.13, 0.14, 0.12, "No target", 0.18, 0.15, 0.148, "Small cohort"] },
  { format: "#,##0", cells: ["NI 111", "First-time entrants to the youth justice system, per 100,000", "Low", 1790, 1610, 1650, 1290, 1500, 1400, 1520, 1472, ""] },
  { format: percent, cells: ["NI 112", "Change in the rate of conceptions under 18 since 1998", "Low", -0.048, -0.06, -0.21, "Not yet available", -0.29, -0.37, -0.125, -0.133, "Calendar year, 14 months late"] },
  { format: percent, cells: ["NI 117", "Young people aged 16 to 18 not in education, employment or training", "Low", 0.071, 0.068, 0.066, 0.064, 0.06, 0.055, 0.065, 0.067, "November to January"] },
  { format: percent, cells: ["NI 148", "Care leavers in work, education or training", "High", 0.55, 0.58, 0.6, 0.63, 0.62, 0.65, 0.64, 0.63, ""] },
];
