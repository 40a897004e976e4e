import { Button, Link } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Evaluation, RagTarget } from "../../run/evaluation";
import { actionsSentence, ratedSentence } from "../../run/sentences";
import { cellAddress } from "../../workbook/address";
import { quarters } from "../texts/quarters";
import { allUnderstood, buttons, cannotRate, headings, nothingToAttend, notWrittenYet, outcomeSentence } from "../texts";
import type { ViewProps } from "./view-props";
import { PeriodLine } from "./period-line";
import { Findings } from "./findings";
import { PlaceList } from "./place-list";
import { Questions } from "./questions";
import { SinceLast } from "./since-last";
import { SkippedSheets } from "./skipped-sheets";
import { StatusBar } from "./status-bar";
import { usePaneStyles } from "./styles";

const SheetChooser = lazy(() => import(/* webpackChunkName: "sheet-chooser" */ "./sheet-chooser"));

const SetAsideList = lazy(() => import(/* webpackChunkName: "set-aside-list" */ "./set-aside-list"));

/** What a run found out, in the order in which a performance lead asks: rated how, what matters, what is open, then the findings. */
export default function Results(props: ViewProps) {
  const { state, controller } = props;
  const styles = usePaneStyles();
  const { evaluation, outcome } = state;
  if (!evaluation || !outcome) return null;
  const { headline } = evaluation;
  const firstFilled = firstShown(evaluation);
  const select = (sheet: string, address: string) => void controller.select(sheet, address);
  return (
    <>
      <section className={styles.card}>
        <p className={styles.text}>
          <strong>{outcomeSentence(outcome)}</strong>{" "}
          {state.written && firstFilled && (
            <Link as="button" inline onClick={() => select(firstFilled.sheet, cellAddress(firstFilled.headerRow, firstFilled.statusColumn))}>
              {buttons.showThem}
            </Link>
          )}
          {!state.written && outcome.kind === "written" && notWrittenYet}
        </p>
        {!state.written && evaluation.ragTargets.length > 0 && (
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void controller.fill()}>
              {buttons.fill}
            </Button>
          </div>
        )}
        {outcome.kind !== "checked" && <SkippedSheets title={headings.skipped} skipped={outcome.skipped} />}
        <h2 className={styles.heading}>{headings.rated}</h2>
        <p className={styles.text}>{headline.indicators > 0 ? ratedSentence(evaluation) : cannotRate}</p>
        {headline.indicators === 0 && (
          <Suspense>
            <SheetChooser {...props} />
          </Suspense>
        )}
        {headline.indicators > 0 && <StatusBar counts={{ ...headline.byStatus, none: headline.indicators - headline.ratedIndicators }} />}
        {headline.actions > 0 && (
          <>
            <p className={styles.text}>{actionsSentence(evaluation)}</p>
            <StatusBar counts={headline.actionsByStatus} />
          </>
        )}
        <PeriodLine {...props} />
      </section>

      <section className={styles.card}>
        <h2 className={styles.heading}>{headings.attention}</h2>
        {evaluation.attention.length === 0 ? (
          <p className={styles.text}>{nothingToAttend}</p>
        ) : (
          <PlaceList places={evaluation.attention} select={select} />
        )}
      </section>

      {evaluation.history.since && (
        <section className={styles.card}>
          <h2 className={styles.heading}>{quarters.since}</h2>
          <SinceLast history={evaluation.history} />
        </section>
      )}

      {evaluation.questions.length > 0 && <Questions {...props} />}

      <section className={styles.card}>
        <h2 className={styles.heading}>{headings.notUnderstood}</h2>
        {evaluation.notUnderstood.length === 0 ? (
          <p className={styles.text}>{allUnderstood}</p>
        ) : (
          <PlaceList places={evaluation.notUnderstood} select={select} first={5} />
        )}
      </section>

      {evaluation.faults.length > 0 && (
        <section className={styles.card}>
          <h2 className={styles.heading}>{headings.faults}</h2>
          <ul className={styles.list}>
            {evaluation.faults.map((fault) => (
              <li key={fault.rule} className={styles.text}>
                <strong>{fault.rule}</strong>: {fault.message}
              </li>
            ))}
          </ul>
        </section>
      )}

      <Findings {...props} />
      <Suspense>
        <SetAsideList {...props} />
      </Suspense>
    </>
  );
}

/** The column to show first: of an action table where there is one, as that is what boards read. */
function firstShown({ plan, ragTargets }: Evaluation): RagTarget | undefined {
  const ofActions = new Set(plan.tables.filter((table) => table.kind === "actions").map((table) => table.id));
  return ragTargets.find((target) => ofActions.has(target.table)) ?? ragTargets[0];
}
