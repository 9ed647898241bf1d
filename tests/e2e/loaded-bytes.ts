import { readFileSync } from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"

/** As a host sends them, in thousands of bytes. */
export const gzipped = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000

/** A chunk and all that it imports before it runs. */
export const withStaticImports = (file: string, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(file)) return known
  known.add(file)
  for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g))
    withStaticImports(path.join(path.dirname(file), from), known)
  return known
}
