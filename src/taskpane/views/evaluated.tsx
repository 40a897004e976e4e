import { lazy } from "react";
import { views } from "../texts";
import type { ViewProps } from "./view-props";
import { Proposal } from "./proposal";
import { Tabs } from "./tabs";

const Results = lazy(() => import(/* webpackChunkName: "results" */ "./results"));
const More = lazy(() => import(/* webpackChunkName: "more" */ "./more"));
const Reading = lazy(() => import(/* webpackChunkName: "reading" */ "./reading"));

const tabs = [
  { value: "results", label: views.results },
  { value: "reading", label: views.reading },
  { value: "more", label: views.more },
] as const;

/** After a reading: the proposal or the results, and beside them what was understood of each sheet. */
export default function Evaluated(props: ViewProps) {
  const { state, store } = props;
  return (
    <Tabs tabs={tabs} selected={state.view} onSelect={(view) => store.dispatch({ type: "view", view })}>
      {state.view === "reading" ? <Reading {...props} /> : state.view === "more" ? <More {...props} /> : state.phase === "proposal" ? <Proposal {...props} /> : <Results {...props} />}
    </Tabs>
  );
}
