/** Builds what the browser tests open. */
export default async function build(): Promise<void> {}
