/**
 * Examples of what can stand in a cell and how it is read: shown to people in the pane and in the docs, and run by a
 * test, so that none of them can be wrong.
 */
export interface DateExample {
  readonly written: string;
  /** ISO dates, both ends inclusive; null end: open; null: it recurs and has none. */
  readonly read: { readonly start: string; readonly end: string | null } | null;
}

/** The plan whose period gives a bare quarter or month its year in these examples. */
export const examplePeriod = { text: "2026/27", start: "2026-04-01", end: "2027-03-31" } as const;

export const dateExamples: readonly DateExample[] = [
  { written: "31/03/2027", read: { start: "2027-03-31", end: "2027-03-31" } },
  { written: "31 March 2027", read: { start: "2027-03-31", end: "2027-03-31" } },
  { written: "March 2027", read: { start: "2027-03-01", end: "2027-03-31" } },
  { written: "Mar-27", read: { start: "2027-03-01", end: "2027-03-31" } },
  { written: "Q2 2026/27", read: { start: "2026-07-01", end: "2026-09-30" } },
  { written: "Q2", read: { start: "2026-07-01", end: "2026-09-30" } },
  { written: "September", read: { start: "2026-09-01", end: "2026-09-30" } },
  { written: "2026/27", read: { start: "2026-04-01", end: "2027-03-31" } },
  { written: "academic year 2026/27", read: { start: "2026-09-01", end: "2027-08-31" } },
  { written: "Autumn 2026", read: { start: "2026-09-01", end: "2026-11-30" } },
  { written: "April to June 2026", read: { start: "2026-04-01", end: "2026-06-30" } },
  { written: "From May 2026", read: { start: "2026-05-01", end: null } },
  { written: "Ongoing", read: null },
  { written: "Quarterly", read: null },
];

export interface LeadExample {
  readonly written: string;
  /** Each lead; none where nobody is named yet. */
  readonly read: readonly string[];
}

export const leadExamples: readonly LeadExample[] = [
  { written: "Ann Lee", read: ["Ann Lee"] },
  { written: "Ann Lee (Housing Manager)", read: ["Ann Lee (Housing Manager)"] },
  { written: "Ann Lee, Tom Brown and Jo Field", read: ["Ann Lee", "Tom Brown", "Jo Field"] },
  { written: "Director of Public Health/Head of Housing", read: ["Director of Public Health", "Head of Housing"] },
  { written: "Head of Leisure and Culture", read: ["Head of Leisure and Culture"] },
  { written: "tbc", read: [] },
];

export interface FigureExample {
  readonly written: string;
  readonly role: "actual" | "target";
  /** The number that is compared; null where there is none, and then why. */
  readonly read: { readonly value: number; readonly unit: string | null } | { readonly value: null; readonly why: "not-yet-available" | "no-target" | "unreadable" };
}

export const figureExamples: readonly FigureExample[] = [
  { written: "68%", role: "actual", read: { value: 68, unit: "%" } },
  { written: "1,290", role: "actual", read: { value: 1290, unit: null } },
  { written: "106.5 per 10,000", role: "actual", read: { value: 106.5, unit: "per 10,000" } },
  { written: "£81K", role: "actual", read: { value: 81, unit: "£ thousand" } },
  { written: "-4.4 ppts", role: "actual", read: { value: -4.4, unit: "ppts" } },
  { written: "nya", role: "actual", read: { value: null, why: "not-yet-available" } },
  { written: "No target", role: "target", read: { value: null, why: "no-target" } },
  { written: "better than last year", role: "target", read: { value: null, why: "unreadable" } },
];
