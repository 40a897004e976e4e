/**
 * Runs in the pane's frame, after Microsoft's Excel client and before the pane: the page around it puts the open
 * workbook behind the client and supplies the few things that Office.js' loader would.
 */
import "./frame-contract";

window.parent.planCheckWorkbench?.connect(window);
