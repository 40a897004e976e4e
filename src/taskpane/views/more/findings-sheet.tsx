import { Button } from "@fluentui/react-components";
import { findingsSheet } from "../../texts/more";
import { usePaneStyles } from "../styles";
import type { ViewProps } from "../view-props";

/** The findings as a sheet of the workbook. */
export function FindingsSheet({ controller }: ViewProps) {
  const styles = usePaneStyles();
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{findingsSheet.title}</h2>
      <p className={styles.text}>{findingsSheet.text}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void controller.perform({ kind: "findingsSheet" })}>{findingsSheet.build}</Button>
      </div>
    </section>
  );
}
