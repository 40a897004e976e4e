/**
 * Runs in the pane's frame before the pane: connects Microsoft's Excel client (loaded just before) to the workbench's
 * host, and supplies the few things that Office.js' loader would: onReady, requirements, ribbon functions, the pane itself.
 */
import "./frame-contract";

const workbench = window.parent.planCheckWorkbench;
if (workbench) {
  OfficeExtension.HostBridge.init(workbench.bridge);
  const info = { host: "Excel", platform: "OfficeOnline" };
  Object.assign(window, {
    Office: {
      HostType: { Excel: "Excel" },
      PlatformType: { OfficeOnline: "OfficeOnline" },
      onReady: (then?: (ready: typeof info) => void) => {
        then?.(info);
        return Promise.resolve(info);
      },
      context: { requirements: { isSetSupported: workbench.isSetSupported }, host: "Excel", platform: "OfficeOnline" },
      actions: { associate: workbench.associate },
      addin: {
        showAsTaskpane: () => {
          workbench.showPane();
          return Promise.resolve();
        },
      },
    },
  });
}
