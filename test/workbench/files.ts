const read = async (file: File, then: (name: string, bytes: Uint8Array) => void): Promise<void> =>
  then(file.name, new Uint8Array(await file.arrayBuffer()));

/** Calls back with each file that is chosen, also when the same one is chosen again. */
export function whenChosen(element: HTMLElement, then: (name: string, bytes: Uint8Array) => void): void {
  if (!(element instanceof HTMLInputElement)) throw new TypeError("Files are chosen with an input.");
  element.addEventListener("change", () => {
    const file = element.files?.[0];
    element.value = "";
    if (file) void read(file, then);
  });
}

/** Calls back with a file that is dropped anywhere on the page; `veil` shows while one hangs over it. */
export function whenDropped(veil: HTMLElement, then: (name: string, bytes: Uint8Array) => void): void {
  let depth = 0;
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (by: number) => {
    depth += by;
    veil.hidden = depth <= 0;
  };
  window.addEventListener("dragenter", (event) => isFile(event) && show(1));
  window.addEventListener("dragleave", (event) => isFile(event) && show(-1));
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) void read(file, then);
  });
}

/** Hands bytes to the browser as a download. */
export function saveAs(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replace(/\.xls[xm]$/i, (ending) => ` (checked)${ending}`);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
