import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(__dirname, "../..");

/** Builds what the browser tests open: the shipped pane and the workbench, both as they would be shipped. */
export default async function build(): Promise<void> {
  const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  await promisify(execFile)(process.execPath, [webpack, "--mode", "production"], { cwd: root, maxBuffer: 1 << 24 });
}
