import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Indicator } from "../../plan/model";
import { readTolerance, withTolerance, type AgreedTolerance } from "../state/tolerance-draft";
import { listedTolerance, toleranceFor, toleranceUnits, toleranceWords as words } from "../texts/tolerance";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

const useStyles = makeStyles({ narrow: { minWidth: 0, "& select": { minWidth: 0 }, "& input": { minWidth: 0 } } });

/** How far one indicator may miss its target, where its list does not say: typed by a person and kept in the workbook. */
export function ToleranceField({ state, controller, indicator }: Pick<ViewProps, "state" | "controller"> & { readonly indicator: Indicator }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const kept = state.settings?.tolerances ?? {};
  const { code } = indicator;
  const own = kept[code];
  const [typed, setTyped] = useState(own ? String(own.amount) : "");
  const [unit, setUnit] = useState<AgreedTolerance["unit"]>(own?.unit ?? "own");
  const [asked, setAsked] = useState(false);
  if (indicator.tolerance !== null && indicator.toleranceSource !== "user") return <p className={pane.quiet}>{listedTolerance(indicator)}</p>;
  const units = toleranceUnits(indicator);
  const read = readTolerance(typed, unit);
  const keep = () => {
    setAsked(true);
    if (read.kind === "unclear") return;
    void controller.choose({ tolerances: withTolerance(kept, code, read.kind === "agreed" ? read.tolerance : null) });
  };
  const uses = state.evaluation?.policy.amber.by === "agreed" || indicator.polarity === "nearest";
  return (
    <form
      className={pane.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field label={toleranceFor(code)} hint={uses ? words.used : words.unused} validationMessage={asked && read.kind === "unclear" ? words.unclear : undefined}>
        <Input className={styles.narrow} inputMode="decimal" maxLength={12} value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Field label={words.unit}>
        <Select className={styles.narrow} value={unit} onChange={(_, data) => setUnit(data.value === "percent" ? "percent" : "own")}>
          <option value="own">{units.own}</option>
          <option value="percent">{units.percent}</option>
        </Select>
      </Field>
      <div className={pane.buttons}>
        <Button size="small" type="submit">
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
