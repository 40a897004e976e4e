import { makeStyles, tokens } from "@fluentui/react-components";
import { rowButton } from "./row-button";

/** Styles of the lists under RAG. */
export const useRagStyles = makeStyles({
  row: {
    ...rowButton,
    flexDirection: "column",
    gap: "2px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    '&[aria-current="true"]': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  mark: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
});
