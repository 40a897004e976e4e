import { Button, Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { meetingPack, packFacts, packPageIds, type PackChoices } from "../../summary/pack";
import { settings as settingsWords } from "../texts";
import { packWords } from "../texts/pack";
import { PeriodOptions } from "./period-options";
import type { ViewProps } from "./view-props";
import { usePaneStyles } from "./styles";

const useStyles = makeStyles({ narrow: { minWidth: 0, "& select": { minWidth: 0 } } });

const everything: PackChoices = { pages: null, priorities: null };

/** All but one, or one more; null where that is everything, so that what is added to the plan later is in. */
function toggled<T extends string>(all: readonly T[], chosen: readonly T[] | null, one: T): readonly T[] | null {
  const now = all.filter((other) => (other === one) !== (chosen === null || chosen.includes(other)));
  return now.length === all.length ? null : now;
}

/** The period whose figures count, and which pages and priorities the meeting pack holds, with what that comes to; kept and built by one press. */
export default function BuildChoices({ state, controller, build, primary }: ViewProps & { readonly build: () => Promise<void>; readonly primary?: boolean }) {
  const styles = usePaneStyles();
  const { narrow } = useStyles();
  const { evaluation, settings } = state;
  const [changed, setChanged] = useState<PackChoices | null>(null);
  if (!evaluation || !settings) return null;
  const { plan, ratings, findings, options } = evaluation;
  const facts = packFacts(plan, ratings, findings, options.asAt);
  const choices = changed ?? settings.pack ?? everything;
  const { pages } = meetingPack(facts, plan.title ?? "", [], new Map(), choices);
  const shown = facts.actions.filter(({ priority }) => choices.priorities === null || choices.priorities.includes(priority));
  const exceptions = shown.filter(({ outcome, delivery }) => [outcome, delivery].some((word) => word === "Red" || word === "Amber")).length;
  const pack = changed ? { pack: { pages: changed.pages && [...changed.pages], priorities: changed.priorities && [...changed.priorities] } } : {};
  const keepAndBuild = async (): Promise<void> => {
    if (changed) await controller.choose(pack);
    await build();
  };
  // Everything rests on the period's figures, so it is checked anew at once; what was ticked goes along, so that it is not lost.
  const choosePeriod = (label: string): void => void controller.choose({ ...pack, reportingPeriod: label === "" ? null : label });
  const pageIds = packPageIds.filter((id) => id !== "cover");
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{packWords.title}</h2>
      <p className={styles.text}>{packWords.text}</p>
      {evaluation.reportingPeriods.length > 0 && (
        <Field label={settingsWords.reportingPeriod} hint={packWords.periodHint}>
          <Select className={narrow} value={settings.reportingPeriod ?? ""} onChange={(_, data) => choosePeriod(data.value)}>
            <PeriodOptions periods={evaluation.reportingPeriods} />
          </Select>
        </Field>
      )}
      <div className={styles.section} role="group" aria-labelledby="pack-pages">
        <h3 id="pack-pages" className={styles.heading}>
          {packWords.pages}
        </h3>
        {pageIds.map((id) => (
          <Checkbox key={id} label={packWords.names[id]} checked={choices.pages === null || choices.pages.includes(id)} onChange={() => setChanged({ ...choices, pages: toggled(pageIds, choices.pages, id) })} />
        ))}
      </div>
      {facts.priorities.length > 1 && (
        <div className={styles.section} role="group" aria-labelledby="pack-priorities">
          <h3 id="pack-priorities" className={styles.heading}>
            {packWords.priorities}
          </h3>
          {facts.priorities.map((name) => (
            <Checkbox key={name} label={name} checked={choices.priorities === null || choices.priorities.includes(name)} onChange={() => setChanged({ ...choices, priorities: toggled(facts.priorities, choices.priorities, name) })} />
          ))}
        </div>
      )}
      <p className={styles.text} role="status">
        {packWords.preview(evaluation.reportingPeriod, pages.length, shown.length, exceptions)}
      </p>
      <div className={styles.buttons}>
        <Button appearance={primary ? "primary" : "secondary"} onClick={() => void keepAndBuild()}>
          {packWords.build}
        </Button>
      </div>
    </section>
  );
}
