import { Button, ProgressBar } from "@fluentui/react-components";
import type { PaneState } from "../state/state";
import { buttons, steps, stopping } from "../texts";
import { Message } from "./message";
import { usePaneStyles } from "./styles";

/** Progress of a run; it can be cancelled until something is written. */
export function Working({ state, cancel }: { readonly state: PaneState; readonly cancel: () => void }) {
  const styles = usePaneStyles();
  const step = state.step ?? "reading";
  const cancellable = step === "reading" || step === "checking";
  return (
    <Message title={state.stopping ? stopping : steps[step].now}>
      <ProgressBar aria-label={steps[step].now} />
      <p className={styles.quiet}>{steps[step].hint}</p>
      {cancellable && (
        <div className={styles.buttons}>
          <Button disabledFocusable={state.stopping} onClick={cancel}>
            {buttons.cancel}
          </Button>
        </div>
      )}
    </Message>
  );
}
