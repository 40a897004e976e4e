import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Controller } from "../state/controller";
import type { PaneState } from "../state/state";
import { buttons, lastRunWas, name } from "../texts";

const useStyles = makeStyles({
  // Excel lays its own menu over the top right 34 x 32 px of a pane.
  header: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  commands: { display: "flex", flexWrap: "wrap", gap: "8px", paddingRight: "32px" },
  last: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  oneLine: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** The two commands and the way back. */
export function Header({ state, controller }: { readonly state: PaneState; readonly controller: Controller }) {
  const styles = useStyles();
  const idle = state.phase !== "working" && state.phase !== "starting" && state.phase !== "unavailable" && state.busy === null;
  return (
    <header className={styles.header}>
      <h1 className={styles.hidden}>{name}</h1>
      <div className={styles.commands}>
      <Button
        appearance={state.phase === "proposal" ? "secondary" : "primary"}
        disabledFocusable={!idle}
        onClick={() => void controller.press("rag")}
      >
        {buttons.validate}
      </Button>
      <Button disabledFocusable={!idle} onClick={() => void controller.press("summaries")}>
        {buttons.summaries}
      </Button>
      </div>
      {state.canPutBack !== null && (
        <div className={styles.last}>
          <span>{lastRunWas(state.canPutBack)}</span>
          <Button className={styles.oneLine} size="small" disabledFocusable={!idle} onClick={() => void controller.putBack()}>
            {buttons.putBack}
          </Button>
        </div>
      )}
    </header>
  );
}
