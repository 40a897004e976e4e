import { makeStyles, tokens } from "@fluentui/react-components";
import type { IndicatorView, ViewFigure } from "../../rag/indicator-view";
import { statusWords } from "../texts";
import { ragWords as words } from "../texts/rag";
import { useRagStyles } from "./rag-styles";
import { StatusMark } from "./status-mark";

const useStyles = makeStyles({
  summary: { cursor: "pointer" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: "3px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: "start", verticalAlign: "top", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  head: { fontWeight: tokens.fontWeightSemibold },
});

/** The chart's figures as a table: nothing stands in the one that is not in the other. */
export function CurveTable({ view }: { readonly view: IndicatorView }) {
  const styles = useStyles();
  const rag = useRagStyles();
  const { columns } = words;
  const { forecast } = view;
  return (
    <details>
      <summary className={styles.summary}>{words.table}</summary>
      <table className={styles.table} aria-label={words.tableTitle}>
        <thead>
          <tr>
            {[columns.period, columns.actual, columns.target, columns.status].map((heading) => (
              <th key={heading} scope="col" className={`${styles.cell} ${styles.head}`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.points.map((point) => (
            <tr key={point.period}>
              <th scope="row" className={styles.cell}>
                {point.period}
              </th>
              <td className={styles.cell}>{shown(point.actual)}</td>
              <td className={styles.cell}>{shown(point.target)}</td>
              <td className={styles.cell}>
                {point.rating && (
                  <span className={rag.mark}>
                    <StatusMark status={point.rating.status} /> {statusWords[point.rating.status]}
                  </span>
                )}
              </td>
            </tr>
          ))}
          {forecast.kind !== "none" && (
            <tr>
              <th scope="row" className={styles.cell}>
                {words.legend.forecast}, {forecast.period}
              </th>
              <td className={styles.cell} colSpan={3}>
                {forecast.reason}
              </td>
            </tr>
          )}
          {view.comparators.map(({ label, figure }) => (
            <tr key={label}>
              <th scope="row" className={styles.cell}>
                {label}
              </th>
              <td className={styles.cell} colSpan={3}>
                {shown(figure)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function shown(figure: ViewFigure | null): string {
  return figure?.text ?? "";
}
