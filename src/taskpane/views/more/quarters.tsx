import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { quarters } from "../../texts/quarters";
import { SinceLast } from "../since-last";
import { usePaneStyles } from "../styles";
import type { ViewProps } from "../view-props";

/** Closing a quarter, what moved since the last one, and the quarters that are kept. */
export function Quarters({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  const [typed, setTyped] = useState<string | null>(null);
  if (!state.evaluation) return null;
  const { history } = state.evaluation;
  const name = typed ?? history.proposedName;
  const known = history.quarters.some((quarter) => quarter.name === name.trim());
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{quarters.title}</h2>
      <p className={styles.text}>{quarters.text}</p>
      <Field label={quarters.name} hint={known ? quarters.replaces(name.trim()) : undefined}>
        <Input value={name} maxLength={40} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={name.trim() === ""} onClick={() => void controller.perform({ kind: "closeQuarter", name: name.trim() })}>
          {quarters.close}
        </Button>
      </div>
      {history.since && (
        <>
          <h3 className={styles.heading}>{quarters.since}</h3>
          <SinceLast history={history} />
        </>
      )}
      <h3 className={styles.heading}>{quarters.kept}</h3>
      {history.quarters.length === 0 && <p className={styles.quiet}>{quarters.none}</p>}
      <ul className={styles.list}>
        {[...history.quarters].reverse().map((quarter) => (
          <li key={quarter.name} className={styles.line}>
            <span className={styles.text}>{quarters.line(quarter)}</span>
            <Button size="small" aria-label={quarters.forgetOf(quarter.name)} onClick={() => void controller.perform({ kind: "forgetQuarter", name: quarter.name })}>
              {quarters.forget}
            </Button>
          </li>
        ))}
      </ul>
      {history.dropped > 0 && <p className={styles.quiet}>{quarters.dropped(history.dropped)}</p>}
      {history.unread > 0 && <p className={styles.quiet}>{quarters.unread(history.unread)}</p>}
    </section>
  );
}
