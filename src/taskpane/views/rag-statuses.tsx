import { Label, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import type { RagStatus } from "../../plan/model";
import { countsOf, shownLines, statusLines, type DetailLine, type StatusFilter, type StatusLine } from "../state/statuses";
import { notYetHere, placeOf, statusWords } from "../texts";
import { coverageOf, figuresOf, ragWords as words, shownOf, statusOf } from "../texts/rag";
import { ActionDetail } from "./rag-action";
import { useRagStyles } from "./rag-styles";
import { StatusMark } from "./status-mark";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";
import { VirtualList, type RowButton } from "./virtual-list";

const IndicatorDetail = lazy(() => import(/* webpackChunkName: "indicator-detail" */ "./indicator-detail"));

const useStyles = makeStyles({
  tools: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "8px" },
  tool: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, "& select": { minWidth: 0 } },
  search: { gridColumn: "1 / -1", maxWidth: "none" },
  title: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px" },
  name: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  detail: { padding: "4px 8px 16px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
});

const statuses: readonly (RagStatus | "all")[] = ["all", "red", "amber", "green", "complete", "none"];

/** Every indicator or action with its status; one that is opened says why, and where its figures stand. */
export function Statuses(props: ViewProps) {
  const { evaluation } = props.state;
  const styles = useStyles();
  const pane = usePaneStyles();
  const [filter, setFilter] = useState<StatusFilter>({ subject: "indicators", status: "all", text: "" });
  const [open, setOpen] = useState<string | null>(null);
  // Typing stays quick while thousands are filtered.
  const used = useDeferredValue(filter);
  const lines = useMemo(() => (evaluation ? statusLines(evaluation, used.subject) : []), [evaluation, used.subject]);
  const shown = useMemo(() => shownLines(lines, used, open), [lines, used, open]);
  const counts = useMemo(() => countsOf(lines), [lines]);
  const change = (part: Partial<StatusFilter>) => setFilter({ ...filter, ...part });
  const count = shown.filter((line) => line.kind !== "detail").length;
  return (
    <section className={pane.card} aria-labelledby="rag-statuses">
      <h2 id="rag-statuses" className={pane.heading}>
        {words.title}
      </h2>
      <div className={styles.tools}>
        <div className={styles.tool}>
          <Label htmlFor="rag-subject">{words.show}</Label>
          <Select id="rag-subject" value={filter.subject} onChange={(_, data) => change({ subject: data.value === "actions" ? "actions" : "indicators", status: "all" })}>
            <option value="indicators">{words.subjects.indicators}</option>
            <option value="actions">{words.subjects.actions}</option>
          </Select>
        </div>
        <div className={styles.tool}>
          <Label htmlFor="rag-status">{words.status}</Label>
          <Select id="rag-status" value={filter.status} onChange={(_, data) => change({ status: statuses.find((one) => one === data.value) ?? "all" })}>
            {statuses
              .filter((one) => one === "all" || counts[one] > 0 || one === filter.status)
              .map((one) => (
                <option key={one} value={one}>
                  {one === "all" ? words.all : statusWords[one]} ({counts[one]})
                </option>
              ))}
          </Select>
        </div>
        <SearchBox className={styles.search} aria-label={words.filter} placeholder={words.filter} value={filter.text} onChange={(_, data) => change({ text: data.value })} />
      </div>
      <p className={pane.quiet} role="status">
        {lines.length === 0 ? words.none : count === 0 ? words.noneMatch : shownOf(count, lines.length, used.subject)}
      </p>
      <VirtualList<StatusLine | DetailLine>
        label={words.subjects[used.subject]}
        items={shown}
        estimate={(line) => (line.kind === "detail" ? 520 : 58 + 20 * Math.ceil(line.name.length / 38))}
        focusable={(line) => line.kind !== "detail"}
        onPress={(line) => line.kind !== "detail" && setOpen(line.key === open ? null : line.key)}
        render={(line, button) =>
          line.kind === "detail" ? (
            <div className={styles.detail}>
              <Suspense fallback={<p className={pane.quiet}>{notYetHere}</p>}>
                {line.of.kind === "indicator" ? (
                  <IndicatorDetail {...props} line={line.of} />
                ) : (
                  <ActionDetail {...props} line={line.of} showIndicator={(code) => change({ subject: "indicators", status: "all", text: code })} />
                )}
              </Suspense>
            </div>
          ) : (
            <StatusRow line={line} button={button} open={line.key === open} />
          )
        }
      />
    </section>
  );
}

function StatusRow({ line, button, open }: { readonly line: StatusLine; readonly button: RowButton; readonly open: boolean }) {
  const styles = useStyles();
  const rag = useRagStyles();
  const basis = line.kind === "action" ? line.rating.basis : "row";
  const below = line.kind === "indicator" ? figuresOf(line) : coverageOf(line);
  return (
    <button type="button" className={rag.row} aria-expanded={open} {...button}>
      <span className={styles.title}>
        <span className={styles.name}>
          {line.label !== "" && <strong>{line.label} </strong>}
          {line.name}
        </span>
        <span className={rag.mark}>
          <StatusMark status={line.status} /> {statusOf(line.status, basis)}
        </span>
      </span>
      {below !== "" && <span>{below}</span>}
      <span className={styles.quiet}>{placeOf(line.sheet, line.address)}</span>
    </button>
  );
}
