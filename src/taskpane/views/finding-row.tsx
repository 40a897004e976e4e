import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../rules/rule";
import type { FindingLine } from "../state/findings";
import { findingsCount, placeOf, severityWord } from "../texts";
import { list } from "../texts/findings";
import { fixes as words } from "../texts/fixes";
import { setAsides } from "../texts/set-asides";
import { rowButton } from "./row-button";
import { FixWords } from "./fix-words";
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
  row: { ...rowButton, gap: "8px" },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '&[data-current="true"]': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  bundled: { marginLeft: "12px" },
  // As long as use-leaving.ts keeps the row.
  leaving: { animationName: { from: { opacity: 1 }, to: { opacity: 0 } }, animationDuration: "400ms", animationFillMode: "forwards" },
  fix: { display: "flex", flexDirection: "column", gap: "4px", padding: "0 8px 8px 30px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chevron: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
  mark: { paddingTop: "3px" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

type Group = Extract<FindingLine, { kind: "group" }>;
type Bundle = Extract<FindingLine, { kind: "bundle" }>;
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

/** What a rule says of many rows, as one line that opens. */
export function BundleRow({ line, summary, button }: { readonly line: Bundle; readonly summary: string; readonly button: RowButton }) {
  const styles = useStyles();
  return (
    <div className={styles.item} data-current={button["aria-current"]}>
      <button type="button" className={styles.row} aria-expanded={line.isOpen} {...button}>
        <span className={styles.mark}>
          <SeverityMark severity={line.severity} />
        </span>
        <span className={styles.words}>
          <span>
            <strong>{list.sameOn(line.count)}</strong>: {summary}
          </span>
          <span className={styles.place}>
            {severityWord[line.severity]} · {line.first.sheet}
          </span>
        </span>
        <span className={styles.chevron} aria-hidden="true">
          {line.isOpen ? "▾" : "▸"}
        </span>
      </button>
    </div>
  );
}

/** What can be done about a finding, besides going to its cell. */
export interface FindingActions {
  readonly isBusy: boolean;
  /** How many fixes the finding's check offers. */
  readonly fixesOfRule: (rule: string) => number;
  readonly fix: (finding: Finding) => void;
  readonly fixAll: (rule: string) => void;
  readonly setAside: (finding: Finding) => void;
}

/** A finding as a button: pressing it shows the cell. Below it, what mends the cell, where that is certain. */
export function FindingRow(props: {
  readonly line: OneFinding;
  /** It is gone, and fades. */
  readonly isLeaving: boolean;
  readonly button: RowButton;
  readonly actions: FindingActions;
}) {
  const { line, button, actions } = props;
  const styles = useStyles();
  const { finding, reference } = line;
  const isCurrent = button["aria-current"] === "true";
  const ofRule = finding.fix ? actions.fixesOfRule(finding.rule) : 0;
  return (
    <div
      className={mergeClasses(styles.item, line.isBundled && styles.bundled, props.isLeaving && styles.leaving)}
      data-current={button["aria-current"]}
      inert={props.isLeaving}
    >
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
      {(finding.fix || isCurrent) && (
        <div className={styles.fix}>
          {finding.fix && <FixWords before={finding.fix.before} after={finding.fix.after} />}
          <span className={styles.buttons}>
            {finding.fix && (
              <Button
                size="small"
                tabIndex={button.tabIndex}
                disabledFocusable={actions.isBusy}
                aria-label={words.oneOf(finding.fix.address, finding.fix.sheet)}
                onClick={() => actions.fix(finding)}
              >
                {words.one}
              </Button>
            )}
            {ofRule > 1 && (
              <Button size="small" appearance="subtle" tabIndex={button.tabIndex} disabledFocusable={actions.isBusy} onClick={() => actions.fixAll(finding.rule)}>
                {words.all(ofRule)}
              </Button>
            )}
            {isCurrent && (
              <Button
                size="small"
                appearance="subtle"
                tabIndex={button.tabIndex}
                disabledFocusable={actions.isBusy}
                aria-label={setAsides.openOne(finding.address, finding.sheet)}
                onClick={() => actions.setAside(finding)}
              >
                {setAsides.open}
              </Button>
            )}
          </span>
        </div>
      )}
    </div>
  );
}
