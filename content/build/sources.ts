import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** The source files of one locale: path within it (`topics/x/10-y.md`, always with `/`) to text. */
export type Sources = Readonly<Record<string, string>>

/** Reads every Markdown, YAML and JSON file under `dir`, in the order of their names. An absent folder has none. */
export const readSources = (dir: string): Sources => {
  if (!existsSync(dir)) return {}
  const paths = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map(path => path.replaceAll("\\", "/"))
    .filter(path => /\.(md|yaml|json)$/.test(path))
    .sort()
  return Object.fromEntries(paths.map(path => [path, readFileSync(join(dir, path), "utf8").replaceAll("\r\n", "\n")]))
}
