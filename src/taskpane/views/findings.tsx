import { Label, makeStyles, SearchBox, Select, useId } from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { countFixes, findingsView, fixesOfRule, type FindingLine } from "../state/findings";
import type { Grouping } from "../state/state";
import type { Finding, Fix, Severity } from "../../rules/rule";
import { filterText, groupBy, groupings, headings, noFindings, noLead, noneMatch, notAnAction, severities, severityFilter, shownOf } from "../texts";
import type { ViewProps } from "./view-props";
import { FindingRow, GroupRow, type FindingActions } from "./finding-row";
import { usePaneStyles } from "./styles";
import { VirtualList } from "./virtual-list";

const FixPreview = lazy(() => import(/* webpackChunkName: "fix-preview" */ "./fix-preview"));

const SetAsideDialog = lazy(() => import(/* webpackChunkName: "set-aside" */ "./set-aside-dialog"));

const useStyles = makeStyles({
  tools: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: "8px" },
  tool: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  search: { gridColumn: "1 / -1", maxWidth: "none" },
});

const words = { noLead, notAnAction };
const groupingIds: readonly Grouping[] = ["lead", "sheet", "rule"];
const severityIds: readonly (Severity | "all")[] = ["all", "error", "warning", "info"];

/** All findings, in groups, with a filter; each is a jump to its cell. */
export function Findings({ state, store, controller }: ViewProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const id = useId("findings");
  const { evaluation } = state;
  // Typing stays quick while thousands are filtered.
  const filter = useDeferredValue(state.filter);
  const view = useMemo(() => (evaluation ? findingsView(evaluation.findings, evaluation.plan, filter, words) : null), [evaluation, filter]);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<Finding | null>(null);
  const counts = useMemo(() => countFixes(evaluation?.findings ?? []), [evaluation]);
  if (!evaluation || !view) return null;
  const fix = (rule: string, fixes: readonly Fix[]) => {
    setPreviewed(null);
    void controller.perform({ kind: "fix", rule, fixes });
  };
  const actions: FindingActions = {
    isBusy: state.busy !== null,
    fixesOfRule: (rule) => counts.get(rule) ?? 0,
    fix: (finding) => finding.fix && fix(finding.rule, [finding.fix]),
    fixAll: setPreviewed,
    setAside: setDeciding,
  };
  const counted = (severity: Severity | "all") => (severity === "all" ? view.bySeverity.error + view.bySeverity.warning + view.bySeverity.info : view.bySeverity[severity]);
  return (
    <section className={pane.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={pane.heading}>
        {headings.findings}
      </h2>
      {view.all === 0 ? (
        <p className={pane.text}>{noFindings}</p>
      ) : (
        <>
          <div className={styles.tools}>
            <div className={styles.tool}>
              <Label htmlFor={`${id}-group`}>{groupBy}</Label>
              <Select
                id={`${id}-group`}
                value={state.filter.groupBy}
                onChange={(_, data) => store.dispatch({ type: "filter", filter: { groupBy: groupingIds.find((one) => one === data.value) ?? "lead" } })}
              >
                {groupingIds.map((one) => (
                  <option key={one} value={one}>
                    {groupings[one]}
                  </option>
                ))}
              </Select>
            </div>
            <div className={styles.tool}>
              <Label htmlFor={`${id}-severity`}>{severityFilter}</Label>
              <Select
                id={`${id}-severity`}
                value={state.filter.severity}
                onChange={(_, data) => store.dispatch({ type: "filter", filter: { severity: severityIds.find((one) => one === data.value) ?? "all" } })}
              >
                {severityIds.map((one) => (
                  <option key={one} value={one}>
                    {severities[one]} ({counted(one)})
                  </option>
                ))}
              </Select>
            </div>
            <SearchBox
              className={styles.search}
              aria-label={filterText}
              placeholder={filterText}
              value={state.filter.text}
              onChange={(_, data) => store.dispatch({ type: "filter", filter: { text: data.value } })}
            />
          </div>
          <p className={pane.quiet} role="status">
            {view.shown === 0 ? noneMatch : shownOf(view.shown, view.all)}
          </p>
          <VirtualList<FindingLine>
            label={headings.findings}
            items={view.lines}
            estimate={(line) => (line.kind === "group" ? 36 : 44 + 20 * Math.ceil(line.finding.message.length / 38) + (line.finding.fix ? 60 : 0))}
            current={state.current}
            onCurrent={(line) => store.dispatch({ type: "current", current: line.key })}
            focusable={(line) => line.kind === "finding"}
            onPress={(line) => line.kind === "finding" && void controller.select(line.finding.sheet, line.finding.address)}
            render={(line, button) => (line.kind === "group" ? <GroupRow line={line} /> : <FindingRow line={line} button={button} actions={actions} />)}
          />
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
        </>
      )}
    </section>
  );
}
