import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { buttons, cannotRate, cannotRateMeanwhile, headings, whatWasRead, whatWillBeWritten } from "../texts";
import type { ViewProps } from "./view-props";
import { PeriodLine } from "./period-line";
import { SkippedSheets } from "./skipped-sheets";
import { usePaneStyles } from "./styles";

const BuildChoices = lazy(() => import(/* webpackChunkName: "build-choices" */ "./build-choices"));

const SheetChooser = lazy(() => import(/* webpackChunkName: "sheet-chooser" */ "./sheet-chooser"));

const useStyles = makeStyles({
  lead: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

/** The first press in a workbook: what was read, what would be written, and the choice. Nothing is written before. */
export function Proposal({ state, store, controller }: ViewProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { evaluation, intent } = state;
  if (!evaluation) return null;
  const canFill = intent === "rag" && evaluation.ragTargets.length > 0;
  return (
    <>
      <section className={pane.card}>
        <h2 className={styles.lead}>{whatWasRead(evaluation)}</h2>
        <PeriodLine state={state} store={store} controller={controller} />
        {evaluation.headline.indicators === 0 && (
          <div className={pane.section}>
            <p className={pane.text}>
              {cannotRate} {cannotRateMeanwhile}
            </p>
            <Suspense>
              <SheetChooser state={state} store={store} controller={controller} />
            </Suspense>
          </div>
        )}
        {(canFill || intent === "summaries") && <p className={pane.text}>{whatWillBeWritten(evaluation, intent)}</p>}
        <SkippedSheets title={headings.skipped} skipped={evaluation.willSkip} />
        <div className={pane.buttons}>
          {canFill && (
            <Button appearance="primary" onClick={() => void controller.confirm()}>
              {buttons.fill}
            </Button>
          )}
          <Button appearance={canFill || intent === "summaries" ? "secondary" : "primary"} onClick={controller.checkOnly}>
            {buttons.check}
          </Button>
        </div>
      </section>
      {intent === "summaries" && (
        <Suspense>
          <BuildChoices state={state} store={store} controller={controller} build={controller.confirm} primary />
        </Suspense>
      )}
    </>
  );
}
