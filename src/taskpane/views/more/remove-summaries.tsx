import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { removeSummaries as words } from "../../texts/remove-summaries";
import { PaneDialog } from "../pane-dialog";
import { usePaneStyles } from "../styles";
import type { ViewProps } from "../view-props";

/** Takes all summary sheets away, after saying which they are and what leads to them. */
export function RemoveSummaries({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  const [asking, setAsking] = useState(false);
  if (!state.evaluation) return null;
  const { summaries } = state.evaluation;
  const remove = (): void => {
    setAsking(false);
    void controller.perform({ kind: "removeSummaries" });
  };
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.text}>{words.text}</p>
      {summaries.sheets.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <div className={styles.buttons}>
        <Button disabledFocusable={summaries.sheets.length === 0} onClick={() => setAsking(true)}>
          {words.button}
        </Button>
      </div>
      {asking && (
        <PaneDialog title={words.title} onClose={() => setAsking(false)}>
          <p className={styles.text}>{words.sheets(summaries.sheets.length)}</p>
          <ul className={styles.list}>
            {summaries.sheets.map((sheet) => (
              <li key={sheet} className={styles.text}>
                {sheet}
              </li>
            ))}
          </ul>
          {summaries.leading.length > 0 && (
            <p className={styles.text}>
              <strong>{words.leading(summaries)}</strong>
            </p>
          )}
          {summaries.names.length > 0 && (
            <p className={styles.text}>
              <strong>{words.names(summaries.names)}</strong>
            </p>
          )}
          <p className={styles.text}>{words.kept}</p>
          {summaries.isMoreThanKept && (
            <p className={styles.text}>
              <strong>{words.large}</strong>
            </p>
          )}
          <p className={styles.text}>
            {words.back} {words.others}
          </p>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={remove}>
              {words.confirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
          </div>
        </PaneDialog>
      )}
    </section>
  );
}
