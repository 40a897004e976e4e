import { linesOf, withoutBullet } from "./bullets";
import { remembering } from "./remember";

/** Words that end the name of a post, or begin it ("Head of ..."). */
const roleWords =
  /\b(?:managers?|leads?|leaders?|heads?|officers?|directors?|co-?ordinators?|advis[eo]rs?|consultants?|commissioners?|chairs?|chairman|chairwoman|chairperson|chief|executive|principals?|headteachers?|organisers?|workers?|practitioners?|supervisors?|secretary|nurses?|inspectors?|superintendent|sergeant|commander|governors?|councillors?|cllrs?|engineers?|planners?|accountants?|analysts?|champions?|sponsors?|SROs?|CEO|CFO|COO|DCS|DPH|DASS|SDM|OM|AD|HoS|teachers?|deputy|assistant|specialists?|matrons?|psychologists?|partners?|administrators?|facilitators?|development worker|SENCOs?|SENDCOs?|DSLs?|bursars?)\b/i;

/** A post without its subject: what follows on the next line belongs to it. */
const bareRole = /^(?:(?:assistant|deputy|acting|interim|joint|executive|senior|service|strategic|team|operational|operations|programme|project|group|area)\s+)*(?:heads? of service|head of|director of|heads?|directors? of)$/i;

/** Whether the words name a post. */
export function namesPost(text: string): boolean {
  return roleWords.test(text);
}

const trimmed = (text: string): string => withoutBullet(text).replace(/[\s,;.&/]+$/, "").replace(/^[\s,;&/]+/, "").trim();

/** Words that stand where nobody is named yet. */
const placeholder = /^(?:tb[acd]|t\.b\.[acd]\.?|\?+|x+|n\/?a|none|vacant|vacancy|to be (?:confirmed|agreed|appointed|determined|allocated|identified|assigned|advised|decided)|awaiting appointment|not (?:yet )?(?:known|assigned|allocated)|unknown|unassigned)$/i;

/** Whether a cell says that nobody is named yet: "tbc", "vacant", "?". */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text.trim().replace(/[.\s()]+$/g, "").replace(/^[(\s]+/, ""));
}

/** Names in the order in which they stand, each once. */
function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
    if (key === "" || seen.has(key) || isPlaceholder(name)) return false;
    seen.add(key);
    return true;
  });
}

