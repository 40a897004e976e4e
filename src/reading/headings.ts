import type { FieldName } from "../plan/model";
import { remembering } from "../plan/remember";

/**
 * The field's many words for its column headings, lower case, without punctuation. To add a synonym, add a line.
 * "=" in front: only where it is the whole heading. Else it counts inside a longer heading too, and the longest match wins.
 */
export const headingWords: Readonly<Record<FieldName, readonly string[]>> = {
  reference: [
    "ref", "ref no", "ref number", "reference", "reference number", "reference no", "=no", "=nos", "=number", "=id", "=uid", "=#", "=code", "=item", "=wbs", "item no", "item number",
    "measure no", "measure number", "measure ref", "measure id", "action ref", "action no", "action number", "action id", "action reference", "unique id", "unique reference", "obj no", "obj ref", "=serial", "serial no", "=s no", "=row", "objective ref", "objective no", "plan ref", "task no",
    "task id", "rec no", "recommendation no", "recommendation number", "rec ref", "=rec", "priority ref", "line no", "=line", "=index", "milestone ref", "=r no",
  ],
  priority: [
    "priority", "priorities", "strategic priority", "strategic priorities", "priority area", "corporate priority", "council priority", "key priority", "priority no", "priority number", "plan priority", "service priority",
    "local priority", "link to priority", "linked priority", "improvement priority", "trust priority", "priority theme",
  ],
  theme: ["theme", "themes", "strategic theme", "key theme", "pillar", "ecm outcome", "theme group", "strategic pillar", "cross cutting theme", "audit title", "audit report", "audit area", "audit name", "audit review", "=audit", "report title", "core service", "core services", "=ksf", "inspection theme"],
  area: [
    "objective", "objectives", "outcome", "outcomes", "aim", "aims", "goal", "goals", "=area", "=areas", "area for improvement", "areas for improvement", "area for development", "areas for development", "area of focus", "areas of focus",
    "focus area", "improvement area", "strategic aim", "strategic objective", "key objective", "corporate objective", "service objective", "ambition", "=domain", "what do we want to achieve", "what we want to achieve", "what are we trying to achieve", "we want to achieve",
    "strategic outcome", "priority outcome", "key outcome", "=standard", "kloe", "key line of enquiry", "area of work", "area of development", "overarching objective", "our objective", "issue identified", "=issue", "=issues", "area of concern",
    "improvement objective", "improvement required", "areas requiring improvement", "=subject", "=topic", "key area", "obligation", "commitment", "commitments", "equality objective", "=promise", "pledge",
  ],
  group: [
    "strategy project", "workstream project", "=project", "=projects", "project name", "project title", "workstream", "work stream", "=programme", "programme name", "=group", "=category", "sub category", "=type", "=strand", "work strand", "sub theme",
    "=section", "action type", "type of action", "=scheme", "=schemes", "scheme name", "=strategy", "=sector", "target group", "=cohort",
  ],
  action: [
    "measure title", "name of measure", "title of measure", "action", "actions", "action required", "actions required", "required action", "required actions", "action to be taken", "actions to be taken", "key action", "key actions", "planned action", "planned actions", "agreed action", "agreed actions", "proposed action", "proposed actions",
    "improvement action", "improvement actions", "specific action", "specific actions", "delivery action", "action plan", "action description", "description of action", "action title", "detailed action", "detailed actions", "actions activities", "action activity", "action task", "actions tasks",
    "what we will do", "what will we do", "what we are going to do", "what are we going to do", "what will be done", "what needs to be done", "what do we need to do", "what we need to do", "what is going to be done", "what will happen", "what are we doing", "=what", "=how", "how we will do it", "how will we do it", "how will we do this", "how we will do this",
    "how will we achieve this", "how we will achieve this", "how will this be achieved", "how are we going to do it", "how we will get there", "how will we get there", "how we will deliver", "how will it be achieved", "=we will", "in 20 we will",
    "task", "tasks", "key task", "key tasks", "activity", "activities", "key activity", "key activities", "intervention", "interventions", "=initiative", "=initiatives", "=step", "=steps", "management response", "=response", "response to recommendation", "trust response", "council response",
    "executive response", "cabinet response", "service response", "directorate response", "department response", "agreed management action", "agreed management actions", "management action", "management actions", "our response", "=deliverable", "work to be undertaken", "=actions how", "action we will take", "actions we will take", "steps to be taken", "actions to deliver", "actions to achieve", "actions to address", "delivery plan", "improvement activity", "workplan", "=todo", "to do",
  ],
  milestones: [
    "milestone", "milestones", "key milestones", "key milestone", "milestones measures of success", "milestones success measure", "deliverables", "key deliverables", "outputs", "=output", "output milestone", "milestones and outputs", "outputs milestones", "milestones and timescale", "milestones and timescales", "milestones timescales", "milestones timescale", "milestones and dates", "milestones dates", "milestones and target dates", "milestones and deadlines", "milestones with dates", "milestone description", "interim milestones", "key steps", "sub actions", "sub tasks", "subtasks",
  ],
  measure: [
    "measure of success", "measures of success", "success measure", "success measures", "success criteria", "success criterion", "success indicator", "success indicators", "how we will know", "how will we know", "how will you know", "how do we know", "what will success look like", "what success looks like", "what does success look like", "what does good look like",
    "what good looks like", "=measure", "=measures", "measure kpi", "kpi measure", "measures kpis", "kpis measures", "performance measure", "performance measures", "performance target", "performance targets", "how measured", "how will success be measured", "how will it be measured", "how will this be measured", "how will we measure", "how we will measure", "how success will be measured", "=evidence", "evidence of impact", "evidence of success", "evidence of completion",
    "evidence required", "outcome measure", "outcome measures", "expected outcome", "expected outcomes", "desired outcome", "desired outcomes", "intended outcome", "intended outcomes", "target outcome", "anticipated outcome", "planned outcome", "measurable outcome", "measurable outcomes", "impact measure", "impact measures", "intended impact", "expected impact",
    "anticipated impact", "desired impact", "what difference will", "what difference it will make", "what difference this will make", "what will be different", "outcome impact", "outcomes impact", "impact outcome", "impact on outcomes", "expected result", "expected results", "expected benefit", "expected benefits", "benefit", "benefits", "key performance measure", "measured by", "monitoring arrangements", "how will this be monitored",
    "how monitored", "monitored by", "assurance", "measure target", "outcome for residents", "what will this achieve", "difference made", "acceptance criteria", "=kpis measures", "metric", "metrics", "where do we want to be", "where we want to be", "where we need to be", "outcome success measure", "completion criteria", "evidence measure",
  ],
  when: [
    "=when", "by when", "when by", "deadline", "deadlines", "target date", "target dates", "=due", "due date", "due by", "date due", "timescale", "timescales", "time scale", "time scales", "timeframe", "time frame", "timeline", "timelines", "completion date", "date for completion", "=date", "=dates", "end date", "=finish", "finish date", "=end",
    "complete by", "completed by", "to be completed by", "completion by", "target completion", "target completion date", "delivery date", "=by", "timing", "timings", "implementation date", "expected completion", "expected completion date", "planned completion", "planned end", "planned completion date", "estimated completion", "milestone date", "milestone dates",
    "target timescale", "when will we do it", "when will it be done", "when will this be done", "when we will do it", "when will it happen", "timescale for completion", "agreed date", "=target by", "deliver by", "delivered by when", "implementation timescale", "proposed date", "forecast date", "revised date", "revised due", "revised deadline", "revised timescale", "revised completion", "new date", "amended date", "extended date", "forecast completion", "due for completion", "by which date", "=time", "=quarter", "delivery quarter", "due quarter", "=year", "completion target", "date to be completed", "key dates", "key date", "=completion", "by what date", "action by date", "go live", "go live date", "live date", "planned date", "planned delivery date", "expected date", "expected delivery date",
  ],
  start: ["start date", "=start", "=from", "commencement date", "date started", "planned start", "date commenced", "start by"],
  leads: [
    "=lead", "=leads", "resource names", "lead officer", "lead officers", "lead person", "lead name", "lead manager", "lead director", "lead role", "lead responsibility", "lead contact", "lead member", "lead s", "action lead", "delivery lead", "operational lead", "strategic lead", "exec lead", "executive lead", "executive director lead", "exec director", "executive director", "executive sponsor", "project lead", "priority lead", "overall lead", "named lead", "clinical lead", "professional lead",
    "responsibility", "responsibilities", "responsible", "responsible officer", "responsible officers", "responsible person", "responsible lead", "responsible owner", "officer responsible", "person responsible", "persons responsible", "person s responsible", "who is responsible", "who will be responsible", "who's responsible", "responsible manager", "officer lead", "responsible individual", "responsible director",
    "=who", "by whom", "who by", "by who", "who will lead", "who will do it", "who will do this", "who will deliver", "who is leading", "who leads", "who will lead this", "who owns", "=whom", "led by", "=owner", "=owners", "action owner", "task owner", "milestone owner", "owner s", "business owner", "senior owner", "owned by", "accountable", "accountability", "accountable officer", "accountable lead", "accountable owner", "accountable person", "accountable director",
    "sro", "senior responsible owner", "senior responsible officer", "assigned to", "allocated to", "=assigned", "=assignee", "=officer", "=officers", "=manager", "=name", "=champion", "=sponsor", "programme lead", "delivery owner", "service lead", "=service manager", "=head of service", "indicator lead", "management group lead", "lead professional", "=leader", "lead officer name", "=project manager", "resp officer", "=resp", "who s doing it", "who's doing it", "who is doing it", "who is responsible for it", "=personnel", "staff responsible", "staff involved", "=staff", "key personnel", "key people", "who s responsible", "teacher responsible", "leader responsible", "slt lead", "project sponsor", "programme sponsor", "governor lead", "lead governor",
  ],
  organisation: [
    "lead organisation", "lead organisations", "lead agency", "lead agencies", "=organisation", "=organisations", "=agency", "=agencies", "lead partner", "lead body", "directorate", "=department", "=service", "service area", "lead service", "lead department", "lead directorate", "=team", "lead team", "=division", "=portfolio", "responsible organisation", "responsible agency", "responsible body", "responsible service", "responsible team", "owning organisation", "lead theme group", "responsible theme group or organisation", "=site", "=ward", "=unit", "business unit", "=trust",
  ],
  partners: [
    "partner", "partners", "partners involved", "organisations involved", "agencies involved", "other organisations involved", "list of partners involved", "other partners", "key partners", "supporting partners", "delivery partners", "partner agencies", "partner organisations", "partner involvement", "partnership involvement", "other agencies", "supported by", "=support", "support from", "contributors", "=contributor", "stakeholders", "key stakeholders", "who else", "working with", "=with", "who with", "with whom",
    "who will help", "who will be involved", "who else is involved", "who needs to be involved", "supporting officers", "supporting officer", "support officer", "supporting lead", "support lead", "consultees", "=involving", "=involved", "others involved", "supporting agencies", "supporting organisations", "in partnership with", "collaborators",
  ],
  resources: [
    "resource", "resources", "financial resource", "financial resources", "resource implications", "resources required", "resource requirement", "resource requirements", "resources needed", "resourcing", "resources cost", "resources budget", "funded by", "funding", "funding source", "funding sources", "source of funding", "sources of funding", "=cost", "=costs", "cost sources of funding", "cost £", "costs £", "estimated cost", "cost implications", "=budget", "=budgets",
    "budget £", "=finance", "financial implications", "finance implications", "investment", "cost funding", "funding cost", "budget source", "budget implications", "how funded", "how will it be funded", "how will we pay for it", "=£", "=£k", "=£000", "res implications", "approx cost", "approximate cost", "where's the money from", "where will the money come from", "where is the money coming from", "=allocation", "allocation £", "grant allocation", "cost and source", "within existing resources", "capacity",
  ],
  indicators: [
    "indicator", "indicators", "national indicator", "national indicators", "=ni", "=nis", "ni target", "ni targets", "ni ref", "ni no", "linked indicator", "linked indicators", "performance indicator", "performance indicators", "pi ref", "=pi", "=pis", "=kpi", "=kpis", "kpi ref", "linked kpi", "linked kpis", "related indicator", "related kpi", "key performance indicator", "key performance indicators", "kpi reference", "laa indicator", "indicator ref", "related pi", "related pis", "relevant indicators",
  ],
  target: ["=target", "=targets", "target value", "annual target", "numerical target", "targets for year", "target performance"],
  actual: ["=actual", "=actuals", "latest actual", "current actual", "actual performance", "actual to date", "actual figure", "actual result", "=outturn", "=out turn", "=year end outturn", "=latest figure", "performance to date", "result to date"],
  baseline: ["baseline", "current baseline", "where are we now", "where we are now", "starting point", "current performance", "baseline data", "baseline position"],
  rationale: ["rationale", "=why", "why is this important", "why this is important", "why are we doing this", "why we are doing this", "what do we know", "evidence base", "=reason", "reason for action", "background", "=context", "=need", "what is the issue", "what the data tells us", "gap identified", "gap analysis", "case for change", "current situation", "purpose", "justification"],
  policy: ["policy", "policies", "links to other plans", "link to other plans", "linked plans", "related plans", "related strategies", "link to strategy", "links to strategy", "links to strategies", "links to other strategies", "strategic fit", "linked strategy", "strategic link", "strategic links", "further detailed actions can be found in", "can be found in", "policy plan or strategy", "other plans", "supporting plans", "supporting documents", "=source", "source document", "legislation", "relevant plan", "link to corp plan", "corp plan", "link to corporate plan", "corporate plan link", "=links", "sdg", "sdgs", "reference documents", "regulation", "regulation number", "relevant regulation"],
  outcomeRag: ["outcome rag", "outcomes rag", "rag outcome", "performance rag", "impact rag", "rag impact", "outcome status", "impact status", "outcome rating", "kpi rag", "indicator rag", "measure rag", "success rag", "performance status"],
  deliveryRag: ["rag", "brag", "bragg", "rag status", "brag status", "rag rating", "brag rating", "delivery rag", "action rag", "progress rag", "current rag", "rag score", "traffic light", "=colour", "rag progress", "delivery rating", "delivery confidence", "confidence rag", "ragb", "rygb", "rag b", "red amber green", "bragp"],
  status: ["status", "current status", "action status", "delivery status", "progress status", "=stage", "current stage", "=state", "=complete", "=completed", "complete y n", "completed y n", "complete yes no", "open closed", "open or closed", "implementation status", "=closed", "=done", "=achieved", "overall status", "task status", "status of action", "completion status"],
  percentComplete: ["% complete", "% completed", "percent complete", "percentage complete", "percentage completed", "percentage completion", "% completion", "completion %", "progress %", "% progress", "% done", "complete %", "percentage progress", "per cent complete"],
  progress: [
    "progress", "=update", "=updates", "progress update", "progress updates", "progress to date", "progress made", "progress report", "progress summary", "progress comments", "progress notes", "progress commentary", "progress against action", "progress against actions", "progress against plan", "latest position", "latest update", "latest progress", "latest status", "current progress", "position statement", "current update", "quarterly update", "monthly update", "status update", "action update", "action taken", "actions taken", "actions completed", "=achievements", "achievements to date", "what have we done",
    "what we have done", "what has been done", "where are we up to", "end of year position", "year end position", "mid year update", "quarter update", "position as at", "position at", "update as at", "update on progress", "action progress", "delivery update", "progress evidence", "evidence of progress", "=you said we did", "evaluation", "evaluation of impact", "=autumn", "=spring", "=summer", "autumn term", "spring term", "summer term", "=reflections", "impact to date", "=highlight", "=highlights", "key highlights", "impact so far", "response update", "narrative update",
  ],
  commentary: ["commentary", "=comments", "=comment", "narrative", "=remarks", "exception report", "exceptions", "rag commentary", "status commentary", "comments on progress", "additional comments", "comments notes", "comments update", "comments progress", "general comments", "explanation", "supporting commentary"],
  correctiveAction: ["corrective action", "corrective actions", "remedial action", "remedial actions", "recovery action", "recovery actions", "recovery plan", "next steps", "next step", "action to get back on track", "actions to get back on track", "mitigating action if off track", "improvement plan if red", "if not on track", "action to address slippage", "actions to bring back on track", "further action required", "further action", "further actions", "outstanding action", "outstanding actions", "action needed to recover"],
  reviewedBy: ["reviewed by", "updated by", "signed off by", "sign off", "signed off", "approved by", "verified by", "governance", "reporting to", "reports to", "monitoring group", "governance group", "oversight", "reporting board", "governance board", "accountable board", "responsible board", "accountable group", "monitoring board", "responsible group", "oversight group", "forum", "governance forum", "committee", "portfolio holder", "cabinet member", "cabinet portfolio holder", "cabinet portfolio", "lead cabinet member", "=monitoring", "monitoring and evaluation", "monitoring who when how", "=monitor", "link governor", "governor link", "how and when monitored"],
  reviewedOn: ["review date", "date reviewed", "reviewed on", "last reviewed", "last updated", "date of update", "updated on", "date updated", "next review", "review frequency", "date of review", "date of last review", "=reviewed", "update date", "=review"],
  completedOn: [
    "date completed", "actual completion date", "actual completion", "completed date", "date of completion", "date closed", "closed date", "actual end date", "actual date", "date achieved", "date implemented", "implemented date", "completed on", "date done", "date delivered", "date signed off",
  ],
  risk: ["=risk", "=risks", "risk description", "description of risk", "key risk", "key risks", "risks and issues", "risk title", "risk event", "risks to delivery", "risk to delivery", "potential risks", "barriers", "barrier", "risks barriers", "barriers and risks", "threat", "risk and issues"],
  impact: ["=i", "=impact", "current impact", "impact score", "impact rating", "residual impact", "inherent impact", "=severity", "=consequence", "=consequences", "impact h m l"],
  likelihood: ["=l", "likelihood", "current likelihood", "probability", "likelihood score", "residual likelihood", "inherent likelihood"],
  managed: ["how managed", "arrangement for managing dependency", "arrangements for managing dependency", "how dependency is managed", "mitigation", "mitigations", "mitigating action", "mitigating actions", "=controls", "control measures", "existing controls", "current controls", "risk mitigation", "mitigation plan", "mitigating factors", "how will it be managed", "how will risk be managed", "management of risk", "risk management", "controls in place", "risk response", "actions to mitigate", "action to mitigate"],
  dependency: ["dependency", "dependencies", "interdependency", "interdependencies", "inter dependencies", "inter dependency", "dependent on", "dependant on", "laa priority", "depends on", "links and dependencies"],
  recommendation: [
    "recommendation", "recommendations", "=finding", "=findings", "key finding", "key findings", "inspection finding", "inspection findings", "inspection recommendation", "ofsted recommendation", "ofsted finding", "ofsted area for improvement", "cqc finding", "audit finding", "audit recommendation", "review recommendation", "=must do", "=should do", "must do should do", "regulatory requirement", "cqc requirement", "inspection requirement", "=requirement", "requirement notice", "requirement of notice", "issue raised", "issue raised by",
    "inspection area for improvement", "area identified for improvement", "what the inspectors said", "what inspectors said", "what ofsted said", "what you said", "inspectors found", "area of weakness", "areas of weakness", "=weakness", "significant weakness", "=concern", "concern raised", "learning point", "lesson learned", "=lesson", "=learning", "peer review recommendation", "feedback", "breach", "regulation breached",
  ],
  notes: ["=details", "=detail", "=description", "=notes", "=note", "other notes", "additional information", "other information", "=information", "=info", "further information", "additional notes", "notes comments"],
  ragReason: ["rag reason", "reason for rag", "reason for rag rating", "rag rationale", "rag explanation", "reason for rating", "rationale for rag"],
};

