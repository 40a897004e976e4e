import type { IndicatorRow } from "../../summary/indicators";
import type { MilestoneRow } from "../../summary/milestones";
import type { LeadRow } from "../../summary/leads";
import { deliveryCountHeadings, outcomeCountHeadings, statusCountHeadings } from "../../summary/rag-counts";
import type { RecommendationRow } from "../../summary/recommendations";
import type { RegisterHeading } from "../../summary/register";
import type { TableColumn } from "./table-sheet";

/** Names of the Excel tables that PivotTables are made from. */
export const registerTable = "PlanCheckRegister";
export const milestoneTable = "PlanCheckMilestones";
export const indicatorTable = "PlanCheckIndicators";
export const leadTable = "PlanCheckLeadsOfActions";
export const recommendationTable = "PlanCheckAnswers";

type Widths<Heading extends string> = readonly (TableColumn & { readonly heading: Heading })[];

/** Columns that PivotTables add up: narrow, and not printed. */
const counts = <Heading extends string>(headings: readonly Heading[]) => headings.map((heading) => ({ heading, width: 9, shows: "count" as const }));

export const registerColumns: Widths<RegisterHeading> = [
  { heading: "Sheet", width: 18 },
  { heading: "Cell", width: 8, shows: "cell" },
  { heading: "Priority", width: 28 },
  { heading: "Area", width: 28 },
  { heading: "Group", width: 16 },
  { heading: "Reference", width: 11 },
  { heading: "Action", width: 60 },
  { heading: "Leads", width: 28 },
  { heading: "Partners", width: 28 },
  { heading: "Resources", width: 22 },
  { heading: "Milestones", width: 11 },
  { heading: "Next due", width: 16 },
  { heading: "Quarter due", width: 13 },
  { heading: "Status", width: 14 },
  { heading: "Outcome RAG", width: 13, shows: "rag" },
  { heading: "RAG basis", width: 16 },
  { heading: "Delivery RAG", width: 13, shows: "rag" },
  { heading: "Reason", width: 60 },
  { heading: "Errors", width: 8 },
  { heading: "Warnings", width: 10 },
  { heading: "Information", width: 12 },
  { heading: "Indicators", width: 18 },
  ...counts(outcomeCountHeadings),
  ...counts(deliveryCountHeadings),
];

export const milestoneColumns: Widths<keyof MilestoneRow> = [
  { heading: "Sheet", width: 18 },
  { heading: "Cell", width: 8, shows: "cell" },
  { heading: "Priority", width: 28 },
  { heading: "Reference", width: 11 },
  { heading: "Action", width: 50 },
  { heading: "Milestone", width: 60 },
  { heading: "Due", width: 16 },
  { heading: "Quarter due", width: 13 },
  { heading: "Leads", width: 28 },
  { heading: "State", width: 12 },
];

export const indicatorColumns: Widths<keyof IndicatorRow> = [
  { heading: "Sheet", width: 18 },
  { heading: "Cell", width: 8, shows: "cell" },
  { heading: "Code", width: 10 },
  { heading: "Indicator", width: 50 },
  { heading: "Period", width: 12 },
  { heading: "Actual", width: 14 },
  { heading: "Target", width: 14 },
  { heading: "Good is", width: 12 },
  { heading: "Status", width: 11, shows: "rag" },
  { heading: "Travel", width: 12 },
  { heading: "Reason", width: 70 },
  ...counts(statusCountHeadings),
];

/** Where an action stands, what it is and how it was rated: the columns of every table that lists actions by something else. */
const whichAction: Widths<keyof LeadRow & keyof RecommendationRow> = [
  { heading: "Sheet", width: 18 },
  { heading: "Cell", width: 8, shows: "cell" },
  { heading: "Priority", width: 28 },
  { heading: "Reference", width: 11 },
  { heading: "Action", width: 60 },
  { heading: "Outcome RAG", width: 13, shows: "rag" },
  ...counts(outcomeCountHeadings),
];

export const leadColumns: Widths<keyof LeadRow> = [
  { heading: "Lead", width: 34 },
  ...whichAction,
];

export const recommendationColumns: Widths<keyof RecommendationRow> = [
  { heading: "Recommendation", width: 60 },
  { heading: "Source", width: 18 },
  ...whichAction,
];
