/**
 * Two builds. "pane" is what ships: dist/pane (static files and manifest.xml, all URLs from one setting).
 * "workbench" is the pane beside a stand-in for Excel: dist/workbench, never shipped. See docs/architecture.md.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { NoticePlugin } = require("./src/build/notice.cjs");

/** What manifest.xml says in the repository. */
const manifestUrl = "https://localhost:3000";

/**
 * Where the shipped files will stand, said in one place: PLAN_CHECK_URL=https://plans.example.gov.uk npm run build, or
 * npm run build -- --env url=https://plans.example.gov.uk
 */
function siteUrl(env) {
  const given = env.url ?? process.env.PLAN_CHECK_URL ?? manifestUrl;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== "https:" || url.search || url.hash) throw new Error(`"${given}" is no address that Excel loads an add-in from: it must begin with https:// and be a folder.`);
  return url.href.replace(/\/+$/, "");
}

/** Microsoft requires production pages to load Office.js from here. */
const officeCdn = "https://appsforoffice.microsoft.com";

/**
 * Fluent's styles are rules inserted into empty <style> elements: the hash is that of the empty text, so that
 * no other inline style gets in (https://github.com/microsoft/fluentui-system-icons/issues/484 quotes it).
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const policy = (scripts, connect) =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/** The pane's page, the ribbon's commands and the cells' functions: with a shared runtime they are one page. */
const paneEntry = ["./src/taskpane/index.tsx", "./src/commands/commands.ts", "./src/functions/pane.ts"];

function shared(production, name) {
  return {
    name,
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    cache: { type: "filesystem" },
    target: ["web", "es2022"],
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }, { test: /\.xlsx$/, type: "asset/inline" }] },
    output: {
      path: path.resolve(__dirname, "dist", name),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
    // The first load has a budget of its own: test/browser/bundle.test.ts.
    performance: false,
    stats: "errors-warnings",
  };
}

/** Excel loads a pane only over trusted HTTPS: the certificates that `npm run sideload` installs, where they are there. */
function httpsServer() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const [ca, key, cert] = ["ca.crt", "localhost.key", "localhost.crt"].map((file) => path.join(folder, file));
  return fs.existsSync(key) ? { type: "https", options: { ca, key, cert } } : "https";
}

function pane(production, url) {
  const base = shared(production, "pane");
  return {
    ...base,
    entry: { taskpane: paneEntry, functions: "./src/functions/standalone.ts" },
    // The manifest names this one, so its name may not change with its content.
    output: { ...base.output, filename: ({ chunk }) => (chunk?.name === "functions" ? "functions.js" : base.output.filename) },
    plugins: [
      ...(production ? [new NoticePlugin()] : []),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        chunks: ["taskpane"],
        template: "./src/taskpane/taskpane.html",
        templateParameters: { csp: policy(` ${officeCdn}`, "'none'"), officeScripts: [`${officeCdn}/lib/1/hosted/office.js`] },
        scriptLoading: "defer",
      }),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/taskpane.css" },
          { from: "src/functions/functions.json" },
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(manifestUrl, url) },
        ],
      }),
    ],
    devServer: { host: "localhost", port: 3000, server: httpsServer(), hot: false, liveReload: false, client: false, static: false },
  };
}

module.exports = (env, argv) => {
  const production = argv.mode === "production";
  return [pane(production, siteUrl(env)), require("./test/workbench/webpack.workbench.cjs")(shared(production, "workbench"), { paneEntry, policy })];
};
