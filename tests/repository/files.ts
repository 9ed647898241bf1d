import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "../..")

/** Files of the repository as git knows them (tracked, and new ones it does not ignore), relative to the root. */
export const repositoryFiles: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: root, encoding: "utf8" },
)
  .split("\n")
  .filter(file => file !== "" && existsSync(path.join(root, file)))

export const readText = (file: string): string => readFileSync(path.join(root, file), "utf8")

export const isCode = (file: string): boolean => /\.(ts|tsx)$/.test(file) && !file.endsWith(".d.ts")

export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const statement = /^\s*(?:import|export)\s+(type\s+)?[^"'`;]*?\bfrom\s+"(\.{1,2}\/[^"]+)"/gm
const bare = /^\s*import\s+"(\.{1,2}\/[^"]+)"/gm
const dynamic = /(?:\bimport\(|new URL\()\s*"(\.{1,2}\/[^"]+)"/g

/** Relative imports of a file, resolved; dynamic imports and worker addresses count like the rest. */
export const importsOf = (file: string): readonly Import[] => {
  const source = readText(file)
  const resolve = (specifier: string) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, "")))
  return [
    ...[...source.matchAll(statement)].map(([, type, to = ""]) => ({
      from: file,
      to: resolve(to),
      typeOnly: Boolean(type),
    })),
    ...[...source.matchAll(bare)].map(([, to = ""]) => ({ from: file, to: resolve(to), typeOnly: false })),
    ...[...source.matchAll(dynamic)].map(([, to = ""]) => ({ from: file, to: resolve(to), typeOnly: false })),
  ]
}

/** The room a file is in: a folder of `core`, `api` and `worker` for its two files, else the top-level folder. */
export const roomOf = (file: string): string => {
  const [top = "", second = "", third] = file.split("/")
  if (top === "core") return third === undefined ? second.replace(/\.tsx?$/, "") : second
  if (top === "content" && second === "build") return "content-build"
  return top
}
