import { Button } from "@fluentui/react-components";
import { answerLine, ragWords as words, takeBackOf } from "../texts/rag";
import { withTolerance } from "../state/tolerance-draft";
import { toleranceLine, toleranceOf } from "../texts/tolerance";
import { spanLine, spanOf } from "../texts/target-span";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

/** What a person answered for this workbook; each answer can be taken back. */
export function Answers({ state, controller }: ViewProps) {
  const pane = usePaneStyles();
  const { settings } = state;
  if (!settings) return null;
  const directions = Object.entries(settings.polarities);
  const spans = Object.entries(settings.targetSpans);
  const tolerances = Object.entries(settings.tolerances);
  if (directions.length === 0 && tolerances.length === 0 && spans.length === 0 && settings.inheritFromArea === null) return null;
  return (
    <section className={pane.card} aria-labelledby="rag-answers">
      <h2 id="rag-answers" className={pane.heading}>
        {words.answers}
      </h2>
      <p className={pane.quiet}>{words.answersHint}</p>
      <ul className={pane.list}>
        {settings.inheritFromArea !== null && (
          <Answer
            text={settings.inheritFromArea ? words.inheritYes : words.inheritNo}
            about={words.inheritance}
            takeBack={() => void controller.choose({ inheritFromArea: null })}
          />
        )}
        {directions.map(([code, polarity]) => (
          <Answer
            key={code}
            text={answerLine(code, polarity)}
            about={code}
            takeBack={() => void controller.choose({ polarities: Object.fromEntries(directions.filter(([other]) => other !== code)) })}
          />
        ))}
        {spans.map(([code, span]) => (
          <Answer
            key={`span ${code}`}
            text={spanLine(code, span)}
            about={spanOf(code)}
            takeBack={() => void controller.choose({ targetSpans: Object.fromEntries(spans.filter(([other]) => other !== code)) })}
          />
        ))}
        {tolerances.map(([code, tolerance]) => (
          <Answer
            key={`tolerance ${code}`}
            text={toleranceLine(code, tolerance)}
            about={toleranceOf(code)}
            takeBack={() => void controller.choose({ tolerances: withTolerance(settings.tolerances, code, null) })}
          />
        ))}
      </ul>
    </section>
  );
}

function Answer({ text, about, takeBack }: { readonly text: string; readonly about: string; readonly takeBack: () => void }) {
  const pane = usePaneStyles();
  return (
    <li className={pane.line}>
      <span className={pane.text}>{text}</span>
      <Button size="small" aria-label={takeBackOf(about)} onClick={takeBack}>
        {words.takeBack}
      </Button>
    </li>
  );
}
