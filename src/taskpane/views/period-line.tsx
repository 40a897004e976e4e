import { Button } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { buttons, periodAndDay } from "../texts";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

const SettingsForm = lazy(() => import(/* webpackChunkName: "settings-form" */ "./settings-form"));

/** Which period and day everything is judged by, and the form to change them. */
export function PeriodLine(props: ViewProps) {
  const { state, store } = props;
  const styles = usePaneStyles();
  if (!state.evaluation) return null;
  return (
    <>
      <div className={styles.line}>
        <span>{periodAndDay(state.evaluation)}</span>
        <Button
          size="small"
          aria-expanded={state.changingSettings}
          onClick={() => store.dispatch({ type: "changeSettings", open: !state.changingSettings })}
        >
          {buttons.change}
        </Button>
      </div>
      {state.changingSettings && (
        <Suspense>
          <SettingsForm {...props} />
        </Suspense>
      )}
    </>
  );
}
