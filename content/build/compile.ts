import { createHash } from "node:crypto"
import { relative } from "node:path"
import type { Checklist } from "../checklist-schema.ts"
import type { Instrument } from "../instrument-schema.ts"
import type { Form, Topic, TopicHead } from "../schema.ts"
import type { Tool } from "../tool-schema.ts"
import { compileChecklist } from "./checklist.ts"
import { formText, readForm } from "./form.ts"
import { compileInstrument } from "./instrument.ts"
import { createPlaces, type Places } from "./place.ts"
import { forReaders } from "./pointers.ts"
import { createProblems, type Problem } from "./problem.ts"
import { readParts } from "./read-parts.ts"
import { gradeOf } from "./reading.ts"
import { listFiles, readSources, type Sources } from "./sources.ts"
import { strayFiles } from "./stray.ts"
import { compileTable, type Table, type TableName } from "./tables.ts"
import { compileTool } from "./tool.ts"
import { compileTopic } from "./topic.ts"
import { compileWording, type Wording } from "./wording.ts"

/** Everything of one locale. What had a problem is null or left out; `problems` then says why. */
export type Content = {
  /** Changes with every change of the content: twelve hexadecimal digits. */
  readonly version: string
  readonly wording: Wording
  readonly topics: readonly Topic[]
  readonly forms: readonly Form[]
  readonly tools: readonly Tool[]
  readonly instruments: readonly Instrument[]
  readonly checklists: readonly Checklist[]
  readonly tables: { readonly [N in TableName]: Table<N> | null }
}

export type Compiled = { readonly content: Content; readonly problems: readonly Problem[]; readonly places: Places }

export const headOfTopic = (t: Topic): TopicHead => ({
  id: t.id,
  order: t.order,
  title: t.title,
  optional: t.optional,
  sessions: t.sessions,
  substanceUse: t.substanceUse,
  cards: t.cards.map(({ id, title, variant }) => ({ id, title, variant })),
})

/** What a file that was not saved as UTF-8 has in place of its letters. */
const noLetter = /[\0\uFFFD]/

const wronglySaved = (sources: Sources, prefix: string): readonly Problem[] =>
  Object.entries(sources).flatMap(([path, text]) => {
    const line = text.split("\n").findIndex(one => noLetter.test(one)) + 1
    const message = "some letters cannot be read: save this file as UTF-8"
    return line > 0 ? [{ level: "failure", file: prefix + path, line, message }] : []
  })

/**
 * Compiles sources that are in memory. `prefix` stands before every path in a problem. `files`: all that lies where the
 * sources are from. `bases`: instruments that others may be based on, where those are not among the sources.
 */
export const compileSources = (
  sources: Sources,
  prefix = "",
  files: readonly string[] = Object.keys(sources),
  bases?: Sources,
): Compiled => {
  const problems = createProblems()
  problems.all.push(...strayFiles(files, prefix), ...wronglySaved(sources, prefix))
  const places = createPlaces()
  const wording = compileWording(sources, problems, prefix)
  const deps = { sources, problems, places, wording, prefix, bases }
  const paths = Object.keys(sources)
  const topicIds = [...new Set(paths.flatMap(path => path.match(/^topics\/([^/]+)\//)?.[1] ?? []))]
  const topics = topicIds.flatMap(id => compileTopic(deps, id) ?? []).sort((a, b) => a.order - b.order)
  const forms = paths.flatMap(path => {
    const id = path.match(/^forms\/([^/]+)\.md$/)?.[1]
    if (!id) return []
    const tell = problems.tellOf(prefix + path)
    places.add(`form/${id}`, prefix + path, sources[path] ?? "")
    const file = readParts(sources[path] ?? "", tell)
    const form = file && readForm(id, file, tell)
    return form ? [{ ...form, grade: gradeOf(formText(form), wording) }] : []
  })
  const tools = paths.flatMap(path => {
    const id = path.match(/^tools\/([^/]+)\.yaml$/)?.[1]
    return (id && compileTool(deps, id)) || []
  })
  const instruments = paths.flatMap(path => {
    const id = path.match(/^instruments\/([^/]+)\.yaml$/)?.[1]
    return (id && compileInstrument(deps, id)) || []
  })
  const checklists = paths
    .flatMap(path => {
      const id = path.match(/^checklists\/([^/]+)\.yaml$/)?.[1]
      return (id && compileChecklist(deps, id)) || []
    })
    .sort((a, b) => a.order - b.order)
  const tables = {
    agenda: compileTable("agenda", deps),
    techniques: compileTable("techniques", deps),
    "note-formats": compileTable("note-formats", deps),
    "goal-tools": compileTable("goal-tools", deps),
    reminders: compileTable("reminders", deps),
    crisis: compileTable("crisis", deps),
  }
  const compiled = { wording, ...forReaders({ topics, forms, tools, instruments, checklists, tables }) }
  const version = createHash("sha256").update(JSON.stringify(compiled)).digest("hex").slice(0, 12)
  return { content: { version, ...compiled }, problems: problems.all, places }
}

/** Compiles the folder of one locale: `content/en`. All problems are collected, none stops the others. */
export const compileContent = (dir: string): Compiled =>
  compileSources(readSources(dir), `${relative(process.cwd(), dir).replaceAll("\\", "/")}/`, listFiles(dir))
