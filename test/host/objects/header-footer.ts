/** The three parts of a page's header or footer. */
export interface HeaderFooterParts {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}

/** "&LPlan&CDraft&R&P" → its parts (ECMA-376 part 1, 18.3.1.46); text before any mark is the centre's. */
export function splitHeaderFooter(text: string | null | undefined): HeaderFooterParts {
  const parts = { left: "", centre: "", right: "" };
  let at: keyof HeaderFooterParts = "centre";
  // "&&" is an ampersand, and "&L" after it is none of ours.
  for (const piece of (text ?? "").match(/&&|&[LCR]|&|[^&]+/g) ?? []) {
    if (piece === "&L") at = "left";
    else if (piece === "&C") at = "centre";
    else if (piece === "&R") at = "right";
    else parts[at] += piece;
  }
  return parts;
}

export function joinHeaderFooter({ left, centre, right }: HeaderFooterParts): string {
  return (left && `&L${left}`) + (centre && `&C${centre}`) + (right && `&R${right}`);
}
