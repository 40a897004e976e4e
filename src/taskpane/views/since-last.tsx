import type { Evaluation } from "../../run/evaluation";
import { usePaneStyles } from "./styles";

/** What moved since the last closed quarter: of when it is, then one sentence a line; nothing where no quarter was closed before. */
export function SinceLast({ history }: Pick<Evaluation, "history">) {
  const styles = usePaneStyles();
  const [since, ...sentences] = history.since ?? [];
  if (since === undefined) return null;
  return (
    <>
      <p className={styles.text}>{since}</p>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.text}>
            {sentence}
          </li>
        ))}
      </ul>
    </>
  );
}
