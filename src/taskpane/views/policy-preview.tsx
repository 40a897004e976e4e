import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Policy } from "../../rag";
import type { PolicyPreview as Preview, StatusChange } from "../../run/policy-preview";
import { placeOf, statusWords } from "../texts";
import { changesSentence, policyWords as words } from "../texts/policy";
import { StatusMark } from "./status-mark";
import { useRagStyles } from "./rag-styles";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";
import { VirtualList, type RowButton } from "./virtual-list";

const useStyles = makeStyles({
  move: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** After the last key: long enough not to rate at every letter, short enough to feel live. */
const pauseMs = 250;

interface Tried {
  readonly policy: string;
  readonly evaluation: ViewProps["state"]["evaluation"];
  readonly result: Preview | { readonly problem: string };
}

/** What a policy would change in this workbook; null while that is being found out. */
function usePreview(policy: Policy, { state, controller }: Pick<ViewProps, "state" | "controller">): Tried["result"] | null {
  const [tried, setTried] = useState<Tried | null>(null);
  const { evaluation } = state;
  const asked = JSON.stringify(policy);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void controller.preview(policy).then((result) => current && setTried({ policy: asked, evaluation, result }));
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // `asked` is the policy, by its content.
  }, [asked, evaluation, controller]);
  return tried && tried.policy === asked && tried.evaluation === evaluation ? tried.result : null;
}

/** "12 of 130 statuses would change: ...", with the list of them on request. Nothing is written for it. */
export function PolicyPreview(props: Pick<ViewProps, "state" | "controller"> & { readonly policy: Policy }) {
  const pane = usePaneStyles();
  const [open, setOpen] = useState(false);
  const result = usePreview(props.policy, props);
  const preview = result && !("problem" in result) ? result : null;
  const sentence = preview ? changesSentence(preview.changes, preview.statuses) : result && "problem" in result ? result.problem : words.trying;
  return (
    <div className={pane.section}>
      <p className={pane.text} role="status">
        {sentence}
      </p>
      {preview && preview.changes.length > 0 && (
        <>
          <div className={pane.buttons}>
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? words.hideChanges : words.showChanges}
            </Button>
          </div>
          {open && <Changes changes={preview.changes} controller={props.controller} />}
        </>
      )}
    </div>
  );
}

interface Line extends StatusChange {
  readonly key: string;
}

function Changes({ changes, controller }: { readonly changes: readonly StatusChange[]; readonly controller: ViewProps["controller"] }) {
  const lines = changes.map((change, index): Line => ({ ...change, key: String(index) }));
  return (
    <VirtualList<Line>
      label={words.changes}
      items={lines}
      estimate={(line) => 64 + 20 * Math.ceil(line.reason.length / 38)}
      focusable={() => true}
      onPress={(line) => void controller.select(line.sheet, line.address)}
      render={(line, button) => <ChangeRow change={line} button={button} />}
    />
  );
}

function ChangeRow({ change, button }: { readonly change: StatusChange; readonly button: RowButton }) {
  const styles = useStyles();
  const rag = useRagStyles();
  const { label, from, to, reason, sheet, address } = change;
  return (
    <button type="button" className={rag.row} {...button}>
      <span className={styles.move}>
        <strong>{label}</strong> <StatusMark status={from} /> {statusWords[from]} → <StatusMark status={to} /> {statusWords[to]}
      </span>
      <span>{reason}</span>
      <span className={styles.place}>{placeOf(sheet, address)}</span>
    </button>
  );
}