/** "Head of Service\nIntegrated\nSupport" is one post on three lines. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let wrapping = false;
  for (const line of lines) {
    const previous = joined.at(-1);
    const continues =
      previous !== undefined &&
      ((/(?:\bof|\band|\bfor|\bthe|&|-|\bto)$/i.test(previous) && !/,$/.test(previous)) ||
        /^(?:and|of|for|&|\()/.test(line) ||
        ((wrapping || bareRole.test(previous)) && !roleWords.test(line) && line.split(/\s+/).length <= 3) ||
        unclosed(previous));
    if (continues) {
      joined[joined.length - 1] = `${previous} ${line}`;
      wrapping = true;
    } else {
      joined.push(line);
      wrapping = false;
    }
  }
  return joined;
}

const unclosed = (text: string): boolean => (text.match(/\(/g) ?? []).length > (text.match(/\)/g) ?? []).length;

/** "SDM: Community Capacity, SDM: Youth Support": a post that is repeated after a comma starts a new name. */
function splitRepeated(line: string): string[] {
  const head = /^([A-Z][\w .]*?:)/.exec(line)?.[1] ?? /^((?:heads?|directors?|managers?) of (?:service)?)/i.exec(line)?.[1];
  if (!head) return [line];
  const parts: string[] = [];
  let rest = line;
  for (;;) {
    const at = rest.toLowerCase().indexOf(head.toLowerCase(), head.length);
    if (at < 0 || !/[,;&/]\s*$|\band\s+$/i.test(rest.slice(0, at))) break;
    parts.push(rest.slice(0, at).replace(/\band\s+$/i, ""));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

const acronym = /^[A-Z][A-Z&]{1,6}$/;
/** Short forms of departments, which go together as one: "HR & OD". */
const departments = /^(?:HR|OD|IT|ICT|PR|QA|EDI|L&D|H&S|FM|BI)$/;
const initialAndName = /^[A-Z]\.? [A-Z][a-z'’-]+$/;
const rank = /\b(?:DI|DCI|DSU|Supt|Insp|Sgt)\.?$/;
const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)/g, "").trim();

/** A post in full: "Chief Nurse", "Head of Parks (Council)", "Police DI"; "Director" with its subject still to come is one too. */
function isWholePost(text: string): boolean {
  const plain = withoutBrackets(text);
  return rank.test(plain) || /^(?:(?:assistant|deputy|interim|joint|acting) )*(?:head|director|chair) of \S/i.test(plain) || (roleWords.test(lastWord(plain)) && !/s$/i.test(plain));
}

/** "Chief Nurse, Medical Director": after a whole post, each comma before another whole post starts a new name. */
function splitPosts(line: string): string[] {
  const parts = splitOutside(line, /,/).map((part) => part.trim());
  if (parts.length < 2 || !isWholePost(parts[0] ?? "")) return [line];
  const names: string[] = [];
  for (const part of parts) {
    const isDepartment = part.split(/\s*&\s*/).every((word) => departments.test(word));
    if (names.length === 0 || isWholePost(part) || isDepartment) names.push(part);
    else names[names.length - 1] = `${names.at(-1) ?? ""}, ${part}`;
  }
  return names;
}

/** A pair joined by "&", "and" or "/" is two where both name a post, or where one is an abbreviated body. */
function splitPairs(line: string): string[] {
  for (const separator of line.matchAll(/\s*(&|\band\b|\/|\+)\s*/g)) {
    const left = line.slice(0, separator.index).trim();
    const right = line.slice(separator.index + separator[0].length).trim();
    if (left === "" || right === "" || unclosed(left)) continue;
    const word = separator[1] ?? "";
    const leftIsPost = roleWords.test(lastWord(withoutBrackets(left))) || bareRole.test(left) || (isWholePost(left) && isWholePost(right));
    const areDepartments = departments.test(lastWord(left)) && departments.test(right);
    const isPair =
      word === "/" || word === "+"
        ? /^[A-Z0-9]/.test(right) && (!/^[A-Z]\b/.test(right) || (initialAndName.test(left) && initialAndName.test(right))) && !/\d$/.test(left)
        : (leftIsPost && namesPost(right)) || (!namesPost(left) && !namesPost(right) && (acronym.test(left) || acronym.test(right)));
    if (isPair && !areDepartments) return [...splitPairs(left), ...splitPairs(right)];
  }
  return [line];
}

/** Words that end the name of a body; "the Team, its Service" is one lead, a list of several kinds of body is many. */
const bodyWords = /\b(?:teams?|services?|councils?|police|constabulary|trusts?|boards?|partnerships?|departments?|forums?|networks?|probation|schools?|colleges?|universit(?:y|ies)|agenc(?:y|ies)|authorit(?:y|ies)|public health|housing|trading standards|connexions|academ(?:y|ies)|chamber of commerce)$/i;

/** "Community Safety Team, Police": where each part between commas is a body and none a post, each is a lead. */
function splitBodies(line: string): string[] {
  if (!line.includes(",") || namesPost(line)) return [line];
  const parts = splitOutside(line, /,/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => /^[A-Z]/.test(part) && bodyWords.test(withoutBrackets(part))) ? parts : [line];
}

/** "LA & VCS": two bodies by their short forms, which are no departments. */
function splitAcronyms(part: string): string[] {
  const words = part.trim().split(/\s*&\s*/);
  return words.length > 1 && words.every((word) => /^[A-Z]{2,6}$/.test(word)) && !words.every((word) => departments.test(word)) ? words : [part];
}

/** "Probation & YOS" at the end of "Police, Probation & YOS": a word and a short form are two bodies. */
function lastPairOfList(part: string, index: number, list: readonly string[]): string[] {
  const [, left, right] = /^\s*([A-Z][a-z]+|[A-Z]{2,6})\s*&\s*([A-Z]{2,6})\s*$/.exec(part) ?? [];
  return list.length > 1 && index === list.length - 1 && left !== undefined && right !== undefined && !departments.test(right) ? [left, right] : [part];
}

/** A line of a list without its bullet or number: "1. Police". */
const withoutMark = (line: string): string => withoutBullet(line).replace(/^\d{1,2}\.\s+(?=[A-Z£])/, "");

/** What Excel shows where a formula fails names nobody. */
const isError = (text: string): boolean => /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text);

