import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { PaneState } from "../state/state";
import type { Store } from "../state/store";
import { buttons } from "../texts";
import { busyWith, dismiss } from "../texts/quick";

const useStyles = makeStyles({
  line: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** Below everything: what is being done while the view stays, and what came of it. The announcer says the same aloud. */
export function StatusLine({ state, store }: { readonly state: PaneState; readonly store: Store }) {
  const styles = useStyles();
  if (state.phase === "working" || (state.busy === null && state.notice === null)) return null;
  return (
    <footer className={styles.line}>
      {state.busy !== null && <Spinner size="extra-tiny" aria-hidden="true" />}
      <span className={styles.words}>{state.busy === null ? state.notice : busyWith[state.busy]}</span>
      {state.busy === null && (
        <Button size="small" appearance="subtle" aria-label={dismiss} onClick={() => store.dispatch({ type: "notice", notice: null })}>
          {buttons.close}
        </Button>
      )}
    </footer>
  );
}
