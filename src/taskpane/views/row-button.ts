import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A button that is a whole row of a list, not framed as one. */
export const rowButton: GriffelStyle = {
  display: "flex",
  width: "100%",
  padding: "8px",
  textAlign: "start",
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  color: tokens.colorNeutralForeground1,
  backgroundColor: "transparent",
  border: "none",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
};
