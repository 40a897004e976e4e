import { Tab, TabList } from "@fluentui/react-components";
import { lazy } from "react";
import type { View } from "../state/state";
import { views } from "../texts";
import type { ViewProps } from "./app";
import { Proposal } from "./proposal";

const Results = lazy(() => import(/* webpackChunkName: "results" */ "./results"));
const Reading = lazy(() => import(/* webpackChunkName: "reading" */ "./reading"));

/** After a reading: the proposal or the results, and beside them what was understood of each sheet. */
export default function Evaluated(props: ViewProps) {
  const { state, store } = props;
  return (
    <>
      <TabList size="small" selectedValue={state.view} onTabSelect={(_, data) => store.dispatch({ type: "view", view: viewOf(data.value) })}>
        <Tab value="results">{views.results}</Tab>
        <Tab value="reading">{views.reading}</Tab>
      </TabList>
      {state.view === "reading" ? <Reading {...props} /> : state.phase === "proposal" ? <Proposal {...props} /> : <Results {...props} />}
    </>
  );
}

function viewOf(value: unknown): View {
  return value === "reading" ? "reading" : "results";
}
