import { createHash } from "node:crypto"
import type { Instrument } from "../instrument-schema.ts"
import { mostPackBytes, type PackYaml, packYamlSchema } from "../pack-schema.ts"
import { type TextFault, textFault, versionMark } from "../pack-texts.ts"
import { check } from "./check.ts"
import { type Compiled, type Content, compileSources } from "./compile.ts"
import { lintContent } from "./lint.ts"
import { createProblems, type Problem } from "./problem.ts"
import { readFields } from "./read-yaml.ts"
import type { Sources } from "./sources.ts"
import { tableNames } from "./tables.ts"

/** A pack as its file has it (`core/packs/FORMAT.md`), or null with what is to be mended; advice in either case. */
export type Packed = { readonly json: string | null; readonly problems: readonly Problem[] }

const yamlName = "pack.yaml"

/** What each file of a pack is a part of; null for what a pack does not hold. */
const keyOfFile = (path: string): string | null => {
  const [, id] = path.match(/^instruments\/([^/]+)\.yaml$/) ?? []
  const [, topic] = path.match(/^topics\/([^/]+)\//) ?? []
  const [, table] = path.match(/^(note-formats|techniques|agenda)\.yaml$/) ?? []
  return (id && `instrument/${id}`) || (topic && `topic/${topic}`) || table || null
}

/** The compiled text under this name; null when there is none. */
export const textIn = (content: Content, key: string): unknown => {
  const [kind, id] = key.split("/")
  if (kind === "instrument") return content.instruments.find(one => one.id === id) ?? null
  if (kind === "topic") return content.topics.find(one => one.id === id) ?? null
  return kind === "note-formats" || kind === "techniques" || kind === "agenda" ? content.tables[kind] : null
}

const faults: Readonly<Record<TextFault["why"], string>> = {
  markup: "has markup that is not used here",
  link: "has an address in it: everything works offline",
  sign: "has signs in it that are not text",
  shape: "does not have the shape it should have",
  structure: "is more than other words for what Handrail has here; a pack changes words alone",
  mark: "has a mark in { } that Handrail's own sentence does not have",
  "unknown-text": "is no text of Handrail's that a pack may change (core/packs/FORMAT.md)",
}

const faultInWords = ({ why, key, at }: TextFault) => `${[key, ...at].join(" › ")} ${faults[why]}`

const readFacts = (text: string | undefined, problems: ReturnType<typeof createProblems>, file: string) => {
  const tell = problems.tellOf(file)
  if (text === undefined) tell(null, "this file is missing: it names the pack")
  const read = text === undefined ? null : readFields(text, tell)
  return read && check(packYamlSchema, read.fields, at => ({ line: read.yaml.lineOf(at) }), tell)
}

const unheld = (paths: readonly string[], prefix: string): readonly Problem[] =>
  paths
    .filter(path =>
      /^(forms|tools|checklists)\/|^(goal-tools|reminders|crisis|wording)\.yaml$|^interface\.json$/.test(path),
    )
    .map(path => ({
      level: "failure",
      file: prefix + path,
      line: null,
      message: "a pack does not hold this: core/packs/FORMAT.md says what it may",
    }))

/** Texts of the pack, each said wrong where it is; `ours` is what they are other words for. */
const textsOf = (compiled: Compiled, ours: Content, facts: PackYaml, files: readonly string[], prefix: string) => {
  const pack = { id: facts.id, packVersion: facts.version }
  const problems: Problem[] = []
  const texts: Record<string, unknown> = {}
  for (const path of files) {
    const key = keyOfFile(path)
    const text = key === null || key in texts ? null : textIn(compiled.content, key)
    if (key === null || text === null) continue
    const instrument = key.startsWith("instrument/") ? (text as Instrument) : null
    texts[key] = instrument ? { ...instrument, version: `${instrument.version}${versionMark(pack)}` } : text
    const fault = textFault(key, texts[key], textIn(ours, key), pack)
    if (fault) problems.push({ level: "failure", file: prefix + path, line: null, message: faultInWords(fault) })
  }
  return { texts, problems }
}

/** Our own content: where it was read, and what became of it. */
export type OwnContent = { readonly sources: Sources; readonly compiled: Compiled }

/** Of our sources what the pack's files stand beside, with theirs in their place: no more is compiled again. */
const besideOwn = (ours: Sources, written: Sources): Sources => {
  const keys = new Set(Object.keys(written).map(keyOfFile))
  const beside = Object.entries(ours).filter(
    ([path]) => path === "wording.yaml" || (path.startsWith("topics/") && keys.has(keyOfFile(path))),
  )
  return { ...Object.fromEntries(beside), ...written }
}

const replaced = <T extends { readonly id: string }>(ours: readonly T[], theirs: readonly T[]): readonly T[] =>
  ours.map(one => theirs.find(({ id }) => id === one.id) ?? one)

/** How the pack's texts read and what they refer to, among ours. What they do not touch is not looked at again. */
const adviceOn = ({ content, places }: Compiled, { compiled: ours }: OwnContent): readonly Problem[] => {
  const { instruments, topics, tables } = content
  const about = (id: string | null) => instruments.some(one => one.id === id || one.parallelTo === id)
  return lintContent({
    content: {
      ...ours.content,
      // Scales about a program name topics; all have to be there to be found.
      topics: instruments.some(one => one.about === "program") ? replaced(ours.content.topics, topics) : topics,
      instruments: replaced(ours.content.instruments, instruments).filter(
        ({ id, parallelTo }) => about(id) || about(parallelTo),
      ),
      tools: [],
      forms: [],
      checklists: [],
      tables: { ...ours.content.tables, ...Object.fromEntries(Object.entries(tables).filter(([, table]) => table)) },
    },
    places: { ...places, ids: ours.places.ids },
  })
}

/**
 * Makes a pack of `sources`, in the place of what `ours` has under the same names. Whatever is wrong is told in an
 * author's words; how a text reads is advice, for the wording is the agency's.
 */
export const makePack = (
  sources: Sources,
  files: readonly string[],
  { ours, madeOn, prefix = "" }: { readonly ours: OwnContent; readonly madeOn: string; readonly prefix?: string },
): Packed => {
  const own = files.filter(path => path !== yamlName)
  const { [yamlName]: yaml, ...written } = sources
  const named = createProblems()
  const facts = readFacts(yaml, named, prefix + yamlName)
  const builtIn = ours.compiled.content
  const compiled = compileSources(besideOwn(ours.sources, written), prefix, own, ours.sources)
  const ofTables = new Set(tableNames.map(name => `${name}.yaml`).filter(path => !own.includes(path)))
  const amiss = compiled.problems.filter(({ file }) => !ofTables.has(file.slice(prefix.length)))
  const early = [...named.all, ...amiss, ...unheld(own, prefix)]
  const advice = adviceOn(compiled, ours)
    .filter(({ file }) => own.some(path => prefix + path === file))
    .map((one): Problem => ({ ...one, level: "warning" }))
  if (facts === null || early.length > 0) return { json: null, problems: [...early, ...advice] }
  const { texts, problems } = textsOf(compiled, builtIn, facts, own, prefix)
  const tell = (message: string) => problems.push({ level: "failure", file: prefix + yamlName, line: null, message })
  if (Object.keys(texts).length === 0) tell("there is nothing beside it: a pack holds at least one text")
  const { id, name, agency, locale, version: packVersion } = facts
  const head = { format: "handrail/pack", version: 1, id, name, agency, locale, packVersion }
  const unsealed = { ...head, basedOn: builtIn.version, madeOn, texts }
  const sha256 = createHash("sha256").update(JSON.stringify(unsealed)).digest("hex")
  const json = JSON.stringify({ ...unsealed, sha256 })
  if (Buffer.byteLength(json) > mostPackBytes) tell("the pack is larger than 3 MiB; make two of it")
  return { json: problems.length > 0 ? null : json, problems: [...problems, ...advice] }
}
