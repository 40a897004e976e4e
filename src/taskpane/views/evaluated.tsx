import { lazy } from "react";
import { views } from "../texts";
import type { ViewProps } from "./view-props";
import { Proposal } from "./proposal";
import { Tabs } from "./tabs";

const Results = lazy(() => import(/* webpackChunkName: "results" */ "./results"));
const More = lazy(() => import(/* webpackChunkName: "more" */ "./more"));
const Rag = lazy(() => import(/* webpackChunkName: "rag" */ "./rag"));
const Reading = lazy(() => import(/* webpackChunkName: "reading" */ "./reading"));

const tabs = [
  { value: "results", label: views.results },
  { value: "rag", label: views.rag },
  { value: "reading", label: views.reading },
  { value: "more", label: views.more },
] as const;

/** After a reading: the proposal or the results, and beside them what was understood of each sheet. */
export default function Evaluated(props: ViewProps) {
  const { state, store } = props;
  return (
    <Tabs tabs={tabs} selected={state.view} onSelect={(view) => store.dispatch({ type: "view", view })}>
      <Shown {...props} />
    </Tabs>
  );
}

function Shown(props: ViewProps) {
  switch (props.state.view) {
    case "rag":
      return <Rag {...props} />;
    case "reading":
      return <Reading {...props} />;
    case "more":
      return <More {...props} />;
    case "results":
      return props.state.phase === "proposal" ? <Proposal {...props} /> : <Results {...props} />;
  }
}
