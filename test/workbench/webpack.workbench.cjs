/** The workbench's build: the pane (the very sources that ship) in a frame, beside a grid that stands in for Excel. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const root = path.resolve(__dirname, "../..");
const modules = path.join(root, "node_modules");

module.exports = (shared, { paneEntry, policy }) => ({
  ...shared,
  entry: {
    workbench: "./test/workbench/workbench.ts",
    "pane-office": "./test/workbench/pane-office.ts",
    taskpane: paneEntry,
  },
  // Large, finished browser builds: loaded as they are, by script tags.
  externals: {
    "@odoo/owl": "owl",
    "@odoo/o-spreadsheet": "o_spreadsheet",
    "@protobi/exceljs": "ExcelJS",
    jszip: "JSZip",
  },
  module: { rules: [...shared.module.rules, { test: /\.xml$/, type: "asset/source" }] },
  plugins: [
    new HtmlWebpackPlugin({ filename: "index.html", template: "./test/workbench/index.html", chunks: ["workbench"], scriptLoading: "defer" }),
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["pane-office", "taskpane"],
      chunksSortMode: "manual",
      // Microsoft's library from the npm package, unmodified; the loader's small part of Office is pane-office.ts.
      templateParameters: { csp: policy("", "'none'"), officeScripts: ["vendor/excel-web-16.00.js"] },
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        { from: "src/taskpane/taskpane.css" },
        { from: "test/workbench/*.css", to: "[name][ext]" },
        { from: "assets/icon-*.png", to: "assets/[name][ext]" },
        { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
        ...[
          "@microsoft/office-js/dist/excel-web-16.00.js",
          "@odoo/owl/dist/owl.iife.min.js",
          "@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js",
          "@odoo/o-spreadsheet/dist/o_spreadsheet.css",
          "@protobi/exceljs/dist/exceljs.min.js",
          "chart.js/dist/chart.umd.js",
          "jszip/dist/jszip.min.js",
        ].map((file) => ({ from: path.join(modules, file), to: "vendor/[name][ext]", info: { minimized: true } })),
      ],
    }),
  ],
  devServer: { host: "localhost", port: 3000, hot: false, liveReload: false, client: false, static: false, open: process.env.BROWSER !== "none" },
});
