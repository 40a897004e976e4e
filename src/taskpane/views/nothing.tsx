import { Button } from "@fluentui/react-components";
import { buttons, nothingFound, sheetSeen } from "../texts";
import type { ViewProps } from "./view-props";
import { Message } from "./message";
import { usePaneStyles } from "./styles";

/** A workbook without a plan: what was looked for, and what was seen on each sheet. */
export default function Nothing({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  if (!state.evaluation) return null;
  const { title, lookedFor, seen } = nothingFound(state.evaluation);
  return (
    <Message title={title} text={lookedFor}>
      <div className={styles.section}>
        <p className={styles.text}>{seen}</p>
        <ul className={styles.list}>
          {state.evaluation.plan.sheets.map((sheet) => (
            <li key={sheet.sheet} className={styles.text}>
              <strong>{sheet.sheet}</strong>: {sheetSeen(sheet)}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => void controller.press(state.intent)}>{buttons.readAgain}</Button>
        <Button onClick={() => void controller.openSample()}>{buttons.sample}</Button>
      </div>
    </Message>
  );
}
