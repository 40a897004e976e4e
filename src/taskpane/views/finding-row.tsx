import { makeStyles, tokens } from "@fluentui/react-components";
import type { FindingLine } from "../state/findings";
import { findingsCount, placeOf, severityWord } from "../texts";
import { SeverityMark } from "./status-mark";
import type { RowButton } from "./virtual-list";

const useStyles = makeStyles({
  group: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    margin: 0,
    padding: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  row: {
    display: "flex",
    gap: "8px",
    width: "100%",
    padding: "8px",
    textAlign: "start",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    '&[aria-current="true"]': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  mark: { paddingTop: "3px" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

type Group = Extract<FindingLine, { kind: "group" }>;
type OneFinding = Extract<FindingLine, { kind: "finding" }>;

export function GroupRow({ line }: { readonly line: Group }) {
  const styles = useStyles();
  return (
    <h3 className={styles.group}>
      <span>{line.title}</span>
      <span className={styles.count}>{findingsCount(line.count)}</span>
    </h3>
  );
}

/** A finding as a button: pressing it shows the cell. */
export function FindingRow({ line, button }: { readonly line: OneFinding; readonly button: RowButton }) {
  const styles = useStyles();
  const { finding, reference } = line;
  return (
    <button type="button" className={styles.row} {...button}>
      <span className={styles.mark}>
        <SeverityMark severity={finding.severity} />
      </span>
      <span className={styles.words}>
        <span>{finding.message}</span>
        <span className={styles.place}>
          {severityWord[finding.severity]} · {reference !== null && `${reference} · `}
          {placeOf(finding.sheet, finding.address)}
        </span>
      </span>
    </button>
  );
}
