import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Finding, Fix } from "../../rules/rule";
import { countFixes, findingsView, fixesOfRule, neighbour } from "../state/findings";
import type { ShownLine } from "../state/leaving";
import { headings, noFindings, noLead, noneMatch, notAnAction, shownOf } from "../texts";
import { list as listWords } from "../texts/findings";
import { BundleRow, FindingRow, GroupRow, type FindingActions } from "./finding-row";
import { CheckTools, FilterTools, WalkTools } from "./findings-tools";
import { usePaneStyles } from "./styles";
import { useLeaving } from "./use-leaving";
import type { ViewProps } from "./view-props";
import { VirtualList, type ListHandle, type RowButton } from "./virtual-list";

const FixPreview = lazy(() => import(/* webpackChunkName: "fix-preview" */ "./fix-preview"));
const SetAsideDialog = lazy(() => import(/* webpackChunkName: "set-aside" */ "./set-aside-dialog"));

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

const words = { noLead, notAnAction };

/** All findings, in groups, with a filter; each is a jump to its cell, and offers what can be done about it. */
export function Findings(props: ViewProps) {
  const { state, store, controller } = props;
  const styles = useStyles();
  const pane = usePaneStyles();
  const { evaluation } = state;
  // Typing stays quick while thousands are filtered.
  const filter = useDeferredValue(state.filter);
  const open = useMemo(() => new Set(state.open), [state.open]);
  const view = useMemo(() => (evaluation ? findingsView(evaluation.findings, evaluation.plan, filter, words, open) : null), [evaluation, filter, open]);
  const lines = useLeaving(view?.lines ?? none, evaluation);
  const list = useRef<ListHandle>(null);
  const [spoken, setSpoken] = useState("");
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<Finding | null>(null);
  const counts = useMemo(() => countFixes(evaluation?.findings ?? []), [evaluation]);
  const summaries = useMemo(() => new Map(evaluation?.rules.map(({ id, summary }) => [id, summary])), [evaluation]);
  const all = view?.lines ?? none;
  const go = useCallback(
    (step: 1 | -1) => {
      const line = neighbour(all, store.get().current, step);
      if (!line) return setSpoken(listWords.noMore);
      const { message, sheet, address } = line.kind === "bundle" ? line.first : line.finding;
      store.dispatch({ type: "current", current: line.key });
      list.current?.show(line.key);
      setSpoken(line.kind === "bundle" ? `${listWords.sameOn(line.count)}: ${message}` : message);
      void controller.select(sheet, address);
    },
    [all, store, controller],
  );
  const isBusy = state.busy !== null;
  const fix = useCallback(
    (rule: string, fixes: readonly Fix[]) => {
      setPreviewed(null);
      void controller.perform({ kind: "fix", rule, fixes });
    },
    [controller],
  );
  const render = useCallback(
    (line: ShownLine, button: RowButton) => {
      if (line.kind === "group") return <GroupRow line={line} />;
      if (line.kind === "bundle") return <BundleRow line={line} summary={summaries.get(line.rule) ?? line.rule} button={button} />;
      const actions: FindingActions = {
        isBusy,
        fixesOfRule: (rule) => counts.get(rule) ?? 0,
        fix: (finding) => finding.fix && fix(finding.rule, [finding.fix]),
        fixAll: setPreviewed,
        setAside: setDeciding,
      };
      return <FindingRow line={line} isLeaving={line.isLeaving ?? false} button={button} actions={actions} />;
    },
    [summaries, counts, isBusy, fix],
  );
  if (!evaluation || !view) return null;
  const press = (line: ShownLine) => {
    if (line.kind === "bundle") store.dispatch({ type: "toggle", key: line.key });
    else if (line.kind === "finding") void controller.select(line.finding.sheet, line.finding.address);
  };
  return (
    <section className={pane.card} aria-label={headings.findings}>
      <h2 className={pane.heading}>{headings.findings}</h2>
      <CheckTools {...props} />
      {view.all === 0 ? (
        <p className={pane.text}>{noFindings}</p>
      ) : (
        <>
          <FilterTools {...props} view={view} />
          <WalkTools shown={view.shown === 0 ? noneMatch : shownOf(view.shown, view.all)} go={go} />
          <VirtualList<ShownLine>
            label={headings.findings}
            items={lines}
            handle={list}
            current={state.current}
            onCurrent={(line) => store.dispatch({ type: "current", current: line.key })}
            estimate={estimate}
            focusable={focusable}
            onPress={press}
            render={render}
          />
        </>
      )}
      <span className={styles.hidden} role="status">
        {spoken}
      </span>
      {deciding !== null && (
        <Suspense>
          <SetAsideDialog
            finding={deciding}
            onSheet={evaluation.findings.filter(({ rule, sheet }) => rule === deciding.rule && sheet === deciding.sheet).length}
            person={state.person}
            today={controller.today()}
            onDecide={(change) => {
              setDeciding(null);
              void controller.decide(change);
            }}
            onClose={() => setDeciding(null)}
          />
        </Suspense>
      )}
      {previewed !== null && (
        <Suspense>
          <FixPreview fixes={fixesOfRule(evaluation.findings, previewed)} onApply={(fixes) => fix(previewed, fixes)} onClose={() => setPreviewed(null)} />
        </Suspense>
      )}
    </section>
  );
}

const none: readonly never[] = [];

const focusable = (line: ShownLine): boolean => line.kind !== "group" && line.isLeaving === undefined;

/** Height of a line before it was ever shown, px. */
function estimate(line: ShownLine): number {
  if (line.kind === "group") return 36;
  if (line.kind === "bundle") return 64;
  return 44 + 20 * Math.ceil(line.finding.message.length / 38) + (line.finding.fix ? 60 : 0);
}
