import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { IndicatorView } from "../../rag/indicator-view";
import { curveOf, type Spot } from "../state/curve";
import { curveTitle, ragWords as words } from "../texts/rag";
import { StatusMark } from "./status-mark";
import { usePaneStyles } from "./styles";

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", maxWidth: "460px", fontFamily: tokens.fontFamilyBase, fontSize: "10px", "& text": { fill: tokens.colorNeutralForeground2 } },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  actual: { stroke: tokens.colorBrandForeground1, strokeWidth: 2, fill: "none" },
  target: { stroke: tokens.colorNeutralForeground1, strokeWidth: 1.5, strokeDasharray: "6 3", fill: "none" },
  targetSpot: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
  band: { stroke: tokens.colorNeutralForeground1, strokeWidth: 5, opacity: 0.35 },
  forecast: { stroke: tokens.colorBrandForeground1, strokeWidth: 1.5, strokeDasharray: "1.5 3", fill: "none" },
  forecastEnd: { stroke: tokens.colorBrandForeground1, strokeWidth: 1.5, fill: tokens.colorNeutralBackground1 },
  other: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1, strokeDasharray: "8 2 2 2" },
  backing: { fill: tokens.colorNeutralBackground1 },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  key: { display: "flex", alignItems: "center", gap: "4px" },
  sample: { width: "22px", height: "8px", flexShrink: 0 },
});

/** "Turn the curve": the figures as a drawing. Line patterns and status shapes tell apart what colour shows as well. */
export function CurveChart({ view }: { readonly view: IndicatorView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const id = useId();
  const curve = curveOf(view);
  if (!curve) return <p className={pane.quiet}>{words.noCurve}</p>;
  const { plot } = curve;
  return (
    <div>
      <svg className={styles.chart} viewBox={`0 0 ${curve.width} ${curve.height}`} role="img" aria-labelledby={id}>
        <title id={id}>{curveTitle(view)}</title>
        {curve.yTicks.map(({ y, label }) => (
          <g key={y}>
            <line className={styles.grid} x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text x={plot.left - 4} y={y + 3.5} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {curve.xTicks.map(({ x, label }) => (
          <text key={`${x} ${label}`} x={x} y={curve.height - 6} textAnchor="middle">
            {label}
          </text>
        ))}
        {curve.comparators.map(({ label, y, letter, letterY }) => (
          <g key={label}>
            <line className={styles.other} x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text x={plot.right + 3} y={letterY + 3.5}>
              {letter}
            </text>
          </g>
        ))}
        {curve.bands.map(({ x, top, bottom }) => (
          <line key={x} className={styles.band} x1={x} x2={x} y1={top} y2={bottom} />
        ))}
        {curve.targetLines.map((run, index) => (
          <path key={index} className={styles.target} d={pathOf(run)} />
        ))}
        {curve.targets.map(({ x, y, period }) => (
          <line key={period} className={styles.targetSpot} x1={x - 6} x2={x + 6} y1={y} y2={y} />
        ))}
        {curve.forecast && (
          <>
            <path className={styles.forecast} d={pathOf([curve.forecast.from, curve.forecast.to])} />
            <rect className={styles.forecastEnd} x={curve.forecast.to.x - 3.5} y={curve.forecast.to.y - 3.5} width="7" height="7" />
          </>
        )}
        {curve.actualLines.map((run, index) => (
          <path key={index} className={styles.actual} d={pathOf(run)} />
        ))}
        {curve.actuals.map(({ x, y, period, status }) => (
          <g key={period}>
            <circle className={styles.backing} cx={x} cy={y} r="7" />
            <StatusMark status={status} at={{ x, y }} />
          </g>
        ))}
      </svg>
      <ul className={styles.legend} aria-hidden="true">
        <Key label={words.legend.actual} line={styles.actual} />
        {curve.targets.length > 0 && <Key label={words.legend.target} line={styles.target} />}
        {curve.bands.length > 0 && <Key label={words.legend.band} line={styles.band} />}
        {curve.forecast && <Key label={`${words.legend.forecast}: ${curve.forecast.text}`} line={styles.forecast} />}
        {curve.comparators.map(({ label, text, letter }) => (
          <Key key={label} label={`${letter} ${label}: ${text}`} line={styles.other} />
        ))}
      </ul>
    </div>
  );
}

function Key({ label, line }: { readonly label: string; readonly line: string }) {
  const styles = useStyles();
  return (
    <li className={styles.key}>
      <svg className={styles.sample} viewBox="0 0 22 8" focusable="false">
        <line className={mergeClasses(line)} x1="0" x2="22" y1="4" y2="4" />
      </svg>
      {label}
    </li>
  );
}

function pathOf(spots: readonly Spot[]): string {
  return spots.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}
