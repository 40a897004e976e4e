import type { Skipped } from "../../workbook/changes";
import { usePaneStyles } from "./styles";

/** Sheets that were or will be left alone, each with its reason. */
export function SkippedSheets({ title, skipped }: { readonly title: string; readonly skipped: readonly Skipped[] }) {
  const styles = usePaneStyles();
  if (skipped.length === 0) return null;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {skipped.map(({ sheet, why }) => (
          <li key={sheet + why} className={styles.text}>
            <strong>{sheet}</strong>: {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
