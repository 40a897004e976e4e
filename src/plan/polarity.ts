import type { Polarity } from "./model";
import { nationalIndicator } from "./library/national-indicators";
import { isPercentage } from "./units";

export interface PolarityFound {
  readonly polarity: Polarity | null;
  readonly source: "sheet" | "user" | "library" | "wording" | null;
}

/** What may be asked about an indicator's direction. */
export interface PolarityQuestion {
  /** Normalised. */
  readonly code: string;
  readonly name: string;
  /** The list's own column ("Good is: High"), where it has one. */
  readonly sheetWords?: string;
  /** The unit of its figures, where they have one. */
  readonly unit?: string | null;
  /** What the user said before, kept in the workbook. */
  readonly saidBefore?: Polarity;
}

const higherWords = /^(?:h|hi|high|higher|increase|increasing|up|maximise|max|bigger|more|↑|▲|⬆|\+|aim to maximise|positive)$/i;
const lowerWords = /^(?:l|lo|low|lower|decrease|decreasing|reduce|reducing|reduction|down|minimise|min|smaller|less|fewer|↓|▼|⬇|-|aim to minimise|negative)$/i;
const nearestWords = /^(?:nearest|nearest to target|close(?:st)? to(?: target)?|on target|plan(?:ned)? is best|goldilocks|within range|in range|target|0|zero)$/i;
const contextWords = /^(?:n\/?a|none|neutral|neither|context(?:ual)?(?: only)?|monitor(?:ing)?(?: only)?|information(?: only)?|for information|no polarity|volume|demand)$/i;

/** A cell of a polarity column: "High", "Aim to minimise", "Smaller is better"; null where it says something else. */
export function readPolarityWords(text: string): Polarity | null {
  const plain = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:good is|good performance is|aim(?: is)? to|better(?: if| is| when)?)\s*:?\s*/i, "")
    .replace(/\s*(?:is|are|=)?\s*(?:better|good|best|preferred|to be)\.?$/i, "")
    .replace(/\s*(?:number|figure|value|score|result|percentage)s?$/i, "")
    .trim();
  if (higherWords.test(plain)) return "higher";
  if (lowerWords.test(plain)) return "lower";
  if (nearestWords.test(plain)) return "nearest";
  if (contextWords.test(plain)) return "context";
  return null;
}

/** Words that turn a certain word round, or leave it open: what is counted is then not the thing itself. */
const traps = /\b(?:measured|recorded|coverage|screened|screening|tests?|tested|attainment|identified|reported|reporting|known|detected|diagnos\w+|referr(?:al|als|ed)|weighed|surveyed|registered)\b/i;

/** Certain whatever else the name says. */
const lowerFirst = /\bmore than once\b|\brepeat (?:child protection|referrals?|incidents?|victims?|offend\w*)|\bre-?referr\w+|\bre-?admi\w+|\bsecond or (?:subsequent|more)\b|\breturned? to care\b|\babandon(?:ed|ment)\b/i;
const handled = "responded|answered|resolved|dealt with|completed|processed|determined|decided|repaired|removed|cleared|emptied|paid|reviewed|investigated|closed|acknowledged|issued|held|carried out|assessed|visited|seen";
const inTime = String.raw`(?:within|on time|in time|to time|in under|in less than|inside|in (?:\d+|one|two|three|five|ten))\b`;
const higherFirst = new RegExp(String.raw`\b(?:${handled})\b[^.]*\b${inTime}|\bsmoking (?:cessation|quit)|\b(?:stop(?:ped|ping)?|quit(?:ting)?) smoking\b|\b(?:4|four)[- ]week quit|\b(?:crimes?|offences) (?:solved|detected|brought to justice)\b`, "i");

const dealtWith = /\b(?:cleared|removed|resolved|answered|responded|dealt with|closed|investigated)\b/i;

const lowerCertain =
  /\bre-?offend\w*|\bgaps?\b|\bnot in (?:education|employment)|\bneets?\b|\babsences?\b|\babsenteeism\b|\bsickness\b|\bdays lost\b|\bexclusions?\b|\bexcluded\b|\bobes(?:e|ity)\b|\bexcess weight\b|\boverweight\b|\bconceptions?\b|\bteenage pregnan\w+|\bmortality\b|\bdeaths?\b|\bmurders?\b|\bsuicides?\b|\bkilled\b|\bcasualt\w+|\binjur(?:y|ies)\b|\bpoverty\b|\bbullied\b|\bbullying\b|\bfirst[- ]time entrants\b|\bcustod\w+|\bcrimes?\b|\bburglar\w+|\brobber\w+|\bviolence\b|\bassaults?\b|\btheft\b|\barson\b|\bunemploy\w+|\bworklessness\b|\bout of work\b|\bcomplaints\b|\barrears\b|\bhomeless\w*|\brough sleep\w*|\btemporary accommodation\b|\bbed and breakfast\b|\bmisuse\b|\bsmok(?:ing|ers)\b|\bdelay(?:s|ed)?\b|\boverdue\b|\bfly-?tip\w*|\bmissed (?:bins?|collections?)|\bresidual (?:household )?waste\b|\blandfill\w*|\bco2\b|\bcarbon emissions\b|\bemissions\b|\bno qualifications\b|\bself-?harm\b|\bunallocated\b|\bspecial measures\b|\bunauthorised\b|\bvoid (?:time|period|properties)|\b(?:average|mean) (?:time|days|number of (?:working |calendar )?days|waiting time)\b|\btime taken\b|\bwaiting (?:times?|list)\b|\bdays to (?:process|re-?let|complete)\b|\bnon-?decent\b|\bevictions?\b|\baccidents?\b|\bcollisions?\b|\bchild(?:ren)? missing\b|\bpersistent(?:ly)? absen\w+|\bre-?let times?\b|\bunacceptable\b|\bexceedances?\b|\bfires\b|\bwaiting (?:over|more than|longer than)\b|\bharassment\b|\bdiscrimination\b|\bfalls (?:with|resulting in|causing|leading to) (?:\w+ )?harm\b|\bulcers?\b|\bpressure sores?\b|\binfections\b|\bmrsa\b|\bpoisonings?\b|\b(?:hospital|emergency|avoidable) admissions (?:for|due to|caused by|from)\b/i;
