import type { RagWord } from "../../rag/words";

/** Fills that stay apart when printed in black and white: dark, light, middle, darker middle, nearly white. */
export const chartFills: Readonly<Record<RagWord, string>> = { Red: "#9B1C14", Amber: "#FFC44D", Green: "#6BB36F", Complete: "#3E7CB1", "Not rated": "#E7E6E6" };
/** Colour of the figures on each of them: contrast at least 4.5:1. */
export const chartLabels: Readonly<Record<RagWord, string>> = { Red: "#FFFFFF", Amber: "#1B1B1B", Green: "#1B1B1B", Complete: "#FFFFFF", "Not rated": "#1B1B1B" };
