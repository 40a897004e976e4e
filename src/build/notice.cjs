/** Writes NOTICE.txt: every package whose code is in the build, with its licence. A licence that nobody looked at fails the build. */
const fs = require("node:fs");
const path = require("node:path");

/** Licences that allow shipping with a notice alone. */
const known = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"]);

class NoticePlugin {
  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoticePlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "NoticePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const packages = new Map();
        for (const module of compilation.modules) {
          if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
          for (const file of filesOf(module)) {
            const folder = packageFolder(file);
            if (folder && !packages.has(folder)) packages.set(folder, readPackage(folder));
          }
        }
        const list = [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"));
        for (const one of list) {
          if (!known.has(one.license)) compilation.errors.push(new WebpackError(`${one.name} ${one.version} is under "${one.license}", which is not on the list in src/build/notice.cjs.`));
        }
        compilation.emitAsset("NOTICE.txt", new sources.RawSource(notice(list)));
      });
    });
  }
}

/** The files that a module was made of; several where webpack joined them. */
function filesOf(module) {
  const own = typeof module.resource === "string" ? [module.resource.split("?")[0]] : [];
  return [...own, ...(module.modules ?? []).flatMap(filesOf)];
}

/** ".../node_modules/@scope/name" of a file inside it; null for a file of ours. */
function packageFolder(file) {
  const marker = `${path.sep}node_modules${path.sep}`;
  const at = file.lastIndexOf(marker);
  if (at < 0) return null;
  const [scope, name] = file.slice(at + marker.length).split(path.sep);
  return path.join(file.slice(0, at + marker.length), scope.startsWith("@") ? path.join(scope, name) : scope);
}

function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  return {
    name,
    version,
    license: typeof license === "string" ? license : (license?.type ?? "no licence"),
    author: typeof author === "string" ? author : (author?.name ?? ""),
    text: file ? fs.readFileSync(path.join(folder, file), "utf8").trim() : null,
  };
}

function notice(list) {
  const entries = list.map(({ name, version, license, author, text }) =>
    [`${name} ${version} (${license})`, text ?? `The package carries no text of its licence.${author ? ` Author: ${author}.` : ""}`].join("\n\n"),
  );
  const intro = "Plan Check is under the MIT licence. It contains the packages below; Office.js is loaded from Microsoft and is no part of it.";
  return `${[intro, ...entries].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

module.exports = { NoticePlugin };