const lastWord = (text: string): string => /([A-Za-z-]+)[^A-Za-z]*$/.exec(text)?.[1] ?? "";

/** "Jane Smith, Tom Brown and Ann Lee": names of people, each of two or three capitalised words. */
function splitNames(line: string): string[] {
  const parts = line.split(/(?:\s*[,;&]\s*|\s+and\s+)(?![^(]*\))/).filter((part) => part !== "");
  const isName = (part: string): boolean => /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Cllr|Councillor|Prof|Sir|Rev)\.? )?[A-Z][\w'’-]*\.?(?: [A-Z][\w'’-]*\.?){1,2}(?: \([^)]*\))?$/.test(part) && !namesPost(part);
  const isInitials = (part: string): boolean => /^[A-Z]{2,4}$/.test(part);
  if (!line.includes(",") && parts.every((part) => departments.test(part))) return [line];
  return parts.length > 1 && (parts.every(isName) || parts.every(isInitials)) ? parts : [line];
}

/**
 * Who answers for an action: one entry a person or post, with what follows the post ("Manager, Housing, ABC" is one).
 * Line breaks, semicolons and repeated posts separate; "&", "and" and "/" where both sides name someone.
 */
export const readLeads = remembering((text: string): readonly string[] => {
  if (text === "") return [];
  const lines = text
    .split(/;/)
    .flatMap(linesOf)
    .map(withoutBullet)
    // "For the county:" introduces the names below it.
    .filter((line) => !/^[^:]*:$/.test(line) && /[\p{L}?]/u.test(line) && !isError(line));
  return unique(joinWrapped(lines).flatMap(splitRepeated).flatMap(splitPosts).flatMap(splitBodies).flatMap(splitNames).flatMap(splitPairs).map(trimmed));
});

/** Leads of a labelled part of a cell, where only lines separate. */
export function readLeadLines(text: string): string[] {
  return unique(joinWrapped(text.split(/;/).flatMap(linesOf).map(withoutBullet)).map(trimmed));
}

/** Splits at a separator outside brackets and not between digits ("£286,000"). */
function splitOutside(line: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? "";
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(char) && !(/\d/.test(line[i - 1] ?? "") && /\d/.test(line[i + 1] ?? ""))) {
      parts.push(line.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, line.slice(from)];
}

/** Bodies that take part: separated by lines, commas, semicolons, or a full stop before the next capital. */
export const readPartners = remembering((text: string): readonly string[] => {
  if (text === "") return [];
  return unique(
    joinBrackets(linesOf(text))
      .map(withoutMark)
      .flatMap((line) => splitOutside(line, /[,;]/).flatMap(lastPairOfList))
      .flatMap((part) => part.split(/(?<=[a-z)]{3})\.\s+(?=[A-Z])/))
      .flatMap((part) => (/^[^/]{2,40}\/\s?[A-Z][^/]*(?:\/[^/]+)*$/.test(part.trim()) && !part.includes("(") ? part.split("/") : [part]))
      .flatMap(splitAcronyms)
      .map((part) => trimmed(part).replace(/^(?:and|with)\s+(?=\S)/i, ""))
      .filter((part) => !isError(part) && !/^(?:etc|e\.?g)\.?$/i.test(part)),
  );
});

/** Bodies of a labelled part of a cell: lines where there are several, else commas. */
export function readPartnerLines(text: string): readonly string[] {
  const lines = linesOf(text);
  return lines.length > 1 ? unique(joinBrackets(lines).map(trimmed)) : readPartners(text);
}

function joinBrackets(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous !== undefined && unclosed(previous)) joined[joined.length - 1] = `${previous} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** Sources of money and other resources: lines, semicolons, commas and slashes before a capital. */
export const readResources = remembering((text: string): readonly string[] => {
  if (text === "") return [];
  return unique(
    joinBrackets(linesOf(text))
      .map(withoutMark)
      // "N/A" is nothing, not two things.
      .filter((line) => !isPlaceholder(line))
      .flatMap((line) => splitOutside(line, /[;,]/))
      .flatMap((part) => (/^\S/.test(part.trim()) ? part.split(/\s*\/\s*(?=[A-Z£])/) : [part]))
      .flatMap((part) => part.split(/\s+and\s+(?=other\b)/))
      .map((part) => part.replace(/[\s,;]+$/, "").replace(/\.$/, "").trim()),
  );
});
