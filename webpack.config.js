const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** Where the sideloaded manifest looks; `CLEAR_LINE_URL` names the static host of a deployment. */
const developmentUrl = "https://localhost:3000/";
const deploymentUrl = process.env.CLEAR_LINE_URL ?? developmentUrl;

/**
 * The one runtime file of office.js that loads alone in any browser (DESIGN 3). The add-in itself takes office.js
 * from Microsoft's own address, as Office requires.
 */
const officeRuntime = "node_modules/@microsoft/office-js/dist/excel-web-16.00.js";

function typescript(production) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          target: "es2021",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic", development: !production } },
        },
        sourceMaps: true,
      },
    },
  };
}

function shared(production) {
  return {
    // Never an eval devtool: the Content-Security-Policy of the pages has no 'unsafe-eval'.
    devtool: production ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [typescript(production)] },
    // The budget of the pane is compressed JavaScript before first paint; scripts/bundle-size.ts measures that.
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** Without it webpack looks for the global object by code from text, which the pages' policy forbids. */
const environment = { globalThis: true };

function filename(production) {
  return production ? "[name].[contenthash:10].js" : "[name].js";
}

/** Certificate that `npx office-addin-dev-certs install` leaves behind; Office opens add-ins over https only. */
function developmentServer() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const [key, cert, ca] = ["localhost.key", "localhost.crt", "ca.crt"].map((name) => path.join(folder, name));
  return [key, cert, ca].every((file) => fs.existsSync(file))
    ? { type: "https", options: { key, cert, ca } }
    : { type: "https" };
}

/** No client script in the pages: their Content-Security-Policy lets them connect to nothing. Reload by hand. */
function localOnly(port) {
  return {
    host: "localhost",
    port,
    open: false,
    hot: false,
    liveReload: false,
    client: false,
    allowedHosts: ["localhost"],
  };
}

function taskpane(production) {
  return {
    ...shared(production),
    name: "taskpane",
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: { path: path.resolve(__dirname, "dist"), filename: filename(production), clean: true, environment },
    plugins: [
      new HtmlPlugin({ template: "./src/taskpane/taskpane.html", filename: "taskpane.html", chunks: ["taskpane"] }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(developmentUrl, deploymentUrl),
          },
        ],
      }),
    ],
    devServer: { ...localOnly(3000), server: developmentServer() },
  };
}

function workbench(production) {
  return {
    ...shared(production),
    name: "workbench",
    entry: { workbench: "./src/taskpane/workbench/workbench.tsx", pane: "./src/taskpane/workbench/pane.tsx" },
    output: {
      path: path.resolve(__dirname, "out/workbench"),
      filename: filename(production),
      clean: true,
      environment,
    },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/workbench/workbench.html",
        filename: "index.html",
        chunks: ["workbench"],
      }),
      new HtmlPlugin({ template: "./src/taskpane/workbench/pane.html", filename: "pane.html", chunks: ["pane"] }),
      new CopyPlugin({
        patterns: [
          { from: officeRuntime, to: "[name][ext]", info: { minimized: true } },
          { from: "src/embedded/workbench/workbench.css", to: "[name][ext]" },
          { from: "assets/icon.svg", to: "icon.svg" },
          { from: "assets/samples", to: "samples", noErrorOnMissing: true },
        ],
      }),
    ],
    devServer: { ...localOnly(3000), static: false },
  };
}

module.exports = (_env, { mode }) => {
  const production = mode !== "development";
  return [taskpane(production), workbench(production)];
};
