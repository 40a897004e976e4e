import type { Figure, Indicator } from "../../../src/plan/model";

/** An indicator in one line a table of tests can hold: "KPI 1 higher | A 2008/09=60% 2009/10=? | T 2009/10=68%". */
export function shown(indicator: Indicator): string {
  const figures = (all: Readonly<Record<string, Figure>>): string =>
    Object.entries(all)
      .filter(([, figure]) => figure.why !== "blank")
      .map(([label, figure]) => `${label}=${figure.bound ?? ""}${figure.value ?? (figure.range ? `${figure.range.low}-${figure.range.high}` : "?")}${figure.unit === "%" ? "%" : ""}`)
      .join(" ");
  const rag = Object.entries(indicator.typedRag).map(([label, typed]) => `${label === "" ? "" : `${label}=`}${typed.status}`).join(" ");
  const parts = [`${indicator.code}${indicator.polarity ? ` ${indicator.polarity}` : ""}`, `A ${figures(indicator.actuals)}`, `T ${figures(indicator.targets)}`, `C ${figures(indicator.comparators)}`, `R ${rag}`];
  return parts.filter((part) => !/^[ATCR] $/.test(part)).join(" | ");
}
