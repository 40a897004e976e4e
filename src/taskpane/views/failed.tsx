import { Button } from "@fluentui/react-components";
import { buttons, failedPromise, failedTitle, forAReport } from "../texts";
import type { ViewProps } from "./view-props";
import { Message } from "./message";
import { usePaneStyles } from "./styles";

/** A run that did not finish: what went wrong, what that means for the workbook, what to do. */
export function Failed({ state, store, controller }: ViewProps) {
  const styles = usePaneStyles();
  return (
    <Message title={failedTitle} text={state.problem?.text} role="alert">
      <p className={styles.quiet}>{failedPromise}</p>
      {state.problem !== null && state.problem.detail !== "" && (
        <details>
          <summary>{forAReport}</summary>
          <p className={styles.quiet}>{state.problem.detail}</p>
        </details>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void controller.press(state.intent)}>
          {buttons.again}
        </Button>
        <Button onClick={() => store.dispatch({ type: "leftFailure" })}>{buttons.back}</Button>
      </div>
    </Message>
  );
}
