import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Fix } from "../../rules/rule";
import { placeOf } from "../texts";
import { fixes as words } from "../texts/fixes";
import { FixWords } from "./fix-words";
import { PaneDialog } from "./pane-dialog";
import { usePaneStyles } from "./styles";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", overflowY: "auto", minHeight: "80px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Rows far from the window cost nothing, however many there are.
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 56px", padding: "6px 2px" },
  label: { display: "flex", gap: "8px", cursor: "pointer" },
  box: { flexShrink: 0, width: "16px", height: "16px", margin: "2px 0 0" },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
});

/** All fixes of one check, each with its cell, before and after; nothing is written before the last press. */
export default function FixPreview(props: { readonly fixes: readonly Fix[]; readonly onApply: (fixes: readonly Fix[]) => void; readonly onClose: () => void }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = props.fixes.filter((_, index) => !left.has(index));
  const toggle = (index: number) => {
    const next = new Set(left);
    if (!next.delete(index)) next.add(index);
    setLeft(next);
  };
  return (
    <PaneDialog title={words.title(props.fixes.length)} onClose={props.onClose}>
      <p className={pane.text}>{words.explain}</p>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={left.size === 0}
          ref={(box) => {
            if (box) box.indeterminate = left.size > 0 && chosen.length > 0;
          }}
          onChange={() => setLeft(left.size === 0 ? new Set(props.fixes.keys()) : new Set())}
        />
        {words.everyOne}
      </label>
      <ul className={styles.list} aria-label={words.list} tabIndex={-1}>
        {props.fixes.map((fix, index) => (
          <li key={`${fix.sheet} ${fix.address} ${index}`} className={styles.item}>
            <label className={styles.label}>
              <input type="checkbox" className={styles.box} checked={!left.has(index)} onChange={() => toggle(index)} />
              <span className={styles.words}>
                <FixWords before={fix.before} after={fix.after} />
                <span className={pane.quiet}>{placeOf(fix.sheet, fix.address)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className={pane.buttons}>
        <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={() => props.onApply(chosen)}>
          {words.apply(chosen.length)}
        </Button>
        <Button onClick={props.onClose}>{words.cancel}</Button>
      </div>
    </PaneDialog>
  );
}
