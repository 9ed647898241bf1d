import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

const built = path.resolve(process.env.HANDRAIL_EXTENSION ?? "dist/extension/chrome-mv3")
const page = "sidepanel.html"

/** What a browser is started with that has these extensions, and lets a bench click on their icons. */
export const loading = (folders: readonly string[]): readonly string[] => [
  `--disable-extensions-except=${folders.join(",")}`,
  `--load-extension=${folders.join(",")}`,
  "--enable-unsafe-extension-debugging",
  "--window-size=1300,900",
]

const withProbe = (folder: string, html: string): string => {
  cpSync("tests/bench/panel/probe.js", path.join(folder, "probe.js"))
  writeFileSync(path.join(folder, page), html.replace("<head>", '<head><script src="/probe.js"></script>'))
  return folder
}

/** Handrail as it is built, with the probe in its panel. */
export const handrailIn = (folder: string): string => {
  cpSync(built, folder, { recursive: true })
  return withProbe(folder, readFileSync(path.join(built, page), "utf8"))
}

/** The same manifest and the same answer to a click, around a panel that is a field with the focus. */
export const emptyIn = (folder: string): string => {
  mkdirSync(folder, { recursive: true })
  for (const kept of ["manifest.json", "managed-schema.json", "background.js", "icon"])
    cpSync(path.join(built, kept), path.join(folder, kept), { recursive: true })
  writeFileSync(path.join(folder, "focus.js"), 'document.querySelector("input").focus()\n')
  return withProbe(folder, readFileSync("tests/bench/panel/empty.html", "utf8"))
}