/** Headings that are understood and need no field: what they hold has no place in a plan. */
export const headingsWithoutField: readonly string[] = [
  "original date", "original due", "original completion", "original due date", "original target date", "original deadline", "original completion date", "original end date", "original timescale", "initial target date", "initial due date", "baseline date", "baseline finish", "baseline end date", "meeting date", "date of meeting", "report date", "date of report", "minute date", "=meeting", "protected characteristic", "protected characteristics", "carbon saving", "carbon savings", "carbon impact", "carbon reduction", "co benefits", "co benefit", "previous rag", "previous status", "last rag", "last months rag", "last quarter rag", "direction of travel", "=dot", "trend", "travel", "=weighting", "=score", "=total", "=total score", "risk score", "=rank", "=hyperlink", "=link", "document link", "date added", "date raised", "date created", "date opened", "raised by", "=checked", "accepted rejected", "=accepted", "accept reject", "agreed y n", "accepted y n", "accepted partially accepted", "spend to date", "spent to date", "outputs achieved", "output target", "days overdue", "=classification", "year measure introduced", "year introduced", "target reduction in pollutant", "reduction in pollutant", "=version", "telephone", "email", "phone",
];

export interface HeadingMatch {
  /** Null where the heading is known and needs no field. */
  readonly field: FieldName | null;
  /** The synonym that matched. */
  readonly words: string;
  /** Whether it is the whole heading. */
  readonly exact: boolean;
}

