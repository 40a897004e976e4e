import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { setAsideView, type Decision } from "../state/set-asides";
import { placeOf, showAll } from "../texts";
import { setAsides as words } from "../texts/set-asides";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

const useStyles = makeStyles({
  one: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px", padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** At most so many lines of each kind before "Show all". */
const first = 20;

/** Everything that is set aside, each with who decided it and why, and a way back. */
export default function SetAsideList({ state, controller }: ViewProps) {
  const pane = usePaneStyles();
  const { evaluation } = state;
  const view = useMemo(() => evaluation && setAsideView(evaluation), [evaluation]);
  if (!view || view.decisions.length + view.cameBack.length + view.noLonger.length === 0) return null;
  const lines = { isBusy: state.busy !== null, take: (decision: Decision) => void controller.decide(decision.back), show: (sheet: string, address: string) => void controller.select(sheet, address) };
  return (
    <section className={pane.card} aria-label={words.title}>
      <h2 className={pane.heading}>
        {words.title} ({view.hidden})
      </h2>
      {view.cameBack.length > 0 && (
        <>
          <p className={pane.text}>{words.cameBack}</p>
          <Lines {...lines} decisions={view.cameBack} name={words.removeOne} button={words.remove} />
        </>
      )}
      {view.decisions.length > 0 && (
        <>
          <p className={pane.quiet}>{words.explain}</p>
          <Lines {...lines} decisions={view.decisions} name={words.bringBackOne} button={words.bringBack} />
        </>
      )}
      {view.noLonger.length > 0 && (
        <>
          <p className={pane.text}>{words.noLonger}</p>
          <Lines {...lines} decisions={view.noLonger} name={words.removeOne} button={words.remove} />
        </>
      )}
    </section>
  );
}

function Lines(props: {
  readonly decisions: readonly Decision[];
  readonly button: string;
  readonly name: (what: string) => string;
  readonly isBusy: boolean;
  readonly take: (decision: Decision) => void;
  readonly show: (sheet: string, address: string) => void;
}) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [all, setAll] = useState(false);
  const shown = all ? props.decisions : props.decisions.slice(0, first);
  return (
    <>
      <ul className={pane.list}>
        {shown.map((decision) => (
          <li key={decision.key} className={styles.one}>
            <span className={pane.text}>
              <strong>{decision.rule}</strong> <What decision={decision} show={props.show} />
            </span>
            {decision.why && <span className={pane.quiet}>{words.by(decision.why.by, decision.why.reason)}</span>}
            <Button size="small" disabledFocusable={props.isBusy} aria-label={props.name(nameOf(decision))} onClick={() => props.take(decision)}>
              {props.button}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < props.decisions.length && (
        <div className={pane.buttons}>
          <Button size="small" onClick={() => setAll(true)}>
            {showAll(props.decisions.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function What({ decision: { what }, show }: { readonly decision: Decision; readonly show: (sheet: string, address: string) => void }) {
  if (what.kind === "setting") return <>{words.setting(what.setting)}</>;
  if (what.kind === "sheet") return <>{words.wholeSheet(what.sheet, what.count)}</>;
  return (
    <>
      {what.message}{" "}
      <Link as="button" inline onClick={() => show(what.sheet, what.address)}>
        {placeOf(what.sheet, what.address)}
      </Link>
    </>
  );
}

function nameOf({ rule, what }: Decision): string {
  if (what.kind === "setting") return `${rule}, ${words.setting(what.setting)}`;
  return what.kind === "sheet" ? `${rule}, ${what.sheet}` : `${rule}, ${placeOf(what.sheet, what.address)}`;
}
