import { dirname, join, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { type Compiled, compileContent, headOfTopic } from "./compile.ts"
import { headOfInstrument } from "./instrument.ts"
import { problemInWords } from "./problem.ts"
import { readSources } from "./sources.ts"
import { tableNames } from "./tables.ts"
import { headOfTool } from "./tool.ts"

const prefix = "virtual:content/"
const resolved = `\0${prefix}`
const contentDir = join(dirname(fileURLToPath(import.meta.url)), "..")

/** JSON.parse of a string starts faster than the same written as an object, and may be dropped when unused. */
const parsed = (value: unknown) => `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`

const lazyModules = (kind: string, ids: readonly string[]) =>
  `export const ${kind}Loaders = {\n${ids.map(id => `${JSON.stringify(id)}: () => import("${prefix}${kind}/${id}"),`).join("\n")}\n}\n`

/** The code of a virtual module, or null when there is nothing of that name or it did not compile. */
const codeOf = (name: string, { content }: Compiled): string | null => {
  const [kind, id] = name.split("/")
  const value = (found: unknown) => (found ? `export const content = ${parsed(found)}\n` : null)
  if (kind === "index")
    return [
      `export const topicHeads = ${parsed(content.topics.map(headOfTopic))}`,
      `export const contentVersion = ${JSON.stringify(content.version)}`,
      `export const ownWordFallback = ${JSON.stringify(content.wording.ownWord)}`,
      "",
    ].join("\n")
  if (kind === "topics")
    return lazyModules(
      "topic",
      content.topics.map(t => t.id),
    )
  if (kind === "forms")
    return lazyModules(
      "form",
      content.forms.map(f => f.id),
    )
  if (kind === "tools")
    return lazyModules(
      "tool",
      content.tools.map(t => t.id),
    )
  if (kind === "instruments")
    return lazyModules(
      "instrument",
      content.instruments.map(one => one.id),
    )
  if (kind === "instrument-heads")
    return `export const instrumentHeads = ${parsed(content.instruments.map(headOfInstrument))}\n`
  if (kind === "instrument") return value(content.instruments.find(one => one.id === id))
  if (kind === "checklists") return value(content.checklists)
  if (kind === "tool-heads") return `export const toolHeads = ${parsed(content.tools.map(headOfTool))}\n`
  if (kind === "tool") return value(content.tools.find(t => t.id === id))
  if (kind === "topic") return value(content.topics.find(t => t.id === id))
  if (kind === "form") return value(content.forms.find(f => f.id === id))
  const table = tableNames.find(t => t === kind)
  return table ? value(content.tables[table]) : null
}

/**
 * The compiled curriculum as virtual modules, in pages and in workers. A build fails on any problem, with all of
 * them said; a dev server and tests say them, and go on with what compiles.
 */
export const handrailContent = ({ locale = "en" }: { readonly locale?: string } = {}): Plugin => {
  const dir = resolve(contentDir, locale)
  let compiled: Compiled | null = null
  let building = false
  const isOurs = (file: string) => resolve(file).startsWith(dir + sep)
  return {
    name: "handrail-content",
    config: config => {
      const plugins = config.worker?.plugins
      return { worker: { plugins: () => [...(plugins?.() ?? []), handrailContent({ locale })] } }
    },
    configResolved: config => {
      building = config.command === "build"
    },
    buildStart: () => {
      compiled = null
    },
    watchChange: file => {
      if (isOurs(file)) compiled = null
    },
    configureServer: server => {
      server.watcher.add(dir)
      server.watcher.on("all", (_event, file) => {
        if (!isOurs(file)) return
        compiled = null
        for (const environment of Object.values(server.environments))
          for (const [id, module] of environment.moduleGraph.idToModuleMap)
            if (id.startsWith(resolved)) environment.moduleGraph.invalidateModule(module)
        server.ws.send({ type: "full-reload" })
      })
    },
    resolveId: id => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(resolved)) return null
      if (!compiled) {
        compiled = compileContent(dir)
        const said = compiled.problems.map(problemInWords).join("\n")
        if (said && building) this.error(said)
        if (said) this.warn(said)
      }
      for (const path of Object.keys(readSources(dir))) this.addWatchFile(join(dir, path))
      const name = id.slice(resolved.length)
      const code = codeOf(name, compiled)
      if (code === null)
        this.error(`${prefix}${name} is not there: ${compiled.problems.map(problemInWords).join("\n")}`)
      return { code, map: null, moduleSideEffects: false }
    },
  }
}
