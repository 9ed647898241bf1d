import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs"
import path from "node:path"
import { build } from "vite"

const sources = path.resolve("tests/e2e/editors/pages")

/**
 * Builds the pages with the editors, once for each state of them and of what is installed, and answers with their folder.
 * Processes may build at the same time; the first to end is kept.
 */
export const buildPages = async (): Promise<string> => {
  const state = createHash("sha256").update(readFileSync("package-lock.json"))
  for (const file of readdirSync(sources).sort()) state.update(readFileSync(path.join(sources, file)))
  const folder = path.resolve(`dist/editors-${state.digest("hex").slice(0, 16)}`)
  if (existsSync(folder)) return folder
  const outDir = mkdtempSync(path.resolve("dist/editors-building-"))
  await build({ root: sources, logLevel: "warn", build: { outDir, emptyOutDir: true } })
  try {
    renameSync(outDir, folder)
  } catch {
    rmSync(outDir, { recursive: true, force: true })
  }
  return folder
}

/** The panel's code that inserts, minified as it ships: a script that leaves `insertion` behind. */
export const buildInsertion = async (): Promise<string> => {
  const [built] = [
    await build({
      configFile: false,
      logLevel: "warn",
      build: {
        write: false,
        target: "es2022",
        minify: true,
        lib: { entry: path.resolve("tests/e2e/editors/insertion.ts"), formats: ["iife"], name: "insertion" },
      },
    }),
  ].flat()
  if (!built || !("output" in built)) throw new Error("nothing was built")
  return `${built.output[0].code}; globalThis.insertion = insertion; undefined`
}
