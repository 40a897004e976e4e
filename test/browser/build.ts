import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(__dirname, "../..");

/** Builds what the browser tests open: the pane as it ships, and the workbench as `npm start` serves it. */
export default async function build(): Promise<void> {
  const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  const run = (mode: string, config: string) =>
    promisify(execFile)(process.execPath, [webpack, "--mode", mode, "--config-name", config], { cwd: root, maxBuffer: 1 << 24 });
  await run("production", "pane");
  await run("development", "workbench");
}
