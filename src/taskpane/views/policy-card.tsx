import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { agreedToleranceId } from "../../rag/built-in-policies";
import { deliverySentence, policySentence, rollUpSentence } from "../../rag/policy-sentence";
import { copyOf, draftOf } from "../state/policy-draft";
import { buttons } from "../texts";
import { ownTolerancesSentence, policyWords as words } from "../texts/policy";
import { PolicyChooser } from "./policy-chooser";
import { PolicyEditor } from "./policy-editor";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

/** The policy in force, and the way to another one. */
export function PolicyCard(props: ViewProps) {
  const { state, store, controller } = props;
  const pane = usePaneStyles();
  const [choosing, setChoosing] = useState<string | null>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const { evaluation, settings, policyDraft } = state;
  const isEditing = policyDraft !== null;
  // The form takes its button's place, and the button the form's: whoever works by keyboard stays where she was.
  useEffect(() => {
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (!evaluation || !settings) return null;
  const { policy, plan } = evaluation;
  // Where nearest to the target is best, a tolerance counts under any policy.
  const stated = policy.amber.by === "agreed" ? 0 : plan.indicators.filter(({ tolerance, toleranceSource, polarity }) => tolerance !== null && toleranceSource !== "user" && polarity !== "nearest").length;
  const isOwn = settings.policies.some((one) => one.id === policy.id);
  const write = () =>
    store.dispatch({ type: "policyDraft", draft: isOwn ? draftOf(policy) : copyOf(policy, settings.policies, words.newName) });
  return (
    <section className={pane.card} aria-labelledby="rag-policy">
      <h2 id="rag-policy" className={pane.heading}>
        {words.title}
      </h2>
      {policyDraft ? (
        <PolicyEditor {...props} settings={settings} draft={policyDraft} />
      ) : choosing !== null ? (
        <PolicyChooser {...props} settings={settings} inForce={policy} markedFirst={choosing} close={() => setChoosing(null)} />
      ) : (
        <>
          <p className={pane.text}>
            <strong>{policy.name}</strong>
          </p>
          <p className={pane.text}>{policySentence(policy)}</p>
          <p className={pane.quiet}>
            {rollUpSentence(policy)} {deliverySentence(policy)} {isOwn ? words.own : policy.follows !== null && words.follows(policy.follows)}
          </p>
          <div className={pane.buttons}>
            <Button onClick={() => setChoosing(policy.id)}>{words.choose}</Button>
            <Button ref={editButton} onClick={write}>{isOwn ? words.edit : words.writeOwn}</Button>
          </div>
          {stated > 0 && (
            <div className={pane.section}>
              <p className={pane.text}>{ownTolerancesSentence(stated, plan.indicators.length)}</p>
              <div className={pane.buttons}>
                <Button onClick={() => setChoosing(agreedToleranceId)}>{words.goByOwn}</Button>
              </div>
            </div>
          )}
        </>
      )}
      {!policyDraft && !state.written && evaluation.ragTargets.length > 0 && (
        <div className={pane.section}>
          <p className={pane.quiet}>{words.notWritten}</p>
          <div className={pane.buttons}>
            <Button appearance={choosing !== null ? "secondary" : "primary"} onClick={() => void controller.fill()}>
              {buttons.fill}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