const higherCertain =
  /\bachiev(?:e|es|ed|ing|ement)\b|\battain(?:s|ed|ing|ment)?\b|\bparticipat(?:ion|ing|e)\b|\bon time\b|\bin time\b|\bwithin (?:the )?(?:target |statutory |required |agreed )?(?:time ?(?:scales?|limits?)|(?:\d+|one|two|three|five|ten) (?:working |calendar |week )?(?:days?|weeks?|wks|months?|mths|hours?|hrs|minutes|mins))\b|\bin (?:settled|suitable) accommodation\b|\bin (?:education,? (?:employment|training)|education or training|eet\b|employment,? (?:education|training))|\bengage(?:ment|d) in\b.*\b(?:education|employment|training)\b|\beet\b|\btake-?\s?up\b|\bbreast-?\s?f(?:eeding|ed)\b|\bsatisf(?:ied|action)\b|\brecycl\w+|\bcompost\w*|\bgood (?:or|and) (?:better|outstanding)\b|\bgood level of development\b|\bimmunis\w+|\bvaccinat\w+|\bprogress(?:ion|ing)? (?:between|by|from|of|to|in)\b|\bprogress 8\b|\battainment 8\b|\blevels of progress\b|\b(?:council tax|business rates|nndr|rent|income|debt)\b.*\bcollect(?:ed|ion)\b|\bpaid (?:on time|within)\b|\baffordable homes\b|\bhomes (?:built|delivered|completed)\b|\bemployment rate\b|\bin (?:paid )?employment\b|\bquitters\b|\bschool attendance\b|\bvisits to (?:museums|libraries|leisure|parks|theatres)|\bvolunteer\w*|\bpass rate\b|\bqualified to\b|\bpositive activities\b|\blive independently\b|\bindependent living\b|\bcalls answered\b|\breach(?:es|ed|ing) (?:the |an )?(?:expected|required|higher) (?:standard|level)s?\b|\blibrary visits\b/i;

/**
 * Direction that the wording makes certain, else null: "Re-offending rate" is lower, "Reviews held on time" higher.
 * Wording never decides where a word such as "measured", "coverage" or "attainment" stands beside one that says lower.
 */
export function polarityOfWording(name: string): Polarity | null {
  const plain = name.replace(/\s+/g, " ").replace(/[‐–—]/g, "-").replace(/\bearly years foundation stage\b/i, "");
  const neet = /\bnot in (?:education|employment)[^.:;]*/i;
  const negated = /\b(?:not|fail(?:s|ed|ing|ure)?|without|never|non|un(?:able|successful\w*))\b/i.test(plain.replace(neet, ""));
  if (/\bgaps?\b/i.test(plain)) return traps.test(afterColon(plain)) ? null : "lower";
  // "Reduction in obesity" can be the size of the reduction, and "increase in ..." that of the increase.
  if (/\b(?:reduc(?:e|ed|ing|tions?)|decreas\w+|increas(?:e|ed|ing)|improve(?:d|ment)?|fewer|prevent\w*|avoid\w*)\b/i.test(plain)) return null;
  if (lowerFirst.test(plain)) return negated ? null : "lower";
  if (higherFirst.test(plain)) return negated ? null : "higher";
  const lower = lowerCertain.test(plain);
  const higher = higherCertain.test(plain.replace(neet, ""));
  if (lower === higher) return null;
  // "Fly-tips cleared" counts what was done about them.
  if (lower && dealtWith.test(plain) && !/\b(?:average|mean|time|days|waiting)\b/i.test(plain)) return null;
  if (lower) return traps.test(plain) || negated || /\b(?:free|resolved|success\w*|(?:out of|off|away from) (?!work))\b/i.test(plain) ? null : "lower";
  return negated || /\b(?:coverage|measured|recorded|cost|costs|spend|over|longer than|more than \d+ (?:days|weeks|months))\b/i.test(plain) ? null : "higher";
}

/** What a name says last, after its colon: "gap" of "Inequality gap ...: gap", "attainment" of "Inequality gap ...: attainment". */
function afterColon(name: string): string {
  const parts = name.split(/:\s/);
  return parts.length > 1 ? (parts[parts.length - 1] ?? "") : name.replace(/\b(?:attainment|achievement) gap\b/i, "gap");
}

/**
 * Which way is better, by the first source that tells: a column of the sheet, the user's earlier answer, the built-in
 * library of national indicators, certain wording. Never by the targets: targets are what is being checked.
 */
export function polarityOf(question: PolarityQuestion): PolarityFound {
  const fromSheet = question.sheetWords === undefined ? null : readPolarityWords(question.sheetWords);
  if (fromSheet) return { polarity: fromSheet, source: "sheet" };
  if (question.saidBefore) return { polarity: question.saidBefore, source: "user" };
  const entry = nationalIndicator(question.code, question.name);
  if (entry?.countOnly && isPercentage(question.unit ?? null)) return { polarity: null, source: null };
  if (entry) return entry.polarity ? { polarity: entry.polarity, source: "library" } : { polarity: null, source: null };
  const wording = polarityOfWording(question.name);
  return wording ? { polarity: wording, source: "wording" } : { polarity: null, source: null };
}
