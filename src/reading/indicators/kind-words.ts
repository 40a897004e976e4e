export type RowKind = "actual" | "target" | "baseline" | "rag" | "comparator" | "other";

/** What a row holds, where a list has one row each for actuals and targets: "Actual", "Target 2010/11", "RAG". */
export function readKindWord(text: string): RowKind | null {
  const plain = text.replace(/\s+/g, " ").trim().toLowerCase();
  if (plain.length > 30) return null;
  if (/^(?:(?:annual|quarterly|monthly|our|the) )?(?:targets?|tgt|plan|planned|trajectory|goal)\b(?! met)/.test(plain)) return "target";
  if (/^(?:(?:our|the) )?(?:actuals?|outturn|performance|results?|achieved|latest)$/.test(plain)) return "actual";
  if (/^baseline$/.test(plain)) return "baseline";
  if (/^(?:rag|rag status|status|rag rating)$/.test(plain)) return "rag";
  if (/^(?:england|national(?: average)?|(?:statistical )?neighbours?|sns?|comparator|benchmark|region)$/.test(plain)) return "comparator";
  if (/^(?:forecast|variance|numerator|denominator|trend|dot|comments?|previous year|last year)$/.test(plain)) return "other";
  return null;
}
