import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** The source files of one locale: path within it (`topics/x/10-y.md`, always with `/`) to text. */
export type Sources = Readonly<Record<string, string>>

/** Every file under `dir`, in the order of their names. An absent folder has none. */
export const listFiles = (dir: string): readonly string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name).slice(join(dir, "/").length).replaceAll("\\", "/"))
        .sort()
    : []

/** Text as every editor's: whatever ends its lines and marks its beginning, and with plain spaces alone. */
export const evenText = (text: string): string =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u00A0", " ")

/** Reads every Markdown, YAML and JSON file under `dir`, in the order of their names. An absent folder has none. */
export const readSources = (dir: string): Sources =>
  Object.fromEntries(
    listFiles(dir)
      .filter(path => /\.(md|yaml|json)$/.test(path))
      .map(path => [path, evenText(readFileSync(join(dir, path), "utf8"))]),
  )
