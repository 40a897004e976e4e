import { makeStyles, tokens } from "@fluentui/react-components";
import { ragColours } from "../../rag/words";
import type { Severity } from "../../rules/rule";

export type Status = "red" | "amber" | "green" | "complete" | "none";

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: "14px", height: "14px" },
  red: { color: ragColours.Red.fill, "@media (prefers-color-scheme: dark)": { color: "#F28B82" } },
  amber: { color: "#B26B00", "@media (prefers-color-scheme: dark)": { color: ragColours.Amber.fill } },
  green: { color: ragColours.Green.fill, "@media (prefers-color-scheme: dark)": { color: "#81C784" } },
  complete: { color: ragColours.Complete.fill, "@media (prefers-color-scheme: dark)": { color: "#8AB4E8" } },
  none: { color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

/**
 * One shape per status, so that nobody needs the colour: down, level, up, ticked, empty. The word stands beside it.
 * `at`: the middle of the mark inside another drawing.
 */
export function StatusMark({ status, at }: { readonly status: Status; readonly at?: { readonly x: number; readonly y: number } }) {
  const styles = useStyles();
  return (
    <svg className={`${styles.mark} ${styles[status]}`} {...(at && { x: at.x - 6, y: at.y - 6, width: 12, height: 12 })} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {status === "red" && <path d="M1 2.5h12L7 13z" fill="currentColor" />}
      {status === "amber" && <path d="M7 .5 13.5 7 7 13.5.5 7z" fill="currentColor" />}
      {status === "green" && <circle cx="7" cy="7" r="6" fill="currentColor" />}
      {status === "complete" && <path d="M5.4 12.4.9 7.9l1.7-1.7 2.8 2.8 6-6.6 1.8 1.6z" fill="currentColor" />}
      {status === "none" && <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}

/** The shape of a finding's severity; its word is said beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <svg className={`${styles.mark} ${styles[severity]}`} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {severity === "error" && <path d="M4 .5h6L13.5 4v6L10 13.5H4L.5 10V4z M4 5.2 5.8 7 4 8.8 5.2 10 7 8.2 8.8 10 10 8.8 8.2 7 10 5.2 8.8 4 7 5.8 5.2 4z" fill="currentColor" fillRule="evenodd" />}
      {severity === "warning" && <path d="M7 .8 13.6 13H.4z M6.3 5v4h1.4V5z M6.3 10v1.5h1.4V10z" fill="currentColor" fillRule="evenodd" />}
      {severity === "info" && <path d="M7 .5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M6.3 6v4.5h1.4V6z M6.3 3.4v1.4h1.4V3.4z" fill="currentColor" fillRule="evenodd" />}
    </svg>
  );
}
