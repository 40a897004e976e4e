import { makeStyles, tokens } from "@fluentui/react-components";
import { changedWords } from "../state/changed-words";
import { fixes } from "../texts/fixes";

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  after: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  empty: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** "A1. 3 → A1.3": a cell's words before and after, said in words to those who do not see the line through them. */
export function FixWords(props: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const { before, after } = changedWords(props.before, props.after);
  return (
    <span className={styles.words}>
      {before.trim() === "" ? <span className={styles.empty}>{fixes.empty}</span> : <del className={styles.before}>{before}</del>} <span aria-hidden="true">→</span>
      <span className={styles.hidden}> {fixes.becomes} </span> <ins className={styles.after}>{after}</ins>
    </span>
  );
}
