import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent, type ReactNode } from "react";
import { builtInPolicies } from "../../rag/built-in-policies";
import { policySentence } from "../../rag/policy-sentence";
import type { Settings } from "../../run/settings";
import { policyOfDraft, type DraftField, type PolicyDraft } from "../state/policy-draft";
import { statusWords } from "../texts";
import { policyWords as words, problemWords } from "../texts/policy";
import { PolicyPreview } from "./policy-preview";
import { StatusMark } from "./status-mark";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  colour: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { display: "flex", alignItems: "center", gap: "6px", padding: 0, fontWeight: tokens.fontWeightSemibold },
  entry: { minWidth: 0, maxWidth: "100%", "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  sentence: { padding: "8px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, margin: 0 },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  folded: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "8px" },
});

interface Props extends ViewProps {
  readonly settings: Settings;
  readonly draft: PolicyDraft;
}

/** The form for a policy of the team's own: what it says, and what it would change, stand there while it is typed. */
export function PolicyEditor(props: Props) {
  const { state, store, controller, settings, draft } = props;
  const styles = useStyles();
  const pane = usePaneStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const drafted = policyOfDraft(draft, [...builtInPolicies, ...settings.policies]);
  const problems = "problems" in drafted ? drafted.problems : {};
  const change = (part: Partial<PolicyDraft>) => store.dispatch({ type: "policyDraft", draft: { ...draft, ...part } });
  const close = () => store.dispatch({ type: "policyDraft", draft: null });

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!("policy" in drafted)) return;
    const { policy } = drafted;
    const kept = settings.policies.some((one) => one.id === policy.id);
    const policies = kept ? settings.policies.map((one) => (one.id === policy.id ? policy : one)) : [...settings.policies, policy];
    void controller.choose({ policies, policy: policy.id }).then(() => {
      // What was typed stays in the form where it could not be used.
      if (store.get().evaluation?.policy.id === policy.id) close();
    });
  };

  const entry = (field: DraftField, label: string, hint?: string, unit?: string) => (
    <Field label={label} hint={problems[field] ? undefined : hint} validationMessage={problemWords(problems[field])}>
      <Input
        className={styles.entry}
        inputMode={field === "name" ? "text" : "decimal"}
        contentAfter={unit}
        value={draft[field]}
        onChange={(_, data) => change({ [field]: data.value })}
      />
    </Field>
  );

  return (
    <form ref={form} className={styles.form} aria-label={words.formTitle} onSubmit={apply} noValidate>
      {entry("name", words.name)}
      <Colour status="green">
        <RadioGroup aria-label={statusWords.green} value={draft.green} onChange={(_, data) => change({ green: data.value === "within" ? "within" : "on-target" })}>
          <Radio value="on-target" label={words.onTarget} />
          <Radio value="within" label={words.orWithin} />
        </RadioGroup>
        {draft.green === "within" && entry("greenWithin", words.within, undefined, "%")}
      </Colour>
      <Colour status="amber">
        <Choice label={words.amberWhen} of={words.amberBy} value={draft.amberBy} choose={(amberBy) => change({ amberBy })} />
        {draft.amberBy === "tolerance" && (
          <>
            {entry("percent", words.percent, words.percentHint, "%")}
            {entry("points", words.points, words.pointsHint, words.pointsUnit)}
            {draft.percent.trim() !== "" && draft.points.trim() !== "" && (
              <Choice label={words.percentages} of={words.percentagesBy} value={draft.percentages} choose={(percentages) => change({ percentages })} />
            )}
          </>
        )}
      </Colour>
      <Colour status="red">
        <p className={pane.text}>{words.red[draft.amberBy]}</p>
      </Colour>

      {"policy" in drafted ? (
        <>
          <p className={styles.sentence}>{policySentence(drafted.policy)}</p>
          <PolicyPreview policy={drafted.policy} state={state} controller={controller} />
        </>
      ) : (
        <p className={pane.quiet} role="status">
          {words.notTried}
        </p>
      )}

      <details open={foldedProblem(problems)}>
        <summary className={styles.summary}>{words.more}</summary>
        <div className={styles.folded}>
          <Choice label={words.rollUp} of={words.rollUpBy} value={draft.rollUp} choose={(rollUp) => change({ rollUp })} />
          <Checkbox label={words.needsAll} checked={draft.greenNeedsAll} onChange={(_, data) => change({ greenNeedsAll: data.checked === true })} />
          {draft.amberBy === "tolerance" && entry("zero", words.zero, words.zeroHint)}
          <Choice label={words.delivery} of={words.deliveryBy} value={draft.delivery} choose={(delivery) => change({ delivery })} />
          {draft.delivery === "slippage" ? (
            entry("redFromMonths", words.redFromMonths, undefined, words.months)
          ) : (
            <>
              {entry("greenFrom", words.greenFrom, undefined, "%")}
              {entry("amberFrom", words.amberFrom, undefined, "%")}
            </>
          )}
        </div>
      </details>

      <div className={pane.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={!("policy" in drafted)}>
          {words.apply}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** A fold that hides a problem would hide why Apply does nothing. */
function foldedProblem(problems: Readonly<Partial<Record<DraftField, unknown>>>): true | undefined {
  const folded: readonly DraftField[] = ["zero", "redFromMonths", "greenFrom", "amberFrom"];
  return folded.some((field) => problems[field]) || undefined;
}

function Colour({ status, children }: { readonly status: "red" | "amber" | "green"; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.colour}>
      <legend className={styles.legend}>
        <StatusMark status={status} /> {statusWords[status]}
      </legend>
      {children}
    </fieldset>
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly of: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly choose: (value: Value) => void;
}) {
  const isValue = (key: string): key is Value => key in props.of;
  const values = Object.keys(props.of).filter(isValue);
  const styles = useStyles();
  return (
    <Field label={props.label}>
      <Select
        className={styles.entry}
        value={props.value}
        onChange={(_, data) => {
          if (isValue(data.value)) props.choose(data.value);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {props.of[value]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
