/** What the pane's frame asks of the page around it: a host behind the Office.js that the frame has loaded. */
export interface WorkbenchSide {
  connect(frame: Window): void;
}

declare global {
  interface Window {
    planCheckWorkbench?: WorkbenchSide;
  }
}
