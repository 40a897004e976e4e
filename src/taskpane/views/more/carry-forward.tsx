import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { priorityNames } from "../../../summary/priorities";
import { chosenNow } from "../../../run/carry/chosen-now";
import { pastDue, toCarry, type CarryChoice, type ToCarry } from "../../../run/carry/to-carry";
import { carry } from "../../texts/carry";
import { PlaceList } from "../place-list";
import { usePaneStyles } from "../styles";
import type { ViewProps } from "../view-props";

const useStyles = makeStyles({ narrow: { minWidth: 0, "& select": { minWidth: 0 } } });

const isChoice = (value: string): value is CarryChoice => value === "carry" || value === "leave";

/** The year's end: which actions go on into next year's plan, chosen priority by priority, with what that comes to. */
export function CarryForward({ state, controller }: ViewProps) {
  const styles = usePaneStyles();
  // Long names of priorities would make the pane scroll sideways.
  const { narrow } = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const { evaluation } = state;
  const choices = useMemo(() => chosenNow(evaluation?.carry.choices ?? {}, state.carry), [evaluation, state.carry]);
  const all = useMemo(() => (evaluation ? toCarry(evaluation) : []), [evaluation]);
  const names = useMemo(() => (evaluation ? priorityNames(evaluation.plan) : new Map<string, string>()), [evaluation]);
  if (!evaluation || all.length === 0) return null;
  const become = ({ key, becomes }: ToCarry) => (becomes === "ask" ? choices[key] : becomes);
  const count = (wanted: CarryChoice | undefined) => all.filter((one) => become(one) === wanted).length;
  const nameOf = ({ action }: ToCarry) => names.get(`${action.sheet}\u0000${action.row}`) ?? action.sheet;
  const asked = all.filter(({ becomes }) => becomes === "ask");
  const priorities = [...new Set(asked.map(nameOf))];
  const priority = priorities.find((one) => one === chosen) ?? priorities[0];
  const shown = asked.filter((one) => nameOf(one) === priority);
  const open = (ones: readonly ToCarry[]) => ones.filter((one) => become(one) === undefined);
  const past = all.filter((one) => become(one) === "carry" && pastDue(one.action, evaluation.options.asAt) !== null).length;
  const choose = (ones: readonly ToCarry[], choice: CarryChoice | null) => void controller.chooseCarry(Object.fromEntries(ones.map(({ key }) => [key, choice])));
  const { made } = evaluation.carry;
  const there = new Set(made.flatMap((one) => one.there));
  const added = all.filter((one) => become(one) === "carry" && !there.has(one.key)).length;
  const leftThere = all.filter((one) => become(one) === "leave" && there.has(one.key)).length;
  const isReady = count(undefined) === 0 && added > 0;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{carry.title}</h2>
      <p className={styles.text}>{carry.text}</p>
      {priority !== undefined && (
        <>
          <Field label={carry.priority}>
            <Select className={narrow} value={priority} onChange={(_, data) => setChosen(data.value)}>
              {priorities.map((name) => (
                <option key={name} value={name}>
                  {carry.priorityOf(name, open(asked.filter((one) => nameOf(one) === name)).length)}
                </option>
              ))}
            </Select>
          </Field>
          {shown.map((one) => (
            <Field key={one.key} label={carry.action(one.action.ref, one.action.text, one.delivery)}>
              <Select className={narrow} value={choices[one.key] ?? ""} onChange={(_, data) => choose([one], isChoice(data.value) ? data.value : null)}>
                <option value="">{carry.choose}</option>
                <option value="carry">{carry.carry}</option>
                <option value="leave">{carry.leave}</option>
              </Select>
            </Field>
          ))}
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={open(shown).length === 0} onClick={() => choose(open(shown), "carry")}>
              {carry.carryRest}
            </Button>
            <Button size="small" disabledFocusable={open(shown).length === 0} onClick={() => choose(open(shown), "leave")}>
              {carry.leaveRest}
            </Button>
          </div>
        </>
      )}
      <p className={styles.text} role="status">
        {carry.counts(count("leave"), count("carry"), count(undefined))}
        {past > 0 && ` ${carry.past(past)}`}
      </p>
      {made.length > 0 && (
        <>
          <p className={styles.text}>{carry.made}</p>
          <PlaceList places={made.map((one) => ({ text: carry.madeSheet(one.there.length, one.from), sheet: one.sheet, address: null }))} select={(sheet, address) => void controller.select(sheet, address)} />
          <p className={styles.text} role="status">
            {count(undefined) === 0 && carry.toAdd(added)}
            {leftThere > 0 && ` ${carry.leftThere(leftThere)}`}
          </p>
          <p className={styles.quiet}>{carry.anew}</p>
        </>
      )}
      {count("carry") === 0 && count(undefined) === 0 && made.length === 0 && <p className={styles.quiet}>{carry.nothing}</p>}
      <p className={styles.quiet}>{carry.both}</p>
      <div className={styles.buttons}>
        <Button disabledFocusable={!isReady} onClick={() => void controller.perform({ kind: "carryForward", choices })}>
          {made.length > 0 ? carry.add : carry.make}
        </Button>
      </div>
    </section>
  );
}
