import BuildChoices from "./build-choices";
import type { ViewProps } from "./view-props";
import { CarryForward } from "./more/carry-forward";
import { Expected } from "./more/expected";
import { FindingsSheet } from "./more/findings-sheet";
import { Marks } from "./more/marks";
import { NewPlanSheet } from "./more/new-plan-sheet";
import { QuarterlyReview } from "./more/quarterly-review";
import { RemoveSummaries } from "./more/remove-summaries";
import { Quarters } from "./more/quarters";

/** Tools that are needed now and then; each is a small section of its own. */
export default function More(props: ViewProps) {
  return (
    <>
      <BuildChoices {...props} build={() => props.controller.perform({ kind: "summaries" })} />
      <Marks {...props} />
      <FindingsSheet {...props} />
      <RemoveSummaries {...props} />
      <QuarterlyReview {...props} />
      <Quarters {...props} />
      <CarryForward {...props} />
      <NewPlanSheet {...props} />
      <Expected />
    </>
  );
}