interface Entry {
  readonly words: string;
  /** Number of words, and those behind the first. */
  readonly length: number;
  readonly rest: readonly string[];
  readonly field: FieldName | null;
  readonly whole: boolean;
}

/** All that is no word but a single space: what has not to change is not written again. */
const betweenWords = /(?! [a-z0-9%£#'])[^a-z0-9%£#']+/g;

/** Lower case, "&" as "and", without brackets, marks and double spaces. */
export function normaliseHeading(text: string): string {
  let plain = text.toLowerCase();
  if (/[’‘&(]/.test(plain)) plain = plain.replace(/[’‘]/g, "'").replace(/&/g, " and ").replace(/\(s\)/g, "s");
  if (plain.includes("percentage of completion")) plain = plain.replace(/percentage of completion/g, "percentage complete");
  return plain.replace(betweenWords, " ").trim();
}

const wholes = new Map<string, Entry>();
const byFirstWord = new Map<string, Entry[]>();

function register(words: string, field: FieldName | null): void {
  const whole = words.startsWith("=");
  const plain = normaliseHeading(whole ? words.slice(1) : words);
  const [first = "", ...rest] = plain.split(" ");
  const entry: Entry = { words: plain, length: rest.length + 1, rest, field, whole };
  if (!wholes.has(entry.words)) wholes.set(entry.words, entry);
  if (whole) return;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), entry]);
}

