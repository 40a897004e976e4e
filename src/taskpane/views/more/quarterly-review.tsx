import { Button } from "@fluentui/react-components";
import { reviewCanStart } from "../../../run/review/review-changes";
import { toReview } from "../../../run/review/to-review";
import { review } from "../../texts/review";
import { PlaceList } from "../place-list";
import { usePaneStyles } from "../styles";
import type { ViewProps } from "../view-props";

/** Columns for a review where the plan has none, and what is still to be reviewed by whom. */
export function QuarterlyReview({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  const { evaluation } = state;
  if (!evaluation) return null;
  const open = toReview(evaluation.plan, evaluation.options.asAt);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{review.title}</h2>
      <p className={styles.text}>{review.text}</p>
      {reviewCanStart(evaluation) ? (
        <div className={styles.buttons}>
          <Button onClick={() => void controller.perform({ kind: "startReview" })}>{review.start}</Button>
        </div>
      ) : (
        <p className={styles.quiet}>{review.ready}</p>
      )}
      {open && (
        <>
          <h3 className={styles.heading}>{review.still}</h3>
          {open.length === 0 && <p className={styles.text}>{review.done(evaluation.options.asAt)}</p>}
          {open.map(({ lead, actions }) => (
            <div key={lead ?? ""} className={styles.section}>
              <p className={styles.text}>
                <strong>{review.lead(lead, actions.length)}</strong>
              </p>
              <PlaceList
                places={actions.map(({ sheet, address, reference, text }) => ({ sheet, address, text: review.action(reference, text) }))}
                select={(sheet, address) => void controller.select(sheet, address)}
                first={5}
              />
            </div>
          ))}
        </>
      )}
    </section>
  );
}
