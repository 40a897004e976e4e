import { Button, Checkbox } from "@fluentui/react-components";
import { meetingPack, packFacts, packPageIds, type PackChoices } from "../../summary/pack";
import { packWords } from "../texts/pack";
import type { ViewProps } from "./view-props";
import { usePaneStyles } from "./styles";

const everything: PackChoices = { pages: null, priorities: null };

/** Which pages and priorities the meeting pack holds, with what that comes to. */
export default function BuildChoices({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  const { evaluation, settings } = state;
  if (!evaluation || !settings || evaluation.plan.actions.length === 0) return null;
  const { plan, ratings, findings, options } = evaluation;
  const facts = packFacts(plan, ratings, findings, options.asAt);
  const choices = settings.pack ?? everything;
  const { pages } = meetingPack(facts, plan.title ?? "", [], new Map(), choices);
  const shown = facts.actions.filter(({ priority }) => choices.priorities === null || choices.priorities.includes(priority));
  const exceptions = shown.filter(({ outcome, delivery }) => [outcome, delivery].some((word) => word === "Red" || word === "Amber")).length;
  const keep = (pack: PackChoices) => void controller.choose({ pack: { pages: pack.pages === null ? null : [...pack.pages], priorities: pack.priorities === null ? null : [...pack.priorities] } });
  const toggled = <T extends string>(all: readonly T[], chosen: readonly T[] | null, one: T): readonly T[] | null => {
    const now = all.filter((other) => (other === one) !== (chosen === null || chosen.includes(other)));
    return now.length === all.length ? null : now;
  };
  const pageIds = packPageIds.filter((id) => id !== "cover");
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{packWords.title}</h2>
      <p className={styles.text}>{packWords.text}</p>
      <div className={styles.section} role="group" aria-label={packWords.pages}>
        {pageIds.map((id) => (
          <Checkbox key={id} label={packWords.names[id]} checked={choices.pages === null || choices.pages.includes(id)} onChange={() => keep({ ...choices, pages: toggled(pageIds, choices.pages, id) })} />
        ))}
      </div>
      <div className={styles.section} role="group" aria-label={packWords.priorities}>
        {facts.priorities.map((name) => (
          <Checkbox key={name} label={name} checked={choices.priorities === null || choices.priorities.includes(name)} onChange={() => keep({ ...choices, priorities: toggled(facts.priorities, choices.priorities, name) })} />
        ))}
      </div>
      <p className={styles.text}>{packWords.preview(pages.length, shown.length, exceptions)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void controller.perform({ kind: "summaries" })}>{packWords.build}</Button>
      </div>
    </section>
  );
}
