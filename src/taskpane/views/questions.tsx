import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Question } from "../../run/evaluation";
import { buttons, headings, showAll } from "../texts";
import type { ViewProps } from "./view-props";
import { PlaceLink } from "./place-list";
import { usePaneStyles } from "./styles";

const shownAtFirst = 3;

/** Questions that only a person can answer; an answer counts at once and is kept in the workbook. */
export function Questions({ state, store, controller }: ViewProps) {
  const styles = usePaneStyles();
  const [all, setAll] = useState(false);
  const questions = state.evaluation?.questions ?? [];
  const shown = all ? questions : questions.slice(0, shownAtFirst);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{headings.questions}</h2>
      {shown.map((question) => (
        <div key={question.id} className={styles.section} role="group" aria-label={question.text}>
          <p className={styles.text}>
            {question.text} <PlaceLink place={question} select={(sheet, address) => void controller.select(sheet, address)} />
          </p>
          <div className={styles.buttons}>
            {choicesOf(question).map((choice) => (
              <Button
                key={choice.id}
                size="small"
                onClick={() =>
                  choice.id === openSettings
                    ? store.dispatch({ type: "changeSettings", open: true })
                    : void controller.answer(question.id, choice.id)
                }
              >
                {choice.label}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {shown.length < questions.length && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setAll(true)}>
            {showAll(questions.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

const openSettings = "\u0000settings";

/** The period may be another than those that the workbook suggests: the form above takes it. */
function choicesOf(question: Question): Question["choices"] {
  if (question.id !== "period") return question.choices;
  return [...question.choices, { id: openSettings, label: question.choices.length > 0 ? buttons.otherPeriod : buttons.setPeriod }];
}
