import { Button, Input, Label, makeStyles, Select, tokens, useId } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { RuleSetting } from "../../rules/config";
import type { ConfigChange } from "../../rules/config-change";
import type { Finding } from "../../rules/rule";
import { placeOf } from "../texts";
import { setAsides as words, settingIds, settings } from "../texts/set-asides";
import { PaneDialog } from "./pane-dialog";
import { usePaneStyles } from "./styles";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", overflowY: "auto" },
  what: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: 0, border: "none", "& legend": { padding: 0, marginBottom: "4px" } },
  choice: { display: "flex", gap: "8px", alignItems: "flex-start", cursor: "pointer", overflowWrap: "anywhere" },
  radio: { flexShrink: 0, width: "16px", height: "16px", margin: "2px 0 0" },
  field: { display: "flex", flexDirection: "column", gap: "2px" },
  missing: { color: tokens.colorStatusDangerForeground1 },
});

type Scope = "finding" | "sheet" | "workbook";

/** What is to be set aside, why, and who decides it. */
export default function SetAsideDialog(props: {
  readonly finding: Finding;
  /** Findings of the same check on the same sheet. */
  readonly onSheet: number;
  readonly person: string;
  /** ISO date. */
  readonly today: string;
  readonly onDecide: (change: ConfigChange) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const id = useId("set-aside");
  const { finding } = props;
  const [scope, setScope] = useState<Scope>("finding");
  const [setting, setSetting] = useState<RuleSetting>("off");
  const [reason, setReason] = useState("");
  const [name, setName] = useState(props.person);
  const [asked, setAsked] = useState(false);
  const isComplete = scope === "workbook" || (reason.trim() !== "" && name.trim() !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isComplete) return;
    const { rule, sheet, address, text = "" } = finding;
    const who = { reason: reason.trim(), by: name.trim() };
    if (scope === "workbook") props.onDecide({ kind: "severity", rule, setting });
    else if (scope === "sheet") props.onDecide({ kind: "setAsideOnSheet", aside: { rule, sheet, ...who } });
    else props.onDecide({ kind: "setAside", aside: { rule, sheet, address, text, ...who, on: props.today } });
  };
  const choice = (value: Scope, label: string, hint?: string) => (
    <label className={styles.choice}>
      <input type="radio" name={id} className={styles.radio} checked={scope === value} onChange={() => setScope(value)} />
      <span>
        {label} {hint !== undefined && <span className={pane.quiet}>{hint}</span>}
      </span>
    </label>
  );
  return (
    <PaneDialog title={words.title} onClose={props.onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={pane.text}>
          {finding.message} <span className={pane.quiet}>{placeOf(finding.sheet, finding.address)}</span>
        </p>
        <fieldset className={styles.what}>
          <legend>{words.what}</legend>
          {choice("finding", words.finding, words.findingHint)}
          {choice("sheet", words.onSheet(finding.sheet, props.onSheet))}
          {choice("workbook", words.workbook)}
        </fieldset>
        {scope === "workbook" ? (
          <div className={styles.field}>
            <Label htmlFor={`${id}-setting`}>{words.showAs}</Label>
            <Select id={`${id}-setting`} value={setting} onChange={(_, data) => setSetting(settingIds.find((one) => one === data.value) ?? "off")}>
              {settingIds.map((one) => (
                <option key={one} value={one}>
                  {settings[one]}
                </option>
              ))}
            </Select>
          </div>
        ) : (
          <>
            <div className={styles.field}>
              <Label htmlFor={`${id}-reason`} required>
                {words.reason}
              </Label>
              <Input id={`${id}-reason`} required value={reason} aria-describedby={`${id}-hint`} onChange={(_, data) => setReason(data.value)} />
              <span id={`${id}-hint`} className={pane.quiet}>
                {words.reasonHint}
              </span>
            </div>
            <div className={styles.field}>
              <Label htmlFor={`${id}-name`} required>
                {words.name}
              </Label>
              <Input id={`${id}-name`} required autoComplete="name" value={name} onChange={(_, data) => setName(data.value)} />
            </div>
            {asked && !isComplete && (
              <p role="alert" className={styles.missing}>
                {words.missing}
              </p>
            )}
          </>
        )}
        <div className={pane.buttons}>
          <Button appearance="primary" type="submit">
            {scope === "workbook" ? words.applySetting : words.apply}
          </Button>
          <Button onClick={props.onClose}>{words.cancel}</Button>
        </div>
      </form>
    </PaneDialog>
  );
}