// `fieldName.options` would do, but the order of the table above decides between equal synonyms.
for (const field of Object.keys(headingWords) as FieldName[]) for (const words of headingWords[field]) register(words, field);
for (const words of headingsWithoutField) register(words, null);

/** A question to answer yes or no labels a row of a form, not a column. */
const formQuestion = /^(?:is|are|have|has|does|do|did|please)\b[^?]*\?$/i;

/** "Lead / Partners", "Lead and partners": one column for both, the lead first. */
export const leadAndPartners = /^leads?(?: (?:officers?|agency|organisation|body))?\s*(?:\/|&|\+|and)\s*(?:(?:key|other|delivery|supporting) )?partners?$/i;

/**
 * The field that a heading names; null where it names none. Only short texts are headings. Of several synonyms inside a heading
 * the longest wins, of equally long ones the first, but a RAG, date or lead at the heading's end beats an "action" before it.
 */
export function matchHeading(text: string): HeadingMatch | null {
  return text.length === 0 || text.length > 160 ? null : found(text);
}

const timeWords = /\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?|q[1-4]|(?:19|20)?\d\d)\b/g;

const hasTimeWord = new RegExp(timeWords.source);

/** A heading that is none of ours word for word has so many words at most. */
const mostWords = 16;

const found = remembering(find);

