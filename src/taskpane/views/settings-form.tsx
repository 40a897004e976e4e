import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { buttons, settings as words } from "../texts";
import { PeriodOptions } from "./period-options";
import type { ViewProps } from "./view-props";
import { usePaneStyles } from "./styles";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  dates: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: "8px" },
});

/** The plan's period, the period whose figures count, and the day as at which all is judged. */
export default function SettingsForm({ state, store, controller }: ViewProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { evaluation, settings } = state;
  const period = settings?.planPeriod ?? evaluation?.plan.period ?? null;
  const [asAt, setAsAt] = useState(evaluation?.options.asAt ?? "");
  const [reporting, setReporting] = useState(settings?.reportingPeriod ?? "");
  const [start, setStart] = useState(period?.start ?? "");
  const [end, setEnd] = useState(period?.end ?? "");
  if (!evaluation || !settings) return null;
  const wrong = start !== "" && end !== "" && end < start;

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    const changed = start !== (period?.start ?? "") || end !== (period?.end ?? "");
    void controller.choose({
      asAt: asAt === evaluation.options.asAt ? settings.asAt : asAt || null,
      reportingPeriod: reporting || null,
      planPeriod: changed ? (start && end ? { text: words.periodText(start, end), start, end } : null) : settings.planPeriod,
    });
  };

  return (
    <form className={styles.form} aria-label={words.title} onSubmit={apply}>
      <Field label={words.asAt} hint={words.asAtHint}>
        <Input type="date" value={asAt} onChange={(_, data) => setAsAt(data.value)} />
      </Field>
      {evaluation.reportingPeriods.length > 0 && (
        <Field label={words.reportingPeriod}>
          <Select value={reporting} onChange={(_, data) => setReporting(data.value)}>
            <PeriodOptions periods={evaluation.reportingPeriods} />
          </Select>
        </Field>
      )}
      <div className={styles.dates}>
        <Field label={words.planStart}>
          <Input type="date" value={start} onChange={(_, data) => setStart(data.value)} />
        </Field>
        <Field label={words.planEnd} validationMessage={wrong ? words.wrongWayRound : undefined}>
          <Input type="date" value={end} onChange={(_, data) => setEnd(data.value)} />
        </Field>
      </div>
      <div className={pane.buttons}>
        <Button appearance="primary" type="submit">
          {buttons.apply}
        </Button>
        <Button onClick={() => store.dispatch({ type: "changeSettings", open: false })}>{buttons.close}</Button>
        <Button onClick={() => void controller.choose({ asAt: null, reportingPeriod: null, planPeriod: null })}>{words.asRead}</Button>
      </div>
    </form>
  );
}
