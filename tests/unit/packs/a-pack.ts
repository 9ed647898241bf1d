import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { compileContent } from "../../../content/build/compile.ts"
import { makePack } from "../../../content/build/pack.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import { readSources, type Sources } from "../../../content/build/sources.ts"

const ours = { sources: readSources("content/en"), compiled: compileContent("content/en") }

/** Who gives it out, and in which version. */
export const packYaml = (version = 1, id = "lantern-house") =>
  `id: ${id}\nname: Wording of Lantern House\nagency: Lantern House\nversion: ${version}\nlocale: en\n`

/** A scale as its agency words it: the title, one question, one anchor; and no longer adapted. */
export const scaleYaml = `basedOn: imrs-participant
title: How I see my life
adaptedFrom: null
version: "2004"
source: The published form, https://example.org/imrs
items:
  - id: progress
    ask: In the last three months, did you come up with goals?
`

const noteFormats = readFileSync("content/en/note-formats.yaml", "utf8")

/** Ours with one more, of the pack's own. */
export const noteFormatsYaml = (title = "Lantern visit", id = "lantern-house-visit") =>
  noteFormats.replace(
    "\nformats:\n",
    `\nformats:
  - id: ${id}
    title: ${title}
    suits: Visits of Lantern House.
    sections:
      - { id: seen, title: What we saw, hint: Facts only., source: data, own: false }
      - { id: next, title: What comes next, hint: Who does what., source: plan, own: true }
`,
  )

/** Makes a pack as `npm run pack` does; `problems` in words, and `json` null when some are to be mended. */
export const packOf = (sources: Sources) => {
  const { json, problems } = makePack(sources, Object.keys(sources), { ours, madeOn: "2026-11-22", prefix: "ours/" })
  const words = (level: "failure" | "warning") => problems.filter(one => one.level === level).map(problemInWords)
  return { json, failures: words("failure"), warnings: words("warning") }
}

/** The JSON of a pack that has no problem. */
export const soundPack = (sources: Sources): string => {
  const { json, failures } = packOf(sources)
  if (json === null) throw new Error(failures.join("\n"))
  return json
}

type Fields = Record<string, unknown>
export type PackJson = { texts: Record<string, Fields>; sha256: string } & Fields

/** The same pack changed by someone who knows how sums are made. */
export const resealed = (json: string, change: (pack: PackJson) => void): string => {
  const { sha256: _, ...rest } = JSON.parse(json) as PackJson
  const pack = rest as PackJson
  change(pack)
  const sha256 = createHash("sha256").update(JSON.stringify(pack)).digest("hex")
  return JSON.stringify({ ...pack, sha256 })
}

export const fileOf = (json: string): Uint8Array => new Uint8Array(gzipSync(json))