function find(text: string): HeadingMatch | null {
  if (formQuestion.test(text)) return null;
  const plain = normaliseHeading(text);
  if (plain === "") return null;
  if (leadAndPartners.test(text.trim())) return { field: "leads", words: plain, exact: true };
  const whole = wholes.get(plain) ?? wholeWithoutBrackets(text) ?? wholeFirstLine(text);
  if (whole && (wholes.has(plain) || text.length <= 90)) return { field: whole.field, words: whole.words, exact: true };
  // "Update Oct 24", "Comments July 2019": the time says when it was written.
  const undated = hasTimeWord.test(plain) ? wholes.get(plain.replace(timeWords, " ").replace(/\s+/g, " ").trim()) : undefined;
  if (undated && datedHeadings.has(undated.field)) return { field: undated.field, words: undated.words, exact: true };
  const words = plain.split(" ", mostWords + 1);
  if (words.length > mostWords) return null;
  let best: { entry: Entry; at: number; length: number } | null = null;
  for (let at = 0; at < words.length; at++) {
    for (const entry of byFirstWord.get(words[at] ?? "") ?? []) {
      const { length } = entry;
      if (at + length > words.length || entry.rest.some((word, behind) => words[at + 1 + behind] !== word)) continue;
      if (!best || length > best.length || (length === best.length && isHead(entry, best.entry))) best = { entry, at, length };
    }
  }
  const last = words.at(-1) ?? "";
  if (!best) return leadHeading.test(plain) ? { field: "leads", words: last, exact: false } : null;
  // "Milestone due", "Action deadline": the last word says that it is a date.
  if (datedFields.has(best.entry.field) && words.length > 1 && !words.includes("and") && /^(?:due|dates?|deadlines?|timescales?|timeframe|timeline)$/.test(last)) return { field: "when", words: best.entry.words, exact: false };
  // One known word in a long heading is too little to go by.
  if (words.length > 8 && best.length < 2) return null;
  return { field: best.entry.field, words: best.entry.words, exact: best.length === words.length };
}

