import { matchesOf } from "./matches";
import type { CrossReference } from "./model";

type Target = CrossReference["targets"][number];

const reference = String.raw`[A-Z]{0,5}[ ]?\d{1,3}(?:[ ]?[./-][ ]?\d{1,3}){0,3}[a-z]?(?![\w%])`;
const pointing = String.raw`(?:cross[\s-]?refer(?:ence[ds]?|s|red)?(?:\s+to)?|(?:please\s+)?(?:also\s+)?(?:see|refer(?:s)?(?:\s+also)?\s+to|covered\s+(?:by|in|under)|as\s+(?:per|in|for|under)|links?\s+(?:to|with)|linked\s+(?:to|with)|relates?\s+to|duplicate\s+of|same\s+as|reported\s+(?:under|in)|delivered\s+through|included\s+(?:in|under)|addressed\s+(?:in|under|by|through))(?:\s+also)?)`;
const pointer = new RegExp(String.raw`\b${pointing}[\s:–-]*`, "gi");
const kinds = String.raw`(?:(?:[Tt]he\s+)?(?:[Aa]ctions?|[Rr]efs?\.?|[Rr]eferences?|[Ii]tems?|[Nn]os?\.?|[Oo]bjectives?|[Oo]utcomes?|[Rr]ows?|[Pp]oints?|[Rr]ecommendations?)\s*)?`;
const referenceTarget = new RegExp(String.raw`^${kinds}(${reference})((?:\s*(?:,|&|/|and|or)\s*${reference})*)`);
const priorityTarget = /^(?:the\s+)?((?:strategic\s+|key\s+)?priorit(?:y|ies)\s+\w{1,4}(?:\s*(?:,|&|and)\s*\w{1,3}\b)*)/i;
const sectionTarget = /^(?:the\s+)?((?:sections?|themes?|workstreams?|strands?|chapters?|appendix|annex|parts?)\s+\w{1,4}\b|above|below|(?:all\s+)?other\s+(?:areas?|sections?|parts?|priorities|actions|comments)(?:\s+of\s+(?:this|the)\s+plan)?|comments\s+elsewhere|all\s+(?:other\s+)?(?:areas|sections|priorities|actions)(?:\s+(?:of|in)\s+(?:this|the)\s+plan)?|elsewhere(?:\s+in\s+(?:this|the)\s+plan)?)/i;
const namedTarget = /^((?:[A-Z][\w&'’-]+)(?:\s+(?:and|of|&|for|[A-Z][\w&'’-]+)){0,5})/;

const mayPoint = /\b(?:see|cross|refers?|covered|as per|as in|as for|as under|link|relates?|duplicate|same as|reported|delivered|included|addressed|elsewhere|in other|in all)/i;

/** One "see ..." of a text: its words and what they name. */
export interface Pointer {
  readonly text: string;
  readonly targets: readonly Target[];
}

/**
 * Where a text points: "See A1.4", "Cross reference to Action EA2.4", "as Priority 3", "see section A", "See C2.8 and Youth
 * Provision" (a section by name). Pointers at other documents ("see separate plan", "see www...") are none.
 */
export function readPointers(text: string): Pointer[] {
  const pointers: Pointer[] = [];
  if (!mayPoint.test(text)) return pointers;
  for (const match of matchesOf(pointer, text)) {
    const after = text.slice(match.index + match[0].length);
    const loose = /^(?:as|links?|linked|relates?|delivered|included|addressed)/i.test(match[0]);
    const isSee = /\b(?:see|refer)/i.test(match[0]);
    const targets: Target[] = [];
    let used = 0;
    const found = referenceTarget.exec(after);
    const priority = priorityTarget.exec(after);
    const section = sectionTarget.exec(after);
    if (priority) {
      targets.push({ kind: "priority", text: priority[1] ?? "" });
      used = priority[0].length;
    } else if (section) {
      targets.push({ kind: "section", text: section[1] ?? "" });
      used = section[0].length;
    } else if (found && isReference(found[1] ?? "", found[0])) {
      for (const one of `${found[1] ?? ""}${found[2] ?? ""}`.matchAll(new RegExp(reference, "g"))) targets.push({ kind: "reference", text: one[0].trim() });
      used = found[0].length;
      if (isSee) {
        const more = /^\s+(?:and|&)\s+/.exec(after.slice(used));
        const named = more ? namedTarget.exec(after.slice(used + more[0].length)) : null;
        if (more && named && /^[^.]{0,60}(?:[.;)]|$)/.test(after.slice(used + more[0].length))) {
          targets.push({ kind: "section", text: (named[1] ?? "").trim() });
          used += more[0].length + named[0].length;
        }
      }
    }
    if (targets.length === 0 || (loose && targets.every((target) => target.kind === "section" && !/\s\w{1,4}$/.test(target.text)))) continue;
    pointers.push({ text: `${match[0]}${after.slice(0, used)}`.trim(), targets });
  }
  if (pointers.length === 0) {
    const bare = /\b(?:actions?\s+)?(elsewhere in (?:this|the) plan|in (?:all )?other (?:areas|sections|parts|priorities) of (?:this|the) plan)\b/i.exec(text);
    if (bare) pointers.push({ text: bare[0], targets: [{ kind: "section", text: bare[1] ?? "" }] });
  }
  return pointers;
}

function isReference(reference: string, whole: string): boolean {
  if (/^(?:NI|NIS|Q|KS|page)\b/i.test(reference) || /^(?:19|20)\d\d/.test(reference)) return false;
  // A bare number is a reference only behind a word that says so.
  return /[A-Z]/.test(reference) || /\d\s?[./-]\s?\d/.test(reference) || /^(?:the\s+)?[a-z]/i.test(whole.trim());
}

/** Whether a text says nothing beside where it points: "See B1.3 for actions". */
export function onlyPoints(text: string): boolean {
  const pointers = readPointers(text);
  if (pointers.length === 0) return false;
  let rest = text;
  for (const { text: words } of pointers) rest = rest.replace(words, " ");
  return rest.replace(/\b(?:for|further|details?|actions?|more|information|above|please|also|and|in|of|the|this|plan|all)\b/gi, "").replace(/[^A-Za-z0-9]+/g, "").length <= 3;
}
