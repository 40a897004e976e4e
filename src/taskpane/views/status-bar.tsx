import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ragColours } from "../../rag/words";
import { statusWords } from "../texts";
import { StatusMark, type Status } from "./status-mark";

const useStyles = makeStyles({
  bar: { display: "flex", height: "10px", gap: "2px", borderRadius: tokens.borderRadiusSmall, overflow: "hidden" },
  part: { minWidth: "3px", forcedColorAdjust: "none" },
  red: { backgroundColor: ragColours.Red.fill },
  amber: { backgroundColor: ragColours.Amber.fill },
  green: { backgroundColor: ragColours.Green.fill },
  complete: { backgroundColor: ragColours.Complete.fill },
  none: { backgroundColor: tokens.colorNeutralBackground6 },
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 12px", margin: "4px 0 0", padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "center", gap: "4px" },
});

const order: readonly Status[] = ["red", "amber", "green", "complete", "none"];

/** Shares of a whole as a bar, with shapes, words and numbers below it: the bar alone says nothing that they don't. */
export function StatusBar({ counts }: { readonly counts: Readonly<Partial<Record<Status, number>>> }) {
  const styles = useStyles();
  const shown = order.filter((status) => (counts[status] ?? 0) > 0);
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {shown.map((status) => (
          <div key={status} className={mergeClasses(styles.part, styles[status])} style={{ flexGrow: counts[status] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {shown.map((status) => (
          <li key={status} className={styles.item}>
            <StatusMark status={status} /> {statusWords[status]} {counts[status]}
          </li>
        ))}
      </ul>
    </div>
  );
}
