import { Button } from "@fluentui/react-components";
import { buttons, wasPutBack, welcome } from "../texts";
import type { ViewProps } from "./view-props";
import { Message } from "./message";
import { usePaneStyles } from "./styles";

/** What the pane says before anything was read. */
export function Welcome({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  return (
    <>
      {state.outcome?.kind === "putBack" && <Message title={wasPutBack(state.outcome.label)} />}
      <Message title={welcome.title} text={welcome.text}>
        <ol className={styles.list}>
          {welcome.steps.map((step) => (
            <li key={step} className={styles.text}>
              {step}
            </li>
          ))}
        </ol>
        <p className={styles.quiet}>{welcome.promise}</p>
        <div className={styles.buttons}>
          <Button onClick={() => void controller.press("rag")}>{buttons.readNow}</Button>
        </div>
        <p className={styles.quiet}>{welcome.sample}</p>
        <div className={styles.buttons}>
          <Button appearance="subtle" onClick={() => void controller.openSample()}>{buttons.sample}</Button>
        </div>
      </Message>
    </>
  );
}
