import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { layoutChoices } from "../../../run/new-sheet/layout-choices";
import { freeSheetName, sheetNameFault } from "../../../run/new-sheet/sheet-name";
import { newPlanSheet } from "../../texts/more";
import { usePaneStyles } from "../styles";
import type { ViewProps } from "../view-props";

/** An empty sheet in a layout that is chosen. */
export function NewPlanSheet({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  /** Null: the name is proposed. */
  const [typed, setTyped] = useState<string | null>(null);
  const plan = state.evaluation?.plan;
  if (!plan) return null;
  const choices = layoutChoices(plan);
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  if (!choice) return null;
  const taken = plan.sheets.map(({ sheet }) => sheet);
  const name = typed ?? freeSheetName(choice.sheet, taken);
  const fault = sheetNameFault(name, taken);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{newPlanSheet.title}</h2>
      <p className={styles.text}>{newPlanSheet.text}</p>
      <Field label={newPlanSheet.layout}>
        <Select value={choice.id} onChange={(_, data) => setChosen(data.value)}>
          {choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={newPlanSheet.name} validationMessage={fault ?? undefined}>
        <Input value={name} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={fault !== null} onClick={() => void controller.perform({ kind: "newPlanSheet", layout: choice.id, name }).then(() => setTyped(null))}>
          {newPlanSheet.add}
        </Button>
      </div>
    </section>
  );
}
