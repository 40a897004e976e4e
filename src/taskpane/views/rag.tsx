import type { ViewProps } from "./view-props";
import { Judgements } from "./judgements";
import { PolicyCard } from "./policy-card";
import { Answers } from "./rag-answers";
import { Statuses } from "./rag-statuses";

/** Everything about statuses: the policy that they follow, each one with its reason, and what a person answered. */
export default function Rag(props: ViewProps) {
  if (!props.state.evaluation) return null;
  return (
    <>
      <PolicyCard {...props} />
      <Judgements {...props} />
      <Statuses {...props} />
      <Answers {...props} />
    </>
  );
}
