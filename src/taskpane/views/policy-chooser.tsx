import { Button, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { builtInPolicies, defaultPolicyId } from "../../rag/built-in-policies";
import type { Policy } from "../../rag";
import { policySentence } from "../../rag/policy-sentence";
import type { Settings } from "../../run/settings";
import { copyOf, draftOf } from "../state/policy-draft";
import { policyWords as words } from "../texts/policy";
import { PolicyPreview } from "./policy-preview";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

const useStyles = makeStyles({
  label: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, overflowWrap: "anywhere" },
});

interface Props extends ViewProps {
  readonly settings: Settings;
  readonly inForce: Policy;
  /** Id of the policy that is marked to begin with. */
  readonly markedFirst: string;
  readonly close: () => void;
}

/** All policies, each with its sentence; what the marked one would change is said before it is used. */
export function PolicyChooser({ state, store, controller, settings, inForce, markedFirst, close }: Props) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [marked, setMarked] = useState(markedFirst);
  const [removing, setRemoving] = useState(false);
  const own = settings.policies;
  const all = [...builtInPolicies, ...own];
  const policy = all.find((one) => one.id === marked) ?? inForce;
  const isOwn = own.includes(policy);
  const used = policy.id === inForce.id;
  const edit = (draft: ReturnType<typeof draftOf>) => store.dispatch({ type: "policyDraft", draft });
  const remove = () =>
    void controller.choose({ policies: own.filter((one) => one.id !== policy.id), ...(used ? { policy: defaultPolicyId } : {}) });
  return (
    <>
      <RadioGroup
        aria-label={words.list}
        value={policy.id}
        onChange={(_, data) => {
          setMarked(data.value);
          setRemoving(false);
        }}
      >
        {all.map((one) => (
          <Radio
            key={one.id}
            value={one.id}
            label={
              <span className={styles.label}>
                <span>
                  <strong>{one.name}</strong>
                  {one.id === inForce.id && ` · ${words.inUse}`}
                </span>
                <span>{policySentence(one)}</span>
                <span className={pane.quiet}>{own.includes(one) ? words.own : one.follows !== null && words.follows(one.follows)}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
      {!used && <PolicyPreview policy={policy} state={state} controller={controller} />}
      {removing ? (
        <div className={pane.section} role="group" aria-label={words.removal(policy.name, used)}>
          <p className={pane.text}>{words.removal(policy.name, used)}</p>
          <div className={pane.buttons}>
            <Button onClick={remove}>{words.reallyRemove}</Button>
            <Button onClick={() => setRemoving(false)}>{words.keep}</Button>
          </div>
        </div>
      ) : (
        <div className={pane.buttons}>
          {!used && (
            <Button appearance="primary" onClick={() => void controller.choose({ policy: policy.id }).then(close)}>
              {words.use}
            </Button>
          )}
          {isOwn && <Button onClick={() => edit(draftOf(policy))}>{words.edit}</Button>}
          <Button onClick={() => edit(copyOf(policy, own, isOwn ? policy.name : words.newName))}>{words.copy}</Button>
          {isOwn && <Button onClick={() => setRemoving(true)}>{words.remove}</Button>}
          <Button onClick={close}>{words.cancel}</Button>
        </div>
      )}
    </>
  );
}
