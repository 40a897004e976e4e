import { makeStyles } from "@fluentui/react-components";
import type { PaneState } from "../state/state";
import { announcement } from "../texts";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Says to a screen reader what has just changed; the same words stand in the views. */
export function Announcer({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  return (
    <div className={styles.hidden} role="status" aria-live="polite" aria-atomic="true">
      {announcement(state)}
    </div>
  );
}
