import { Button, Link } from "@fluentui/react-components";
import { citedRatings, type ActionLine } from "../state/statuses";
import { statusWords } from "../texts";
import { ragWords as words } from "../texts/rag";
import { PlaceLink } from "./place-list";
import { useRagStyles } from "./rag-styles";
import { StatusMark } from "./status-mark";
import { usePaneStyles } from "./styles";
import type { ViewProps } from "./view-props";

/** Why an action has its status: the sentence, and every indicator that it rests on. */
export function ActionDetail({ state, controller, line, showIndicator }: ViewProps & { readonly line: ActionLine; readonly showIndicator: (code: string) => void }) {
  const pane = usePaneStyles();
  const rag = useRagStyles();
  const { evaluation } = state;
  if (!evaluation) return null;
  const { rating, action } = line;
  const cited = citedRatings(rating.codes, evaluation);
  const select = (sheet: string, address: string) => void controller.select(sheet, address);
  return (
    <div className={pane.section}>
      <p className={pane.text}>{rating.reason}</p>
      {rating.basis === "area" && <p className={pane.quiet}>{words.inherited}</p>}
      {action.outcomeRag && (
        <p className={pane.text}>
          {action.outcomeRag.text} ({words.typed}) <PlaceLink place={{ text: "", sheet: line.sheet, address: action.outcomeRag.address }} select={select} />
        </p>
      )}
      {cited.length > 0 && (
        <>
          <h3 className={rag.heading}>{words.cites}</h3>
          <ul className={pane.list}>
            {cited.map(({ code, rating: one }, index) => (
              <li key={`${code} ${index}`} className={pane.line}>
                {one ? (
                  <>
                    <Link as="button" inline onClick={() => showIndicator(one.code)}>
                      {code}
                    </Link>
                    <span className={rag.mark}>
                      <StatusMark status={one.status} /> {statusWords[one.status]}
                    </span>
                  </>
                ) : (
                  <span>
                    {code}: {words.unlisted}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={pane.buttons}>
        <Button size="small" onClick={() => select(line.sheet, line.address)}>
          {words.goTo} {line.address}
        </Button>
      </div>
    </div>
  );
}
