import { Button } from "@fluentui/react-components";
import { marks } from "../../texts/more";
import { usePaneStyles } from "../styles";
import type { ViewProps } from "../view-props";

/** Marks on the cells that have findings, on and off. */
export function Marks({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  if (!state.evaluation) return null;
  const { findings, markedCells } = state.evaluation;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{marks.title}</h2>
      <p className={styles.text}>{marks.text}</p>
      {markedCells > 0 && <p className={styles.text}>{marks.marked(markedCells)}</p>}
      {findings.length === 0 && <p className={styles.quiet}>{marks.nothing}</p>}
      <div className={styles.buttons}>
        <Button disabled={findings.length === 0} onClick={() => void controller.perform({ kind: "mark" })}>
          {markedCells > 0 ? marks.markAgain : marks.mark}
        </Button>
        {markedCells > 0 && <Button onClick={() => void controller.perform({ kind: "unmark" })}>{marks.unmark}</Button>}
      </div>
    </section>
  );
}
