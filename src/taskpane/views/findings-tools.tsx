import { Button, Label, makeStyles, SearchBox, Select, tokens, useId } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Severity } from "../../rules/rule";
import type { FindingsView } from "../state/findings";
import type { Grouping } from "../state/state";
import { filterText, groupBy, groupings, severities, severityFilter } from "../texts";
import { list as words } from "../texts/findings";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

const useStyles = makeStyles({
  tools: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: "8px" },
  tool: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  search: { gridColumn: "1 / -1", maxWidth: "none" },
  live: { display: "flex", gap: "8px", alignItems: "center", cursor: "pointer" },
  box: { flexShrink: 0, width: "16px", height: "16px", margin: 0 },
  walk: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "6px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const groupingIds: readonly Grouping[] = ["lead", "sheet", "rule"];
const severityIds: readonly (Severity | "all")[] = ["all", "error", "warning", "info"];
/** Values of the choice of a lead: everyone, or a name behind a mark, so that no name is taken for it. */
const everyone = "everyone";
const valueOf = (lead: string | null): string => (lead === null ? everyone : `lead ${lead}`);

/** "Check again", and whether that happens by itself. */
export function CheckTools({ state, controller }: ViewProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  return (
    <div className={pane.line}>
      <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void controller.recheck()}>
        {words.checkAgain}
      </Button>
      <label className={styles.live} title={words.liveHint}>
        <input type="checkbox" className={styles.box} checked={state.live} onChange={(event) => void controller.setLive(event.target.checked)} />
        {words.live}
      </label>
    </div>
  );
}

/** Which findings are shown, and in which groups. */
export function FilterTools({ state, store, view }: ViewProps & { readonly view: FindingsView }) {
  const styles = useStyles();
  const id = useId("filter");
  const { filter } = state;
  const counted = (severity: Severity | "all") => (severity === "all" ? view.bySeverity.error + view.bySeverity.warning + view.bySeverity.info : view.bySeverity[severity]);
  return (
    <div className={styles.tools}>
      <div className={styles.tool}>
        <Label htmlFor={`${id}-group`}>{groupBy}</Label>
        <Select
          id={`${id}-group`}
          value={filter.groupBy}
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
          value={filter.severity}
          onChange={(_, data) => store.dispatch({ type: "filter", filter: { severity: severityIds.find((one) => one === data.value) ?? "all" } })}
        >
          {severityIds.map((one) => (
            <option key={one} value={one}>
              {words.counted(severities[one], counted(one))}
            </option>
          ))}
        </Select>
      </div>
      {(view.byLead.length > 1 || filter.lead !== null) && (
        <div className={styles.tool}>
          <Label htmlFor={`${id}-lead`}>{words.lead}</Label>
          <Select
            id={`${id}-lead`}
            value={valueOf(filter.lead)}
            onChange={(_, data) => store.dispatch({ type: "filter", filter: { lead: view.byLead.find(({ lead }) => valueOf(lead) === data.value)?.lead ?? null } })}
          >
            <option value={everyone}>{words.everyone}</option>
            {view.byLead.map(({ lead, count }) => (
              <option key={lead} value={valueOf(lead)}>
                {words.counted(lead || words.nobody, count)}
              </option>
            ))}
            {filter.lead !== null && !view.byLead.some(({ lead }) => lead === filter.lead) && <option value={valueOf(filter.lead)}>{words.counted(filter.lead || words.nobody, 0)}</option>}
          </Select>
        </div>
      )}
      <SearchBox
        className={styles.search}
        aria-label={filterText}
        placeholder={filterText}
        value={filter.text}
        onChange={(_, data) => store.dispatch({ type: "filter", filter: { text: data.value } })}
      />
    </div>
  );
}

/**
 * From finding to finding wherever the focus is in the pane. F8 is what editors use for it; Excel gets its own F8 only
 * while the focus is in the grid, and screen readers have no use of it.
 */
export function WalkTools({ shown, go }: { readonly shown: string; readonly go: (step: 1 | -1) => void }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [go]);
  return (
    <div className={styles.walk} role="group" aria-label={words.walk}>
      <Button size="small" title={words.previousKey} aria-keyshortcuts="Shift+F8" onClick={() => go(-1)}>
        {words.previous}
      </Button>
      <Button size="small" title={words.nextKey} aria-keyshortcuts="F8" onClick={() => go(1)}>
        {words.next}
      </Button>
      <span className={pane.quiet} role="status">
        {shown}
      </span>
    </div>
  );
}
