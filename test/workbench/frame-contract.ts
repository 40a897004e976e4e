/** What Office.js' HostBridge takes; the workbench's page gives one to the pane in its frame. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** What the frame asks of the page around it. */
export interface WorkbenchSide {
  /** The open workbook's bridge. */
  readonly bridge: HostBridge;
  isSetSupported(set: string, version?: string): boolean;
  showPane(): void;
  /** The pane says which functions the ribbon may call. */
  associate(name: string, run: (event: { completed(): void }) => void): void;
}

declare global {
  interface Window {
    planCheckWorkbench?: WorkbenchSide;
  }
}
