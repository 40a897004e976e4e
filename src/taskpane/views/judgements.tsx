import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Judgement } from "../../run/evaluation";
import { judgements as words } from "../texts/judgements";
import { PlaceLink } from "./place-list";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

/** Typed statuses that differ from the computed ones: kept with a reason, replaced, or opened again. */
export function Judgements({ state, controller }: ViewProps) {
  const pane = usePaneStyles();
  const all = state.evaluation?.judgements ?? [];
  if (all.length === 0) return null;
  return (
    <section className={pane.card} aria-labelledby="judgements">
      <h2 id="judgements" className={pane.heading}>
        {words.title}
      </h2>
      <p className={pane.quiet}>{words.text}</p>
      {all.map((judgement) =>
        judgement.settled === null ? (
          <Open key={judgement.id} judgement={judgement} controller={controller} />
        ) : (
          <div key={judgement.id} className={pane.line}>
            <span className={pane.text}>{words.settled(judgement)}</span>
            <Button size="small" aria-label={words.reopenOf(judgement.name)} onClick={() => void controller.perform({ kind: "reopenJudgement", id: judgement.id })}>
              {words.reopen}
            </Button>
          </div>
        ),
      )}
    </section>
  );
}

function Open({ judgement, controller }: { readonly judgement: Judgement; readonly controller: ViewProps["controller"] }) {
  const pane = usePaneStyles();
  /** Null: nobody is keeping it yet. */
  const [because, setBecause] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { id, sheet, typed, computed, reason } = judgement;
  const keep = () => {
    if (because === null || because.trim() === "") return setAsked(true);
    void controller.perform({ kind: "keepTyped", id, because: because.trim() });
  };
  return (
    <div className={pane.section} role="group" aria-label={words.differs(judgement)}>
      <p className={pane.text}>
        <strong>{words.differs(judgement)}</strong> {reason}{" "}
        <PlaceLink place={{ text: words.differs(judgement), sheet, address: typed.address }} select={(at, address) => void controller.select(at, address)} />
      </p>
      {because === null ? (
        <div className={pane.buttons}>
          <Button size="small" onClick={() => setBecause("")}>
            {words.keep(typed.text)}
          </Button>
          <Button size="small" onClick={() => void controller.perform({ kind: "useComputed", id })}>
            {words.use(computed)}
          </Button>
        </div>
      ) : (
        <>
          <Field label={words.because(typed.text)} validationMessage={asked && because.trim() === "" ? words.needed : undefined}>
            <Input autoFocus value={because} maxLength={500} onChange={(_, data) => setBecause(data.value)} onKeyDown={(event) => event.key === "Enter" && keep()} />
          </Field>
          <div className={pane.buttons}>
            <Button size="small" appearance="primary" onClick={keep}>
              {words.save}
            </Button>
            <Button size="small" onClick={() => setBecause(null)}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
