import { Button, Field, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Polarity } from "../../plan/model";
import { indicatorView } from "../../rag/indicator-view";
import type { IndicatorLine } from "../state/statuses";
import { betterFor, polaritySentence, polarityWords, ragWords as words } from "../texts/rag";
import { CurveChart } from "./curve";
import { CurveTable } from "./curve-table";
import { PlaceLink } from "./place-list";
import { usePaneStyles } from "./styles";
import { ToleranceField } from "./tolerance-field";
import type { ViewProps } from "./view-props";

const useStyles = makeStyles({ select: { minWidth: 0, "& select": { minWidth: 0 } } });

const polarities: readonly Polarity[] = ["higher", "lower", "nearest", "context"];

/** One indicator: why it has its status, where its figures stand, how it moved and where it leads. */
export default function IndicatorDetail({ state, controller, line }: ViewProps & { readonly line: IndicatorLine }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { evaluation, settings } = state;
  const view = useMemo(
    () => evaluation && indicatorView(line.indicator, { policy: evaluation.policy, reportingPeriod: evaluation.reportingPeriod }),
    [evaluation, line],
  );
  if (!view || !settings) return null;
  const { rating, indicator } = line;
  const select = (sheet: string, address: string) => void controller.select(sheet, address);
  const cells = [rating.actualAddress, rating.targetAddress].filter((address) => address !== null);
  const drawable = view.points.some((point) => point.actual !== null && point.actual.value !== null);
  const typed = view.points.find((point) => point.period === rating.period)?.typed ?? null;
  const choose = (value: string) => {
    const chosen = polarities.find((one) => one === value);
    const others = Object.entries(settings.polarities).filter(([code]) => code !== indicator.code);
    void controller.choose({ polarities: Object.fromEntries(chosen ? [...others, [indicator.code, chosen]] : others) });
  };
  const beside = [view.movement?.sentence, view.movement?.exception, view.forecast.reason, ...view.comparisons.map((one) => one.sentence)].filter((sentence) => typeof sentence === "string");
  return (
    <div className={pane.section}>
      <p className={pane.text}>{rating.reason}</p>
      {cells.length > 0 && (
        <p className={mergeClasses(pane.text, pane.line)}>
          {words.figures}
          {cells.map((address) => (
            <PlaceLink key={address} place={{ text: "", sheet: rating.sheet, address }} select={select} />
          ))}
        </p>
      )}
      {typed && (
        <p className={pane.text}>
          {typed.text} ({words.typed}) <PlaceLink place={{ text: "", sheet: line.sheet, address: typed.address }} select={select} />
        </p>
      )}
      <CurveChart view={view} />
      <CurveTable view={view} />
      <ul className={pane.list}>
        {beside.map((sentence) => (
          <li key={sentence} className={pane.text}>
            {sentence}
          </li>
        ))}
      </ul>
      {indicator.polaritySource === "sheet" ? (
        <p className={pane.quiet}>{polaritySentence(indicator.polarity, indicator.polaritySource)}</p>
      ) : (
        <Field label={betterFor(indicator.code)} hint={polaritySentence(indicator.polarity, indicator.polaritySource)}>
          <Select className={styles.select} value={settings.polarities[indicator.code] ?? ""} onChange={(_, data) => choose(data.value)}>
            <option value="">{words.asListed}</option>
            {polarities.map((one) => (
              <option key={one} value={one}>
                {polarityWords[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ToleranceField key={indicator.code} state={state} controller={controller} indicator={indicator} />
      <div className={pane.buttons}>
        <Button size="small" onClick={() => select(line.sheet, line.address)}>
          {words.goTo} {line.address}
        </Button>
        {drawable && (
          <Button size="small" onClick={() => void controller.perform({ kind: "indicatorChart", sheet: line.sheet, row: indicator.row })}>
            {words.chartSheet}
          </Button>
        )}
      </div>
    </div>
  );
}
