import { Button, Select } from "@fluentui/react-components";
import { useState } from "react";
import { buttons, chooseSheetHint, noSheetChosen } from "../texts";
import type { ViewProps } from "./view-props";
import { usePaneStyles } from "./styles";

/** Where no indicator list was recognised, the user can name the sheet that is one. */
export default function SheetChooser({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  const [open, setOpen] = useState(false);
  const sheets = state.evaluation?.plan.sheets.filter((sheet) => sheet.role !== "own" && sheet.role !== "empty") ?? [];
  return (
    <div className={styles.section}>
      <div className={styles.buttons}>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {buttons.chooseSheet}
        </Button>
      </div>
      {open && (
        <label className={styles.section}>
          {chooseSheetHint}
          <Select value="" onChange={(_, data) => data.value !== "" && void controller.map({ kind: "role", sheet: data.value, role: "indicators" })}>
            <option value="">{noSheetChosen}</option>
            {sheets.map(({ sheet }) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        </label>
      )}
    </div>
  );
}
