import type { Indicator } from "../../plan/model";
import { isPercentage } from "../../plan/units";
import type { AgreedTolerance } from "../state/tolerance-draft";

/** The words of the field for an indicator's agreed tolerance. */
export const toleranceWords = {
  unit: "Counted in",
  keep: "Keep tolerance",
  unclear: "Write a number from 0 up, such as 2 or 0.5.",
  used: "The policy in force goes by it.",
  unused: "Used by policies that go by each indicator’s own tolerance, and where nearest to the target is best.",
} as const;

/** "Agreed tolerance for NI 59" */
export function toleranceFor(code: string): string {
  return `Agreed tolerance for ${code}`;
}

/** What an own unit is called: "points" for a percentage, "days", "the figure’s own unit". */
export function ownUnit(indicator: Pick<Indicator, "unit" | "actuals" | "targets">): string {
  const units = [...Object.values(indicator.targets), ...Object.values(indicator.actuals)].map((figure) => figure.unit).concat(indicator.unit);
  const unit = units.find((one) => one !== null) ?? null;
  if (unit === null) return "the figure’s own unit";
  return isPercentage(unit) ? "points" : unit;
}

export function toleranceUnits(indicator: Pick<Indicator, "unit" | "actuals" | "targets">): Readonly<Record<AgreedTolerance["unit"], string>> {
  return { own: ownUnit(indicator), percent: "% of the target" };
}

/** "Tolerance: 2, as the list says." */
export function listedTolerance({ tolerance, toleranceUnit }: Pick<Indicator, "tolerance" | "toleranceUnit">): string {
  return `Tolerance: ${tolerance ?? 0}${toleranceUnit === "percent" ? "%" : ""}, as the list says.`;
}

/** "KPI 4: tolerance of 5% of the target." */
export function toleranceLine(code: string, { amount, unit }: AgreedTolerance): string {
  return `${code}: tolerance of ${amount}${unit === "percent" ? "% of the target" : ", in its own unit"}.`;
}

/** What a person takes back: "the tolerance of KPI 4" */
export function toleranceOf(code: string): string {
  return `the tolerance of ${code}`;
}
