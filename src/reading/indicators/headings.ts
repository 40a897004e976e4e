import type { ReportingPeriod } from "../../plan/periods";
import { findPeriod } from "../../plan/periods";

/** What a column of an indicator list holds, as far as its heading tells. */
export type HeadingRole =
  | "name"
  | "code"
  | "actual"
  | "baseline"
  | "target"
  | "comparator"
  | "rag"
  | "travel"
  | "forecast"
  | "polarity"
  | "tolerance"
  | "band"
  | "unit"
  | "basis"
  | "when"
  | "kind"
  | "targetType"
  | "lead"
  | "notes"
  | "section"
  | "action";

export interface Heading {
  readonly role: HeadingRole | null;
  readonly period: ReportingPeriod | null;
}

/** Words of headings, first match wins. A new synonym is one more word here and one more line in the test's table. */
const words: readonly (readonly [RegExp, HeadingRole])[] = [
  [/^(?:polarity|good (?:is|to be|performance( is)?|=)|aim(?:s|ing)?(?: to)?(?: be)?(?: maximise.*| minimise.*)?|desired (?:direction|trend)|direction of (?:good|improvement)|(?:what|which way) is (?:good|better)|(?:high|low)(?:er)?(?: or |\/)(?:high|low)(?:er)?.*|(?:bigger|smaller).*better.*|improvement direction|preferred direction|better (?:is|if|when)|good performance.*|optimum|high\/low)\??$/i, "polarity"],
  [/^green (?:threshold|limit|range)\b|\bimprovement (?:targets?|goals?|trajectory)\b/i, "target"],
  [/^floor(?: (?:standard|target|level|threshold))?s?$|\btolerances?\b|\bamber (?:threshold|range|limit)\b|^(?:agreed )?thresholds?$|^(?:b?rag|r\/?a\/?g|traffic lights?) (?:thresholds?|criteria|definitions?|rules?|boundaries|parameters|ranges?)$/i, "tolerance"],
  [/^(?:target|indicator|measure|pi|kpi) ?type$|^type of (?:target|indicator)$|^type$|^designat(?:ed|ion)/i, "targetType"],
  [/\b(?:notes?|comments?|commentary|narrative|explanations?|remarks?|analysis|rationale|data source|source|corrective action|actions? taken|remedial action|latest update|why|story)\b/i, "notes"],
  [/\b(?:dot|d\.o\.t\.?|direction of travel|direction|trend|travel|movement|% ?change|change|variance|variation|difference|improv(?:ed|ing|ement)\??|compar(?:ed|ison) (?:with|to) (?:the )?(?:previous|last|same|target)|since last)\b/i, "travel"],
  [/\b(?:forecast|projected|projection|predicted|prediction|likely outturn)\b/i, "forecast"],
  [/\b(?:b?rag|b\.?r\.?a\.?g|status|traffic ?lights?|alert|rating)\b|\b(?:met|on target|on track|achieved)\s?\?/i, "rag"],
  [/\b(?:england|national(?! indicator)(?: average| avg)?|nat'?l?\.? (?:av|ave|avg|average)|sns?|(?:stat(?:istical)?|nearest) ?neighbours?|neighbours?|region(?:al)?|family (?:group|average)|comparators?|comparison|comparative|benchmark(?:s|ing)?|cipfa|quartiles?|peers?|similar (?:councils|authorities)|london|(?:shire|county|district|unitary|group|all) ?(?:average|avg|counties)|average)\b/i, "comparator"],
  [/\b(?:lead|leads|leading|responsib\w*|owners?|officers?|managers?|director(?:ate)?s?|accountable|portfolio|contact|who|team|department|service(?: area)?|data provider)\b/i, "lead"],
  [/^(?:ref(?:erence)?s?\.?(?: ?(?:no|number)\.?)?|codes?|no\.?|id|nos?\.?|number|#|(?:ind(?:icator)?|pi|kpi|ni|nis|bvpi|bv|measure|performance indicator)s?\.? ?(?:ref(?:erence)?|no|nos|code|number|id)\.?|n\.?i\.?|nis?|pi|bvpi|national indicator (?:no|number|ref)\.?|[a-z]{2,12}\.? (?:ref(?:erence)?|code|id)\.?)$/i, "code"],
  [/^(?:(?:units?|uom)(?: of measure(?:ment)?)?|measured (?:in|as)|format|data type|%|% or (?:no|number)\.?|value type)$/i, "unit"],
  [/^(?:period|frequency|freq\.?|year type|type of year|reporting (?:period|frequency|cycle)|collection(?: period| frequency)?|basis|collected|reported|annual\/quarterly|time ?period)$/i, "basis"],
  [/^(?:quarters?|qtrs?|months?|years?|date|data for|period end(?:ing)?|reporting (?:quarter|month|year|date)|as at|financial year)$/i, "when"],
  [/^(?:actual ?(?:\/|or) ?target|target ?(?:\/|or) ?actual|(?:actual|target)s?\s?(?:&|and)\s?(?:actual|target)s?|data item|row|figure type|series)$/i, "kind"],
  [/\b(?:targets?|tgts?|goals?|trajectory|ambition|standard|plan value|planned)\b|^plan$/i, "target"],
  [/\bbase\s?-?lines?\b|\bstarting (?:point|position)\b/i, "baseline"],
  [/^(?:key )?actions?(?: points?| plan| required| to be taken)?$|\b(?:milestones?|tasks?|activit(?:y|ies)|what (?:will|are) we|how will we|by when|deadline|due date|time ?scales?|completion date|target date|resources?|budget|how\b|when\b)/i, "action"],
  [/\b(?:indicators?|measures?|descriptions?|metrics?|kpis?|titles?|definitions?|(?:^|indicator |measure |full |short )names?)\b|^pis?$|^what we (?:measure|count)/i, "name"],
  [/\b(?:actuals?|out-?turns?|results?|performance|achieved|achievement|current|latest|previous|figures?|values?|data|position|scores?|reported|delivered|ytd|year to date|cumulative|last (?:year|quarter|month)|same (?:period|quarter) last year|this (?:quarter|month|year)|end of year|year end)\b|^(?:num(?:erator)?|den(?:ominator)?|rate|count|volume|percent(?:age)?)$/i, "actual"],
  [/^(?:priorit(?:y|ies)|themes?|outcomes?|objectives?|areas?|groups?|category|categories|directorates?|section|block|strategic (?:aim|objective|priority))$/i, "section"],
];

/** All of them in one, for the many cells that are no heading. */
const anyWords = new RegExp(words.map(([pattern]) => `(?:${pattern.source})`).join("|"), "i");

const nothing: Heading = { role: null, period: null };
const longest = 90;
const remembered = new Map<string, Heading>();
const rememberedMost = 2_000;

/**
 * What one heading cell says; a period in it is taken out first ("2010/11 Target" is a target of 2010/11).
 * The same texts come again and again down a sheet, so answers are remembered.
 */
export function readHeading(text: string): Heading {
  if (text === "" || text.length > longest * 2) return nothing;
  const known = remembered.get(text);
  if (known) return known;
  const heading = readFresh(text);
  if (remembered.size >= rememberedMost) remembered.clear();
  remembered.set(text, heading);
  return heading;
}

function readFresh(text: string): Heading {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain === "" || plain.length > longest) return nothing;
  const found = findPeriod(plain);
  const rest = (found ? found.rest : plain).replace(/^[\s:–(-]+|[\s:–)-]+$/g, "");
  if (rest === "") return { role: null, period: found?.period ?? null };
  if (found && /\d\s?%/.test(rest)) return nothing;
  // "BH 12" is a reference, whatever stands above it.
  if (!found && /\d/.test(rest) && !/[a-z]{3}/i.test(rest)) return nothing;
  for (const [pattern, role] of anyWords.test(rest) ? words : []) {
    if (pattern.test(rest)) {
      // "Performance measure 2009/10": with a period, words for a name are words for its figure.
      const figure = found && (role === "name" || role === "basis" || role === "section" || role === "when");
      return { role: figure ? "actual" : role, period: found?.period ?? null };
    }
  }
  // "+0.58% (2007 data)" is a figure with its date.
  if (found && /\d/.test(rest)) return nothing;
  return { role: null, period: found?.period ?? null };
}
