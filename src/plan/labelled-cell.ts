import { linesOf } from "./bullets";
import { namesPost, readLeadLines, readPartnerLines } from "./people";

/** What the labels of a cell such as "Lead Org: ... Lead Officer: ... Other partners: ..." introduce. */
export interface LabelledPeople {
  readonly organisations: readonly string[];
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  /** Words behind each label, "" where the label stands alone; a label that is missing has no entry. */
  readonly texts: { readonly organisation?: string; readonly leads?: string; readonly partners?: string };
}

type Label = "organisation" | "leads" | "partners";

const labels: readonly { readonly label: Label; readonly pattern: RegExp }[] = [
  { label: "organisation", pattern: /^(?:lead|responsible|accountable)?\s*(?:org(?:anisation)?s?|agenc(?:y|ies)|bod(?:y|ies)|partner|service|department)\s*[:–-]\s*/i },
  { label: "partners", pattern: /^(?:other|key|supporting|partner|contributing|list of)?\s*(?:partners?|contributors?|support(?:ed by|ing)?|agencies|organisations|partner organisations)(?:\s+(?:involved|contributors?|organisations?|agencies))?\s*[:–-]\s*/i },
  { label: "leads", pattern: /^(?:lead|responsible|accountable|named|senior responsible|operational|strategic)?\s*(?:officers?|leads?|persons?|owners?|names?|contacts?|managers?|directors?|members?)\s*[:–-]\s*/i },
];

function labelOf(line: string): { readonly label: Label; readonly rest: string } | null {
  for (const { label, pattern } of labels) {
    const match = pattern.exec(line);
    if (match) return { label, rest: line.slice(match[0].length).trim() };
  }
  return null;
}

/** Whether a cell carries at least one such label at the start of a line. */
export function isLabelled(text: string): boolean {
  // A label ends in one of these signs; most cells that name people have none.
  return /[:–-]/.test(text) && linesOf(text).some((line) => labelOf(line) !== null);
}

/**
 * A cell with labelled parts. Where the partners' label is missing although the column's cells have one, lines below
 * the first lead that name no post are partners.
 */
export function readLabelledPeople(text: string, columnLabelsPartners: boolean): LabelledPeople {
  const parts = new Map<Label, string[]>();
  let current: Label = "leads";
  let hasPartnersLabel = false;
  for (const line of linesOf(text)) {
    const labelled = labelOf(line);
    if (labelled) {
      current = labelled.label;
      if (current === "partners") hasPartnersLabel = true;
      const words = parts.get(current) ?? [];
      parts.set(current, labelled.rest === "" ? words : [...words, labelled.rest]);
      continue;
    }
    const hasLead = (parts.get("leads") ?? []).length > 0;
    if (current === "leads" && hasLead && columnLabelsPartners && !hasPartnersLabel && !laterPartners(text) && !namesPost(line)) current = "partners";
    parts.set(current, [...(parts.get(current) ?? []), line]);
  }
  const words = (label: Label): string => (parts.get(label) ?? []).join("\n");
  return {
    organisations: readPartnerLines(words("organisation")),
    leads: readLeadLines(words("leads")),
    partners: readPartnerLines(words("partners")),
    texts: {
      ...(parts.has("organisation") ? { organisation: words("organisation") } : {}),
      ...(parts.has("leads") ? { leads: words("leads") } : {}),
      ...(parts.has("partners") ? { partners: words("partners") } : {}),
    },
  };
}

/** Whether the cell labels its partners anywhere. */
export function laterPartners(text: string): boolean {
  return linesOf(text).some((line) => labelOf(line)?.label === "partners");
}
