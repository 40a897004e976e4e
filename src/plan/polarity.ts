import type { Polarity } from "./model";
import { nationalIndicator } from "./library/national-indicators";

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
const traps = /\b(?:measured|recorded|coverage|screened|screening|tests?|tested|attainment|identified|reported|reporting|known|detected|diagnos\w+|referr\w+)\b/i;

const lowerCertain =
  /\bre-?offend\w*|\bgaps?\b|\bnot in (?:education|employment)|\bneets?\b|\babsences?\b|\babsenteeism\b|\bsickness\b|\bexclusions?\b|\bexcluded\b|\bobes(?:e|ity)\b|\bconceptions?\b|\bteenage pregnan\w+|\bmortality\b|\bdeaths?\b|\bkilled\b|\bcasualt\w+|\binjur(?:y|ies)\b|\bpoverty\b|\bbullied\b|\bbullying\b|\bfirst[- ]time entrants\b|\bcustod\w+|\bcrimes?\b|\bburglar\w+|\brobber\w+|\bviolence\b|\bassaults?\b|\btheft\b|\barson\b|\bunemploy\w+|\bworklessness\b|\bvacanc(?:y|ies)\b|\bturnover\b|\bcomplaints\b|\barrears\b|\bhomeless\w*|\btemporary accommodation\b|\bmisuse\b|\bsmoking\b|\bdelay(?:s|ed)?\b|\boverdue\b|\bfly-?tipp\w+|\bmissed (?:bins?|collections?)|\bresidual (?:household )?waste\b|\blandfill\w*|\bco2\b|\bemissions\b|\bno qualifications\b|\bself-?harm\b|\bunallocated\b|\bfailing\b|\bspecial measures\b|\bunauthorised\b|\bdropped out\b|\baverage (?:time|days|number of days)\b.*\bto\b|\btime taken\b|\bre-?let (?:time|a)\b|\bfuel poverty\b/i;
const higherCertain =
  /\bachiev(?:e|es|ed|ing|ement)\b|\battain(?:s|ed|ing|ment)?\b|\bparticipat(?:ion|ing|e)\b|\bheld on time\b|\bon time\b|\bwithin (?:the )?(?:target |statutory )?(?:time ?scales?|\d+ (?:working |calendar )?(?:days|weeks|months|mths|hours|minutes))\b|\bin suitable accommodation\b|\bin (?:education,? employment|education or training|eet\b|employment,? education)|\bengagement in\b.*\b(?:education|employment|training)\b|\beet\b|\btake-?\s?up\b|\bbreast-?\s?feeding\b|\bbreast-?fed\b|\bsatisf(?:ied|action)\b|\brecycl\w+|\bcompost\w*|\bgood or (?:better|outstanding)\b|\bimmunis\w+|\bvaccinat\w+|\bprogress(?:ion|ing)?\b|\bcollected\b|\bcollection rate\b|\bpaid (?:on time|within)\b|\baffordable homes\b|\bemployment rate\b|\bin employment\b|\bcompleted\b|\bquit(?:ters|ting)?\b|\battendance\b|\bvisits\b|\bvolunteer\w*|\bpass(?:ed|es| rate)\b|\bqualified\b|\bpositive activities\b/i;

/**
 * Direction that the wording makes certain, else null: "Re-offending rate" is lower, "Reviews held on time" higher.
 * Wording never decides where a word such as "measured", "coverage" or "attainment" stands beside one that says lower.
 */
export function polarityOfWording(name: string): Polarity | null {
  const plain = name.replace(/\s+/g, " ").replace(/[‐–—]/g, "-");
  const lower = lowerCertain.test(plain);
  const higher = higherCertain.test(plain);
  if (/\b(?:reduc(?:e|ed|ing|tion)|fewer|decreas\w+|narrow\w*|clos(?:e|ing) the gap)\b/i.test(plain)) {
    // "Reduction in obesity" can be the size of the reduction: only a gap that is to narrow is certain.
    return /\bnarrow\w*\b[^.]*\bgap\b|\bgap\b/i.test(plain) && !traps.test(afterColon(plain)) ? "lower" : null;
  }
  if (/\bgaps?\b/i.test(plain)) return traps.test(afterColon(plain)) ? null : "lower";
  if (lower && higher) return null;
  if (lower) return traps.test(plain) || /\b(?:free|without|avoid\w*|prevent\w*|resolved|detection|cleared|sanction|not (?:smoking|obese)|success\w*|improv\w+|(?:out of|off) )\b/i.test(plain) ? null : "lower";
  if (higher) return /\b(?:not|fail\w*|without|no)\b/i.test(plain) || /\b(?:coverage|measured|recorded)\b/i.test(plain) ? null : "higher";
  return null;
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
  if (entry) return entry.polarity ? { polarity: entry.polarity, source: "library" } : { polarity: null, source: null };
  const wording = polarityOfWording(question.name);
  return wording ? { polarity: wording, source: "wording" } : { polarity: null, source: null };
}