/** What may be of a time: "Update Oct 24", "Target 2010/11", "Q2 actual". */
const datedHeadings: ReadonlySet<FieldName | null> = new Set<FieldName | null>(["progress", "commentary", "target", "actual"]);

const wholeWithoutBrackets = (text: string): Entry | undefined => (text.includes("(") ? wholes.get(normaliseHeading(text.replace(/\([^)]*\)/g, " "))) : undefined);
const wholeFirstLine = (text: string): Entry | undefined => (text.includes("\n") ? wholes.get(normaliseHeading(text.split("\n")[0] ?? "")) : undefined);

/** "Senior lead", "Scheme owner": a heading over whoever it is; "Parks Manager" is somebody. */
const leadHeading =
  /^(?:senior|scheme|workstream|theme|outcome|objective|activity|task|council|partnership|board|nhs|school|governance|milestone|measure|kpi|pi|indicator|plan|local|joint|corporate|directorate|service|business|issue|improvement|recommendation)(?: \w+)? (?:leads?|owners?|sponsors?)$/;

const datedFields: ReadonlySet<FieldName | null> = new Set<FieldName | null>(["action", "milestones", "measure", "recommendation", "area"]);

/** "Action RAG", "Priority lead": the later word says what the column holds. */
function isHead(later: Entry, earlier: Entry): boolean {
  const heads: readonly (FieldName | null)[] = ["deliveryRag", "outcomeRag", "leads", "when", "percentComplete", "reviewedOn"];
  return heads.includes(later.field) && !heads.includes(earlier.field);
}
